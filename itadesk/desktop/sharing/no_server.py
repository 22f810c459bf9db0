"""What is said at the start where the shared database cannot be opened: once more, or the file of this computer."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desktop.preferences import Settings
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput, TickInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.errors import ItadeskError
from itadesk.language import _
from itadesk.services.server_addresses import UnreadableAddress, read_address
from itadesk.services.sharing_ports import Sharing

WIDTH: Final = 68 * GRID


class _OnlyInput(LineInput):
    """The only field of its dialog, which hears of Enter itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Leaves Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class NoServerDialog(ScrollingDialog):
    """Says why, and asks for the password where that is all that is missing. It is accepted where it is to be tried again."""

    def __init__(self, failure: ItadeskError, settings: Settings, sharing: Sharing, parent: QWidget) -> None:
        super().__init__(_("The shared database cannot be opened"), WIDTH, parent)
        self._settings, self._sharing = settings, sharing
        self._asks = sharing.asks(failure)
        self.password, self.keep = _OnlyInput(_("Password")), TickInput(_("Keep the password on this computer"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.said = RemarkLabel()
        self.leave = button(_("Close"), self.reject)
        self.own = button(_("Use the file of this computer"), self._use_own)
        self.do = button(_("Log in") if self._asks else _("Try again"), self._again, primary=True)
        self.by_enter = self.do
        self.column.addWidget(WrappedLabel(shown(failure.sentence())))
        if self._asks:
            self.column.addWidget(FieldBox(self.password, self.password.accessibleName()))
            self.column.addWidget(self.keep)
        hint = _(
            "The file of this computer holds what was entered before the shared database was used; what is entered there now does not get into the shared one by itself."
        )
        self.column.addWidget(WrappedLabel(hint, "quiet"))
        self.column.addStretch(1)
        self.end_with([self.said], [self.leave, self.own, self.do])
        (self.password if self._asks else self.do).setFocus()

    def _again(self) -> None:
        if self._asks and self.password.typed():
            try:
                address, _password = read_address(self._settings.now.server)
                self._sharing.take_password(address, self.password.typed(), keep=self.keep.isChecked())
            except (UnreadableAddress, ItadeskError) as failure:
                self.said.remark("error", failure.sentence())
                return
        self.accept()

    def _use_own(self) -> None:
        try:
            self._settings.change(replace(self._settings.now, shared=False))
        except ItadeskError as failure:
            self.said.remark("error", failure.sentence())
            return
        self.accept()
