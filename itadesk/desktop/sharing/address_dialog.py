"""The dialog for the address of a shared database: filled in or pasted, tried out, and kept."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.form import Form
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.sharing.words import encryption_names, reached_text
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput, TickInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.widgets.paste_watch import PasteWatch
from itadesk.desktop.writing import shown
from itadesk.language import N_, _
from itadesk.services.server_addresses import Encryption, ServerAddress, UnreadableAddress, read_address, read_port
from itadesk.services.sharing_ports import Reached, Sharing

WIDTH: Final = 80 * GRID

SHEET: Final[Sheet[ServerAddress]] = Sheet(
    (
        Field("host", lambda at: at.host, lambda at, typed: replace(at, host=typed.strip())),
        Field("port", lambda at: str(at.port), lambda at, typed: replace(at, port=read_port(typed))),
        Field("database", lambda at: at.database, lambda at, typed: replace(at, database=typed.strip())),
        Field("user", lambda at: at.user, lambda at, typed: replace(at, user=typed.strip())),
        Field(
            "encryption", lambda at: at.encryption.value, lambda at, typed: replace(at, encryption=Encryption(typed))
        ),
    ),
    helps={
        "host": N_("The name of the server in the network, such as server.example.go.th, or its number."),
        "port": N_("5432 where you were told none."),
        "database": N_("Small letters and capitals count."),
        "user": N_("Your own name on the server; the log of changes shows it."),
        "encryption": N_("As whoever looks after the server says; the first is the safest."),
    },
)
_PLACES: Final = {
    "host": (0, 0, 3),
    "port": (0, 3, 1),
    "database": (1, 0, 2),
    "user": (1, 2, 2),
    "password": (2, 0, 2),
    "encryption": (2, 2, 2),
}


class AddressDialog(ScrollingDialog):
    """Asks for an address, says what is there, and keeps it. It is opened, never run.

    Takes:
        address: the one until now.

    Attributes:
        reached: what was there when the address as it stands in the fields was tried out; None before that.

    Signals:
        taken(ServerAddress): the address is to be kept; its password is kept already.
    """

    taken = Signal(object)

    def __init__(self, sharing: Sharing, address: ServerAddress, background: Background, parent: QWidget) -> None:
        super().__init__(_("Address of the shared database"), WIDTH, parent)
        self._sharing, self._background = sharing, background
        self.reached: Reached | None = None
        self._trying = False
        self.pasted, self.password = LineInput(_("The line that you were given")), LineInput(_("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = _fields()
        self.form = Form(SHEET, self.fields, lambda _before, _after: self._forget())
        self.keep = TickInput(_("Keep the password on this computer"))
        self.keep.setChecked(True)
        self.said = RemarkLabel()
        self.cancel = button(_("Cancel"), self.reject)
        self.do_try = button(_("Try to connect"), self._try)
        self.do = button(_("Keep this address"), self._keep, primary=True)
        self._lay_out()
        self.end_with([self.said], [self.cancel, self.do_try, self.do])
        self._watch = PasteWatch(lambda _name, text: not _is_address(text), self)
        self._watch.watch(self.pasted, "pasted")
        for name in ("host", "database", "user"):
            self._watch.watch(self.fields[name].widget, name)
        self._watch.pasted.connect(lambda text, _html: self._take(text))
        self._pasting.left.connect(self._read)
        self.password.edited.connect(self._forget)
        self.form.populate(address)
        self._forget()

    def _lay_out(self) -> None:
        hint = _("Whoever looks after the server gives you all of this. Paste the line here, or fill in the fields.")
        self.column.addWidget(WrappedLabel(hint, "quiet"))
        self._pasting = FieldBox(self.pasted, self.pasted.accessibleName())
        self._pasting.exemplify("postgresql+psycopg://name@server/database")
        self.column.addWidget(self._pasting)
        secret = FieldBox(self.password, self.password.accessibleName())
        self.column.addLayout(field_grid({**self.fields, "password": secret}, _PLACES))
        self.column.addWidget(self.keep)
        explained = _(
            "Only you can read the file that it is kept in. Otherwise it is asked for each time the program starts."
        )
        self.keep.setAccessibleDescription(explained)
        self.column.addWidget(WrappedLabel(explained, "quiet"))
        self.column.addStretch(1)

    def _read(self) -> None:
        """Fills the fields in from what was typed where the line goes; it is taken away, since a password may be in it."""
        text = self.pasted.typed().strip()
        if text and not _is_address(text):
            self._pasting.remark(Remark("pasted", Severity.ERROR, UnreadableAddress().sentence()))
            return
        self._pasting.remark(None)
        if text:
            self.pasted.show_typed("")
            self._take(text)

    def _take(self, text: str) -> None:
        """Fills the fields in; what goes on from there is the password, or to try it."""
        address, password = read_address(text)
        self._pasting.remark(None)
        self.form.populate(address)
        self.password.show_typed(password or self.password.typed())
        self._forget()
        (self.do_try if self.password.typed() else self.password).setFocus()

    def _forget(self) -> None:
        """What was tried out says nothing of what stands in the fields now."""
        self.reached = None
        self.said.remark("", "")
        self.do.setEnabled(False)
        self.do_try.setEnabled(self.form.value.is_whole)

    def _try(self) -> None:
        if self._trying:
            return  # left enabled meanwhile, so that the focus stays where it is
        sharing, address, password = self._sharing, self.form.value, self.password.typed()
        self._trying = True
        self._say("note", _("Trying to connect …"))

        def end() -> bool:
            """Whether the fields still say what was tried out."""
            self._trying = False
            return (address, password) == (self.form.value, self.password.typed())

        def tell(reached: Reached) -> None:
            if end():
                self.reached = reached
                self._say("note" if reached.is_encrypted else "warning", reached_text(reached))
                self.do.setEnabled(True)
                self.do.setFocus()

        def fail(sentence: str) -> None:
            if end():
                self._say("error", shown(sentence))

        self._background.do(lambda: sharing.try_out(address, password), tell, fail, self)

    def _say(self, severity: str, sentence: str) -> None:
        self.said.remark(severity, sentence)
        QTimer.singleShot(0, self, self.fit)

    def _keep(self) -> None:
        sharing, address, password = self._sharing, self.form.value, self.password.typed()
        kept = self.keep.isChecked()

        def take() -> None:
            if password:
                sharing.take_password(address, password, keep=kept)

        def end(_taken: None) -> None:
            self.accept()
            self.taken.emit(address)

        self._background.do(take, end, lambda sentence: self._say("error", shown(sentence)), self)


def _is_address(text: str) -> bool:
    try:
        read_address(text)
    except UnreadableAddress:
        return False
    return True


def _fields() -> dict[str, FieldBox]:
    names = {
        "host": _("Server"),
        "port": _("Port"),
        "database": _("Database"),
        "user": _("User name"),
    }
    fields = {name: FieldBox(LineInput(caption), caption) for name, caption in names.items()}
    caption = _("Encryption of the connection")
    fields["encryption"] = FieldBox(ChoiceInput(caption, encryption_names()), caption)
    return fields
