"""An office as an XLSX workbook for people, one sheet a table, and that workbook read again without loss.

Numbers stand in it digit for digit, days as days, and no text is ever calculated. Files are not in it.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from itadesk.errors import UserError
from itadesk.exchange.book_cells import Book, Sheet, column_letters
from itadesk.exchange.book_look import Look, book_in, fits, height_of, is_writable, write_cell, write_heads
from itadesk.exchange.tables.failures import UnusableTables
from itadesk.exchange.tables.found import FoundTable, Values, is_blank
from itadesk.exchange.tables.heads import Names
from itadesk.exchange.tables.layout import ALL_TABLES, TABLES, Column
from itadesk.exchange.tables.putting_together import read_tables
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.taking_apart import Filled, tables_of
from itadesk.exchange.tables.values import DayKind, ScoreKind, WholeKind, plain_text
from itadesk.ita.records import OfficeRecord
from itadesk.language import _

_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  the same office gives the same bytes whenever it is written
_EMPTY_TAB: Final = "#BFBFBF"


class TextTooLong(UserError):
    """A text that no cell of a workbook holds."""

    def __init__(self, sheet: str, cell: str, length: int) -> None:
        super().__init__(sheet, cell, length)
        self.sheet, self.cell, self.length = sheet, cell, length

    def sentence(self) -> str:
        """Says where it would stand, and what to do."""
        return _(
            "The text for sheet “{sheet}”, cell {cell}, has {length} characters, but a cell of Excel holds only 32,767: export as .json or .zip instead."
        ).format(sheet=self.sheet, cell=self.cell, length=self.length)


class UnwritableText(UserError):
    """A text that looks like the markup of workbooks and holds what no markup can."""

    def __init__(self, sheet: str, cell: str) -> None:
        super().__init__(sheet, cell)
        self.sheet, self.cell = sheet, cell

    def sentence(self) -> str:
        """Says where it would stand, and what to do."""
        return _(
            "The text for sheet “{sheet}”, cell {cell}, cannot be written exactly into a workbook: export as .json or .zip instead."
        ).format(sheet=self.sheet, cell=self.cell)


def write_book(record: OfficeRecord) -> bytes:
    """The workbook of an office; the same record gives the same bytes. Tables without rows have their heads.

    Raises:
        TextTooLong, UnwritableText: no cell holds a text exactly; nothing is cut.
    """
    tables = tables_of(record)
    _check_texts(tables)
    out = io.BytesIO()
    with book_in(out, _MADE) as (book, look):
        for filled in tables:
            _write_sheet(book.add_worksheet(filled.table.titles.thai), filled, look)
    return out.getvalue()


def _write_sheet(sheet: Worksheet, filled: Filled, look: Look) -> None:
    """Writes a table; without rows, it has its heads under a grey tab."""
    columns = filled.table.columns
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.titles.width, _format(column, look))
    for row, cells in enumerate(filled.rows, 1):
        shown = [column.kind.show(text) if text else "" for column, text in zip(columns, cells, strict=True)]
        for number, value in enumerate(shown):
            write_cell(sheet, row, number, value, look)
        texts = zip(shown, columns, strict=True)
        sheet.set_row(row, height_of((value, column.titles.width) for value, column in texts if isinstance(value, str)))
    write_heads(sheet, [column.titles.thai for column in columns], len(filled.rows), look)
    if not filled.rows:
        sheet.set_tab_color(_EMPTY_TAB)


def _format(column: Column, look: Look) -> Format:
    """The look of cells that people add."""
    match column.kind:
        case ScoreKind():
            return look.score
        case WholeKind():
            return look.number
        case DayKind():
            return look.day
        case _:
            return look.text


def _check_texts(tables: Sequence[Filled]) -> None:
    """Sees to it that cells hold all texts."""
    for filled in tables:
        for row, cells in enumerate(filled.rows, 2):
            for number, text in enumerate(cells):
                shown = filled.table.columns[number].kind.show(text) if text else ""
                if isinstance(shown, str):
                    _check_text(shown, filled.table.titles.thai, f"{column_letters(number)}{row}")


def _check_text(text: str, sheet: str, cell: str) -> None:
    if not fits(text):
        raise TextTooLong(sheet, cell, len(text))
    if not is_writable(text):
        raise UnwritableText(sheet, cell)


def is_own_book(data: bytes) -> bool:
    """Whether some bytes are a workbook of this program: its first table is there under its own heads."""
    try:
        book = Book(data)
        return any(_is_office(book, sheet) for sheet in book.sheets)
    except UserError:
        return False


def _is_office(book: Book, sheet: Sheet) -> bool:
    office = TABLES[0]
    if Names([office]).meant(sheet.name) is None:
        return False
    heads = next((values for _number, values in book.rows(sheet) if not all(map(is_blank, values))), ())
    names = Names(office.columns)
    found = {names.meant(plain_text(head)) for head in heads if not isinstance(head, UserError)}
    return all(column.name in found for column in office.columns if column.needed)


def read_book(data: bytes, name: str) -> OfficeRecord:
    """The office of a workbook; `name` is what the file is called in sentences.

    Raises:
        UnusableTables: with everything that has to be mended.
    """
    try:
        book = Book(data)
        sheets = [_FoundSheet(book, sheet) for sheet in book.sheets]
        return read_tables([sheet for sheet in sheets if sheet.filled], name)
    except UnusableTables:
        raise
    except UserError as error:
        raise UnusableTables(name, [(None, error)]) from None


class _CellSpot(Spot):
    """A cell of a sheet; the sheet itself where no cell is named."""

    def __init__(self, sheet: str, cell: str = "") -> None:
        self.sheet, self.cell = sheet, cell

    def in_words(self) -> str:
        """The sheet and the cell."""
        if not self.cell:
            return _("sheet “{sheet}”").format(sheet=self.sheet)
        return _("sheet “{sheet}”, cell {cell}").format(sheet=self.sheet, cell=self.cell)


class _FoundSheet(FoundTable):
    """A sheet of a workbook."""

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self.name = sheet.name
        self._book, self._sheet = book, sheet

    @property
    def filled(self) -> bool:
        """Whether anything stands in the sheet."""
        return any(not is_blank(value) for _row, values in self.rows() for value in values)

    def rows(self) -> Iterator[tuple[int, Values]]:
        """The rows that hold cells."""
        return self._book.rows(self._sheet)

    def spot(self, row: int, column: int) -> Spot:
        """The cell."""
        return _CellSpot(self.name, f"{column_letters(column)}{row}")

    def whole(self) -> Spot:
        """The sheet."""
        return _CellSpot(self.name)


SHEETS: Final = tuple(table.titles.thai for table in ALL_TABLES)
"""The names of the sheets in their order."""
