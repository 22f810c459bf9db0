"""A table block as strips: the widths of its columns, the lines of its cells, its figures in line."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from itadesk.documents.blocks import Align, Cell, RowRole, Table
from itadesk.typesetting.cells import SIDE, PlacedCell, cell_lines, column_wants, placed_cells, row_texts
from itadesk.typesetting.column_widths import column_widths, with_fewest_lines
from itadesk.typesetting.figures import Figure, figure_of, line_up
from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.strips import Strip
from itadesk.typesetting.tables import Box, Grid, row_strips


def table_strips(table: Table, setting: Setting, left: float, right: float) -> list[Strip]:
    """The rows of a table that stands between two edges, in points."""
    if not table.columns or not table.rows:
        return []
    cells = placed_cells(table)
    left += table.indent * MILLIMETRE
    wants = tuple(column_wants(table, cells, setting))
    widths = column_widths(wants, right - left, wide=table.wide)
    if table.wide:
        widths = with_fewest_lines(wants, widths, row_texts(table, cells, setting), 2 * SIDE)
    edges = [*accumulate(widths, initial=left)]
    grid = Grid(left, edges[-1], setting.size, table.grid, table.place)
    boxes = [_box(placed, edges, setting) for placed in cells]
    _line_up_figures(table, cells, boxes, setting.size)
    covered = [range(placed.first_row, placed.end_row) for placed in cells]
    return row_strips(grid, [row.role for row in table.rows], list(zip(boxes, covered, strict=True)))


def _box(placed: PlacedCell, edges: Sequence[float], setting: Setting) -> Box:
    left, right = edges[placed.first_column], edges[placed.end_column]
    return Box(
        left=left,
        right=right,
        lines=cell_lines(placed.cell, setting, max(right - left - 2 * SIDE, 1.0)),
        places=tuple(_places(placed.cell)),
        middle=placed.cell.middle,
    )


def _places(cell: Cell) -> Iterator[str]:
    """The places that a cell shows: its own and those of its blocks."""
    names = (cell.place, *(block.place for block in cell.blocks))
    yield from dict.fromkeys(name for name in names if name)


def _line_up_figures(table: Table, cells: Sequence[PlacedCell], boxes: Sequence[Box], size: float) -> None:
    """Puts the figures of each numeric column under one another."""
    for number, column in enumerate(table.columns):
        if not column.numeric:
            continue
        found: list[tuple[Box, Line, Figure, Align]] = []
        for placed, box in zip(cells, boxes, strict=True):
            figure = _figure(table, placed, box, number, size)
            if figure is not None:
                found.append((box, box.lines[0].line, figure, placed.cell.blocks[0].align))
        if found:
            room = found[0][0].right - found[0][0].left - 2 * SIDE
            moved = line_up([(line, figure) for _, line, figure, _ in found], found[0][3], room)
            for (box, *_), line in zip(found, moved, strict=True):
                box.lines = [box.lines[0]._replace(line=line)]


def _figure(table: Table, placed: PlacedCell, box: Box, column: int, size: float) -> Figure | None:
    """The figure of a cell of one column that is a single line in the body of the table."""
    alone = placed.first_column == column and placed.end_column == column + 1 and len(box.lines) == 1
    if not alone or table.rows[placed.first_row].role is RowRole.HEAD:
        return None
    return figure_of(box.lines[0].line, size)
