"""The marks of an XLSX workbook, out of the markup of its sheets, which is looked through piece by piece."""

import re
from collections import defaultdict
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.incoming.content import Cell
from itadesk.exchange.incoming.marks import MOST_NAMED, Marks
from itadesk.exchange.incoming.packages import pieces

_BLIND: Final = re.compile(
    rb"""<c\b(?=[^<>]*?\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["'])"""
    rb"""(?:[^<>]*\st\s*=\s*["']e["'][^<>]*>|[^<>]*>\s*<f\b[^<>]*>[^<]{0,150}</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>)"""
)
_UNCALCULATED: Final = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_HIDDEN: Final = re.compile(rb"""<(row|col)\b([^<>]*\shidden\s*=\s*["'](?:1|true)["'][^<>]*)>""")
_NUMBER: Final = re.compile(rb"""\s(r|min|max)\s*=\s*["']([0-9]{1,7})["']""")
_CELL: Final = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_STYLES: Final = "xl/styles.xml"
_MOST_STYLES: Final = 8 * 1024 * 1024
_FORMAT: Final = re.compile(rb"<(?:\w+:)?numFmt\b([^<>]*)>")
_FORMAT_ID: Final = re.compile(rb"""numFmtId\s*=\s*["']([0-9]{1,6})["']""")
_CODE: Final = re.compile(rb"""formatCode\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LOOKS: Final = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_LOOK: Final = re.compile(rb"<(?:\w+:)?xf\b[^<>]*>")
_QUOTED: Final = re.compile(rb"""\\.|"[^"]*"|&quot;.*?&quot;""")
_OWN_PERCENTS: Final = frozenset({b"9", b"10"})
"""The numbers that 0% and 0.00% have in every workbook."""

_LETTERS: Final = 26


class ExcelMarks:
    """Collects the marks of sheets, by the parts of the package that they are."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._found = defaultdict[str, Marks](Marks)
        styles = _percent_styles(b"".join(pieces(data, name, _STYLES))[:_MOST_STYLES])
        any_of = b"|".join(b"%d" % style for style in styles)
        self._percent = re.compile(
            rb"""<c\b(?=[^<>]*\ss\s*=\s*["'](?:%b)["'])[^<>]*?\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["']""" % any_of
            if styles
            else rb"(?!)"
        )
        self._has_percents = bool(styles)

    def look(self, member: str, text: bytes) -> None:
        """Looks through a piece of the markup of a sheet."""
        marks = self._found[member]
        if len(marks.blind) <= MOST_NAMED and _may_be_blind(text):
            for match in _BLIND.finditer(text):
                marks.add_blind(_place(match[1]))
        if b"hidden" in text:
            _hide(text, marks)
        if self._has_percents:
            for match in self._percent.finditer(text):
                marks.add_percent(_place(match[1]))

    def by_sheet(self) -> dict[str, Marks]:
        """What was found, by the names of the sheets."""
        if not any(each != Marks() for each in self._found.values()):
            return {}
        from itadesk.exchange.book_cells import Book  # noqa: PLC0415  few workbooks have marks

        try:
            sheets = Book(self._data).sheets
        except UserError:
            return {}
        return {sheet.name: self._found[sheet.member] for sheet in sheets if sheet.member in self._found}


def _may_be_blind(text: bytes) -> bool:
    """Whether there stands what stands in the markup of every such cell, which is found many times as fast."""
    has_error = b't="e"' in text or (b"'" in text and b"t='e'" in text)
    return has_error or _UNCALCULATED.search(text) is not None


def _hide(text: bytes, marks: Marks) -> None:
    for match in _HIDDEN.finditer(text):
        numbers = {name: int(number) for name, number in _NUMBER.findall(match[2])}
        if match[1] == b"row" and b"r" in numbers:
            marks.hide_row(numbers[b"r"] - 1)
        elif b"min" in numbers and b"max" in numbers:
            marks.hide_columns(numbers[b"min"] - 1, numbers[b"max"] - 1)


def _percent_styles(styles: bytes) -> list[int]:
    """The numbers of the looks of cells that show per cent."""
    percents = {
        identity[1]
        for match in _FORMAT.finditer(styles)
        if (identity := _FORMAT_ID.search(match[1])) and (code := _CODE.search(match[1]))
        if b"%" in _QUOTED.sub(b"", code[1] or code[2] or b"")
    } | _OWN_PERCENTS
    looks = _LOOKS.search(styles)
    formats = [_FORMAT_ID.search(look) for look in _LOOK.findall(looks[0])] if looks else []
    return [number for number, each in enumerate(formats) if each and each[1] in percents]


def _place(name: bytes) -> Cell:
    match = _CELL.fullmatch(name.decode("ascii"))
    letters, row = match.groups() if match else ("A", "1")
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(row) - 1, column - 1
