"""A table block as strips: the rows of a table that is laid out, with their elements in the paper's structure."""

from collections.abc import Sequence
from itertools import islice

from itadesk.documents.blocks import Table, plain
from itadesk.typesetting.area import Area
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.strips import Strip
from itadesk.typesetting.structure import Element
from itadesk.typesetting.table_layout import SetCell, laid_out
from itadesk.typesetting.tables import Box, Grid, row_strips


def table_strips(table: Table, setting: Setting, area: Area) -> list[Strip]:
    """The rows of a table, which is the last thing in the area's document so far."""
    if not table.columns or not table.rows:
        return []
    layout = laid_out(table, setting, area.left, area.right)
    for text in layout.unprinted:
        area.notices.report(plain(text.block.text), text)
    leaves = iter(layout.branch.put_into(area.document))
    grid = Grid(layout.edges[0], layout.edges[-1], setting.size, table.grid, table.place, area.spacing.line)
    return row_strips(
        grid,
        [row.role for row in table.rows],
        [(_box(cell, grid, [*islice(leaves, cell.blocks)]), cell.rows) for cell in layout.cells],
    )


def column_edges(table: Table, setting: Setting, left: float, right: float) -> tuple[float, ...]:
    """The edges of the columns of a table that has the room from `left` to `right`, in points."""
    return laid_out(table, setting, left, right).edges


def _box(cell: SetCell, grid: Grid, elements: Sequence[Element]) -> Box:
    """A cell for one printing, its blocks being these elements of the structure."""
    return Box(grid, cell.left, cell.right, cell.lines, cell.places, elements, middle=cell.middle, bar=cell.bar)
