"""Tables that stand otherwise than with heads over columns: heads down the side, or all cells one below the other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from itadesk.reading.measures.finds import CellWords, Field
from itadesk.reading.measures.headings import Head, head_of, key_of
from itadesk.reading.measures.records import Record
from itadesk.reading.pasted_cells import Block
from itadesk.reading.periods import period_of
from itadesk.thai.digits import arabic_digits

_LEAST: Final = 3
"""Heads."""


def records_down(block: Block, given: Mapping[str, Field]) -> list[Record]:
    """The measures of a table whose heads stand in its first column; each further column is one, and each title begins one."""
    known = {key_of(head): said for head, said in given.items()}
    heads = [_field(row[0].text, known) if len(row) > 1 else None for row in block]
    if Field.TITLE not in heads or len({field for field in heads if field}) < _LEAST:
        return []
    found = dict[tuple[int, int], Record]()
    group = 0
    for number, (row, field) in enumerate(zip(block, heads, strict=True), 1):
        group += field is Field.TITLE
        for column, cell in enumerate(row[1:], 2):
            if field and group and cell.text and not cell.continues:
                found.setdefault((group, column), Record(number)).add(field, CellWords(number, column, cell.text))
    return [record for record in found.values() if Field.TITLE in record.words]


def records_stacked(lines: Sequence[str], given: Mapping[str, Field]) -> list[Record]:
    """The measures of a table whose cells were pasted one below the other; row by row, as long as numbers or periods fit."""
    known = {key_of(head): said for head, said in given.items()}
    cells = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    heads, start = _heads(cells, known)
    if Field.TITLE not in heads or len(set(heads)) < len(heads):
        return []
    records = list[Record]()
    for place in range(start, len(cells) - len(heads) + 1, len(heads)):
        row = dict(zip(heads, cells[place : place + len(heads)], strict=True))
        if not _fits(row, len(records) + 1):
            break
        record = Record(row[Field.TITLE][0])
        for field, (number, text) in row.items():
            if field not in {Field.NUMBER, Field.NOTHING} and text != "-":
                record.add(field, CellWords(number, 0, text))
        records.append(record)
    return records


def _heads(cells: Sequence[tuple[int, str]], known: Mapping[str, Field]) -> tuple[list[Field], int]:
    """The first heads that follow one another, and the place after them."""
    heads = list[Field]()
    for place, (_number, text) in enumerate(cells):
        field = _field(text, known)
        if field is not None:
            heads.append(field)
        elif len(heads) >= _LEAST:
            return heads, place
        else:
            heads = []
    return [], 0


def _fits(row: Mapping[Field, tuple[int, str]], number: int) -> bool:
    """Whether a row has its number, or a period where one belongs."""
    if Field.NUMBER in row:
        return arabic_digits(row[Field.NUMBER][1]).strip("(). ") == str(number)
    return Field.PERIOD in row and period_of(row[Field.PERIOD][1], 2569) is not None


def _field(text: str, known: Mapping[str, Field]) -> Field | None:
    head: Head = head_of(text.rstrip(": "))
    return known.get(key_of(text), head.field if head.is_sure else None)


def heads_down(block: Block, given: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    """The heads in the first column with what stands beside them."""
    known = {key_of(head): said for head, said in given.items()}
    for row in block:
        field = _field(row[0].text, known) if len(row) > 1 else None
        if field is not None:
            yield head_of(row[0].text).text, field
