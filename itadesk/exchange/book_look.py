"""How the program's workbooks look: cells of each kind, heads that stay in sight, pages of A4 that print well."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

LONGEST_CELL: Final = 32_767
"""How much a cell holds, counted in units of UTF-16."""

DAY: Final = "[$-107041E]d mmm yyyy;@"
"""A day of the Buddhist calendar in Thai; the cell holds the day itself."""

MOMENT: Final = "[$-107041E]d mmm yyyy h:mm;@"

_A4: Final = 9
_STARTS_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "{")


class Look:
    """The looks of cells in a workbook."""

    def __init__(self, book: Workbook) -> None:
        top = {"valign": "top", "text_wrap": True}
        self.head: Format = book.add_format({"bold": True, "bottom": 1, **top})
        self.text: Format = book.add_format({"num_format": "@", **top})
        self.marked_text: Format = book.add_format({"num_format": "@", "quote_prefix": True, **top})
        self.number: Format = book.add_format({"num_format": "0", **top})
        self.score: Format = book.add_format({"num_format": "0.00", **top})
        self.day: Format = book.add_format({"num_format": DAY, "align": "left", **top})
        self.moment: Format = book.add_format({"num_format": MOMENT, "align": "left", **top})


@contextmanager
def book_in(out: io.BytesIO, created: datetime | None) -> Iterator[tuple[Workbook, Look]]:
    """A workbook that is written into `out` in the end; the same content gives the same bytes."""
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    if created is not None:
        book.set_properties({"created": created.replace(tzinfo=None)})
    yield book, Look(book)
    book.close()


def fits(text: str) -> bool:
    """Whether a cell holds a text."""
    return len(text) <= LONGEST_CELL // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL


def write_cell(
    sheet: Worksheet, row: int, column: int, value: str | int | Decimal | date | datetime | None, look: Look
) -> None:
    """Writes a value in the look of its kind: never a formula, and a `Decimal` with the very digits that it has."""
    match value:
        case None | "":
            pass
        case str():
            _write_text(
                sheet, row, column, value, look.marked_text if value.startswith(_STARTS_FORMULAS) else look.text
            )
        case Decimal():
            # The library puts the number into a format string of its own; a Decimal stays exact in it.
            sheet.write_number(row, column, value, look.score)
        case int():
            sheet.write_number(row, column, value, look.number)
        case datetime():
            sheet.write_datetime(row, column, value.astimezone().replace(tzinfo=None), look.moment)
        case _:
            sheet.write_datetime(row, column, datetime.combine(value, time()), look.day)


def _write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    if text.startswith("<r>") and text.endswith("</r>"):
        # The library would take the text for markup of its own; in pieces it is none.
        sheet.write_rich_string(row, column, text[0], text[1], text[2:], look)
    else:
        sheet.write_string(row, column, text, look)


def write_heads(sheet: Worksheet, heads: Sequence[str], rows: int, look: Look) -> None:
    """Writes the heads of a sheet with so many rows below them, keeps them in sight, and sets up its pages."""
    for number, head in enumerate(heads):
        sheet.write_string(0, number, head, look.head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, rows, len(heads) - 1)
