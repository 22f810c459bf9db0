"""The cells of an XLSX workbook exactly as they are written in it: numbers digit for digit, never by way of a float.

Shared formulas, merged cells and hidden rows need no care: the value that the workbook keeps for a cell is taken.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from posixpath import join, normpath
from typing import Final

from lxml import etree

from itadesk.errors import UserError
from itadesk.exchange.book_markup import MarkedCell
from itadesk.exchange.book_plain import PlainCell, sheet_rows, texts
from itadesk.exchange.packages import BrokenPackage, Package
from itadesk.exchange.tables.failures import TooWide
from itadesk.exchange.tables.found import Values
from itadesk.exchange.tables.values import Value
from itadesk.ita.quoting import quoted
from itadesk.language import _

MOST_COLUMNS: Final = 512
"""No table has nearly as many."""

MOST_TAGS: Final = 5_000_000
"""Of a sheet, or of the texts that cells share: 200,000 rows of five cells have 4.4 million."""

MOST_TAGS_OF_TREES: Final = 50_000
"""Of what only lists the sheets, and is made a tree of, which needs a hundred times the memory."""

_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_DIGITS: Final = "0123456789"
_MOST_DIGITS: Final = 7
"""Of the number of a row; a cell may be called XFD1048576."""

_ESCAPED: Final = re.compile(r"_x([0-9a-fA-F]{4})_")
_ID: Final = re.compile(r"\{.*\}id")


class NoWorkbook(UserError):
    """A package that is no workbook."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("it is not an Excel workbook; choose a file that was saved as .xlsx.")


class TooMuch(UserError):
    """A workbook that holds more than the rows of any table."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("it holds more than the tables of any office do; save only the part that is needed.")


class OldDays(UserError):
    """A workbook that counts its days from 1904, as old Macintosh programs did."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("it counts days from 1904; turn that off in the options of Excel and save it again.")


class ErrorCell(UserError):
    """A cell with an error in the place of a value."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Names the error."""
        return _("The cell holds the error {error}: enter the value itself.").format(error=quoted(self.written))


class UncalculatedCell(UserError):
    """A formula that no program has calculated yet."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The cell holds a formula without a value: enter the value itself, or save the file in Excel once.")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and where its cells lie in the package."""

    name: str
    member: str


class Book:
    """A workbook that is open for reading.

    Attributes:
        sheets: in their order; charts and the like left aside.

    Raises:
        UserError: it cannot be opened, or is none.
    """

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)
        if _BOOK not in self._package.names:
            raise NoWorkbook
        book = self._tree(_BOOK)
        if any(each.get("date1904") in {"1", "true"} for each in book.iter("{*}workbookPr")):
            raise OldDays
        links = {link.get("Id"): link.get("Target", "") for link in self._tree(_LINKS).iter("{*}Relationship")}
        self.sheets = tuple(
            Sheet(sheet.get("name", ""), member)
            for sheet in book.iter("{*}sheet")
            if (member := _member(links.get(_link_of(sheet), ""))) in self._package.names
        )
        self._texts: tuple[str, ...] | None = None

    def rows(self, sheet: Sheet) -> Iterator[tuple[int, Values]]:
        """The rows that hold cells, numbered as people see them.

        Raises:
            UserError: the sheet is damaged, or larger than any table.
        """
        number = 0
        for row in sheet_rows(self._xml(sheet.member)):
            if isinstance(row, tuple):
                number, cells = row
                yield number, self._values(self._plain(cells), sheet.name, number)
            else:
                number = _whole(row.attributes.get("r"), number + 1)
                marked = ((_named(cell.attributes.get("r")), self._value(cell)) for cell in row.cells)
                yield number, self._values(marked, sheet.name, number)

    def _plain(self, cells: Iterable[PlainCell]) -> Iterator[tuple[int | None, Value]]:
        """The columns and values of cells; plain numbers are within what `_number` takes."""
        for letters, kind, value in cells:
            if kind and value:
                yield _position(letters), self._text(value)
            else:
                yield _position(letters), Decimal(value) if value else ""

    def _values(self, cells: Iterable[tuple[int | None, Value]], sheet: str, number: int) -> Values:
        values: list[Value] = []
        following = 0
        for named, value in cells:
            column = following if named is None or named < following else named
            following = column + 1
            if value == "":
                continue
            if column >= MOST_COLUMNS:
                raise TooWide(sheet, f"{column_letters(column)}{number}")
            if column > len(values):
                values += [""] * (column - len(values))
            values.append(value)
        return values

    def _value(self, cell: MarkedCell) -> Value:
        kind, value = cell.attributes.get("t", "n"), cell.value
        if kind == "inlineStr":
            return _unescaped(cell.text)
        if not value:
            return UncalculatedCell() if cell.has_formula else ""
        match kind:
            case "s":
                return self._text(value)
            case "e":
                return ErrorCell(value)
            case "n":
                return _number(value)
            case _:
                return _unescaped(value)

    def _text(self, number: str) -> str:
        """A text that cells share."""
        shared = self._texts if self._texts is not None else self._shared()
        position = _whole(number, len(shared))
        if position >= len(shared):
            raise BrokenPackage
        return shared[position]

    def _shared(self) -> tuple[str, ...]:
        """The texts that cells share."""
        if self._texts is None:
            member = next((name for name in self._package.names if name.casefold() == "xl/sharedstrings.xml"), None)
            self._texts = tuple(map(_unescaped, texts(self._xml(member)))) if member else ()
        return self._texts

    def _tree(self, member: str) -> "etree._Element":
        try:
            return etree.fromstring(self._xml(member, MOST_TAGS_OF_TREES), _PARSER)
        except etree.XMLSyntaxError:
            raise BrokenPackage from None

    def _xml(self, member: str, most: int = MOST_TAGS) -> bytes:
        """The text of a member; entities and zero bytes are nothing that a spreadsheet writes."""
        data = self._package.read(member)
        if b"<!DOCTYPE" in data or b"\0" in data:
            raise BrokenPackage
        if data.count(b"<") > most:
            raise TooMuch
        return data


_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)


def _link_of(sheet: "etree._Element") -> str | None:
    return next((str(value) for name, value in sheet.attrib.items() if _ID.fullmatch(str(name))), None)


def _member(target: str) -> str:
    """The member that a link of the workbook leads to."""
    return target.removeprefix("/") if target.startswith("/") else normpath(join("xl", target))


def _named(reference: str | None) -> int | None:
    """The position in its row, from 0, that a cell names; None where it names none."""
    letters = (reference or "").rstrip(_DIGITS)
    return _position(letters) if reference and 0 < len(reference) - len(letters) <= _MOST_DIGITS else None


@lru_cache(maxsize=1000)
def _position(letters: str) -> int | None:
    """The number of a column from 0; None of what is none."""
    if not re.fullmatch("[A-Z]{1,3}", letters):
        return None
    position = 0
    for letter in letters:
        position = position * 26 + ord(letter) - ord("A") + 1
    return position - 1


def column_letters(position: int) -> str:
    """The letters of a column, which counts from 0: A, Z, AA."""
    letters, rest = "", position + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _whole(written: str | None, otherwise: int) -> int:
    usual = written and len(written) < 10 and written.isascii() and written.isdecimal()
    return int(written) if written and usual else otherwise


def _number(written: str) -> Value:
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    return number if number.is_finite() and abs(number.adjusted()) < 400 else written


def _unescaped(text: str) -> str:
    """The text with the characters that XML cannot hold, which workbooks write as _x000D_."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
