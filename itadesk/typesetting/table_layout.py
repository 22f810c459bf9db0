"""A table that is laid out: all of it that does not depend on where it stands, kept for the next time it is set."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from itadesk.documents.blocks import Bar, Cell, RowRole, Table
from itadesk.typesetting.branches import Branch
from itadesk.typesetting.cells import (
    SIDE,
    CellLine,
    Galleys,
    PlacedCell,
    cell_lines,
    column_wants,
    galleys_of,
    placed_cells,
    row_texts,
)
from itadesk.typesetting.column_widths import column_widths, with_fewest_lines
from itadesk.typesetting.figures import Figure, figure_of, line_up
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.table_structure import table_branch

_TABLES_KEPT: Final = 16
"""Those of the papers that one turns back and forth between. Each edit of a table makes a new one, and one of a thousand
measures takes a megabyte and more."""


class SetCell(NamedTuple):
    """A cell with its lines.

    Attributes:
        left, right: its edges on the page, in points.
        rows: the numbers of those that it covers.
        lines: what it prints.
        places: those of the data that it shows.
        middle: whether its lines stand in the middle of its height.
        bar: what it draws below them.
        blocks: how many it has.
    """

    left: float
    right: float
    rows: range
    lines: tuple[CellLine, ...]
    places: tuple[str, ...]
    middle: bool
    bar: Bar | None
    blocks: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A table that is laid out.

    Attributes:
        edges: those of its columns on the page, in points.
        cells: in the order in which they are read.
        branch: its structure, with a leaf for each block of the cells.
        unprinted: the texts of which something is not printed as it stands.
    """

    edges: tuple[float, ...]
    cells: tuple[SetCell, ...]
    branch: Branch
    unprinted: Galleys


@lru_cache(_TABLES_KEPT)
def laid_out(table: Table, setting: Setting, left: float, right: float) -> Layout:
    """A table between these edges of the page, in points."""
    cells = sorted(placed_cells(table), key=_reading_order)
    left += table.indent * MILLIMETRE
    texts, size = galleys_of(cells, setting), setting.size
    wants = tuple(column_wants(table, cells, texts, size))
    widths = column_widths(wants, right - left, wide=table.wide)
    if table.wide:
        widths = with_fewest_lines(wants, widths, row_texts(table, cells, texts), 2 * SIDE)
    edges = tuple(accumulate(widths, initial=left))
    rooms = [edges[placed.end_column] - edges[placed.first_column] - 2 * SIDE for placed in cells]
    lines = [cell_lines(galleys, size, max(room, 1.0)) for galleys, room in zip(texts, rooms, strict=True)]
    _line_up_figures(table, cells, rooms, lines, size)
    return Layout(
        edges,
        tuple([_set_cell(placed, edges, tuple(own)) for placed, own in zip(cells, lines, strict=True)]),
        table_branch(table, cells),
        tuple(each for galleys in texts for each in galleys if each.missing or each.replaced),
    )


def _reading_order(placed: PlacedCell) -> tuple[int, int]:
    return placed.first_row, placed.first_column


def _set_cell(placed: PlacedCell, edges: Sequence[float], lines: tuple[CellLine, ...]) -> SetCell:
    return SetCell(
        left=edges[placed.first_column],
        right=edges[placed.end_column],
        rows=range(placed.first_row, placed.end_row),
        lines=lines,
        places=_places(placed.cell),
        middle=placed.cell.middle,
        bar=placed.cell.bar,
        blocks=len(placed.cell.blocks),
    )


def _places(cell: Cell) -> tuple[str, ...]:
    """The places that a cell shows: its own and those of its blocks."""
    names = dict.fromkeys([cell.place, *[block.place for block in cell.blocks]])
    names.pop("", None)
    return tuple(names)


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
