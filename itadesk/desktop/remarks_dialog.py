"""The list of everything that was noticed: each leads to where it is mended, or is mended with one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.repairs import Repairs
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.told_rows import ToldList
from itadesk.desktop.writing import shown
from itadesk.ita.observations import Observation
from itadesk.ita.places import in_words
from itadesk.language import _


class RemarksDialog(QDialog):
    """Places and what is remarkable there. A double click or Enter leads to one of them; Alt+Enter mends it.

    It follows the data: what was mended is not in the list any more as soon as the data was looked through.

    Takes:
        repairs: mend what can be mended with one key.

    Attributes:
        list: the rows.

    Signals:
        wanted(Observation): where this is mended is wanted; the dialog is closed.
    """

    wanted = Signal(object)

    def __init__(self, repairs: Repairs, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.repairs, self.observed = repairs, repairs.observed
        self._shown: Sequence[Observation] = ()
        self.setWindowTitle(_("To check"))
        self.setAccessibleName(self.windowTitle())
        self.list, self.difference = ToldList(_("To check")), WrappedLabel()
        self.mend = button(_("Mend"), lambda: self._act(repairs.mend), shortcut="Alt+Return")
        self.mend_alike = button("", lambda: self._act(repairs.mend_alike))
        self.go = button(_("Go there"), self._go, primary=True)
        self.go.setDefault(True)
        self.close_it = button(_("Close"), self.reject)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.list.currentRowChanged.connect(lambda _row: self._show_repair())
        self.observed.looked.connect(self._fill)
        self._lay_out()
        self._fill()
        self.list.setFocus()

    @property
    def chosen(self) -> Observation | None:
        """What the current row is about."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _fill(self) -> None:
        """Shows what is noticed now, and stays at the row."""
        row, self._shown = max(self.list.currentRow(), 0), tuple(self.observed.found)
        record = self.observed.workbench.record
        self.list.clear()
        for each in self._shown:
            self.list.tell(shown(in_words(each.place, record)), shown(each.sentence()))
        self.list.setCurrentRow(min(row, len(self._shown) - 1))
        self.go.setEnabled(bool(self._shown))
        self._show_repair()

    def _show_repair(self) -> None:
        difference = self.repairs.difference(self.chosen) if self.chosen else ""
        alike = len(self.repairs.alike(self.chosen)) if self.chosen else 0
        self.difference.say(difference or _("Enter leads to where it is mended."))
        self.mend.setEnabled(bool(difference))
        self.mend_alike.setText(shown(_("Mend all {count}").format(count=alike)))
        self.mend_alike.setAccessibleName(self.mend_alike.text())
        self.mend_alike.setVisible(bool(difference) and alike > 1)

    def _act(self, mend: Callable[[Observation], None]) -> None:
        if self.chosen is not None:
            mend(self.chosen)

    def _go(self) -> None:
        if self.chosen is not None:
            self.accept()
            self._window.activateWindow()  # without a window manager nobody else gives the keys to it
            self.wanted.emit(self.chosen)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.mend)
        foot.addWidget(self.mend_alike)
        foot.addStretch()
        foot.addWidget(self.close_it)
        foot.addWidget(self.go)
        around = QVBoxLayout(self)
        around.setSpacing(GRID)
        around.addWidget(self.list, 1)
        around.addWidget(self.difference)
        around.addLayout(foot)
        self.resize(80 * GRID, 60 * GRID)
