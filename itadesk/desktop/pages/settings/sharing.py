"""The shared database: the address that was handed out, what is moved there, and the way there and back."""

from collections.abc import Callable
from dataclasses import replace

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Card
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.sharing.reopening import go_back_to_file, reopen
from itadesk.desktop.sharing.words import reached_text, role_names
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.workbench import Workbench
from itadesk.language import _
from itadesk.services.server_addresses import ServerAddress, UnreadableAddress, read_address
from itadesk.services.sharing_ports import Reached


class SharingCard(Card):
    """Shown unless the database was named when the program was started.

    Takes:
        save: keeps other preferences, and says so where it cannot.
    """

    def __init__(
        self,
        settings: Settings,
        workbench: Workbench,
        background: Background,
        dialogs: Dialogs,
        save: Callable[[Preferences, Preferences], None],
    ) -> None:
        super().__init__(_("Shared database"))
        self._settings, self._workbench = settings, workbench
        self._background, self._dialogs, self._save = background, dialogs, save
        self.state = WrappedLabel("", "quiet")
        self.enter = button(_("Enter the address that was given …"), self._enter)
        self.move_data = button(_("Move the data there …"), self._move)
        self.use = button(_("Use the shared database"), self._try, primary=True)
        self.leave = button(_("Go back to the file of this computer"), self._leave)
        self.column.addWidget(self.state)
        self.column.addLayout(row_of(self.enter, self.move_data, self.use, self.leave))
        if settings.sharing is None:
            self.hide()

    def populate(self, kept: Preferences) -> None:
        """Shows whether a shared database is used, or could be."""
        address = self._address(kept)
        self.enter.setText(
            _("Enter the address that was given …") if address is None else _("Change address or password …")
        )
        self.enter.setAccessibleName(self.enter.text())
        self.move_data.setVisible(address is not None and not kept.shared)
        self.use.setVisible(address is not None and not kept.shared)
        self.leave.setVisible(kept.shared)
        self.state.say(self._sentence(kept, address))

    def _sentence(self, kept: Preferences, address: ServerAddress | None) -> str:
        if address is None:
            return _(
                "Several people work on several computers at once with a database on a server. Whoever looks after the server gives you its address, a user name and a password. Alone, you need none."
            )
        if kept.shared:
            return _("You use {address} as {role}. The file of this computer is kept as it was.").format(
                address=address.shown, role=role_names()[self._settings.role]
            )
        return _("The address {address} is kept; what you enter still goes to the file of this computer.").format(
            address=address.shown
        )

    def _address(self, kept: Preferences) -> ServerAddress | None:
        try:
            return read_address(kept.server)[0]
        except UnreadableAddress:
            return None

    def _enter(self) -> None:
        from itadesk.desktop.sharing.address_dialog import AddressDialog  # noqa: PLC0415  hardly anybody sees it

        if self._settings.sharing is not None:
            address = self._address(self._settings.now) or ServerAddress()
            dialog = AddressDialog(self._settings.sharing, address, self._background, self.window())
            dialog.taken.connect(self._take)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _take(self, address: ServerAddress) -> None:
        now = self._settings.now
        self._save(now, replace(now, server=address.url))
        if now.shared:
            reopen(self._settings, self.window())

    def _move(self) -> None:
        from itadesk.desktop.sharing.handing_over import HandingOverDialog  # noqa: PLC0415  see above

        address = self._address(self._settings.now)
        if self._settings.sharing is not None and address is not None and self._workbench.settle():
            dialog = HandingOverDialog(
                self._workbench.start, self._settings.sharing, address, self._dialogs, self.window()
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _try(self) -> None:
        sharing, address = self._settings.sharing, self._address(self._settings.now)
        if sharing is not None and address is not None:
            self.use.setEnabled(False)
            self.state.say(_("Trying to connect …"))
            self._background.do(lambda: sharing.try_out(address, ""), self._use, self._fail, self)

    def _use(self, reached: Reached) -> None:
        self._stop_trying()
        if not reached.offices and not reached.role.may_write:
            self._dialogs.warn(_("No office is in the shared database yet; a clerk or a head has to move one there."))
            return
        question = _("No office is in the shared database yet. Move your data there first, or begin there anew.")
        if reached.offices or self._dialogs.ask(f"{reached_text(reached)}\n\n{question}", _("Begin anew")):
            now = self._settings.now
            self._save(now, replace(now, shared=True))
            reopen(self._settings, self.window())

    def _fail(self, sentence: str) -> None:
        self._stop_trying()
        self._dialogs.warn(sentence)

    def _stop_trying(self) -> None:
        self.use.setEnabled(True)
        self.populate(self._settings.now)

    def _leave(self) -> None:
        go_back_to_file(self._settings, self._dialogs, self.window())
