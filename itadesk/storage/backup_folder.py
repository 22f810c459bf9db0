"""The folder of backups beside a database file: how they are called, which there are, how one is taken into it."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from itadesk.services.backup_ports import Backup, Reason
from itadesk.services.thinning import to_keep
from itadesk.storage.checked_notes import Checked, checked_backups, note_checked
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect
from itadesk.storage.new_files import clear_away, under_another_name

FOLDER: Final = "backups"
"""The folder of a database's own backups, beside it."""

ENDING: Final = ".itadesk-backup"
_NAME: Final = re.compile(
    r"(?P<stem>.+)-(?P<reason>daily|migration|restore|asked|passphrase)-(?P<moment>\d{8}T\d{6}Z)(?:-\d+)?"
    + re.escape(ENDING)
)
_TAKEN_BACK: Final = (Reason.RESTORE, Reason.PASSPHRASE)
"""What is taken before something that people may want to take back."""

_MOMENT: Final = "%Y%m%dT%H%M%SZ"

Look = Callable[[Path, Path], int]
"""Looks a copy through that is to be called as the second path says, and gives how many offices it holds."""


def folder_of(path: Path) -> Path:
    """Where the own backups of a database file are."""
    return path.parent / FOLDER


def copy_whole(path: Path, target: Path, look: Look) -> int:
    """Writes a whole copy of a database file, which others may be using, and gives how many offices it holds.

    It is written under another name, looked through, and only then called what it should be; only its owner may read it.

    Raises:
        UnusableDatabase: what was written is not whole.
        DatabaseFailure: the computer cannot write it.
    """
    with under_another_name(target) as written, at_the_door(str(target)):
        with closing(connect(path)) as source:
            source.execute("VACUUM INTO ?", (str(written),))
        return look(written, target)


def take(path: Path, reason: Reason, now: datetime, look: Look) -> Backup:
    """Takes a backup of a database file into its folder, and thins out those that nobody asked for."""
    folder = folder_of(path)
    with at_the_door(str(folder)):
        folder.mkdir(mode=0o700, exist_ok=True)
        for place in (folder, path.parent):
            clear_away(place, path.stem, now)
    target = _free_name(folder, f"{path.stem}-{reason}-{now.astimezone(UTC):{_MOMENT}}")
    offices = copy_whole(path, target, look)
    with at_the_door(str(folder)):
        checked = note_checked(target, offices, now)
    thin_out(folder, path.stem, now)
    taken_at = now.astimezone(UTC).replace(microsecond=0)
    return Backup(target, taken_at, reason, checked.size, offices, checked.moment)


def backups_of(path: Path) -> Sequence[Backup]:
    """The backups in the folder of a database file, the newest first; other files there are left alone."""
    return backups_in(folder_of(path), path.stem)


def backups_in(folder: Path, stem: str) -> Sequence[Backup]:
    """The backups of a database of this name in a folder, the newest first."""
    with at_the_door(str(folder)):
        files = list(folder.iterdir()) if folder.is_dir() else []
        checked = checked_backups(folder)
    own = (file for file in files if (match := _NAME.fullmatch(file.name)) and match["stem"] == stem)
    found = [backup for file in own if (backup := _backup_of(file, checked))]
    return sorted(found, key=lambda backup: (backup.taken_at, backup.path.name), reverse=True)


def is_due(backups: Sequence[Backup], now: datetime) -> bool:
    """Whether no backup was taken on the day of the desk that it is now."""
    day = now.astimezone().date()
    return all(backup.taken_at.astimezone().date() != day for backup in backups)


def thin_out(folder: Path, stem: str, now: datetime) -> Sequence[Backup]:
    """Removes the backups in a folder that nobody asked for and nobody will miss, and gives them."""
    gone = [backup for backup in backups_in(folder, stem) if backup.reason is not Reason.ASKED]
    for reason in Reason:
        moments = [backup.taken_at for backup in gone if backup.reason is reason]
        kept = to_keep(moments, now.astimezone(UTC), all_lately=reason in _TAKEN_BACK)
        gone = [backup for backup in gone if backup.reason is not reason or backup.taken_at not in kept]
    with at_the_door(str(folder)):
        for backup in gone:
            backup.path.unlink(missing_ok=True)
    return gone


def _backup_of(file: Path, checked: Mapping[str, Checked]) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None or file.is_symlink() or not file.is_file():
        return None
    try:
        moment = datetime.strptime(match["moment"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    noted = checked.get(file.name)
    known = (noted.offices, noted.moment) if noted else (None, None)
    return Backup(file, moment, Reason(match["reason"]), file.stat().st_size, *known)


def _free_name(folder: Path, stem: str) -> Path:
    target, number = folder / f"{stem}{ENDING}", 2
    while target.exists():
        target, number = folder / f"{stem}-{number}{ENDING}", number + 1
    return target
