"""What a backup is, and what became of a database in whose place one was put."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from itadesk.errors import ItadeskError
from itadesk.services.lock_ports import Lock

if TYPE_CHECKING:  # needed only where something is damaged
    from itadesk.services.losses import Loss


class Reason(StrEnum):
    """Why a backup was taken; what somebody asked for stays, all others are thinned out as they grow old."""

    DAILY = "daily"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"
    PASSPHRASE = "passphrase"  # noqa: S105  the reason is called so, and no secret


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


class Risk(Protocol):
    """Something that endangers a database, though nothing is wrong with it yet."""

    def sentence(self) -> str:
        """What it is, and what to do."""


class Safe(Protocol):
    """The backups of the database in use."""

    def backups(self) -> Sequence[Backup]:
        """All of them, the newest first."""

    def wants_keeping(self, place: Path | None, now: datetime) -> bool:
        """Whether none was taken today, or a copy is missing in a place for copies that is there."""

    def check_at_start(self) -> None:
        """Sees whether a look through the database, which began with the program, has found something by now.

        Raises:
            ItadeskError: it is damaged.
        """

    def risks(self, now: datetime) -> Sequence[Risk]:
        """What endangers it where it lies."""

    def damage(self) -> ItadeskError | None:
        """What that look has found when it is over; None where that is nothing."""

    @property
    def lock(self) -> Lock:
        """Its passphrase."""

    def lock_of(self, backup: Path) -> Lock | None:
        """The lock of a backup, or of any database, if nobody has said its passphrase yet."""

    def mender(self) -> "Mender":
        """What puts the database right where it turns out to be damaged."""

    def let_go(self) -> None:
        """Closes what is open of the database, until somebody asks it something again."""


class Held(StrEnum):
    """Which passphrase a database has after a backup was restored that was locked otherwise."""

    ITS_OWN = "its own"
    NONE = "none"
    OF_THE_BACKUP = "of the backup"


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the database that was there.

    Attributes:
        held: which passphrase it has now; None where both had the same one, or none.
        saved: the backup that was taken of it, with which the restoring can be taken back.
        aside: where its damaged file lies now, of which no backup could be taken.
    """

    saved: Backup | None = None
    aside: Path | None = None
    held: Held | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be put in the place of a damaged database.

    Attributes:
        damage: the sentence about what was found.
        backup: the newest backup that is whole; None where there is none.
        missing: what would be missing with it, of what can still be read.
        readable: the database in which everything that can be read was saved; None where nothing can.
        is_all: whether nothing is known to be missing in it.
        unreadable: what would be missing with it, of what is in the backup.
    """

    damage: str
    backup: Backup | None = None
    missing: "Sequence[Loss]" = ()
    readable: Path | None = None
    is_all: bool = False
    unreadable: "Sequence[Loss]" = ()


class Mender(Protocol):
    """Puts something else in the place of a damaged database."""

    def is_damaged(self, failure: ItadeskError) -> bool:
        """Whether a database that could not be opened is damaged or gone, and not merely out of reach."""

    def offer(self, failure: ItadeskError) -> Offer:
        """What can be done about it; what can be read is saved aside. Takes a while.

        Raises:
            EnvironmentFailure: the computer cannot do it.
        """

    def lock_of(self, backup: Path | None = None) -> Lock | None:
        """The lock of a backup, of the newest where none is named, if nobody has said its passphrase yet."""

    def restore(self, source: Path, *, whole: bool) -> Restored:
        """Puts a backup, or what could be read, in the place of the database, which is kept under another name.

        Takes:
            whole: whether it has to be whole; what could be read need not be.
        """
