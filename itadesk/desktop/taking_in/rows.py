"""Rows of what is offered, each to be ticked or not, as a table that Qt can show."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.row_model import Index, RowModel
from itadesk.language import N_, _
from itadesk.services.taking_in import Effect

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


class OfferModel(RowModel[OfferedRow]):
    """The first column says what taking a row does, and is ticked where it is to be taken.

    Takes:
        heads: English messages, the heads of the other columns.

    Signals:
        ticked: what is to be taken changed.
    """

    ticked = Signal()

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__((N_("Take"), *heads), parent)
        self.chosen: set[int] = set()

    def show_rows(self, rows: Sequence[OfferedRow], ticked: Collection[int] | None = None) -> None:
        """Shows these rows, ticked where taking them changes something, or only those that are named of them."""
        wanted = range(len(rows)) if ticked is None else ticked
        self.chosen = {number for number in wanted if rows[number].can_be_taken}
        super().show_rows(tuple(rows))
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == EFFECT_COLUMN and self.rows[index.row()].can_be_taken:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual

    def text(self, row: OfferedRow, column: int) -> str:
        """What taking a row does, and what it brings."""
        return _(_EFFECTS[row.effect]) if column == EFFECT_COLUMN else row.texts()[column - 1]

    def colour(self, row: OfferedRow, column: int) -> str | None:  # noqa: ARG002  one for all columns
        """Quiet where taking it changes nothing."""
        return None if row.can_be_taken else colours().quiet

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What there is more room to say in a tool tip, and whether a row is ticked, too."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return row.long()
            case Qt.ItemDataRole.CheckStateRole if index.column() == EFFECT_COLUMN and row.can_be_taken:
                return Qt.CheckState.Checked if index.row() in self.chosen else Qt.CheckState.Unchecked
            case _:
                return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  Qt's name
        """Ticks or unticks a row."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(index.row(), wanted=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
