"""Whether a backup can be opened: where nobody has said its passphrase yet, that is asked for before it is restored."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.safekeeping.unlocking import UnlockingDialog
from itadesk.services.lock_ports import Lock

LockOf = Callable[[Path], Lock | None]
"""Gives the lock of a backup if nobody has said its passphrase yet."""


class BackupOpener(QObject):
    """Opens the locks of backups for whoever wants to restore them.

    Takes:
        lock_of: looks at a file, which may be on a slow stick.
        parent: over which it asks.
    """

    def __init__(self, lock_of: LockOf, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._lock_of, self._background, self._parent = lock_of, background, parent

    def open(self, backup: Path, then: Callable[[], object], failed: Callable[[str], object]) -> None:
        """Goes on once the backup can be opened; not at all where its passphrase is not said."""

        def ask(lock: Lock | None) -> None:
            if lock is None:
                then()
                return
            dialog = UnlockingDialog(lock, self._parent, backup=backup.name)
            dialog.accepted.connect(then)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._background.do(lambda: self._lock_of(backup), ask, failed, self)
