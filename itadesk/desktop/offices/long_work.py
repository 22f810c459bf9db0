"""Long work on many offices: how far it is, what was faulty, a button that stops it, and the list of faults to be saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.progress import Progress
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.widgets.told_rows import ToldList
from itadesk.desktop.writing import shown
from itadesk.errors import ItadeskError
from itadesk.exchange.whole_file import write_whole
from itadesk.language import _, ngettext

Tell = Callable[[str, str], None]
"""Tells of something faulty: its name, and the sentence about it. May be called from the other thread."""

Work = Callable[[Progress, Tell], str]
"""Does the work in the other thread, and gives the sentence that says what was done."""


class LongWorkDialog(QDialog):
    """Shows long work until it is done and the person has read what was faulty.

    Attributes:
        faults: what was told of, each with its name.
        said: how far it is, or what was done.

    Signals:
        ended: the work is done or stopped.
    """

    ended = Signal()
    _told = Signal(str, str)

    def __init__(self, title: str, work: Work, background: Background, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.faults: list[tuple[str, str]] = []
        self.is_over = False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.said, self._counted = WrappedLabel(_("Beginning …")), WrappedLabel("", "quiet")
        self.bar, self.list = QProgressBar(), ToldList(_("What was faulty"))
        self.bar.setAccessibleName(title)
        self.bar.setTextVisible(False)
        self.stop = button(_("Stop"), self._stop)
        self.save = button(_("Save the list …"), self._save)
        self.close_it = button(_("Close"), self.accept, primary=True)
        self._lay_out()
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._progress = background.do_long(lambda progress: work(progress, self._told.emit), self._end, self._end)
        self._progress.advanced.connect(self._advance)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name; so below
        """Esc closes what is over, and stops what is not."""
        if event.key() == Qt.Key.Key_Escape and not self.is_over:
            self._stop()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """What is still being done is stopped first; the dialog stays until that is so."""
        if self.is_over:
            super().reject()
        else:
            self._stop()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._progress.stop()

    def _advance(self, percent: int, sentence: str) -> None:
        self.bar.setValue(percent)
        self.said.say(sentence)

    def _take(self, name: str, sentence: str) -> None:
        self.faults.append((name, sentence))
        self.list.tell(shown(name), shown(sentence))
        self.list.show()
        count = len(self.faults)
        self._counted.say(
            shown(ngettext("{count} thing to look at", "{count} things to look at", count).format(count=count))
        )

    def _end(self, sentence: str) -> None:
        self.is_over = True
        self.said.say(shown(sentence))
        announce(self, shown(sentence))
        self.bar.hide()
        self.stop.hide()
        self.save.setVisible(bool(self.faults))
        self.close_it.show()
        self.close_it.setFocus()
        self.ended.emit()

    def _save(self) -> None:
        path = self._dialogs.save_file(_("Save the list"), _("faults") + ".txt", _("Text") + " (*.txt)")
        if path is None:
            return
        lines = "".join(f"{name}: {sentence}\r\n" for name, sentence in self.faults)
        try:
            write_whole(Path(path), lines.encode("utf-8-sig"))
        except ItadeskError as error:
            self._dialogs.warn(error.sentence())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._counted, 1)
        for each in (self.save, self.stop, self.close_it):
            foot.addWidget(each)
        for hidden in (self.list, self.save, self.close_it):
            hidden.setVisible(False)
        around = QVBoxLayout(self)
        around.setSpacing(GRID)
        around.addWidget(self.said)
        around.addWidget(self.bar)
        around.addWidget(self.list, 1)
        around.addLayout(foot)
        self.resize(88 * GRID, 44 * GRID)
