"""What is offered when a database is damaged or gone: the newest whole backup, and what can still be read."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from itadesk.errors import ItadeskError
from itadesk.services.backup_ports import Backup, Offer, Restored
from itadesk.services.lock_ports import Lock
from itadesk.services.log_ports import Door
from itadesk.services.losses import Loss, losses
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.database import open_database
from itadesk.storage.failures import (
    BrokenDatabase,
    DamagedDatabase,
    DatabaseGone,
    ForeignDatabase,
    JournalGone,
    NotADatabase,
    UnusableDatabase,
)
from itadesk.storage.rescuing import Readable, rescue
from itadesk.storage.resting import at_rest
from itadesk.storage.restoring import restore, tried_copy
from itadesk.storage.window_lock import FileLock

_DAMAGE = (DamagedDatabase, BrokenDatabase, DatabaseGone, JournalGone)
_PERHAPS = (NotADatabase, ForeignDatabase)
"""What is said of a file of another kind, and of one whose beginning is damaged."""


@dataclass(frozen=True, slots=True)
class FileMender:
    """Mends one database file.

    Attributes:
        let_go: closes what is open of it, until somebody asks it something again.
        door: through which part of the program.
    """

    path: Path
    let_go: Callable[[], None] = lambda: None
    door: Door = Door.COMMAND_LINE

    def is_damaged(self, failure: ItadeskError) -> bool:
        """Whether the database is damaged or gone; a file of another kind is taken for one where there are backups of it."""
        return isinstance(failure, _DAMAGE) or (isinstance(failure, _PERHAPS) and bool(backups_of(self.path)))

    def offer(self, failure: ItadeskError) -> Offer:
        """What can be done about it; what can be read is saved aside."""
        with at_rest(self.path, self.let_go):
            readable = self._readable()
        for backup in backups_of(self.path):
            with suppress(UnusableDatabase), tried_copy(backup.path, self.path) as tried:
                missing, unreadable = _compared(readable, tried)
                return _offer(failure, readable, backup, missing, unreadable)
        return _offer(failure, readable)

    def lock_of(self, backup: Path | None = None) -> Lock | None:
        """The lock of a backup, of the newest where none is named, if nobody has said its passphrase yet."""
        for path in [backup] if backup else [each.path for each in backups_of(self.path)[:1]]:
            lock = FileLock(path)
            return lock if lock.is_unknown() else None
        return None

    def restore(self, source: Path, *, whole: bool) -> Restored:
        """Puts a backup, or what could be read, in the place of the database."""
        self.let_go()
        try:
            return restore(self.path, source, datetime.now(UTC), self.door, whole=whole)
        finally:
            self.let_go()  # what was opened meanwhile may lead to the former file

    def _readable(self) -> Readable | None:
        if not self.path.is_file():
            return None
        try:
            return rescue(self.path)
        except UnusableDatabase:
            return None


def _compared(readable: Readable | None, tried: Path) -> tuple[Sequence[Loss], Sequence[Loss]]:
    """What a backup lacks of what can be read, and the other way round."""
    if readable is None:
        return (), ()
    ours, theirs = open_database(readable.path), open_database(tried)
    try:
        return losses(ours.look, theirs.look), losses(theirs.look, ours.look, in_parts=not readable.is_all)
    finally:
        ours.close()
        theirs.close()


def _offer(
    failure: ItadeskError,
    readable: Readable | None,
    backup: Backup | None = None,
    missing: Sequence[Loss] = (),
    unreadable: Sequence[Loss] = (),
) -> Offer:
    return Offer(
        damage=failure.sentence(),
        backup=backup,
        missing=missing,
        readable=readable.path if readable else None,
        is_all=readable is not None and readable.is_all,
        unreadable=unreadable,
    )
