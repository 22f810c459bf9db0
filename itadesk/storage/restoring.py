"""Putting a backup in the place of a database, in a way that can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from itadesk.services.backup_ports import Backup, Reason, Restored
from itadesk.services.log_ports import Door
from itadesk.storage import log_carrying, sqlite
from itadesk.storage.backups import back_up_beside, look_through
from itadesk.storage.database import open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import BackupMissing, NotADatabase, UnusableDatabase
from itadesk.storage.new_files import to_disk, under_another_name


def restore(path: Path, backup: Path, now: datetime, door: Door = Door.COMMAND_LINE) -> Restored:
    """Puts what a backup holds in the place of what a database file holds.

    It is tried on a copy first: brought to the newest version and looked through. What was there is backed up, or, where
    it is damaged, put aside. Other programs that have the database open see the restored one from then on. The log goes on.

    Takes:
        door: through which part of the program it is asked for.

    Raises:
        UnusableDatabase: the backup is none, or not whole; then nothing has changed.
        DatabaseFailure: the computer cannot do it.
    """
    with _tried(backup, path) as tried:
        if not path.exists():
            log_carrying.go_on(tried, backup, None, door)
            _move(tried, path)
            return Restored()
        try:
            saved = _save(path, now)
        except UnusableDatabase:
            aside = _put_aside(path, now)
            log_carrying.go_on(tried, backup, None, door)
            _move(tried, path)
            return Restored(aside=aside)
        with at_the_door(str(path)):
            log_carrying.go_on(tried, backup, saved.path, door)
            sqlite.copy(tried, path)
    return Restored(saved=saved)


@contextmanager
def _tried(backup: Path, path: Path) -> Iterator[Path]:
    """A copy of a backup beside the database, of the newest version, looked through, and in one file."""
    if not backup.is_file():
        raise BackupMissing(str(backup))
    with at_the_door(str(backup)):
        if not sqlite.judge(backup):
            raise NotADatabase(str(backup))
    with under_another_name(path.with_name(f"{path.name}-restored"), kept=False) as tried:
        with at_the_door(str(path)):
            sqlite.copy(backup, tried)
        look_through(tried, backup)
        yield tried


def _save(path: Path, now: datetime) -> Backup:
    database = open_database(path)
    try:
        return back_up_beside(database, Reason.RESTORE, now)
    finally:
        database.close()


def _put_aside(path: Path, now: datetime) -> Path:
    """Gives a damaged file, with what SQLite has beside it, a name under which it can be looked at later."""
    aside = path.with_name(f"{path.stem}-damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}{path.suffix}")
    with at_the_door(str(path)):
        for ending in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
        path.rename(aside)
    return aside


def _move(tried: Path, path: Path) -> None:
    with at_the_door(str(path)):
        to_disk(tried)
        tried.replace(path)
        to_disk(path.parent)
