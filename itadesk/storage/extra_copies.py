"""Copies of backups in another place, such as a memory stick: taken when it is there, and thinned out like the backups.

Each computer has a folder of its own there, so that several may use one stick.
"""

import platform
import re
import shutil
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from itadesk.services.backup_ports import Backup
from itadesk.storage.backup_folder import backups_in, backups_of, thin_out
from itadesk.storage.checked_notes import note_checked
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import CopyNotTheSame
from itadesk.storage.new_files import clear_away, under_another_name


def own_folder_in(place: Path) -> Path:
    """The folder of this computer in a place for copies."""
    return place / ("itadesk-" + re.sub(r"[^\w.-]+", "-", platform.node()).strip("-."))


def copy_out(path: Path, place: Path, now: datetime) -> Backup | None:
    """Copies the newest whole backup of a database to a place, unless that is there already; gives what was copied.

    Nothing happens while the place is not there: a stick is not always plugged in.

    Raises:
        CopyNotTheSame: what arrived is not what was sent.
        DatabaseFailure: the computer cannot write there.
    """
    newest, folder = lacks_copy(path, place), own_folder_in(place)
    if newest is None:
        return None
    with at_the_door(str(folder)):
        folder.mkdir(mode=0o700, exist_ok=True)
        clear_away(folder, path.stem, now)
        _copy(newest, folder / newest.path.name, now)
    thin_out(folder, path.stem, now)
    return newest


def lacks_copy(path: Path, place: Path) -> Backup | None:
    """The newest whole backup of a database where a place for copies is there and does not have it."""
    newest = next((backup for backup in backups_of(path) if backup.checked_at), None)
    if newest is None or not place.is_dir():
        return None
    there = backups_in(own_folder_in(place), path.stem)
    has = any(newest.path.name == copied.path.name and copied.checked_at for copied in there)
    return None if has else newest


def _copy(backup: Backup, target: Path, now: datetime) -> None:
    with under_another_name(target) as written:
        shutil.copyfile(backup.path, written)
        if _digest(written) != _digest(backup.path):
            raise CopyNotTheSame(str(target))
    note_checked(target, backup.offices or 0, now)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()
