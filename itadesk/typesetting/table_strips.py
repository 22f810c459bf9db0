"""A table block as strips: the widths of its columns, the lines of its cells, its figures in line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from itadesk.documents.blocks import Cell, Item, RowRole, Table
from itadesk.typesetting.area import Area
from itadesk.typesetting.cells import SIDE, CellLine, PlacedCell, cell_lines, column_wants, placed_cells, row_texts
from itadesk.typesetting.column_widths import column_widths, with_fewest_lines
from itadesk.typesetting.figures import Figure, figure_of, line_up
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.strips import Strip
from itadesk.typesetting.structure import Element, cell_attributes
from itadesk.typesetting.tables import Box, Grid, row_strips

_TABLES_KEPT: Final = 64

_KINDS: Final[Mapping[RowRole, tuple[str, str]]] = {
    RowRole.HEAD: ("TH", "Column"),
    RowRole.GROUP: ("TH", "Row"),
    RowRole.BODY: ("TD", ""),
}
"""What the cells of a row are, and what they are the heads of."""


def table_strips(table: Table, setting: Setting, area: Area) -> list[Strip]:
    """The rows of a table, which is the last thing in the area's document so far."""
    if not table.columns or not table.rows:
        return []
    layout = _laid_out(table, setting, area.left, area.right)
    elements = _elements(table, layout, area.document)
    grid = Grid(layout.edges[0], layout.edges[-1], setting.size, table.grid, table.place, area.spacing.line)
    boxes = [
        (
            Box(
                left=layout.edges[placed.first_column],
                right=layout.edges[placed.end_column],
                lines=lines,
                places=tuple(_places(placed.cell)),
                elements=blocks,
                middle=placed.cell.middle,
                bar=placed.cell.bar,
            ),
            range(placed.first_row, placed.end_row),
        )
        for placed, lines, blocks in zip(layout.cells, layout.lines, elements, strict=True)
    ]
    return row_strips(grid, [row.role for row in table.rows], boxes)


@dataclass(frozen=True, slots=True)
class Layout:
    """A table that is laid out: the edges of its columns in points, its cells, and the lines of each."""

    edges: tuple[float, ...]
    cells: tuple[PlacedCell, ...]
    lines: tuple[tuple[CellLine, ...], ...]


@lru_cache(_TABLES_KEPT)
def _laid_out(table: Table, setting: Setting, left: float, right: float) -> Layout:
    cells = placed_cells(table)
    left += table.indent * MILLIMETRE
    wants = tuple(column_wants(table, cells, setting))
    widths = column_widths(wants, right - left, wide=table.wide)
    if table.wide:
        widths = with_fewest_lines(wants, widths, row_texts(table, cells, setting), 2 * SIDE)
    edges = tuple(accumulate(widths, initial=left))
    rooms = [edges[placed.end_column] - edges[placed.first_column] - 2 * SIDE for placed in cells]
    lines = [cell_lines(placed.cell, setting, max(room, 1.0)) for placed, room in zip(cells, rooms, strict=True)]
    _line_up_figures(table, cells, rooms, lines, setting.size)
    return Layout(edges, tuple(cells), tuple(map(tuple, lines)))


def _elements(table: Table, layout: Layout, parent: Element) -> list[list[Element]]:
    """The elements of the blocks of each cell, in a table with its rows in the parent.

    The cells of the first column are the heads of their rows where no row is the head of the columns.
    """
    headless = all(row.role is not RowRole.HEAD for row in table.rows)
    whole = parent.add("Table")
    rows = [whole.add("TR") for _ in table.rows]
    found: dict[int, list[Element]] = {}
    for number in sorted(range(len(layout.cells)), key=lambda number: _reading_order(layout.cells[number])):
        placed = layout.cells[number]
        kind, scope = _KINDS[table.rows[placed.first_row].role]
        if headless and not placed.first_column:
            kind, scope = "TH", "Row"
        found[number] = _cell_elements(placed, kind, scope, rows[placed.first_row])
    return [found[number] for number in range(len(layout.cells))]


def _reading_order(placed: PlacedCell) -> tuple[int, int]:
    return placed.first_row, placed.first_column


def _cell_elements(placed: PlacedCell, kind: str, scope: str, row: Element) -> list[Element]:
    """A cell in its row; gives the elements of its blocks."""
    columns, rows = placed.end_column - placed.first_column, placed.end_row - placed.first_row
    cell = row.add(kind, cell_attributes(kind, scope=scope, columns=columns, rows=rows))
    return [cell.add_item() if isinstance(block, Item) else cell.add("P") for block in placed.cell.blocks]


def _places(cell: Cell) -> Iterator[str]:
    """The places that a cell shows: its own and those of its blocks."""
    names = (cell.place, *(block.place for block in cell.blocks))
    yield from dict.fromkeys(name for name in names if name)


def _line_up_figures(
    table: Table,
    cells: Sequence[PlacedCell],
    rooms: Sequence[float],
    lines: list[list[CellLine]],
    size: float,
) -> None:
    """Puts the figures of each numeric column under one another."""
    for column in (number for number, column in enumerate(table.columns) if column.numeric):
        found: list[tuple[int, Figure]] = []
        for number, placed in enumerate(cells):
            figure = _figure(table, placed, lines[number], column, size)
            if figure is not None:
                found.append((number, figure))
        if found:
            first = found[0][0]
            figures = [(lines[number][0].line, figure) for number, figure in found]
            moved = line_up(figures, cells[first].cell.blocks[0].align, rooms[first])
            for (number, _), line in zip(found, moved, strict=True):
                lines[number] = [lines[number][0]._replace(line=line)]


def _figure(table: Table, placed: PlacedCell, lines: Sequence[CellLine], column: int, size: float) -> Figure | None:
    """The figure of a cell of one column that is a single line in the body of the table."""
    alone = placed.first_column == column and placed.end_column == column + 1 and len(lines) == 1
    if not alone or table.rows[placed.first_row].role is RowRole.HEAD:
        return None
    return figure_of(lines[0].line, size)
