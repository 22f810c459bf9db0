"""A block of cells as a spreadsheet, a word processor or a web page puts it on the clipboard: HTML, or text with tabs.

Line ends inside of a cell are kept. A cell that covers several rows or columns says its text at its first place; below
that it *continues*: the reader of the block decides whether a continued cell means the same again or more of the same.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from itadesk.reading.references import spelt_out

_ROW_END: Final = re.compile("\r\n?|\n")
_LINE_END: Final = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ud800-\udfff\ufeff]+"
)
"""Marks of word processors that nobody sees, and what no database can keep."""

_QUOTED: Final = re.compile('"((?:[^"]|"")*+)"(?=[\t\r\n]|\\Z)')
"""A cell as Excel writes it where it holds a line end: in quotation marks, those inside of it doubled."""

_PARTED: Final = re.compile("[\t\r\n]")

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile("""<(/?)([A-Za-z][A-Za-z0-9]*+)((?:[^<>"']|"[^"]{0,9999}"|'[^']{0,9999}')*+)>|<[!?][^<>]*>""")
_COVERS: Final = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?([0-9]{1,5})", re.IGNORECASE)
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BLANKS: Final = re.compile("[ \t\r\n\f]+")

_HIDDEN: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})
_CELLS: Final = frozenset({"td", "th"})
_PARTS: Final = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "dt", "dd", "table", "tr", "td", "th"}
)
"""What begins another line of a cell; a table inside of a cell is only more of its lines."""

_WIDEST: Final = 256
"""Columns; a row that is wider is of no table that anybody pastes here."""


class PastedCell(NamedTuple):
    """One cell of a block.

    Attributes:
        text: its lines, parted by line ends; of a cell that covers this one from above where `continues`.
        continues: whether a cell of a row above covers it.
    """

    text: str = ""
    continues: bool = False


Block = tuple[tuple[PastedCell, ...], ...]
"""Rows of cells; they need not be of one width."""


def cells_of_page(markup: str) -> Block | None:
    """The rows of all tables of a page, what stands between them as rows of one cell; None where there is no table."""
    reader = _Reader()
    plain, place = _COMMENT.sub("", markup), 0
    for match in _TAG.finditer(plain):
        reader.say(plain[place : match.start()])
        place = match.end()
        if match[2] and match[1]:
            reader.end(match[2].lower())
        elif match[2]:
            reader.begin(match[2].lower(), match[3])
    reader.say(plain[place:])
    return reader.block()


def cells_of_text(text: str) -> Block:
    """The rows of a text: lines are rows, tabs part the cells. Any text can be read."""
    return tuple(tuple(PastedCell(_tidied(cell)) for cell in row) for row in _rows_of_text(text))


def _rows_of_text(text: str) -> Iterator[list[str]]:
    row, place = list[str](), 0
    while True:
        quoted = _QUOTED.match(text, place)
        if quoted and ('""' in quoted[1] or _ROW_END.search(quoted[1])):
            row.append(quoted[1].replace('""', '"'))
            place = quoted.end()
        else:
            parted = _PARTED.search(text, place)
            end_of_cell = parted.start() if parted else len(text)
            row.append(text[place:end_of_cell])
            place = end_of_cell
        if text[place : place + 1] == "\t":
            place += 1
            continue
        yield row
        end = _ROW_END.match(text, place)
        if end is None or end.end() == len(text):
            return
        row, place = [], end.end()


def _tidied(text: str) -> str:
    """The lines of a cell without what is not seen, and without empty lines before and after."""
    lines = _LINE_END.split(_UNSEEN.sub("", text).replace("\u00a0", " "))
    return "\n".join(line.strip() for line in lines).strip()


class _Lines:
    """Gathers what a cell or a paragraph says, line by line."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._is_begun = False

    def say(self, text: str) -> None:
        """Adds text; in a page, a line end is a blank."""
        plain = _BLANKS.sub(" ", text)
        self._said.append(plain)
        self._is_begun = self._is_begun or plain not in {"", " "}

    def end_line(self) -> None:
        """Begins another line."""
        self._said.append("\n")
        self._is_begun = False

    def part(self) -> None:
        """Begins another line where something stands in this one."""
        if self._is_begun:
            self.end_line()

    def text(self) -> str:
        """All that was said."""
        lines = (_BLANKS.sub(" ", line).strip(" ") for line in spelt_out("".join(self._said)).split("\n"))
        return _tidied("\n".join(lines))


class _Reader:
    """Gathers cells until their row ends, rows until the page ends."""

    def __init__(self) -> None:
        self._rows: list[tuple[PastedCell, ...]] = []
        self._has_table = False
        self._hidden = self._tables = 0
        self._between = _Lines()
        self._row: list[PastedCell] | None = None
        self._cell: _Lines | None = None
        self._covers = (1, 1)
        self._from_above: dict[int, tuple[int, str]] = {}
        self._row_is_shown = True

    def begin(self, tag: str, attributes: str) -> None:
        """Begins what the tag begins."""
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "br":
            self._lines.end_line()
        elif self._tables > 1 or tag not in {"tr", *_CELLS}:
            self._part(tag)
        elif tag == "tr":
            self._end_row()
            self._row, self._row_is_shown = [], not _NOT_SHOWN.search(attributes)
        elif self._tables:
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._cell, self._covers = _Lines(), _covers(attributes)

    def end(self, tag: str) -> None:
        """Ends what the tag ends."""
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag == "table" and self._tables:
            self._tables -= 1
            if not self._tables:
                self._end_row()
        elif self._tables > 1 or tag not in {"tr", *_CELLS}:
            self._part(tag)
        elif tag == "tr":
            self._end_row()
        else:
            self._end_cell()

    def say(self, data: str) -> None:
        """Adds text to the cell that is open, or to what stands between two tables."""
        if data and not self._hidden:
            self._lines.say(data)

    def block(self) -> Block | None:
        """All rows, with what is still open ended."""
        self._end_row()
        self._end_between()
        return tuple(self._rows) if self._has_table else None

    @property
    def _lines(self) -> _Lines:
        return self._between if self._cell is None else self._cell

    def _part(self, tag: str) -> None:
        if tag in _PARTS:
            self._lines.part()

    def _begin_table(self) -> None:
        """A table inside of a cell is only more of its lines."""
        if self._cell is not None:
            self._tables += 1
            self._cell.part()
            return
        self._end_row()
        self._end_between()
        self._tables, self._hidden, self._has_table, self._from_above = 1, 0, True, {}

    def _end_between(self) -> None:
        for line in self._between.text().split("\n"):
            if line:
                self._rows.append((PastedCell(line),))
        self._between = _Lines()

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        self._continue_covered(self._row)
        text, (columns, rows) = self._cell.text(), self._covers
        for column in range(columns if len(self._row) < _WIDEST else 1):
            said = "" if column else text
            if rows > 1:
                self._from_above[len(self._row)] = (rows, said)
            self._row.append(PastedCell(said))
        self._cell = None

    def _continue_covered(self, row: list[PastedCell]) -> None:
        """Fills the places that cells of rows above cover."""
        while (above := self._from_above.get(len(row))) is not None:
            row.append(PastedCell(above[1], continues=True))
            if len(row) >= _WIDEST:
                break

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            return
        self._continue_covered(self._row)
        if self._row and self._row_is_shown:
            self._rows.append(tuple(self._row))
        self._from_above = {column: (left - 1, text) for column, (left, text) in self._from_above.items() if left > 1}
        self._row = None


def _covers(attributes: str) -> tuple[int, int]:
    """How many columns and rows a cell covers; one where it does not say."""
    said = {name.lower(): max(int(count), 1) for name, count in _COVERS.findall(attributes)}
    return min(said.get("colspan", 1), _WIDEST), said.get("rowspan", 1)
