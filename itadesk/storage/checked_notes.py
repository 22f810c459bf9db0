"""Which backups of a folder were looked through and found whole, and how many offices they hold.

It is noted in a small file beside them. A backup whose size or time has changed since counts as not looked through.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from itadesk.storage.new_files import under_another_name

NOTES: Final = "checked.json"

_COARSE: Final = 2_000_000_000
"""Nanoseconds: memory sticks keep times in steps of two seconds."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is noted of a backup.

    Attributes:
        size: in bytes.
        changed: when the file was changed last, in nanoseconds as the system counts them.
        offices: how many it holds.
        at: when it was looked through, in UTC.
    """

    size: int
    changed: int
    offices: int
    at: str

    @property
    def moment(self) -> datetime:
        """When it was looked through."""
        return datetime.fromisoformat(self.at)


def checked_backups(folder: Path) -> Mapping[str, Checked]:
    """The backups of a folder by their names that are still as they were when they were looked through."""
    return {name: checked for name, checked in _noted(folder).items() if _is_same(folder / name, checked)}


def note_checked(backup: Path, offices: int, now: datetime) -> Checked:
    """Notes that a backup was found whole."""
    file = backup.stat()
    checked = Checked(file.st_size, file.st_mtime_ns, offices, now.astimezone(UTC).isoformat(timespec="seconds"))
    _write(backup.parent, {**checked_backups(backup.parent), backup.name: checked})
    return checked


def forget(backup: Path) -> None:
    """Forgets that a backup was found whole."""
    _write(backup.parent, {name: each for name, each in checked_backups(backup.parent).items() if name != backup.name})


def _noted(folder: Path) -> Mapping[str, Checked]:
    """What stands in the notes; what cannot be read there counts as not noted."""
    try:
        written = json.loads((folder / NOTES).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    found = {}
    for name, fields in written.items() if isinstance(written, dict) else ():
        with suppress(TypeError, ValueError):
            checked = Checked(**fields)
            numbers = (checked.size, checked.changed, checked.offices)
            if checked.moment.tzinfo and all(isinstance(each, int) for each in numbers):
                found[name] = checked
    return found


def _is_same(backup: Path, checked: Checked) -> bool:
    try:
        file = backup.stat()
    except (OSError, ValueError):
        return False
    return file.st_size == checked.size and abs(file.st_mtime_ns - checked.changed) <= _COARSE


def _write(folder: Path, noted: Mapping[str, Checked]) -> None:
    text = json.dumps({name: asdict(checked) for name, checked in sorted(noted.items())}, ensure_ascii=False, indent=1)
    with under_another_name(folder / NOTES) as written:
        written.write_text(text, "utf-8")
