"""What somebody was told is saved in a database, and whether it is there: all of it, and nothing else.

Of what was begun and never said to be done, all of it may be there or nothing.
"""

import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from itadesk.services.offices import emblem_of, list_offices, open_record
from itadesk.services.register import search
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.signing import has_signature
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.backups import check_backup
from itadesk.storage.database import Database, open_database
from itadesk.storage.verifying import verify
from tests.issuing_examples import NOON

Facts = Mapping[str, object]
"""What is stored, by what it is called; what is not stored any more is None."""

WHATEVER: Final = "whatever it is"
"""What is not known before it is made, such as the digest of a paper."""


class Told(Protocol):
    """Is told what is begun, and then that it is done or that it was refused."""

    def begin(self, changes: Facts) -> None:
        """These facts will hold."""

    def done(self, changes: Facts, *, backup: Path | None = None) -> None:
        """These facts hold; a backup was taken besides."""

    def refused(self) -> None:
        """Nothing has changed."""


@dataclass
class Acknowledged:
    """What was said so far.

    Attributes:
        facts: what was said to be stored.
        pending: what is to be stored when all goes well; None while nothing is under way.
        backups: those that were said to be taken.
        count: how often it was said.
    """

    facts: dict[str, object] = field(default_factory=dict)
    pending: dict[str, object] | None = None
    backups: set[Path] = field(default_factory=set)
    count: int = 0

    def begin(self, changes: Facts) -> None:
        """Something is under way."""
        self.pending = _with(self.facts, changes)

    def done(self, changes: Facts, *, backup: Path | None = None) -> None:
        """It is said to be saved."""
        self.facts, self.pending, self.count = _with(self.facts, changes), None, self.count + 1
        self.backups |= {backup} if backup else set()

    def refused(self) -> None:
        """It was not done."""
        self.pending = None

    def faults(self, path: Path) -> list[str]:
        """What is wrong with a database file: damaged, lost, or there though nobody said so. What is there counts from then on."""
        database = open_database(path)
        try:
            wrong = [defect.sentence() for defect in verify(database)]
            stored = facts_of(database)
        finally:
            database.close()
        wrong += self._differences(stored) + self._lost_backups(path)
        self.facts, self.pending = stored, None
        return wrong

    def _differences(self, stored: Facts) -> list[str]:
        if stored == self.facts or (self.pending is not None and _fits(stored, self.pending)):
            return []
        names = sorted({*stored, *self.facts})
        return [f"not as it was said: {name}" for name in names if stored.get(name) != self.facts.get(name)]

    def _lost_backups(self, path: Path) -> list[str]:
        """Backups that were said to be taken and are gone, and any that is there and not whole."""
        found = backups_of(path)
        lost = [f"no backup {backup.name}" for backup in self.backups - {backup.path for backup in found}]
        new = [backup for backup in found if backup.path not in self.backups]
        self.backups |= {backup.path for backup in new}
        return lost + [sentence for backup in new for sentence in check_backup(backup, NOON)]


def facts_of(database: Database) -> dict[str, object]:
    """What is stored."""
    facts: dict[str, object] = {}
    for summary in list_offices(database.look):
        name, office_id = summary.full_name, summary.office_id
        facts[f"office {name}"] = record = open_record(database.look, office_id)
        facts[f"emblem {name}"] = emblem_of(database.look, office_id)
        for person in record.people:
            facts[f"signature {name} {person.key}"] = has_signature(database.look, office_id, person.key) or None
        for paper in search(database.look, office_id, RegisterFilter()):
            facts[f"paper {name} {paper.kind} {paper.number}/{paper.year}"] = (paper.sha256, paper.state)
    return {name: value for name, value in facts.items() if value is not None}


def _with(facts: Facts, changes: Facts) -> dict[str, object]:
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def _fits(stored: Facts, wanted: Facts) -> bool:
    return stored.keys() == wanted.keys() and all(value in (WHATEVER, stored[name]) for name, value in wanted.items())


class Telling:
    """Tells another process, through a pipe."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def begin(self, changes: Facts) -> None:
        """Something is under way."""
        self._write("begin", changes, None)

    def done(self, changes: Facts, *, backup: Path | None = None) -> None:
        """It is said to be saved."""
        self._write("done", changes, backup)

    def refused(self) -> None:
        """It was not done."""
        self._write("refused", {}, None)

    def _write(self, said: str, changes: Facts, backup: Path | None) -> None:
        os.write(self._pipe, pickle.dumps((said, changes, backup)))


def hear(told: Told, pipe: BinaryIO) -> bool:
    """Takes in one word of another process; False where it has no more to say, or was cut off in the middle."""
    try:
        word, changes, backup = pickle.load(pipe)  # noqa: S301  written by this program a moment ago
    except (EOFError, pickle.UnpicklingError):
        return False
    if word == "begin":
        told.begin(changes)
    elif word == "done":
        told.done(changes, backup=backup)
    else:
        told.refused()
    return True
