"""Backups of a database file: taken while it is in use, checked before they count, listed, and thinned out."""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from itadesk.services.thinning import to_keep
from itadesk.storage import sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import BackupExists, BackupNotWhole, NoFileToBackUp, UnusableDatabase
from itadesk.storage.verifying import verify

FOLDER: Final = "backups"
"""The folder of a database's own backups, beside it."""

ENDING: Final = ".itadesk-backup"
_NAME: Final = re.compile(
    r"(?P<stem>.+)-(?P<reason>daily|migration|restore|asked)-(?P<moment>\d{8}T\d{6}Z)(?:-\d+)?" + re.escape(ENDING)
)
_MOMENT: Final = "%Y%m%dT%H%M%SZ"


class Reason(StrEnum):
    """Why a backup was taken; only those of every day are thinned out."""

    DAILY = "daily"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the folder of a database.

    Attributes:
        taken_at: in UTC.
        size: in bytes.
    """

    path: Path
    taken_at: datetime
    reason: Reason
    size: int


def folder_of(path: Path) -> Path:
    """Where the own backups of a database file are."""
    return path.parent / FOLDER


def back_up(database: Database, target: Path) -> None:
    """Writes a whole copy of a database to a file that does not exist yet; nobody has to stop working meanwhile.

    The copy carries everything: files, issued papers, and signatures as sealed as they are. It is written under
    another name, looked through, and only then called what it should be; only its owner may read it.

    Raises:
        NoFileToBackUp: the database is on a server, which has its own means.
        BackupExists: there is a file of that name.
        BackupNotWhole: what was written is not whole.
        DatabaseFailure: the computer cannot write it.
    """
    if database.path is None:
        raise NoFileToBackUp(database.where)
    if target.exists():
        raise BackupExists(str(target))
    with under_another_name(target) as written, at_the_door(str(target)):
        with closing(sqlite3.connect(database.path, isolation_level=None)) as source:
            source.execute("VACUUM INTO ?", (str(written),))
        look_through(written, target)


def back_up_beside(database: Database, reason: Reason, now: datetime) -> Backup:
    """Takes a backup into the folder of the database, and thins out those of every day."""
    if database.path is None:
        raise NoFileToBackUp(database.where)
    folder = folder_of(database.path)
    with at_the_door(str(folder)):
        folder.mkdir(mode=0o700, exist_ok=True)
    target = _free_name(folder, f"{database.path.stem}-{reason}-{now.astimezone(UTC):{_MOMENT}}")
    back_up(database, target)
    thin_out(database.path, now)
    return Backup(target, now.astimezone(UTC).replace(microsecond=0), reason, target.stat().st_size)


def daily_backup(database: Database, now: datetime) -> Backup | None:
    """Takes the backup of the day; None where there is one, where nothing is stored in a file, or nothing may be written."""
    if database.path is None or not database.writable:
        return None
    day = now.astimezone().date()
    if any(backup.taken_at.astimezone().date() == day for backup in backups_of(database.path)):
        return None
    return back_up_beside(database, Reason.DAILY, now)


def backups_of(path: Path) -> Sequence[Backup]:
    """The backups in the folder of a database file, the newest first; other files there are left alone."""
    folder = folder_of(path)
    with at_the_door(str(folder)):
        files = list(folder.iterdir()) if folder.is_dir() else []
    own = (file for file in files if (match := _NAME.fullmatch(file.name)) and match["stem"] == path.stem)
    found = [backup for file in own if (backup := _backup_of(file))]
    return sorted(found, key=lambda backup: (backup.taken_at, backup.path.name), reverse=True)


def thin_out(path: Path, now: datetime) -> Sequence[Backup]:
    """Removes the backups of days that nobody will miss, and gives them."""
    daily = [backup for backup in backups_of(path) if backup.reason is Reason.DAILY]
    kept = to_keep((backup.taken_at for backup in daily), now.astimezone(UTC))
    gone = [backup for backup in daily if backup.taken_at not in kept]
    with at_the_door(str(folder_of(path))):
        for backup in gone:
            backup.path.unlink(missing_ok=True)
    return gone


def _backup_of(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None or file.is_symlink() or not file.is_file():
        return None
    try:
        moment = datetime.strptime(match["moment"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(file, moment, Reason(match["reason"]), file.stat().st_size)


@contextmanager
def under_another_name(target: Path, *, kept: bool = True) -> Iterator[Path]:
    """A new file beside the target that only its owner may read. It gets the target's name when all went well.

    Takes:
        kept: whether it does; otherwise, and when something went wrong, it is gone afterwards.
    """
    written = target.with_name(f".{target.name}.part")
    with at_the_door(str(target)):
        written.unlink(missing_ok=True)
        # SQLite fills an empty file that is there, and leaves to it who may read it
        os.close(os.open(written, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield written
        if kept:
            with at_the_door(str(target)):
                to_disk(written)
                written.replace(target)
                to_disk(target.parent)
    finally:
        for ending in ("", "-wal", "-shm"):
            written.with_name(written.name + ending).unlink(missing_ok=True)


def to_disk(path: Path) -> None:
    """Has the system bring a file, or the names in a folder, to disk; Windows knows that of files only."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def look_through(written: Path, called: Path) -> None:
    """Brings a copy to the newest version, looks it through as if it were in use, and leaves it in one file.

    Takes:
        called: what the copy is called in sentences.

    Raises:
        BackupNotWhole: something in it is not as it should be.
    """
    try:
        copied = open_database(written, copied=False)
        try:
            defects = [defect.sentence() for defect in verify(copied)]
        finally:
            copied.close()
        sqlite.gather(written)
    except UnusableDatabase as error:
        defects = [error.sentence()]
    if defects:
        raise BackupNotWhole(str(called), defects[0])


def _free_name(folder: Path, stem: str) -> Path:
    target, number = folder / f"{stem}{ENDING}", 2
    while target.exists():
        target, number = folder / f"{stem}-{number}{ENDING}", number + 1
    return target
