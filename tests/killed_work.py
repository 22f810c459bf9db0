"""Work that is killed at a random moment: edits, imports, issues and backups, and what is there of them afterwards.

Every kill is one process, forked from one in which everything is loaded, so that two thousand take minutes. A kill leaves
to the system what was written; that it is on disk as well is what `tests/failing_calls.py` and SQLite's own tests are for.
"""

import os
import random
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from itadesk.errors import UserError
from itadesk.ita.records import OfficeRecord, Part, PartKind, key_of
from itadesk.services.backup_ports import Reason
from itadesk.services.editing import change_emblem, save_part, take_back
from itadesk.services.importing import import_record
from itadesk.services.issuing import issue, next_number
from itadesk.services.offices import emblem_of, list_offices, open_record
from itadesk.services.ports import Picture
from itadesk.services.register import withdraw
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database, open_database
from tests.acknowledged import WHATEVER, Acknowledged, Telling, Told, facts_of, hear
from tests.examples import ANNOUNCEMENT, RECORD
from tests.full_office import FULL
from tests.issuing_examples import DESK, QUICK, wish_for
from tests.random_edits import edited, with_part

MOST_WORDS: Final = 12
LONGEST: Final = 0.05
"""A process lives until it has said so many words, and so many seconds more: both by chance, whatever else the computer does."""

KILLS_EACH: Final = 10
"""After so many kills the next database is begun: what was killed once has to go on, and be killed again."""

DATED: Final = DESK.now().date()


@dataclass
class Outcome:
    """What became of the kills.

    Attributes:
        said: how often something was said to be saved.
        kept, undone: how often what was under way was there afterwards, and how often it was not.
        wrong: what was lost, damaged, or should not have been.
    """

    kills: int = 0
    said: int = 0
    kept: int = 0
    undone: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Outcome") -> None:
        """Adds what became of others."""
        self.kills, self.said = self.kills + other.kills, self.said + other.said
        self.kept, self.undone = self.kept + other.kept, self.undone + other.undone
        self.wrong += other.wrong


class Clerk:
    """Does one thing after the other at random, and tells before and after."""

    def __init__(self, database: Database, told: Told, chance: random.Random) -> None:
        self._database, self._told, self._chance = database, told, chance
        self._deeds: list[Callable[[], None]] = [self._edit] * 8 + [self._take_in] * 2 + [self._issue] * 2
        self._deeds += [self._back_up, self._change_emblem]

    def do_something(self) -> None:
        """One thing; what the program refuses is refused."""
        try:
            self._chance.choice(self._deeds)()
        except UserError:
            self._told.refused()

    def _edit(self) -> None:
        office_id, name, record = self._office()
        stored = self._part(record)
        wanted = edited(stored, self._chance)
        self._told.begin(self._facts(name, with_part(record, wanted, stored)))
        change = save_part(self._database.start, office_id, stored, wanted)
        self._told.done(self._facts(name, with_part(record, wanted, stored)))
        if self._chance.random() < 0.3:
            self._told.begin(self._facts(name, record))
            take_back(self._database.start, change)
            self._told.done(self._facts(name, record))

    def _take_in(self) -> None:
        """A new office, or one that is there with something else in it."""
        if self._chance.random() < 0.5:
            record = replace(RECORD, office=replace(RECORD.office, name=f"ใหม่ {self._chance.randrange(10**9)}"))
        else:
            _office_id, _name, record = self._office()
            stored = self._part(record)
            wanted = edited(stored, self._chance)
            if wanted is not None and key_of(wanted) == key_of(stored):
                record = with_part(record, wanted, stored)
        facts = self._facts(record.office.full_name, record)
        self._told.begin(facts)
        import_record(self._database.start, record, replace=True)
        self._told.done(facts)

    def _issue(self) -> None:
        office_id, name, _record = self._office()
        number = next_number(self._database.start, office_id, ANNOUNCEMENT.kind, DATED) or 1
        fact = f"paper {name} {ANNOUNCEMENT.kind} {number}/2569"
        self._told.begin({fact: WHATEVER})
        wish = replace(wish_for(), dated=DATED, first_number=1 if number == 1 else None)
        issued = issue(self._database.start, office_id, wish, QUICK, DESK).paper
        self._told.done({fact: (issued.sha256, issued.state)})
        if self._chance.random() < 0.3:
            self._told.begin({fact: WHATEVER})
            withdrawn = withdraw(self._database.start, issued.issued_id, "พิมพ์ผิด", DESK)
            self._told.done({fact: (withdrawn.sha256, withdrawn.state)})

    def _back_up(self) -> None:
        self._told.begin({})
        moment = datetime.now(UTC) + timedelta(seconds=self._chance.randrange(10**6))
        self._told.done({}, backup=back_up_beside(self._database, Reason.ASKED, moment).path)

    def _change_emblem(self) -> None:
        office_id, name, _record = self._office()
        emblem = Picture(data=self._chance.randbytes(3000))
        stored = emblem_of(self._database.start, office_id)
        self._told.begin({f"emblem {name}": emblem})
        change_emblem(self._database.start, office_id, stored, emblem)
        self._told.done({f"emblem {name}": emblem})

    def _office(self) -> tuple[int, str, OfficeRecord]:
        summary = self._chance.choice(list_offices(self._database.start))
        return summary.office_id, summary.full_name, open_record(self._database.start, summary.office_id)

    def _part(self, record: OfficeRecord) -> Part:
        """Any but the office itself, by whose name all else is known."""
        return self._chance.choice([part for part in record.parts() if key_of(part).kind is not PartKind.OFFICE])

    @staticmethod
    def _facts(name: str, record: OfficeRecord) -> dict[str, object]:
        return {f"office {name}": record}


def kill_again_and_again(folder: Path, kills: int, seed: int) -> Outcome:
    """Kills so many processes at work, and looks after each what is there."""
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311  the same moments each time
    path, acknowledged = folder, Acknowledged()
    for number in range(kills):
        if number % KILLS_EACH == 0:
            outcome.said += acknowledged.count
            path, acknowledged = _begin_anew(folder / f"{number}", chance)
        _kill_one(path, acknowledged, chance, number, outcome)
    outcome.kills, outcome.said = kills, outcome.said + acknowledged.count
    return outcome


def _begin_anew(folder: Path, chance: random.Random) -> tuple[Path, Acknowledged]:
    """A database with two offices. The first deeds are done here, so that everything is loaded when processes are forked."""
    folder.mkdir()
    path = folder / "ita.db"
    database = open_database(path)
    for record in (FULL, replace(RECORD, papers=(ANNOUNCEMENT,))):
        import_record(database.start, record)
    acknowledged = Acknowledged(facts_of(database))
    clerk = Clerk(database, acknowledged, chance)
    for _deed in range(20):
        clerk.do_something()
    database.close()
    return path, acknowledged


def _kill_one(path: Path, acknowledged: Acknowledged, chance: random.Random, number: int, outcome: Outcome) -> None:
    words, seconds, seed = chance.randrange(MOST_WORDS), chance.uniform(0, LONGEST), chance.randrange(10**9)
    failure = path.with_name(f"failure-{number}.txt")
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        _work(path, Telling(writing), seed, failure)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        for _word in range(words):
            hear(acknowledged, pipe)
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
        while hear(acknowledged, pipe):
            pass
    _process, status = os.waitpid(process, 0)
    wrong = [] if os.WIFSIGNALED(status) else [f"it stopped by itself: {failure.read_text('utf-8')}"]
    under_way, before = acknowledged.pending, acknowledged.facts
    outcome.wrong += [f"{number}: {each}" for each in wrong + acknowledged.faults(path)]
    if under_way is not None and under_way != before:
        kept = acknowledged.facts != before
        outcome.kept, outcome.undone = outcome.kept + kept, outcome.undone + (not kept)


def _work(path: Path, told: Told, seed: int, failure: Path) -> None:
    """What a forked process does until it is killed."""
    try:
        clerk = Clerk(open_database(path), told, random.Random(seed))  # noqa: S311  the same deeds each time
        while True:
            clerk.do_something()
    except BaseException:  # noqa: BLE001  nothing of it may get into the process that it was forked from
        failure.write_text(traceback.format_exc(), "utf-8")
    finally:
        os._exit(1)
