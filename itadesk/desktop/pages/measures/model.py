"""The measures of a plan as a table that Qt can show and edit."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.writing import shown_digits
from itadesk.ita.plans import Measure
from itadesk.language import N_, _

COLUMNS: Final = (
    ("title", N_("Measure")),
    ("methods", N_("Steps")),
    ("responsible", N_("Responsible")),
    ("period", N_("Period")),
    ("follow_up", N_("Follow-up")),
)
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class MeasureModel(QAbstractTableModel):
    """One row a measure, in the order of the paper.

    Takes:
        edit: called with the row, the name of the column, and what was typed into the cell.
    """

    def __init__(self, edit: Callable[[int, str, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._measures: tuple[Measure, ...] = ()

    def show_measures(self, measures: tuple[Measure, ...]) -> None:
        """Shows these measures; a cell that is open for editing stays open where the rows stay."""
        if len(measures) == len(self._measures):
            self._measures = measures
            if measures:
                self.dataChanged.emit(self.index(0, 0), self.index(len(measures) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._measures = measures
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many measures there are."""
        return 0 if parent.isValid() else len(self._measures)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The text of a cell: as it is typed for editing, with its words marked for showing."""
        text = MEASURE_SHEET.typed(self._measures[index.row()])[COLUMNS[index.column()][0]]
        match role:
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.DisplayRole:
                return breakable(text)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Hands on what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole or str(value) == index.data(role):
            return False
        self._edit(index.row(), COLUMNS[index.column()][0], str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns, and the numbers of the measures."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return _(COLUMNS[section][1])
        return shown_digits(str(section + 1))
