"""Backups of the database in use: a whole copy that was opened and looked through before it counts."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from itadesk.services.backup_ports import Backup, Reason
from itadesk.storage import sqlite
from itadesk.storage.backup_folder import copy_whole, take
from itadesk.storage.checked_notes import forget, note_checked
from itadesk.storage.database import Database, open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import (
    BackupExists,
    BackupNotWhole,
    BrokenDatabase,
    DamagedDatabase,
    DamagedOffice,
    NoFileToBackUp,
    UnusableDatabase,
)
from itadesk.storage.log_failures import LogFailure
from itadesk.storage.new_files import under_another_name
from itadesk.storage.tables import OFFICES
from itadesk.storage.verifying import Defect, verify

UNREADABLE: Final = (BrokenDatabase, DamagedDatabase, DamagedOffice)
"""With what nothing can be done: pages, references, or values that the program did not write."""


def back_up(database: Database, target: Path) -> None:
    """Writes a whole copy of a database to a file that does not exist yet; nobody has to stop working meanwhile.

    The copy carries everything: files, issued papers, and signatures as sealed as they are.

    Raises:
        NoFileToBackUp: the database is on a server, which has its own means.
        BackupExists: there is a file of that name.
        BackupNotWhole: what was written is not whole.
        DatabaseFailure: the computer cannot write it.
    """
    path = _file_of(database)
    if target.exists():
        raise BackupExists(str(target))
    copy_whole(path, target, look_through)


def back_up_beside(database: Database, reason: Reason, now: datetime) -> Backup:
    """Takes a backup into the folder of the database, and thins out those that nobody asked for."""
    return take(_file_of(database), reason, now, look_through)


def check_backup(backup: Backup, now: datetime) -> Sequence[str]:
    """Looks a backup through once more, on a copy, and notes what came of it; gives what is wrong with it."""
    with under_another_name(backup.path, kept=False) as tried, at_the_door(str(backup.path)):
        shutil.copyfile(backup.path, tried)
        try:
            offices = look_through(tried, backup.path)
        except UnusableDatabase as failure:
            forget(backup.path)
            return [failure.sentence()]
        note_checked(backup.path, offices, now)
    return []


def look_through(written: Path, called: Path, *, whole: bool = True) -> int:
    """Brings a copy to the newest version, looks it through as if it were in use, and leaves it in one file.

    Takes:
        called: what the copy is called in sentences.
        whole: whether it has to be; of what was read of a damaged database, papers and files may be missing.

    Gives how many offices it holds.

    Raises:
        BackupNotWhole: something in it is not as it should be.
    """
    try:
        defects, offices = _looked_through(written)
        with at_the_door(str(called)):
            sqlite.gather(written)
    except UnusableDatabase as error:
        raise BackupNotWhole(str(called), error.sentence()) from error
    if not whole:
        defects = [defect for defect in defects if isinstance(defect.failure, UNREADABLE)]
    if defects:
        raise BackupNotWhole(str(called), defects[0].sentence())
    return offices


def _looked_through(written: Path) -> tuple[Sequence[Defect], int]:
    copied = open_database(written, copied=False)
    try:
        # a log that somebody has changed must not keep anybody from taking backups
        defects = [defect for defect in verify(copied, as_logged=False) if not isinstance(defect.failure, LogFailure)]
        with at_the_door(str(written)), copied.engine.connect() as connection:
            return defects, connection.scalar(select(func.count()).select_from(OFFICES)) or 0
    finally:
        copied.close()


def _file_of(database: Database) -> Path:
    if database.path is None:
        raise NoFileToBackUp(database.where)
    return database.path
