"""The question for the passphrase of the database, in the place of the window until it is answered; or for that of a backup."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.language import _
from itadesk.services.lock_ports import Lock

WIDTH: Final = 56 * GRID


class _OnlyInput(LineInput):
    """The only field of its dialog, which hears of Enter itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Leaves Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class UnlockingDialog(ScrollingDialog):
    """Tries what is typed until it opens the database; it is accepted then.

    Takes:
        backup: the name of a backup whose passphrase is asked for; empty for the database in use.
    """

    def __init__(self, lock: Lock, parent: QWidget, *, backup: str = "") -> None:
        super().__init__(_("The backup is locked") if backup else _("The database is locked"), WIDTH, parent)
        self._lock, self._background = lock, Background(self)
        name = _("Passphrase of the backup") if backup else _("Passphrase of the database")
        self.passphrase = _OnlyInput(name)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.said = RemarkLabel()
        self.do = button(_("Restore") if backup else _("Open"), self._try, primary=True)
        self.leave = button(_("Cancel") if backup else _("Close"), self.reject)
        self.by_enter = self.do
        hint = _("Type its passphrase to open it.")
        if backup:
            hint = _(
                "{name} has a passphrase that nobody has said here yet. Type the one that its database had when it was taken."
            ).format(name=backup)
        self.column.addWidget(WrappedLabel(hint, "quiet"))
        self.column.addWidget(FieldBox(self.passphrase, name))
        self.column.addStretch(1)
        self.end_with([self.said], [self.leave, self.do])
        self._background.broke.connect(_raise)
        self.passphrase.setFocus()

    def done(self, result: int) -> None:
        """Ends what goes on in the background."""
        self._background.finish()
        super().done(result)

    def _try(self) -> None:
        lock, typed = self._lock, self.passphrase.typed()
        self.do.setEnabled(False)
        self._background.do(lambda: lock.unlock(typed), lambda _done: self.accept(), self._fail)

    def _fail(self, sentence: str) -> None:
        self.do.setEnabled(True)
        self.said.remark("error", shown(sentence))
        self.fit()
        self.passphrase.selectAll()
        self.passphrase.setFocus()


def _raise(error: BaseException) -> None:
    raise error
