"""The passphrase of the database: whether there is one, and the ways to set, change and remove it."""

from itadesk.desktop.page import Card
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.safekeeping.relocking import RelockingDialog
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.language import _


class PassphraseCard(Card):
    """Shown where the data is in a file; a server asks for its own."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(_("Passphrase of the database"))
        self._keeper = keeper
        self.state = WrappedLabel("", "quiet")
        self.set = button(_("Set a passphrase …"), self._open)
        self.change = button(_("Change the passphrase …"), self._open)
        self.remove = button(_("Remove the passphrase …"), lambda: self._open(removing=True))
        self.column.addWidget(self.state)
        self.column.addLayout(row_of(self.set, self.change, self.remove))
        keeper.working.connect(self._show)
        if keeper.safe is None:
            self.hide()

    def populate(self) -> None:
        """Shows whether there is one."""
        self._show()

    def _show(self) -> None:
        safe = self._keeper.safe
        locked = safe is not None and safe.lock.is_locked()
        self.state.say(
            _("The database and its backups are encrypted. Without the passphrase nobody can open them.")
            if locked
            else _(
                "There is none: whoever gets hold of the file, or of a backup on a memory stick, can read it. With a passphrase all of it is encrypted, and the program asks for it when it starts."
            )
        )
        self.set.setVisible(not locked)
        self.change.setVisible(locked)
        self.remove.setVisible(locked)
        for each in (self.set, self.change, self.remove):
            each.setEnabled(not self._keeper.is_working)

    def _open(self, *, removing: bool = False) -> None:
        if self._keeper.safe is not None:
            dialog = RelockingDialog(self._keeper.safe.lock, self.window(), removing=removing)
            dialog.wanted.connect(self._keeper.relock)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
