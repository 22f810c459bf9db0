"""The marks of an OpenDocument workbook, out of its content, in which rows and cells have no numbers but are counted."""

import re
from typing import Final

from itadesk.exchange.incoming.marks import Marks
from itadesk.reading.references import spelt_out

_TAG: Final = re.compile(
    rb"<table:(table(?:-row|-column|-cell)?|covered-table-cell)(?=[\s/>])((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>"
)
_NAME: Final = re.compile(rb"table:name\s*=\s*[\"']([^\"'<]*)[\"']")
_REPEATED: Final = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']([0-9]{1,9})")
_HIDDEN: Final = re.compile(rb"table:visibility\s*=\s*[\"'](?:collapse|filter)[\"']")
_ERROR: Final = re.compile(rb"calcext:value-type\s*=\s*[\"']error[\"']")
_PERCENT: Final = re.compile(rb"office:value-type\s*=\s*[\"']percentage[\"']")
_SIGNS: Final = (b"visibility", b"error", b"percentage")
_MOST_TIMES: Final = 200
"""Rows or columns that are alike; what is repeated more often is empty, or no table of scores."""


def open_marks(content: bytes) -> dict[str, Marks]:
    """The marks of the sheets by their names; nothing where there are none."""
    if not any(sign in content for sign in _SIGNS):
        return {}
    counting = _Counting()
    for match in _TAG.finditer(content):
        counting.meet(match[1], match[2])
    return {name: marks for name, marks in counting.found.items() if marks != Marks()}


class _Counting:
    """Counts the rows and cells of the sheets as they come."""

    def __init__(self) -> None:
        self.found: dict[str, Marks] = {}
        self._marks = Marks()
        self._row = self._column = self._rows = self._columns = 0

    def meet(self, tag: bytes, attributes: bytes) -> None:
        """Goes on to what a tag begins."""
        times = int(match[1]) if (match := _REPEATED.search(attributes)) else 1
        if tag == b"table":
            name = _NAME.search(attributes)
            self._marks = self.found[spelt_out(name[1].decode("utf-8", "replace")) if name else ""] = Marks()
            self._row = self._column = self._rows = self._columns = 0
        elif tag == b"table-column":
            if _HIDDEN.search(attributes):
                self._marks.hide_columns(self._columns, self._columns + times - 1)
            self._columns += times
        elif tag == b"table-row":
            self._begin_row(times, is_hidden=_HIDDEN.search(attributes) is not None)
        else:
            self._cell(attributes, times)

    def _begin_row(self, times: int, *, is_hidden: bool) -> None:
        self._row, self._column, self._rows = self._row + self._rows, 0, times
        for row in range(self._row, self._row + min(times, _MOST_TIMES) if is_hidden else 0):
            self._marks.hide_row(row)

    def _cell(self, attributes: bytes, times: int) -> None:
        is_blind, is_percent = _ERROR.search(attributes), _PERCENT.search(attributes)
        if is_blind or is_percent:
            for row in range(self._row, self._row + min(self._rows, _MOST_TIMES)):
                for column in range(self._column, self._column + min(times, _MOST_TIMES)):
                    (self._marks.add_blind if is_blind else self._marks.add_percent)((row, column))
        self._column += times
