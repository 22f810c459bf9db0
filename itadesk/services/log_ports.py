"""What the use cases about the log need from outside: entries that are only added, and read page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from itadesk.ita.changed_values import ChangedValue


class Door(StrEnum):
    """Through which part of the program something was done."""

    WINDOW = "window"
    COMMAND_LINE = "command line"
    PROGRAM = "program"
    """The program by itself."""


class Action(StrEnum):
    """What was done."""

    BEGUN = "log begun"
    RESTORED = "backup restored"
    OFFICE_ADDED = "office added"
    OFFICE_DELETED = "office deleted"
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    FILE_KEPT = "file kept"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"
    SCAN_KEPT = "scan kept"
    SIGNATURE_KEPT = "signature kept"
    SIGNATURE_FORGOTTEN = "signature forgotten"
    SIGNATURE_USED = "signature used"
    PASSPHRASE_SET = "passphrase set"  # noqa: S105  what was done is called so; so below
    PASSPHRASE_CHANGED = "passphrase changed"  # noqa: S105
    PASSPHRASE_REMOVED = "passphrase removed"  # noqa: S105


class Thing(StrEnum):
    """What it was done to, where that is no part of an office."""

    LOG = "log"
    DATABASE = "database"
    EMBLEM = "emblem"
    FILE = "file"
    ISSUED = "issued paper"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Author:
    """Who did something: who was signed in at which computer, and through which part of the program."""

    user: str
    machine: str
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One entry.

    Attributes:
        number: from 1, without gaps.
        at: when, in UTC, by the clock of the computer that did it.
        office_id: None for the database as a whole.
        office: the full name of the office as it is now; empty where it is gone.
        kind: a `PartKind` or a `Thing`, in words.
        key: which one of its kind.
        subject: what it was called.
        digest: SHA-256 of the entry and of the digest of the one before.
        first: the number of the first one, where it stands for several that followed one another; 0 otherwise.
    """

    number: int
    at: datetime
    by: Author
    action: Action
    office_id: int | None
    office: str
    kind: str
    key: str
    subject: str
    changes: tuple[ChangedValue, ...]
    digest: str
    first: int = 0


@dataclass(frozen=True, slots=True)
class Sought:
    """A word that is looked for.

    Attributes:
        spellings: how it may be written: with Thai digits, or with Arabic ones.
        means: the actions, kinds and doors that are called so in the language spoken.
    """

    spellings: frozenset[str]
    means: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which entries are looked for; what is None or empty admits all.

    Attributes:
        office_id: those of one office.
        words: all of them stand in the entry: who, what, which value.
        since, until: days, as the computer's calendar has them.
        actions: what was done.
    """

    office_id: int | None = None
    words: tuple[Sought, ...] = ()
    since: date | None = None
    until: date | None = None
    actions: frozenset[Action] = frozenset()


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry: whoever has noted its number and digest can tell whether the log before it was changed."""

    number: int
    digest: str


class Log(Protocol):
    """The entries. The unit of work adds them when it commits; nobody else does, and nobody changes them."""

    def entries(self, wanted: LogFilter, before: int | None, most: int) -> Sequence[LogEntry]:
        """The newest entries that are looked for, with numbers under `before`, and no more than so many."""

    def head(self) -> Head:
        """The newest entry."""
