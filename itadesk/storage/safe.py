"""The backups of one database file, as the window sees them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from itadesk.errors import ItadeskError
from itadesk.services.backup_ports import Backup, Mender, Risk
from itadesk.services.lock_ports import Lock
from itadesk.storage.backup_folder import backups_of, is_due
from itadesk.storage.drivers import writable
from itadesk.storage.extra_copies import lacks_copy
from itadesk.storage.failures import DamagedDatabase
from itadesk.storage.quick_check import QuickCheck

PATIENCE: Final = 0.25
"""Seconds that a person may wait for the look through the pages, beyond what the window takes to be loaded."""


@dataclass(frozen=True, slots=True)
class FileSafe:
    """Looks at the folder of backups beside a database file.

    Attributes:
        check: the look through its pages that began with the program.
        let_go: closes what is open of it, until somebody asks it something again.
    """

    path: Path
    check: QuickCheck
    let_go: Callable[[], None]

    def backups(self) -> Sequence[Backup]:
        """All of them, the newest first."""
        return backups_of(self.path)

    def wants_keeping(self, place: Path | None, now: datetime) -> bool:
        """Whether none was taken today, or a copy is missing in a place for copies that is there."""
        backups = backups_of(self.path)
        if not writable(self.path):
            return False
        return is_due(backups, now) or (place is not None and lacks_copy(self.path, place) is not None)

    def check_at_start(self) -> None:
        """Waits a little for the look through its pages; of a large database it is told later what that finds.

        Raises:
            DamagedDatabase: it is.
        """
        if self.check.found(PATIENCE):
            raise DamagedDatabase(str(self.path))

    def risks(self, now: datetime) -> Sequence[Risk]:
        """What endangers it where it lies."""
        from itadesk.storage.risks import risks_of  # noqa: PLC0415  not before the window is there

        return list(risks_of(self.path, now))

    def damage(self) -> ItadeskError | None:
        """What the look through its pages found; None where it found nothing. Waits for its end."""
        return DamagedDatabase(str(self.path)) if self.check.found(None) else None

    @property
    def lock(self) -> Lock:
        """Its passphrase."""
        from itadesk.storage.window_lock import FileLock  # noqa: PLC0415  not before the window is there

        return FileLock(self.path, self.let_go)

    def lock_of(self, backup: Path) -> Lock | None:
        """The lock of a backup if nobody has said its passphrase yet."""
        from itadesk.storage.window_lock import FileLock  # noqa: PLC0415  not before the window is there

        lock = FileLock(backup)
        return lock if lock.is_unknown() else None

    def mender(self) -> Mender:
        """What puts the database right where it turns out to be damaged."""
        from itadesk.storage.mending import FileMender  # noqa: PLC0415  loaded only where something is damaged

        return FileMender(self.path, self.let_go)
