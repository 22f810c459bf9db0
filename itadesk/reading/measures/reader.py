"""Reads measures out of what was pasted: a table from Word, Excel or the web, or a numbered list of a paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from itadesk.reading.cleaning import clean_line
from itadesk.reading.measures.building import Building
from itadesk.reading.measures.doubts import MeasureDoubt, MeasureDoubtKind
from itadesk.reading.measures.finds import Field, ReadMeasure, ReadMeasures
from itadesk.reading.measures.headings import key_of
from itadesk.reading.measures.lists import records_in
from itadesk.reading.measures.mending import mended
from itadesk.reading.measures.records import Record, records_of
from itadesk.reading.measures.tables import Table, heads_of, tables_in
from itadesk.reading.passages import Line
from itadesk.reading.pasted_cells import Block, PastedCell, cells_of_page, cells_of_text
from itadesk.reading.web_text import is_markup, text_of

_NO_COLUMNS: Final[Mapping[str, Field]] = {}
_RULE: Final = re.compile(r"[\s|:+=-]*")


def read_measures(
    text: str, html: str = "", *, fiscal_year: int, columns: Mapping[str, Field] = _NO_COLUMNS
) -> ReadMeasures:
    """Reads what was pasted; `html` is the same as a web page has it, where the clipboard has that, too.

    Any text can be read: what cannot be understood is left out. Takes time in step with the length of the text.

    Takes:
        fiscal_year: that of the plan (Buddhist); says what ไตรมาส ๑ and ตลอดปีงบประมาณ mean.
        columns: what is under the heads of a table, where that is known better; as `ReadMeasures.columns` has it.
    """
    page = html if html.strip() else text if is_markup(text) else ""
    written = text_of(page) if page and (is_markup(text) or not text.strip()) else text
    block = cells_of_page(page) if page else None
    return read_block(
        _block(written) if block is None else block, fiscal_year=fiscal_year, columns=columns, text=written
    )


def read_block(
    block: Block, *, fiscal_year: int, columns: Mapping[str, Field] = _NO_COLUMNS, text: str = ""
) -> ReadMeasures:
    """The same for the cells of a sheet or a pasted table. Where they are no measures, the lists of the text are read."""
    tables = tables_in(block, columns)
    read = _of_tables([table for table in tables if table.is_known], fiscal_year, columns)
    if not read.measures:
        listed = records_in([Line(number, mended(clean_line(line))) for number, line in enumerate(text.split("\n"), 1)])
        measures, doubts = _built(listed, fiscal_year)
        if measures:
            return ReadMeasures(measures, read.columns, tuple(doubts))
    if read.measures or read.doubts:
        return read
    kind = MeasureDoubtKind.NO_HEADS if tables else MeasureDoubtKind.NOTHING
    return ReadMeasures(columns=dict(heads_of(tables)), doubts=(MeasureDoubt(kind),))


def _block(text: str) -> Block:
    """The cells of a text: tabs part them, or the bars of a table drawn in characters."""
    block = cells_of_text(text)
    if any(len(row) > 1 for row in block):
        return block
    return tuple(_cells(row[0].text) if "|" in row[0].text else row for row in block)


def _cells(line: str) -> tuple[PastedCell, ...]:
    if _RULE.fullmatch(line):
        return ()
    bare = line.strip().removeprefix("|").removesuffix("|")
    return tuple(PastedCell(part.strip()) for part in bare.split("|"))


def _of_tables(tables: Sequence[Table], fiscal_year: int, given: Mapping[str, Field]) -> ReadMeasures:
    found, doubts = list[ReadMeasure](), list(_left_out(tables, given))
    for table in tables:
        records = records_of(table)
        measures, of_measures = _built(records.found, fiscal_year)
        found += measures
        doubts += [*records.doubts, *of_measures]
    doubts.sort(key=lambda doubt: doubt.row)
    return ReadMeasures(tuple(found), dict(heads_of(tables)), tuple(dict.fromkeys(doubts)))


def _built(records: Sequence[Record], fiscal_year: int) -> tuple[tuple[ReadMeasure, ...], list[MeasureDoubt]]:
    found, doubts = list[ReadMeasure](), list[MeasureDoubt]()
    for record in records:
        building = Building(record, fiscal_year)
        measure = building.measure()
        found += [measure] if measure is not None else []
        doubts += building.doubts
    return tuple(found), doubts


def _left_out(tables: Sequence[Table], given: Mapping[str, Field]) -> Iterator[MeasureDoubt]:
    """The columns that hold something that is not taken, unless somebody said so."""
    said = {key_of(head) for head in given}
    for table in tables:
        for place, column in enumerate(table.columns):
            holds = any(place < len(row.cells) and row.cells[place].text.strip(" -") for row in table.rows)
            if column.field is Field.NOTHING and column.head and holds and key_of(column.head) not in said:
                yield MeasureDoubt(MeasureDoubtKind.COLUMN_LEFT_OUT, 0, column.head)
