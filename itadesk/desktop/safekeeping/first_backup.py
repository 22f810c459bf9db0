"""The way from the start page to a backup: everything is brought back on a computer where there is nothing yet."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.safekeeping.opening_backup import BackupOpener
from itadesk.language import _

ENDING: Final = ".itadesk-backup"
"""How the names of backups end."""


class FirstBackup(QObject):
    """Restores a backup into a database in which there is no office.

    Takes:
        parent: over which a passphrase is asked for.
    """

    def __init__(self, keeper: Keeper, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper, self._dialogs = keeper, dialogs
        self._opener = None if keeper.safe is None else BackupOpener(keeper.safe.lock_of, keeper.background, parent)

    def choose(self) -> None:
        """Asks for the file."""
        path = self._dialogs.open_file(_("Restore from a file"), f"{_('Backups')} (*{ENDING} *.db)")
        if path is not None:
            self.restore(path)

    def restore(self, path: Path) -> None:
        """Nothing is asked but its passphrase: there is nothing here yet that could be lost."""
        if self._opener is not None:
            self._opener.open(path, lambda: self._keeper.restore(path, first=True), self._dialogs.warn)
