"""The text of a web page or of what a spreadsheet puts on the clipboard: rows are lines, cells are parted by tabs.

What covers several columns stands in each of them; what covers several rows stands in the first, and its place in the
others is empty, so that the cells below a head stay below it.
"""

import re
from typing import Final

from itadesk.reading.references import spelt_out

_HIDDEN: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})
_PARTS: Final = frozenset(
    {"p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "dt", "dd"}
)
_CELLS: Final = frozenset({"td", "th"})
_WIDEST: Final = 64
"""More columns and rows than a cell of any table of scores covers."""

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)([^<>]*+)(?:>|\\Z)|<[!?][^<>]*>")
"""A tag; the last may be cut off. Python's own parser of pages takes hours over tags that never end; here they stay text."""

_COVERS: Final = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?([0-9]{1,5})", re.IGNORECASE)
_MARKUP: Final = re.compile("<(?:table|tr|td|html|body|div|p|ul|br)[\\s>/]", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return _MARKUP.search(text) is not None


def text_of(markup: str) -> str:
    """What a page says, as text. Any text can be read; what is no markup stays as it is."""
    reader = _Reader()
    plain = _COMMENT.sub("", markup)
    place = 0
    for match in _TAG.finditer(plain):
        reader.say(spelt_out(plain[place : match.start()]))
        place = match.end()
        if match[2] and match[1]:
            reader.end(match[2].lower())
        elif match[2]:
            reader.begin(match[2].lower(), match[3])
    reader.say(spelt_out(plain[place:]))
    return reader.text()


class _Reader:
    """Writes what it meets; inside a row, cells are gathered until the row ends."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._hidden = 0
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._covers = (1, 1)
        self._from_above: dict[int, int] = {}

    def begin(self, tag: str, attributes: str) -> None:
        """Begins what the tag begins."""
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table":
            self._end_row()
            self._from_above = {}
            self.written.append("\n")
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in _CELLS:
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._cell, self._covers = [], _covers(attributes)
        elif tag in _PARTS:
            self._part()

    def end(self, tag: str) -> None:
        """Ends what the tag ends."""
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in _CELLS:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self._end_row()
        elif tag in _PARTS:
            self._part()

    def say(self, data: str) -> None:
        """Writes text; in a page, a line end is a blank."""
        if self._hidden:
            return
        plain = re.sub("[\\t\\r\\n]+", " ", data)
        if self._cell is not None:
            self._cell.append(plain)
        elif self._row is None:
            self.written.append(plain if self.written or plain.strip() else "")

    def text(self) -> str:
        """All that was said, with what is still open ended."""
        self._end_row()
        return "".join(self.written)

    def _part(self) -> None:
        if self._cell is not None:
            self._cell.append(" ")
        elif self._row is None:
            self.written.append("\n")

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        self._leave_covered()
        text, (columns, rows) = " ".join("".join(self._cell).split()), self._covers
        for _column in range(columns):
            if rows > 1:
                self._from_above[len(self._row)] = rows
            self._row.append(text)
        self._cell = None

    def _leave_covered(self) -> None:
        """Leaves the places empty that a cell of a row above covers."""
        while self._row is not None and self._from_above.get(len(self._row), 0) > 0:
            self._row.append("")

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            return
        self._leave_covered()
        self.written += ["\t".join(self._row), "\n"]
        self._row = None
        self._from_above = {column: left - 1 for column, left in self._from_above.items() if left > 1}


def _covers(attributes: str) -> tuple[int, int]:
    """How many columns and rows a cell covers; one where it does not say."""
    said = {name.lower(): min(max(int(count), 1), _WIDEST) for name, count in _COVERS.findall(attributes)}
    return said.get("colspan", 1), said.get("rowspan", 1)
