"""The dialog in which the passphrase of the database is set, changed or removed."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput, TickInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.language import _
from itadesk.services.lock_ports import Lock

WIDTH: Final = 64 * GRID


class RelockingDialog(ScrollingDialog):
    """Asks for the passphrase until now, where there is one, and twice for a new one. It is opened, never run.

    Takes:
        removing: whether the database is to do without one from now on.

    Signals:
        wanted(str, bool): what the new key is called by, or nothing; and whether older backups are left as they are.
    """

    wanted = Signal(str, bool)

    def __init__(self, lock: Lock, parent: QWidget, *, removing: bool = False) -> None:
        super().__init__(_title(lock, removing=removing), WIDTH, parent)
        self._lock, self._removing = lock, removing
        self._background = Background(self)
        self.old = _hidden(_("Passphrase until now"))
        self.new, self.again = _hidden(_("New passphrase")), _hidden(_("The same passphrase again"))
        self.backups = TickInput(_("Older backups as well, and their copies where those are there now"))
        self.backups.setChecked(True)
        self.said = RemarkLabel()
        self.do = button(self.windowTitle(), self._check, primary=True)
        self.cancel = button(_("Cancel"), self.reject)
        self._lay_out()
        self.end_with([self.said], [self.cancel, self.do])
        self._background.broke.connect(_raise)

    def done(self, result: int) -> None:
        """Ends what goes on in the background."""
        self._background.finish()
        super().done(result)

    def _lay_out(self) -> None:
        asked = [self.old] if self._lock.is_locked() else []
        if self._removing:
            hint = _("Whoever has the file, or one of its backups, can read it then.")
        else:
            asked += [self.new, self.again]
            hint = _(
                "If the passphrase is forgotten, nobody can open the database or its backups any more, not even whoever made this program. Write it down, and keep it in a safe place."
            )
        self.column.addWidget(WrappedLabel(hint))
        for field in asked:
            self.column.addWidget(FieldBox(field, field.accessibleName()))
        self.column.addWidget(self.backups)
        quiet = _(
            "What is there now is backed up first. Copies on a memory stick that is not plugged in stay as they are."
        )
        self.column.addWidget(WrappedLabel(quiet, "quiet"))
        self.column.addStretch(1)
        asked[0].setFocus()

    def _check(self) -> None:
        lock, old, new = self._lock, self.old.typed(), "" if self._removing else self.new.typed()
        if not self._removing and new != self.again.typed():
            self._fail(_("The two passphrases are not the same; type them again."))
            self.again.setFocus()
            return

        def prepare() -> str:
            lock.unlock(old)
            return "" if self._removing else lock.prepare(new)

        self.do.setEnabled(False)
        self._background.do(prepare, self._end, self._fail)

    def _end(self, called: str) -> None:
        leave = not self.backups.isChecked()
        self.accept()
        self.wanted.emit(called, leave)

    def _fail(self, sentence: str) -> None:
        self.do.setEnabled(True)
        self.said.remark("error", shown(sentence))
        self.fit()


def _title(lock: Lock, *, removing: bool) -> str:
    if removing:
        return _("Remove the passphrase")
    return _("Change the passphrase") if lock.is_locked() else _("Set a passphrase")


def _hidden(name: str) -> LineInput:
    made = LineInput(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _raise(error: BaseException) -> None:
    raise error
