"""Tables of measures in a block of cells: where their heads stand, and what is under each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.headings import Head, head_of, key_of
from itadesk.reading.measures.served import indicators_in
from itadesk.reading.pasted_cells import Block, PastedCell
from itadesk.reading.periods import period_of

_MOST_HEADS: Final = 3
"""Rows of heads on top of one another."""

_OF_MEASURES: Final = frozenset({Field.METHODS, Field.RESPONSIBLE, Field.PERIOD, Field.STARTS, Field.FOLLOW_UP})
_ISSUES: Final = re.compile("ประเด็น|ปัญหา|ข้อค้นพบ")
"""What stands beside measures where a table only says what each of them answers."""

_ANY_YEAR: Final = 2569
"""A fiscal year, where only the months of a head matter."""


class Row(NamedTuple):
    """The cells of a row, and which of the block it is, the first being 1."""

    number: int
    cells: tuple[PastedCell, ...]


class Column(NamedTuple):
    """What a column holds.

    Attributes:
        head: its head, lower ones behind higher ones.
        month: the lowest head where it is a month or a quarter, which is only ticked off below.
    """

    field: Field
    head: str
    month: str = ""


@dataclass(slots=True)
class Table:
    """A table of measures: its columns, and the rows under its heads."""

    columns: list[Column]
    rows: list[Row] = field(default_factory=list)
    is_known: bool = True
    """Whether heads say what its columns hold."""


def tables_in(block: Block, given: Mapping[str, Field]) -> list[Table]:
    """The tables of measures in a block. `given` says of heads what is under them, and counts before all else."""
    rows = [Row(number, cells) for number, cells in enumerate(block, 1)]
    keys = {key_of(head): said for head, said in given.items()}
    tables, place = list[Table](), 0
    while place < len(rows):
        columns, height = _heads_at(rows, place, keys)
        if columns and not (tables and tables[-1].columns == columns):
            tables.append(Table(columns))
        if columns:
            place += height
            continue
        if tables:
            tables[-1].rows.append(rows[place])
        place += 1
    for table in tables:
        table.columns = _by_content(table)
    return tables or _without_heads(rows, given)


def _heads_at(rows: Sequence[Row], place: int, given: Mapping[str, Field]) -> tuple[list[Column], int]:
    """The columns that rows from a place on are the heads of, and how many they are; no columns where they are none."""
    height = 1
    top = rows[place].cells
    if not _are_heads(top, given):
        return [], 0
    while height < _MOST_HEADS and place + height < len(rows) and _is_below(rows[place + height].cells, top, given):
        height += 1
    while height and not (columns := _columns([row.cells for row in rows[place : place + height]], given)):
        height -= 1
    return columns, height


def _are_heads(cells: Sequence[PastedCell], given: Mapping[str, Field]) -> bool:
    heads = [_head(cell.text, given) for cell in cells if cell.text]
    sure = {head.text: head.field for head in heads if head.is_sure}
    fields = {*sure.values(), *(head.field for head in heads if len(sure) > 1)}
    if len(sure) < 2 or Field.TITLE not in fields:
        return False
    of_measures = any(head.field is Field.TITLE and head.rank == 0 for head in heads)
    beside = bool(fields & {Field.NUMBER, Field.INDICATORS}) or any(map(_ISSUES.search, sure))
    return bool(fields & _OF_MEASURES) or (of_measures and beside)


def _is_below(cells: Sequence[PastedCell], top: Sequence[PastedCell], given: Mapping[str, Field]) -> bool:
    """Whether a row is one of lower heads: some cells are left to the head above, all others are heads or months."""
    said = [cell.text for cell in cells if cell.text and not cell.continues]
    left = any(not cell.text or cell.continues for cell, _head in zip(cells, top, strict=False))
    return bool(said) and left and len(cells) >= len(top) and all(_is_lower(text, given) for text in said)


def _is_lower(text: str, given: Mapping[str, Field]) -> bool:
    head = _head(text, given)
    return (
        (head.is_sure and head.field is not None)
        or bool(_month(text))
        or key_of(text) in {"หลัก", "ร่วม", "รอง", "สนับสนุน"}
    )


def _month(text: str) -> str:
    """A head that is a month or a quarter; empty where it is none."""
    return text if len(text) < 20 and period_of(text, _ANY_YEAR) else ""


def _head(text: str, given: Mapping[str, Field]) -> Head:
    head = head_of(text)
    return head._replace(field=given[key_of(text)], is_sure=True) if key_of(text) in given else head


def _columns(rows: Sequence[Sequence[PastedCell]], given: Mapping[str, Field]) -> list[Column]:
    """What is under heads that stand in so many rows; nothing where what is lowest heads no measures."""
    stacks = [_stack(rows, column) for column in range(max(map(len, rows)))]
    heads = [[_head(text, given) for text in stack] for stack in stacks]
    lowest = [next((head for head in reversed(stack) if head.field is not None), None) for stack in heads]
    chosen = [head.field or Field.NOTHING if head else Field.NOTHING for head in lowest]
    titles = [column for column, said in enumerate(chosen) if said is Field.TITLE]
    if not titles:
        return []
    best = min(titles, key=lambda column: lowest[column].rank if lowest[column] else 0)  # type: ignore[union-attr]
    for column in titles:
        chosen[column] = Field.TITLE if column == best else Field.METHODS
    for column, head in enumerate(lowest):
        if head is not None and head.says_success and Field.FOLLOW_UP not in chosen and key_of(head.text) not in given:
            chosen[column] = Field.FOLLOW_UP
    written = [" ".join(dict.fromkeys(head.text for head in stack)) for stack in heads]
    months = [_month(stack[-1]) if stack else "" for stack in stacks]
    return [Column(*one) for one in zip(chosen, written, months, strict=True)]


def _stack(rows: Sequence[Sequence[PastedCell]], column: int) -> list[str]:
    """The texts over a column from above; of a head over several columns, that one."""
    found = []
    for height, cells in enumerate(rows):
        below = any(column < len(row) and row[column].text and not row[column].continues for row in rows[height + 1 :])
        place = column
        while below and place and place < len(cells) and not cells[place].text:
            place -= 1
        text = cells[place].text if place < len(cells) and not cells[place].continues else ""
        found += [text] if text else []
    return found


def _by_content(table: Table) -> list[Column]:
    """The columns; one of indicators of ITA by its head that holds others is how a measure is followed up, if none is."""
    fields = [column.field for column in table.columns]
    otherwise = Field.NOTHING if Field.FOLLOW_UP in fields else Field.FOLLOW_UP
    return [
        column._replace(field=otherwise)
        if column.field is Field.INDICATORS and not _holds_indicators(table, place)
        else column
        for place, column in enumerate(table.columns)
    ]


def _holds_indicators(table: Table, place: int) -> bool:
    texts = [row.cells[place].text for row in table.rows if place < len(row.cells) and row.cells[place].text]
    return sum(bool(indicators_in(text)) for text in texts) * 2 >= len(texts)


def _without_heads(rows: list[Row], given: Mapping[str, Field]) -> list[Table]:
    """The rows as one table whose columns go by their numbers; none where no row has several cells."""
    wide = [row for row in rows if len(row.cells) > 1]
    if not wide:
        return []
    numbers = (str(number) for number in range(1, max(len(row.cells) for row in wide) + 1))
    return [Table([Column(given.get(number, Field.NOTHING), number) for number in numbers], wide, is_known=bool(given))]


def heads_of(tables: Sequence[Table]) -> Iterator[tuple[str, Field]]:
    """The heads of tables with what is under them."""
    return ((column.head, column.field) for table in tables for column in table.columns if column.head)
