"""Rows of what is offered, each to be ticked or not, as a table that Qt can show."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.labels import breakable
from itadesk.language import N_, _
from itadesk.services.taking_in import Effect

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_EFFECTS: Final = {Effect.NEW: N_("new"), Effect.CHANGED: N_("differs"), Effect.SAME: N_("the same")}
EFFECT_COLUMN: Final = 0


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """A row: what taking it does, and what its columns say; of thousands only those that are seen are asked.

    Attributes:
        texts: gives what the columns say.
        long: gives what is said about it where there is room.
    """

    effect: Effect
    texts: Callable[[], tuple[str, ...]]
    long: Callable[[], str]

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it changes anything."""
        return self.effect is not Effect.SAME


class OfferModel(QAbstractTableModel):
    """The first column says what taking a row does, and is ticked where it is to be taken.

    Takes:
        heads: English messages, the heads of the other columns.

    Signals:
        ticked: what is to be taken changed.
    """

    ticked = Signal()

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = (N_("Take"), *heads)
        self.rows: tuple[OfferedRow, ...] = ()
        self.chosen: set[int] = set()

    def show_rows(self, rows: Sequence[OfferedRow], ticked: Collection[int] | None = None) -> None:
        """Shows these rows, ticked where taking them changes something, or only those that are named of them."""
        self.beginResetModel()
        self.rows = tuple(rows)
        wanted = range(len(rows)) if ticked is None else ticked
        self.chosen = {number for number in wanted if rows[number].can_be_taken}
        self.endResetModel()
        self.ticked.emit()

    def tick(self, row: int, *, wanted: bool) -> None:
        """Says whether a row is to be taken; one that changes nothing stays as it is."""
        if not self.rows[row].can_be_taken:
            return
        (self.chosen.add if wanted else self.chosen.discard)(row)
        here = self.index(row, EFFECT_COLUMN)
        self.dataChanged.emit(here, here)
        self.ticked.emit()

    def tick_all(self, wanted: bool) -> None:
        """Says of all rows whether they are to be taken."""
        self.chosen = {number for number, row in enumerate(self.rows) if wanted and row.can_be_taken}
        if self.rows:
            self.dataChanged.emit(self.index(0, EFFECT_COLUMN), self.index(len(self.rows) - 1, EFFECT_COLUMN))
        self.ticked.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name; so below
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == EFFECT_COLUMN and self.rows[index.row()].can_be_taken:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return breakable(self._text(row, index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return row.long()
            case Qt.ItemDataRole.CheckStateRole if index.column() == EFFECT_COLUMN and row.can_be_taken:
                return Qt.CheckState.Checked if index.row() in self.chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole if not row.can_be_taken:
                return QBrush(QColor(colours().quiet))
            case _:
                return None

    @staticmethod
    def _text(row: OfferedRow, column: int) -> str:
        return _(_EFFECTS[row.effect]) if column == EFFECT_COLUMN else row.texts()[column - 1]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Ticks or unticks a row."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(index.row(), wanted=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(self._heads[section])
