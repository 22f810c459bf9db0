"""How the program's workbooks look: cells of each kind, heads that stay in sight, pages of A4 that print well."""

import io
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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
_MARGIN: Final = 0.4
"""Inches."""

_LINE: Final = 15.0
_HIGHEST: Final = 409.0
"""Points; no row can be higher."""

_ROOM_FOR_BREAKS: Final = 1.1
"""Lines end at words, so that some are not full."""

_PRINTED: Final = 0
"""The lines between cells are printed as well."""

_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_")
_STARTS_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "{")


class Look:
    """The looks of cells in a workbook."""

    def __init__(self, book: Workbook) -> None:
        top = {"valign": "top", "text_wrap": True}
        centred = {"align": "center", **top}
        self.head: Format = book.add_format({"bold": True, "bottom": 1, **centred})
        self.text: Format = book.add_format({"num_format": "@", **top})
        self.marked_text: Format = book.add_format({"num_format": "@", "quote_prefix": True, **top})
        self.number: Format = book.add_format({"num_format": "0", **centred})
        self.score: Format = book.add_format({"num_format": "0.00", **centred})
        self.day: Format = book.add_format({"num_format": DAY, **centred})
        self.moment: Format = book.add_format({"num_format": MOMENT, **centred})


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


def is_writable(text: str) -> bool:
    """Whether a text can be written exactly: the library garbles its own markup where it holds what XML cannot."""
    return not (_is_markup(text) and _NOT_IN_XML.search(text))


def _is_markup(text: str) -> bool:
    """Whether the library would take a text for markup of its own."""
    return text.startswith("<r>") and text.endswith("</r>")


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
    if _is_markup(text):
        # in pieces it is none
        sheet.write_rich_string(row, column, text[0], text[1], text[2:], look)
    else:
        sheet.write_string(row, column, text, look)


def height_of(cells: Iterable[tuple[str, int]]) -> float | None:
    """The height of a row in points, of texts and the widths of their columns; None where one line holds each.

    Excel finds it by itself, other programs do not.
    """
    lines = max((sum(_lines(line, width) for line in text.splitlines()) for text, width in cells), default=1)
    return min(lines * _LINE, _HIGHEST) if lines > 1 else None


def _lines(text: str, width: int) -> int:
    """How many lines a text needs; vowels and tones above and below take no room of their own."""
    seen = sum(unicodedata.category(character) != "Mn" for character in text)
    return max(1, math.ceil(seen * _ROOM_FOR_BREAKS / width))


def write_heads(sheet: Worksheet, heads: Sequence[str], rows: int, look: Look) -> None:
    """Writes the heads of a sheet with so many rows below them, keeps them in sight, and sets up its pages."""
    for number, head in enumerate(heads):
        sheet.write_string(0, number, head, look.head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=2 * _MARGIN, bottom=2 * _MARGIN)
    sheet.set_header("&L&A")
    sheet.set_footer("&C&P / &N")
    sheet.hide_gridlines(_PRINTED)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, rows, len(heads) - 1)
