"""A table block as strips: the rows of a table that is laid out, with their elements in the paper's structure."""

from collections.abc import Sequence

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
    whole = area.document.add("Table")
    rows = [whole.add("TR") for _ in table.rows]
    grid = Grid(layout.edges[0], layout.edges[-1], setting.size, table.grid, table.place, area.spacing.line)
    return row_strips(
        grid, [row.role for row in table.rows], [(_box(cell, grid, rows), cell.rows) for cell in layout.cells]
    )


def column_edges(table: Table, setting: Setting, left: float, right: float) -> tuple[float, ...]:
    """The edges of the columns of a table that has the room from `left` to `right`, in points."""
    return laid_out(table, setting, left, right).edges


def _box(cell: SetCell, grid: Grid, rows: Sequence[Element]) -> Box:
    """A cell for one printing, its elements the last in those of the row that it begins in."""
    element = rows[cell.rows.start].add(cell.kind, cell.attributes)
    elements = [element.add_item() if item else element.add("P") for item in cell.items]
    return Box(grid, cell.left, cell.right, cell.lines, cell.places, elements, middle=cell.middle, bar=cell.bar)
