"""The paragraphs and tables of a document of Word, in their order."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from itadesk.exchange.incoming.content import EVERY, MOST_COLUMNS, MOST_ROWS, Cell, Row, Sheet, Tell, tidy
from itadesk.exchange.incoming.failures import Damaged, TooManyRows

_UNREADABLE: Final = (
    OpcError,
    XMLSyntaxError,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    zlib.error,
)
"""What python-docx raises at files that are not whole."""


def read_word(data: bytes, name: str, tell: Tell) -> Sheet:
    """All of a document as one sheet: a paragraph is a row of one cell.

    Raises:
        Damaged, TooManyRows: as they say.
    """
    try:
        blocks = list(Document(io.BytesIO(data)).iter_inner_content())
        gathered = _Gathered(name, tell)
        for block in blocks:
            gathered.add(block)
    except _UNREADABLE:
        raise Damaged(name) from None
    return Sheet(rows=tuple(gathered.rows), covers=gathered.covers)


class _Gathered:
    """What was read of a document so far."""

    def __init__(self, name: str, tell: Tell) -> None:
        self._name, self._tell = name, tell
        self.rows: list[Row] = []
        self.covers: dict[Cell, Cell] = {}

    def add(self, block: Paragraph | Table) -> None:
        """Adds a paragraph that says something, or a table."""
        if isinstance(block, Table):
            self._add_table(block)
        elif text := tidy(block.text):
            self._add((text,))

    def _add_table(self, table: Table) -> None:
        open_cells = dict[int, Cell]()
        for row in table.rows:
            here, texts = len(self.rows), list[str]()
            for column, width, text, continues in _cells(row):
                texts += [""] * (column - len(texts)) + ([""] if continues else [text]) + [""] * (width - 1)
                above = open_cells.get(column) if continues else None
                first = above or (here, column)
                open_cells[column] = first
                if above or width > 1:
                    self.covers[first] = (here - first[0] + 1, width)
            self._add(tuple(texts))

    def _add(self, row: Row) -> None:
        if len(self.rows) % EVERY == 0:
            self._tell(len(self.rows) % MOST_ROWS, MOST_ROWS)
        if len(self.rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
            raise TooManyRows(self._name)
        self.rows.append(row)


def _cells(row: _Row) -> Iterator[tuple[int, int, str, bool]]:
    """The cells of a row: the column, how many it covers, its text, and whether it goes on from the row above."""
    column = row.grid_cols_before
    for cell in row._tr.tc_lst:  # noqa: SLF001  python-docx gives merged cells several times, these are those of the file
        width = min(cell.grid_span, MOST_COLUMNS)
        yield column, width, tidy("\n".join(_lines(cell))), cell.vMerge == "continue"
        column += width


def _lines(cell: object) -> list[str]:
    """The lines of a cell; a paragraph is a line."""
    paragraphs = cell.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")  # type: ignore[attr-defined]
    return [text for each in paragraphs if (text := each.text.strip())]
