"""Which column of a found table is which: by its Thai head, its English one or its name, in whatever order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.office_file.shapes import EnoughFaultsError
from itadesk.exchange.tables.failures import ColumnTwice, MissingColumn, NoHead, TooManyRows, UnknownColumn
from itadesk.exchange.tables.found import Cell, FoundTable, Values, is_blank
from itadesk.exchange.tables.layout import Column, Table
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.values import plain_text

MOST_ROWS: Final = 100_000
"""Of one table; an office with a thousand measures in each of fifty years has fewer."""

Refuse = Callable[[Spot, UserError], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its cells by the names of their columns, and where it begins."""

    cells: Mapping[str, Cell]
    spot: Spot

    def cell(self, column: Column) -> Cell | None:
        """The cell of a column; None where the table lacks the column or nothing stands in it."""
        cell = self.cells.get(column.name)
        return None if cell is None or is_blank(cell.value, exactly=column.exact) else cell


class Names:
    """Names and titles by which tables or columns are known, capitals and blanks aside."""

    def __init__(self, known: Iterable[Table] | Iterable[Column]) -> None:
        self._meant = {
            _same(written): each.name
            for each in known
            for written in (each.titles.english, each.titles.thai, each.name)
        }

    def meant(self, written: str) -> str | None:
        """The name that is meant; None of what is not known."""
        return self._meant.get(_same(written))


def read_rows(table: Table, found: FoundTable, refuse: Refuse) -> Iterator[Row]:
    """The rows of a table that are not blank; what is wrong with its heads is refused.

    Raises:
        EnoughFaultsError: there are more rows than any office has.
    """
    columns: dict[int, str] | None = None
    count = 0
    for number, values in found.rows():
        if all(map(is_blank, values)):
            continue
        count += 1
        if count > MOST_ROWS:
            refuse(found.whole(), TooManyRows(MOST_ROWS))
            raise EnoughFaultsError
        if columns is None:
            columns = _columns(table, found, number, values, refuse)
        else:
            yield _row(found, number, values, columns, refuse)


def _columns(table: Table, found: FoundTable, row: int, values: Values, refuse: Refuse) -> dict[int, str]:
    """The name of the column at each position; empty for those that are refused already."""
    columns: dict[int, str] = {}
    names = Names(table.columns)
    for index, value in enumerate(values):
        if is_blank(value):
            continue
        head = value.sentence() if isinstance(value, UserError) else plain_text(value)
        name = names.meant(head)
        if name is None:
            known = [*(column.titles.thai for column in table.columns), *(column.name for column in table.columns)]
            refuse(found.spot(row, index), UnknownColumn(head, known))
        elif name in columns.values():
            refuse(found.spot(row, index), ColumnTwice(head))
        columns[index] = name or ""
    for column in table.columns:
        if column.needed and column.name not in columns.values():
            refuse(found.whole(), MissingColumn(column.titles.thai))
    return columns


def _row(found: FoundTable, number: int, values: Values, columns: dict[int, str], refuse: Refuse) -> Row:
    cells: dict[str, Cell] = {}
    for index, value in enumerate(values):
        spot = found.spot(number, index)
        if index in columns:
            cells[columns[index]] = Cell(value, spot)
        elif not is_blank(value):
            refuse(spot, NoHead())
            columns[index] = ""
    return Row(cells, found.spot(number, 0))


def _same(written: str) -> str:
    return "".join(written.split()).replace("_", "").casefold()
