"""How each measure stands, as a table that Qt can show."""

from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.forms.periods import period_shown
from itadesk.desktop.forms.progress import percent_text
from itadesk.desktop.forms.standing import standing_text
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.bars import DONE_ROLE
from itadesk.desktop.widgets.labels import breakable
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.plans import Measure
from itadesk.ita.reported import reported
from itadesk.language import N_, _

COLUMNS: Final = (N_("Measure"), N_("Period"), N_("Done so far"), N_("Standing"))
BAR, STANDING = 2, 3
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class StandingModel(QAbstractTableModel):
    """One row a measure, in the order of the paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measures: tuple[Measure, ...] = ()
        self._today = date.min

    def show_measures(self, measures: tuple[Measure, ...], today: date) -> None:
        """Shows how these measures stand on a day."""
        same = len(measures) == len(self._measures)
        if not same:
            self.beginResetModel()
        self._measures, self._today = measures, today
        if not same:
            self.endResetModel()
        elif measures:
            self.dataChanged.emit(self.index(0, 0), self.index(len(measures) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many measures there are."""
        return 0 if parent.isValid() else len(self._measures)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says, and how far its bar goes."""
        measure = self._measures[index.row()]
        text = self._text(measure, index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text if index.column() == BAR else breakable(text)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.ForegroundRole if index.column() == STANDING and self._is_late(measure):
                return QBrush(QColor(colours().error))
            case _ if role == DONE_ROLE and index.column() == BAR:
                return reported(measure, self._today).percent or 0
            case _:
                return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns, and the numbers of the measures."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _(COLUMNS[section]) if orientation is Qt.Orientation.Horizontal else shown_digits(str(section + 1))

    def _text(self, measure: Measure, column: int) -> str:
        period = shown(period_shown(measure.starts, measure.ends, measure.period_text))
        percent = percent_text(reported(measure, self._today).percent) or "–"
        return (measure.title, period, percent, standing_text(measure, self._today))[column]

    def _is_late(self, measure: Measure) -> bool:
        return reported(measure, self._today).late
