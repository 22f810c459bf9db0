"""The structure of a table: its rows, its cells with what they are the heads of, and the blocks in them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from itadesk.documents.blocks import Item, RowRole, Table
from itadesk.typesetting.branches import Branch
from itadesk.typesetting.cells import PlacedCell
from itadesk.typesetting.structure import Element, cell_attributes

_BRANCHES_KEPT: Final = 16
"""As many as `table_layout` keeps tables; of a plan of a thousand measures each takes megabytes."""

_KINDS: Final[Mapping[RowRole, tuple[str, str]]] = {
    RowRole.HEAD: ("TH", "Column"),
    RowRole.GROUP: ("TH", "Row"),
    RowRole.BODY: ("TD", ""),
}
"""What the cells of a row are, and what they are the heads of."""


class _CellShape(NamedTuple):
    """What of a cell decides its part of the structure: its row, its element, and of its blocks whether they are items."""

    row: int
    kind: str
    scope: str
    columns: int
    rows: int
    items: tuple[bool, ...]


def table_branch(table: Table, cells: Sequence[PlacedCell]) -> Branch:
    """The structure of a table of these cells, with a leaf for each of their blocks; other words leave it as it is."""
    return _branch(
        len(table.rows),
        tuple(
            [
                _CellShape(
                    placed.first_row,
                    kind,
                    scope,
                    placed.end_column - placed.first_column,
                    placed.end_row - placed.first_row,
                    tuple([isinstance(block, Item) for block in placed.cell.blocks]),
                )
                for placed, (kind, scope) in zip(cells, _kinds(table, cells), strict=True)
            ]
        ),
    )


def _kinds(table: Table, cells: Sequence[PlacedCell]) -> Iterator[tuple[str, str]]:
    """What the cells are and what they are the heads of: those of the first column of their rows where no row is a head."""
    headless = all(row.role is not RowRole.HEAD for row in table.rows)
    for placed in cells:
        first_of_headless = headless and not placed.first_column
        yield ("TH", "Row") if first_of_headless else _KINDS[table.rows[placed.first_row].role]


@lru_cache(_BRANCHES_KEPT)
def _branch(rows: int, cells: Sequence[_CellShape]) -> Branch:
    """The structure of so many rows: each cell stands in the one that it begins in."""
    top = Element("Table")
    leaves: list[Element] = []
    begun = [top.add("TR") for _ in range(rows)]
    for row, kind, scope, columns, covered, items in cells:
        element = begun[row].add(kind, cell_attributes(kind, scope=scope, columns=columns, rows=covered))
        leaves += [element.add_item() if item else element.add("P") for item in items]
    return Branch(top, leaves)
