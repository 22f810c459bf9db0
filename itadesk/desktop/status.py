"""The line at the foot of the window: when everything was kept last, and what needs a look."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.checking import observations
from itadesk.ita.observations import Observation
from itadesk.language import _

LOOK_AFTER = 400
TOLD_FOR = 6000


class StatusLine(QStatusBar):
    """Says that everything is kept, or that it could not be.

    Signals:
        remarks_wanted: the person wants to read what needs a look.
    """

    remarks_wanted = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self.observations: list[Observation] = []
        self.setSizeGripEnabled(False)
        self.kept = QLabel(_("Everything you type is kept at once."))
        self.kept.setContentsMargins(2 * GRID, 0, 0, 0)
        self.remarks = quiet_button("", self.remarks_wanted.emit)
        self.remarks.hide()
        self.addWidget(self.kept)
        self.addPermanentWidget(self.remarks)
        self._look = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._look.timeout.connect(self.look)
        workbench.saved.connect(self._show_saved)
        workbench.failed.connect(lambda _sentence: self.kept.setText(_("Not everything could be kept yet.")))
        for signal in (workbench.changed, workbench.opened):
            signal.connect(lambda *_changed: self._look.start())
        self._look.start()

    def tell(self, sentence: str) -> None:
        """Says something for a while."""
        self.showMessage(sentence, TOLD_FOR)

    def look(self) -> None:
        """Counts what needs a look."""
        self.observations = observations(self.workbench.record)
        count = len(self.observations)
        self.remarks.setText(shown(_("{count} things to check").format(count=count)))
        self.remarks.setAccessibleName(self.remarks.text())
        self.remarks.setVisible(bool(count))

    def _show_saved(self, when: datetime) -> None:
        self.kept.setText(_("Kept at {time}").format(time=shown_digits(f"{when:%H:%M}")))
