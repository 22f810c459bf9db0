"""The backups of one database file, as the window sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from itadesk.services.backup_ports import Backup
from itadesk.storage import sqlite
from itadesk.storage.backup_folder import backups_of, is_due
from itadesk.storage.extra_copies import lacks_copy


@dataclass(frozen=True, slots=True)
class FileSafe:
    """Looks at the folder of backups beside a database file."""

    path: Path

    def backups(self) -> Sequence[Backup]:
        """All of them, the newest first."""
        return backups_of(self.path)

    def wants_keeping(self, place: Path | None, now: datetime) -> bool:
        """Whether none was taken today, or a copy is missing in a place for copies that is there."""
        backups = backups_of(self.path)
        if not sqlite.writable(self.path):
            return False
        return is_due(backups, now) or (place is not None and lacks_copy(self.path, place) is not None)
