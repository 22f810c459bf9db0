"""A passphrase is set for a database file, changed or removed: by a whole, checked copy that takes the place of the file.

Whoever uses the file at the same time would go on with what is no more, so nobody may: SQLite gives the journal back only
to one who is alone with a file, and after that keeps others out until the copy is in its place.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itadesk.errors import ItadeskError
from itadesk.services.backup_ports import Backup, Reason
from itadesk.services.log_ports import Action, Door, Thing
from itadesk.storage import sqlite
from itadesk.storage.backup_folder import backups_in, backups_of
from itadesk.storage.backups import back_up_beside, look_through
from itadesk.storage.before_migration import look_at
from itadesk.storage.checked_notes import note_checked
from itadesk.storage.conversion import alone, copy_as, salt_of, write_as
from itadesk.storage.database import open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect_unlocked, errors
from itadesk.storage.extra_copies import own_folder_in
from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.keyring import RING, derive, new_salt
from itadesk.storage.lock_failures import DatabaseInUse, NotLocked, WrongDatabasePassphrase
from itadesk.storage.log_carrying import note_alone
from itadesk.storage.new_files import to_disk, under_another_name
from itadesk.storage.noted import Note

if TYPE_CHECKING:
    from itadesk.storage.locked_driver import LockedConnection

_NOT_A_DATABASE: Final = 26
"""What SQLite says of a file that its key does not open."""

_PATIENCE: Final = 3000
"""Milliseconds; whoever just looks is gone by then, and whoever works is not."""

_WINDOWS: Final = os.name == "nt"
"""Where nothing is renamed that is open, and where a name in whose place something comes is refused while others have it open."""

_KEPT: Final = ("-damaged-*", "-readable-*")
"""How the names go on of what was kept of a damaged database."""


@dataclass(frozen=True, slots=True)
class Relocked:
    """What became of a database whose passphrase was changed.

    Attributes:
        saved: the backup that was taken before.
        remade: how many older backups have the same passphrase now.
        left: the files beside it that open as they did before.
    """

    saved: Backup
    remade: int
    left: Sequence[Path]


def key_for(path: Path, salt: bytes, passphrase: str) -> bytes:
    """The key that a passphrase makes, tried on the file.

    Raises:
        WrongDatabasePassphrase: it does not open with it.
    """
    key = derive(passphrase, salt)
    with at_the_door(str(path)), closing(connect_unlocked(path, salt, key)) as connection:
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except errors() as error:
            if getattr(error, "sqlite_errorcode", 0) == _NOT_A_DATABASE:
                raise WrongDatabasePassphrase(str(path)) from error
            raise
    return key


def prepare_lock(passphrase: str) -> bytes:
    """The salt for a new passphrase; its key is known to this process from now on."""
    salt = new_salt()
    RING.put(salt, derive(passphrase, salt))
    return salt


def relock(
    path: Path,
    salt: bytes | None,
    now: datetime,
    door: Door = Door.COMMAND_LINE,
    *,
    backups: bool = True,
    copies: Path | None = None,
) -> Relocked:
    """Locks a database with another passphrase.

    What is there is backed up first; the backup, and older ones, can be restored whether they are locked or not.

    Takes:
        salt: of the new passphrase, whose key is known; None leaves it without one.
        door: through which part of the program.
        backups: whether older backups are made anew with it.
        copies: where copies of backups are besides, such as a memory stick; they are made anew where it is there.

    Raises:
        NotLocked: there is none to be removed.
        DatabaseInUse: somebody else has it open.
        UnusableDatabase: it is not whole, or does not open.
        DatabaseFailure: the computer cannot do it; then nothing has changed.
    """
    if salt is None and salt_of(path) is None:
        raise NotLocked(str(path))
    with at_the_door(str(path)), _nobody_else_at(path):
        pass  # a backup for nothing would only be in the way
    database = open_database(path)
    try:
        saved = back_up_beside(database, Reason.PASSPHRASE, now)
    finally:
        database.close()
    _put_copy(path, salt, _note(path, salt), door)
    remade = sum(_remake(backup, salt, now) for backup in _backups(path, copies)) if backups else 0
    return Relocked(saved, remade, locked_otherwise(path, copies))


def locked_otherwise(path: Path, copies: Path | None = None) -> Sequence[Path]:
    """The files of a database that do not have its passphrase: backups, copies, and what was kept of a damaged one."""
    with at_the_door(str(path)):
        salt = salt_of(path)
        kept = [file for ending in _KEPT for file in path.parent.glob(f"{path.stem}{ending}") if file.is_file()]
        own = [*(backup.path for backup in _backups(path, copies)), *sorted(kept)]
        return [file for file in own if salt_of(file) != salt]


def put_in_place(written: Path, path: Path) -> None:
    """Puts a whole database in the place of one that is locked otherwise.

    Raises:
        DatabaseInUse: somebody else has it open.
    """
    with _nobody_else_at(path):
        if not _WINDOWS:
            _move(written, path)
    if _WINDOWS:
        _move(written, path)


def _backups(path: Path, copies: Path | None) -> Sequence[Backup]:
    return [*backups_of(path), *(backups_in(own_folder_in(copies), path.stem) if copies else ())]


def _note(path: Path, salt: bytes | None) -> Note:
    """What the log says of a change; never the passphrase, nor anything that was made of it."""
    if salt is None:
        action = Action.PASSPHRASE_REMOVED
    else:
        action = Action.PASSPHRASE_SET if salt_of(path) is None else Action.PASSPHRASE_CHANGED
    return Note(action=action, office_id=None, kind=Thing.DATABASE)


def _put_copy(path: Path, salt: bytes | None, note: Note, door: Door) -> None:
    """Puts a copy that is locked otherwise, whose log says so, and that was looked through, in the place of a database."""
    with under_another_name(path, kept=False) as written, at_the_door(str(path)):
        with _nobody_else_at(path) as source:
            write_as(source, path, written, salt)
            note_alone(written, door, note)
            look_through(written, path)
            if not _WINDOWS:
                _move(written, path)
        if _WINDOWS:
            _move(written, path)


@contextmanager
def _nobody_else_at(path: Path) -> Iterator["LockedConnection"]:
    """A connection that keeps everybody else out until it is closed.

    Raises:
        DatabaseInUse: somebody is there already.
    """
    with closing(alone(path)) as connection:
        try:
            connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
            for step in (
                "PRAGMA journal_mode = DELETE",
                "PRAGMA main.locking_mode = EXCLUSIVE",
                "BEGIN EXCLUSIVE",
                "COMMIT",
            ):
                connection.execute(step).fetchall()
        except errors() as error:
            if isinstance(sqlite.failure_of(error, str(path)), DatabaseLocked):
                raise DatabaseInUse(str(path)) from error
            raise
        yield connection


def _move(written: Path, path: Path) -> None:
    to_disk(written)
    written.replace(path)
    to_disk(path.parent)


def _remake(backup: Backup, salt: bytes | None, now: datetime) -> bool:
    """Makes a backup anew with another passphrase; whether it needed that, and could be read."""
    with suppress(ItadeskError):
        if salt_of(backup.path) == salt:
            return False
        with under_another_name(backup.path) as written, at_the_door(str(backup.path)):
            copy_as(backup.path, written, salt)
            offices = look_at(written, backup.path)
        if backup.checked_at is not None:
            with suppress(ItadeskError), at_the_door(str(backup.path)):
                note_checked(backup.path, offices, now)  # otherwise it is looked through again by and by
        return True
    return False
