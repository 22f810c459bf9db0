"""The cells of a table: where they stand, what their texts take, and their lines."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from itadesk.documents.blocks import Cell, RowRole, Table
from itadesk.typesetting.bars import NARROWEST
from itadesk.typesetting.column_widths import CellText, Wants
from itadesk.typesetting.figures import column_width, figure_of
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import LINE
from itadesk.typesetting.paragraphs import Extent, Galley, galley
from itadesk.typesetting.shaping import Setting

SIDE: Final = 4.5
"""The space between the sides of a cell and its text, in points."""

EDGE: Final = 1.5
"""The space between a rule and the line of text below or above it, which has room for Thai marks of its own."""


_NOTHING: Final = Extent(0.0, 0.0, 0.0, 0.0)
_BAR: Final = Extent(NARROWEST, NARROWEST, NARROWEST, 0.0)

Galleys = tuple[Galley, ...]
"""The texts of a cell, one under the other."""


class PlacedCell(NamedTuple):
    """A cell and the places that it covers, counted from 0; the ends are not covered."""

    cell: Cell
    first_row: int
    end_row: int
    first_column: int
    end_column: int


class CellLine(NamedTuple):
    """A line of a cell, the space above it in points, and the number of the block that it belongs to."""

    line: Line
    gap: float
    block: int = 0


def placed_cells(table: Table) -> list[PlacedCell]:
    """The cells with their places. What would reach beyond the table, or over a cell from above, ends there."""
    taken: set[tuple[int, int]] = set()
    head, last = head_rows(table), len(table.rows)
    found = []
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            if column >= len(table.columns):
                break
            # no cell reaches from the head into the body
            end_row = min(number + max(cell.rows, 1), head if number < head else last)
            beyond = range(column + 1, min(column + max(cell.columns, 1), len(table.columns)))
            end_column = next((other for other in beyond if (number, other) in taken), beyond.stop)
            found.append(PlacedCell(cell, number, end_row, column, end_column))
            taken |= {(y, x) for y in range(number, end_row) for x in range(column, end_column)}
            column = end_column
    if len(taken) < len(table.rows) * len(table.columns):
        found.extend(_uncovered(table, taken))
    return found


def _uncovered(table: Table, taken: AbstractSet[tuple[int, int]]) -> Iterator[PlacedCell]:
    """Empty cells where no cell stands."""
    for row in range(len(table.rows)):
        for column in range(len(table.columns)):
            if (row, column) not in taken:
                yield PlacedCell(Cell(), row, row + 1, column, column + 1)


def head_rows(table: Table) -> int:
    """How many rows the head has."""
    return next((number for number, row in enumerate(table.rows) if row.role is not RowRole.HEAD), len(table.rows))


def galleys_of(cells: Sequence[PlacedCell], setting: Setting) -> list[Galleys]:
    """The texts of cells."""
    return [tuple([galley(block, setting) for block in placed.cell.blocks]) for placed in cells]


def column_wants(table: Table, cells: Sequence[PlacedCell], texts: Sequence[Galleys], size: float) -> list[Wants]:
    """What the columns want, cells that cover several columns included; `size` is that of the type."""
    count = len(table.columns)
    bare, word, least, natural = ([2 * SIDE] * count for _ in range(4))
    for placed, galleys in sorted(zip(cells, texts, strict=True), key=_width_in_columns):
        columns = range(placed.first_column, placed.end_column)
        for extent in [each.extent for each in galleys] or [_BAR if placed.cell.bar else _NOTHING]:
            _widen(bare, columns, extent.bare)
            _widen(word, columns, extent.word)
            _widen(least, columns, extent.least)
            _widen(natural, columns, extent.natural)
    for column, width in _figure_columns(table, cells, texts, size):
        bare[column] = word[column] = least[column] = max(least[column], width + 2 * SIDE)
    return [
        Wants(column.share, min(narrow, low), low, max(low, high), min(broken, narrow, low))
        for column, broken, narrow, low, high in zip(table.columns, bare, word, least, natural, strict=True)
    ]


def _width_in_columns(text: tuple[PlacedCell, Galleys]) -> int:
    return text[0].end_column - text[0].first_column


def _figure_columns(
    table: Table, cells: Sequence[PlacedCell], texts: Sequence[Galleys], size: float
) -> Iterator[tuple[int, float]]:
    """The numeric columns, and what their figures take where they stand under one another."""
    for number, column in enumerate(table.columns):
        if column.numeric:
            alone = (
                galleys
                for placed, galleys in zip(cells, texts, strict=True)
                if placed.first_column == number == placed.end_column - 1
            )
            figures = (figure_of(galleys[0].line, size) for galleys in alone if len(galleys) == 1)
            yield number, column_width([figure for figure in figures if figure])


def _widen(widths: list[float], columns: range, text: float) -> None:
    """Makes columns wide enough for a text that stands in all of them."""
    if len(columns) == 1:
        widths[columns.start] = max(widths[columns.start], text + 2 * SIDE)
        return
    lacking = text + 2 * SIDE - sum(widths[columns.start : columns.stop])
    if lacking > 0:
        for column in columns:
            widths[column] += lacking / len(columns)


def row_texts(table: Table, cells: Sequence[PlacedCell], texts: Sequence[Galleys]) -> tuple[tuple[CellText, ...], ...]:
    """The texts of the rows of the body, of cells in one row and one column."""
    rows: list[list[CellText]] = [[] for _ in table.rows]
    for placed, galleys in zip(cells, texts, strict=True):
        single = placed.end_row - placed.first_row == 1 == placed.end_column - placed.first_column
        if single and table.rows[placed.first_row].role is RowRole.BODY:
            lengths = tuple([(each.extent.natural, each.extent.indent) for each in galleys])
            rows[placed.first_row].append((placed.first_column, lengths))
    return tuple(map(tuple, rows))


def cell_lines(galleys: Galleys, size: float, width: float) -> list[CellLine]:
    """The lines of a cell whose texts have `width` points of room; `size` is that of the type."""
    lines: list[CellLine] = []
    for number, each in enumerate(galleys):
        gap = each.space_before * LINE * size if lines else 0.0
        for line in each.lines(width):
            lines.append(CellLine(line, gap, number))
            gap = 0.0
    return lines
