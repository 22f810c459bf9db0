"""What a backup is, and what became of a database in whose place one was put."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Reason(StrEnum):
    """Why a backup was taken; what somebody asked for stays, all others are thinned out as they grow old."""

    DAILY = "daily"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a folder.

    Attributes:
        taken_at: in UTC.
        size: in bytes.
        offices: how many offices it holds; None where it was not looked through yet.
        checked_at: when it was looked through as it is now and found whole, in UTC; None where it was not.
    """

    path: Path
    taken_at: datetime
    reason: Reason
    size: int
    offices: int | None = None
    checked_at: datetime | None = None


class Safe(Protocol):
    """The backups of the database in use."""

    def backups(self) -> Sequence[Backup]:
        """All of them, the newest first."""

    def wants_keeping(self, place: Path | None, now: datetime) -> bool:
        """Whether none was taken today, or a copy is missing in a place for copies that is there."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the database that was there.

    Attributes:
        saved: the backup that was taken of it, with which the restoring can be taken back.
        aside: where its damaged file lies now, of which no backup could be taken.
    """

    saved: Backup | None = None
    aside: Path | None = None
