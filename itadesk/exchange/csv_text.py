"""CSV as RFC 4180 describes it, with the line of each record, and texts that no spreadsheet takes for formulas.

A text that begins with =, +, -, @, a tab or a line break gets an apostrophe before it, after any apostrophes that it
begins with anyway; reading takes one away again. So every text comes back as it was, and none is ever calculated.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from itadesk.errors import UserError
from itadesk.language import _

BYTE_ORDER_MARK: Final = "\ufeff"
_SPECIAL: Final = re.compile(r'[",;\t\r\n]|^\s|\s$')
_FIRST_SIGNS: Final = r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"
"""The signs that spreadsheets take for the beginning of a formula, the wide ones of East Asian keyboards among them."""

_RISKY: Final = re.compile(f"'*{_FIRST_SIGNS}")
_GUARDED: Final = re.compile(f"'+{_FIRST_SIGNS}")
_FIELD: Final = {
    delimiter: re.compile(
        rf'(?:"([^"]*(?:""[^"]*)*)"|((?:[^"{delimiter}\r\n][^{delimiter}\r\n]*)?))({delimiter}|\r\n|\r|\n|\Z)'
    )
    for delimiter in (",", ";", "\t")
}


class BrokenRecord(UserError):
    """A line whose quotation marks do not match."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line

    def sentence(self) -> str:
        """Names the line."""
        return _(
            "in line {line}, a quotation mark is missing or too many; mend it there or export the file anew."
        ).format(line=self.line)


def guarded(text: str) -> str:
    """The text as it may stand in a cell."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The text that stands in a cell."""
    return text[1:] if _GUARDED.match(text) else text


def write_csv(records: Iterable[Sequence[str]]) -> str:
    """The records as CSV, lines ended by carriage return and line feed."""
    return "".join(",".join(map(_field, record)) + "\r\n" for record in records)


def _field(text: str) -> str:
    safe = guarded(text)
    return '"' + safe.replace('"', '""') + '"' if _SPECIAL.search(safe) else safe


def read_csv(text: str, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV with the lines that they begin in, from 1.

    Raises:
        BrokenRecord: quotation marks do not match.
    """
    line, first, position, fields = 1, 1, 0, list[str]()
    pattern = _FIELD[delimiter]
    while position < len(text):
        match = pattern.match(text, position)
        if match is None:
            raise BrokenRecord(first)
        quoted, bare, end = match.groups()
        fields.append(unguarded(quoted.replace('""', '"') if quoted is not None else bare))
        line += _breaks(match[0])
        position = match.end()
        if end != delimiter:
            yield first, fields
            first, fields = line, []
    if fields:
        yield first, [*fields, ""]


def _breaks(text: str) -> int:
    """How many lines end in a text."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def delimiter_of(text: str) -> str:
    """The sign between fields: spreadsheets of some countries save semicolons or tabs."""
    head = re.split(r"[\r\n]", text.removeprefix(BYTE_ORDER_MARK), maxsplit=1)[0]
    return max((",", ";", "\t"), key=head.count)
