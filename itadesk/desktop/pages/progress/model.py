"""How each measure stands, as a table that Qt can show."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt

from itadesk.desktop.forms.periods import period_shown
from itadesk.desktop.forms.progress import percent_text
from itadesk.desktop.forms.standing import standing_text
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.bars import DONE_ROLE
from itadesk.desktop.widgets.row_model import Index, RowModel
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.plans import Measure
from itadesk.ita.reported import reported
from itadesk.language import N_, _

COLUMNS: Final = (N_("Measure"), N_("Period"), N_("Done so far"), N_("Standing"))
BAR, STANDING = 2, 3


class StandingModel(RowModel[Measure]):
    """One row a measure, in the order of the paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._today = date.min

    def show_measures(self, measures: tuple[Measure, ...], today: date) -> None:
        """Shows how these measures stand on a day; one stays where one is while there are as many as before."""
        self._today = today
        if len(measures) == len(self.rows):
            self.rows = measures
            self.tell_all()
        else:
            self.show_rows(measures)

    def text(self, row: Measure, column: int) -> str:
        """What is known of a measure."""
        period = shown(period_shown(row.starts, row.ends, row.period_text))
        percent = percent_text(reported(row, self._today).percent) or "–"
        return (row.title, period, percent, standing_text(row, self._today))[column]

    def text_in_sight(self, row: Measure, column: int) -> str:
        """The percentage stands in one line over its bar."""
        return self.text(row, column) if column == BAR else super().text_in_sight(row, column)

    def colour(self, row: Measure, column: int) -> str | None:
        """What is late is said in the colour of errors."""
        return colours().error if column == STANDING and reported(row, self._today).late else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """How far the bar of a cell goes, too."""
        if role == DONE_ROLE and index.column() == BAR:
            return reported(self.rows[index.row()], self._today).percent or 0
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == BAR:
            percent = percent_text(reported(self.rows[index.row()], self._today).percent)
            return percent or _("No progress is reported yet")
        return super().data(index, role)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The numbers of the measures, too."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Vertical:
            return shown_digits(str(section + 1))
        return super().headerData(section, orientation, role)
