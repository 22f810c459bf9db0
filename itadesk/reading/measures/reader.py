"""Reads measures out of what was pasted: a table from Word, Excel or the web, or a numbered list of a paper."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from itadesk.reading.cleaning import clean_line
from itadesk.reading.fallen_letters import put_right
from itadesk.reading.measures.building import Building
from itadesk.reading.measures.doubts import MeasureDoubt, MeasureDoubtKind
from itadesk.reading.measures.fallen import heads_down, records_down, records_stacked
from itadesk.reading.measures.finds import Field, ReadMeasure, ReadMeasures
from itadesk.reading.measures.headings import key_of
from itadesk.reading.measures.layouts import blocks_of
from itadesk.reading.measures.lists import records_in
from itadesk.reading.measures.mending import mended
from itadesk.reading.measures.records import Record, records_of
from itadesk.reading.measures.tables import Table, heads_of, tables_in
from itadesk.reading.passages import Line
from itadesk.reading.pasted_cells import Block, cells_of_page
from itadesk.reading.web_text import is_markup, text_of

LONGEST: Final = 100_000
"""Letters that are pasted at once; no plan has as many, and more would be read for seconds."""

_MARKUP: Final = 25
"""Times as long as its text a page may be."""

_NO_COLUMNS: Final[Mapping[str, Field]] = {}


def read_measures(
    text: str, html: str = "", *, fiscal_year: int, columns: Mapping[str, Field] = _NO_COLUMNS
) -> ReadMeasures:
    """Reads what was pasted; `html` is the same as a web page has it, where the clipboard has that, too.

    Any text can be read: what cannot be understood is left out, and one of more letters than `LONGEST` as a whole.
    Takes time in step with the length of the text.

    Takes:
        fiscal_year: that of the plan (Buddhist); says what ไตรมาส ๑ and ตลอดปีงบประมาณ mean.
        columns: what is under the heads of a table, where that is known better; as `ReadMeasures.columns` has it.
    """
    if max(len(text), len(html) // _MARKUP) > LONGEST:
        return ReadMeasures(doubts=(MeasureDoubt(MeasureDoubtKind.TOO_LONG, words=f"{LONGEST:,}"),))
    page = html if html.strip() else text if is_markup(text) else ""
    written = text_of(page) if page and (is_markup(text) or not text.strip()) else put_right(text)
    block = cells_of_page(page) if page else None
    if block is None:
        return _read(blocks_of(written), written, fiscal_year, columns, is_text=True)
    return _read(iter((block,)), written, fiscal_year, columns)


def read_block(
    block: Block, *, fiscal_year: int, columns: Mapping[str, Field] = _NO_COLUMNS, text: str = ""
) -> ReadMeasures:
    """The same for the cells of a sheet, or of the tables of a file; where they have none, the lists of its text."""
    return _read(iter((block,)), text, fiscal_year, columns)


def _read(
    blocks: Iterator[Block], text: str, fiscal_year: int, given: Mapping[str, Field], *, is_text: bool = False
) -> ReadMeasures:
    """What the first block that has measures says, or else the lists of the text."""
    first: ReadMeasures | None = None
    for block in blocks:
        read = _of_block(block, fiscal_year, given, is_text=is_text)
        if read.measures:
            return read
        first = first or read
    lines = text.split("\n")
    records = records_stacked(lines, given) or records_in(
        [Line(number, mended(clean_line(line))) for number, line in enumerate(lines, 1)]
    )
    measures, doubts = _built(records, fiscal_year)
    return ReadMeasures(measures, doubts=tuple(doubts)) if measures or first is None else first


def _of_block(block: Block, fiscal_year: int, given: Mapping[str, Field], *, is_text: bool) -> ReadMeasures:
    tables = tables_in(block, given)
    read = _of_tables([table for table in tables if table.is_known], fiscal_year, given, is_text=is_text)
    if read.measures:
        return read
    measures, doubts = _built(records_down(block, given), fiscal_year)
    if measures:
        return ReadMeasures(measures, dict(heads_down(block, given)), tuple(doubts))
    kind = MeasureDoubtKind.NO_HEADS if tables and not tables[0].is_known else MeasureDoubtKind.NOTHING
    return ReadMeasures(columns=dict(heads_of(tables)), doubts=read.doubts or (MeasureDoubt(kind),))


def _of_tables(tables: Sequence[Table], fiscal_year: int, given: Mapping[str, Field], *, is_text: bool) -> ReadMeasures:
    found, doubts = list[ReadMeasure](), list(_left_out(tables, given))
    for table in tables:
        records = records_of(table, is_text=is_text)
        measures, of_measures = _built(records.found, fiscal_year)
        found += measures
        doubts += [*records.doubts, *of_measures]
    doubts.sort(key=lambda doubt: doubt.row)
    return ReadMeasures(tuple(found), dict(heads_of(tables)), tuple(dict.fromkeys(doubts)))


def _built(records: Sequence[Record], fiscal_year: int) -> tuple[tuple[ReadMeasure, ...], list[MeasureDoubt]]:
    found, doubts = list[ReadMeasure](), list[MeasureDoubt]()
    for place, record in enumerate(records, 1):
        building = Building(record, place, fiscal_year)
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
