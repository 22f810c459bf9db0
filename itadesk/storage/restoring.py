"""Putting a backup in the place of a database, in a way that can be taken back."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from itadesk.services.backup_ports import Backup, Held, Reason, Restored
from itadesk.services.log_ports import Door
from itadesk.storage import log_carrying, sqlite
from itadesk.storage.backups import back_up_beside, look_through
from itadesk.storage.conversion import copy_like, salt_of
from itadesk.storage.database import open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect, errors
from itadesk.storage.failures import BackupMissing, NotADatabase, UnusableDatabase
from itadesk.storage.lock_failures import PassphraseNeeded
from itadesk.storage.locking import put_in_place
from itadesk.storage.new_files import BESIDE, to_disk, under_another_name


def restore(path: Path, backup: Path, now: datetime, door: Door = Door.COMMAND_LINE, *, whole: bool = True) -> Restored:
    """Puts what a backup holds in the place of what a database file holds.

    It is tried on a copy first: brought to the newest version and looked through. What was there is backed up, or, where
    it is damaged, put aside. Other programs that have the database open see the restored one from then on. The log goes on.

    Takes:
        door: through which part of the program it is asked for.
        whole: whether the backup has to be; what was read of a damaged database may lack papers and files.

    Raises:
        UnusableDatabase: the backup is none, or not whole; then nothing has changed.
        DatabaseFailure: the computer cannot do it.
    """
    with tried_copy(backup, path, whole=whole) as tried:
        with at_the_door(str(path)):
            held = _held(backup, tried, path)
        saved = _save(path, now)
        same_lock = held is not Held.OF_THE_BACKUP
        with at_the_door(str(path)):
            log_carrying.go_on(tried, backup, saved.path if saved and same_lock else None, door, whole=whole)
        if saved is not None:
            with at_the_door(str(path)):
                sqlite.copy(tried, path) if same_lock else put_in_place(tried, path)
            return Restored(saved, held=held)
        aside = _put_aside(path, now)
        _move(tried, path)
    return Restored(aside=aside, held=held)


@contextmanager
def tried_copy(backup: Path, path: Path, *, whole: bool = True) -> Iterator[Path]:
    """A copy of a backup beside the database, of the newest version, looked through, and in one file.

    Raises:
        UnusableDatabase: the backup is none, or not whole.
    """
    if not backup.is_file():
        raise BackupMissing(str(backup))
    with at_the_door(str(backup)):
        if not sqlite.judge(backup):
            raise NotADatabase(str(backup))
    with under_another_name(path.with_name(f"{path.name}-restored"), kept=False) as tried:
        with at_the_door(str(path)):
            copy_like(backup, tried, backup if _is_empty(path) else path)
        look_through(tried, backup, whole=whole)
        yield tried


def _is_empty(path: Path) -> bool:
    """Whether nothing is kept in a database that has no passphrase: then it takes that of the backup."""
    if salt_of(path) is not None or not path.exists() or not path.stat().st_size:
        return False
    try:
        with closing(connect(path, read_only=True)) as connection:
            return connection.execute("SELECT 1 FROM offices LIMIT 1").fetchone() is None
    except errors():
        return False


def _held(backup: Path, tried: Path, path: Path) -> Held | None:
    """Which passphrase the database is going to have; None where there is nothing to say of it."""
    own = salt_of(tried)
    if own == salt_of(backup):
        return Held.OF_THE_BACKUP if own != salt_of(path) else None
    return Held.ITS_OWN if own else Held.NONE


def _save(path: Path, now: datetime) -> Backup | None:
    """Backs up what is there; None where nothing is, or what is cannot be used any more."""
    if not path.exists() or not path.stat().st_size:
        return None
    try:
        with closing(connect(path)) as connection:
            if sqlite.defects(connection.execute):
                return None
        database = open_database(path)
        try:
            return back_up_beside(database, Reason.RESTORE, now)
        finally:
            database.close()
    except PassphraseNeeded:
        raise
    except errors(UnusableDatabase, DBAPIError, UnicodeDecodeError):
        return None


def _put_aside(path: Path, now: datetime) -> Path | None:
    """Gives a damaged file a name under which it can be looked at later; None where there is none.

    What SQLite has beside it goes with it: left there, it would be taken for edits of the restored one.
    """
    aside = path.with_name(f"{path.stem}-damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}{path.suffix}")
    with at_the_door(str(path)):
        for ending in (*BESIDE, ""):
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside if aside.exists() else None


def _move(tried: Path, path: Path) -> None:
    with at_the_door(str(path)):
        to_disk(tried)
        tried.replace(path)
        to_disk(path.parent)
