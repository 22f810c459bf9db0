"""Several processes that edit the same offices at once, with connections that break off, and what the log says of it.

Each edit carries a word of its own. Whoever makes it is told that it is stored, or that somebody else was sooner; an edit
that a lost connection or a lock hinders is tried until it is one of the two, as the window does.
"""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import Any, Final, TypeVar

from sqlalchemy import create_engine, make_url, select

from itadesk.errors import EnvironmentFailure
from itadesk.ita.changed_values import as_json
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.ita.results import Result
from itadesk.ita.roles import Role
from itadesk.services.editing import Saved, Sight, StaleEdit, look_at, save_parts, stored_already
from itadesk.services.log_ports import Action
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.storage.content_digests import CONTENT
from itadesk.storage.database import Database, open_database
from itadesk.storage.log_tables import LOG_ENTRIES
from itadesk.storage.server_setup import let_in, prepare
from itadesk.storage.verifying import verify
from tests.examples import RECORD

OFFICES: Final = 20
MOST_VISITORS: Final = 4
"""Meetings that an office may have besides the one that it begins with."""

LOOKS: Final = 0.6
"""How often somebody has just looked at what is stored before an edit."""

PATIENCE: Final = 120.0
"""Seconds after which an edit that is still not stored is a failure."""

_WORD: Final = re.compile(r"w[0-9]+-[0-9]+-[0-9]+;")
_CUT: Final = (
    "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND application_name = 'writer' ORDER BY random() LIMIT 1) AS chosen"
)

Value = TypeVar("Value")
Replacement = tuple[Part | None, Part | None]
State = dict[tuple[int, str, str], Any]
"""What offices have entered, in JSON, by office, kind and key."""


@dataclass
class Told:
    """What a writer was told of its edits.

    Attributes:
        stored, refused: their words.
        doubted: words of edits of which was unknown for a while whether they were stored.
        hindered: how often an edit had to be tried again.
        cut: how many connections were broken off.
    """

    stored: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    doubted: set[str] = field(default_factory=set)
    hindered: int = 0
    cut: int = 0

    def __add__(self, other: "Told") -> "Told":
        """What both were told."""
        return Told(
            self.stored | other.stored,
            self.refused | other.refused,
            self.doubted | other.doubted,
            self.hindered + other.hindered,
            self.cut + other.cut,
        )


@dataclass(frozen=True)
class Outcome:
    """What became of all edits.

    Attributes:
        wrong: what should not be, in words.
    """

    told: Told
    wrong: Sequence[str]


def address_for_clerk(owner: str) -> str:
    """Prepares a database on a server, lets a clerk in, and gives the address by which the clerk writes."""
    prepare(owner)
    login = let_in(owner, "malee", Role.CLERK, new_password=True)
    return make_url(login.address).set(password=login.password).render_as_string(hide_password=False)


def write_at_once(address: str, writers: int, each: int, cuts: float = 0, seed: int = 0) -> Outcome:
    """Lets processes edit, and compares what they were told with the log, and that with what is stored.

    Takes:
        address: of a database that is empty or was written to in this way before.
        each: how many edits every process makes.
        cuts: for how many of the edits a connection of some writer is broken off, whatever that is just doing.
        seed: the same one has the same edits.
    """
    database = open_database(address)
    try:
        for number in range(OFFICES - len(list_offices(database.look))):
            add_office(database.start, replace(RECORD, office=replace(RECORD.office, name=f"ก{number}")))
        begun = _newest(database)
        with get_context("spawn").Pool(writers) as pool:
            told = sum(pool.starmap(_write, [(address, number, each, cuts, seed) for number in range(writers)]), Told())
        wrong = [*_compared(database, begun, told), *(defect.sentence() for defect in verify(database))]
    finally:
        database.close()
    if len(told.stored) + len(told.refused) != writers * each:
        wrong.append(f"{len(told.stored)} + {len(told.refused)} of {writers * each}")
    return Outcome(told, wrong)


def _write(address: str, number: int, each: int, cuts: float, seed: int) -> Told:
    """What one process does."""
    chance, told = random.Random(f"{seed} {number}"), Told()  # noqa: S311  nothing has to be kept secret
    database = _patiently(told, lambda: open_database(_named(address)))
    offices = [office.office_id for office in _patiently(told, lambda: list_offices(database.look))]
    sights: dict[int, Sight] = {}
    with _cutter(address) as cut:
        for count in range(each):
            if chance.random() < cuts:
                told.cut += cut()
            office_id = chance.choice(offices)
            if office_id not in sights or chance.random() < LOOKS:
                sights[office_id] = _patiently(told, partial(look_at, database.start, office_id))
            _edit_once(database, sights, office_id, f"w{seed}-{number}-{count};", told, chance)
    database.close()
    return told


def _edit_once(
    database: Database, sights: dict[int, Sight], office_id: int, word: str, told: Told, chance: random.Random
) -> None:
    sight = sights.pop(office_id)
    wanted = _edit(sight.record, word, chance)
    try:
        sights[office_id] = _store(database, office_id, wanted, sight, told, word).sight
        told.stored.add(word)
    except StaleEdit:
        told.refused.add(word)


def _store(database: Database, office_id: int, wanted: Replacement, sight: Sight, told: Told, word: str) -> Saved:
    """Stores an edit as the window does: where it is in doubt whether a try has stored it, that is looked at first."""
    in_doubt = False

    def store() -> Saved:
        nonlocal in_doubt
        done = stored_already(database.start, office_id, [wanted], sight) if in_doubt else None
        in_doubt = False
        try:
            return done or save_parts(database.start, office_id, [wanted], sight)
        except EnvironmentFailure as failure:
            in_doubt = failure.in_doubt
            told.doubted.update({word} if in_doubt else ())
            raise

    return _patiently(told, store)


def _patiently(told: Told, work: Callable[[], Value]) -> Value:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return work()
        except EnvironmentFailure:
            told.hindered += 1
            if time.monotonic() > until:
                raise


def _edit(record: OfficeRecord, word: str, chance: random.Random) -> Replacement:
    """An edit that leaves its word somewhere in the log."""
    visitors = record.meetings[1:]
    if len(visitors) < MOST_VISITORS and chance.random() < 0.1:
        return None, Meeting(key=word, held_on=date(2026, 1, 6), place=word)
    if visitors and chance.random() < 0.05:
        return chance.choice(visitors), replace(record.meetings[0], key=word, place=word)
    part = chance.choice(record.parts())
    return part, _with_word(part, word)


def _with_word(part: Part, word: str) -> Part:
    match part:
        case Office():
            return replace(part, district=word)
        case Person():
            return replace(part, position=word)
        case Result():
            return replace(part, level=word)
        case Plan():
            return replace(part, measures=(replace(part.measures[0], title=word),))
        case Meeting():
            return replace(part, place=word)
        case _:
            raise TypeError(part)


def _named(address: str) -> str:
    """The address by which the server knows the connections of writers from all others."""
    return (
        f"{address}{'&' if '?' in address else '?'}application_name=writer"
        if address.startswith("postgresql")
        else address
    )


@contextmanager
def _cutter(address: str) -> Iterator[Callable[[], int]]:
    """What breaks off a connection of some writer, and gives how many it was: one, or none."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")

    def cut() -> int:
        with engine.connect() as connection:
            return int(connection.exec_driver_sql(_CUT).scalar_one())

    try:
        yield cut
    finally:
        engine.dispose()


def _newest(database: Database) -> tuple[int, State]:
    """The number of the newest entry of the log, and what is stored."""
    with database.look() as work:
        number = work.log.head().number
    return number, _stored(database)


def _stored(database: Database) -> State:
    stored: State = {}
    for office in list_offices(database.look):
        for part in open_record(database.look, office.office_id).parts():
            key = key_of(part)
            stored[office.office_id, key.kind, key.key] = as_json(part)
    return stored


def _compared(database: Database, begun: tuple[int, State], told: Told) -> Iterator[str]:
    """What is wrong: an edit that is not in the log as was told, or a log that does not lead to what is stored."""
    first, state = begun
    with database.engine.connect() as connection:
        wanted = select(LOG_ENTRIES).where(LOG_ENTRIES.c.number > first).order_by(LOG_ENTRIES.c.number)
        rows = connection.execute(wanted).mappings().all()
    words: Counter[str] = Counter()
    for row in rows:
        changes = json.loads(row["changes"])
        words.update({word for change in changes for word in _WORD.findall(json.dumps(change[2]))})
        yield from _replay(state, row, changes)
    if state != _stored(database):
        yield "the log does not lead to what is stored"
    yield from (f"{word} is stored, but not in the log" for word in told.stored - words.keys())
    yield from (f"{word} was refused, but is in the log" for word in told.refused - told.doubted if word in words)
    yield from (f"{word} is in the log {count} times" for word, count in words.items() if count > 1)
    yield from (f"nobody was told of {word}" for word in words.keys() - told.stored - told.refused)


def _replay(state: State, row: Mapping[Any, Any], changes: Sequence[Sequence[Any]]) -> Iterator[str]:
    """Does what an entry of the log says, and sees to it that what it says was there before was there."""
    key = row["office_id"], row["kind"], row["key"]
    for place, before, after in changes:
        if place == [CONTENT]:
            continue
        if row["action"] == Action.CHANGED:
            holder = state[key]
            for step in place[:-1]:
                holder = holder[step]
            found, holder[place[-1]] = holder[place[-1]], after
        else:
            found = state.pop(key, None)
            if after is not None:
                state[key] = after
        if found != before:
            yield f"entry {row['number']} says {before} where {found} was"
