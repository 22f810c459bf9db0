"""What a file of others holds: sheets of rows of texts, as a person sees them, each cell with the name that it has there."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from itadesk.language import _
from itadesk.reading.pasted_cells import Block, PastedCell

Row = tuple[str, ...]
Cell = tuple[int, int]
"""A row and a column, from 0."""

MOST_ROWS: Final = 120_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 10_000
"""Letters; no measure says more."""

EVERY: Final = 500
"""Rows after which it is told how far the reading is."""

Tell = Callable[[int, int], None]
"""Is told how much of how much is done; may end the reading by an exception of its own."""

_WIDEST: Final = 100
"""Columns up to which rows are made equally wide, so that what stands under one head is seen to."""

_GAPS: Final = re.compile("[\t\r\n\x0b\x0c\x85\u2028\u2029]+")
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook, or all of a document.

    Attributes:
        name: of the sheet; empty where there is but one and it has none.
        rows: need not be of one width.
        top, left: the place of the first cell in the file, from 0.
        covers: how many rows and columns a cell covers that covers more than itself; the others are empty.
        pages: the first row of each page, where there are pages.
        has_cells: whether cells have names that people know, such as B7.
        markup: the page that it is, where it is one of the web.
    """

    name: str = ""
    rows: tuple[Row, ...]
    top: int = 0
    left: int = 0
    covers: Mapping[Cell, Cell] = field(default_factory=dict)
    pages: tuple[int, ...] = ()
    has_cells: bool = False
    markup: str = ""

    @property
    def text(self) -> str:
        """The rows as lines, the cells parted by tabs. What covers several columns stands in each of them.

        Where rows have numbers that people know, line and row have the same, and rows that are not empty are of one width.
        """
        lines = [""] * self.top
        width = min(max(map(len, self.rows), default=0), _WIDEST) if self.has_cells else 0
        for number, row in enumerate(self.rows):
            cells = [_GAPS.sub(" ", cell) for cell in row]
            cells += [""] * (width - len(cells) if cells else 0)
            for column in range(len(cells)):
                _rows, columns = self.covers.get((number, column), (1, 1))
                cells[column : column + columns] = [cells[column]] * min(columns, len(cells) - column)
            lines.append("\t".join(cells))
        return "\n".join(lines)

    @property
    def block(self) -> Block:
        """The rows as cells that know whether they go on from above; row and cell have the numbers of `place_in_block`."""
        above = {
            (row + down, column): self.rows[row][column] if column < len(self.rows[row]) else ""
            for (row, column), (rows, _columns) in self.covers.items()
            for down in range(1, rows)
        }
        empty: tuple[PastedCell, ...] = ()
        return (*(empty,) * self.top, *(tuple(self._cells(number, row, above)) for number, row in enumerate(self.rows)))

    def place_of(self, line: int, words: str) -> str:
        """What a person calls the place of words in a line of `text`, the first being 1."""
        row = line - 1 - self.top
        return self.where(row, self._column_of(row, words))

    def place_in_block(self, row: int, column: int) -> str:
        """What a person calls a cell of `block`, both numbers from 1, the column 0 for the whole row."""
        return self.where(row - 1 - self.top, column - 1 if column else None)

    def where(self, row: int, column: int | None = None) -> str:
        """What a person calls a place: B7, row 7, page 2; empty where it has no name."""
        if self.has_cells:
            place = cell_name(self.top + row, self.left + column) if column is not None else self._row_name(row)
            return f"{self.name} {place}".strip()
        if self.pages:
            return _("page {number}").format(number=sum(first <= row for first in self.pages))
        return "" if self.markup else self._row_name(row)

    def _column_of(self, row: int, words: str) -> int | None:
        """The column of the cell in which words stand, or the last of them; None where they stand in no single one."""
        if not 0 <= row < len(self.rows):
            return None
        cells = ["".join(cell.split()) for cell in self.rows[row]]
        whole = "".join(words.split())
        if whole in cells:
            return cells.index(whole)
        ends = [column for column, cell in enumerate(cells) if cell and whole.endswith(cell)]
        if ends:
            return max(ends, key=lambda column: len(cells[column]))
        for wanted in reversed(words.split()):
            if wanted in cells:
                return cells.index(wanted)
        return next((column for column, cell in enumerate(cells) if whole in cell), None)

    def _row_name(self, row: int) -> str:
        return (_("row {number}") if self.has_cells else _("line {number}")).format(number=self.top + row + 1)

    @staticmethod
    def _cells(number: int, row: Row, above: Mapping[Cell, str]) -> Iterator[PastedCell]:
        for column in range(max(len(row), *(right + 1 for down, right in above if down == number), 0)):
            if (number, column) in above:
                yield PastedCell(above[number, column], continues=True)
            else:
                yield PastedCell(row[column] if column < len(row) else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What was read of a file.

    Attributes:
        name: of the file.
        sheets: those with something on them, in their order.
        remarks: sentences about what had to be assumed or was left out.
    """

    name: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[str, ...] = ()


def cell_name(row: int, column: int) -> str:
    """What spreadsheets call a cell: B7. Both count from 0."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """What spreadsheets call a column, which counts from 0: A, Z, AA."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


def tidy(text: str) -> str:
    """A text without blanks at its ends, and no longer than a cell may be."""
    return text.strip()[:LONGEST_CELL]
