"""Rows of one kind as a table that Qt can show and nobody can write into."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.widgets.labels import breakable
from itadesk.language import _

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()


class RowModel(QAbstractTableModel, Generic[Row]):
    """One row each; a kind of row says in a class of its own what its columns say, and in which colour.

    Takes:
        heads: English messages, the heads of the columns.

    Attributes:
        rows: what is shown, in its order.
    """

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self.rows: Sequence[Row] = ()

    def text(self, row: Row, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def text_in_sight(self, row: Row, column: int) -> str:
        """What of it is to be seen; all of it, with places where a line may end."""
        return breakable(self.text(row, column))

    def colour(self, row: Row, column: int) -> str | None:  # noqa: ARG002  for those that have one
        """The colour of a cell; None for that of every text."""
        return None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def tell_all(self) -> None:
        """Tells that any cell may say something else now."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self._heads) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802  Qt's name; so below
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_in_sight(row, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(row, column)
            case Qt.ItemDataRole.ForegroundRole if colour := self.colour(row, column):
                return QBrush(QColor(colour))
            case _:
                return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(self._heads[section])
