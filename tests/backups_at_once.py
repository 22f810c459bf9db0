"""Backups taken while several processes write: each is whole, and of one moment."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Final

from itadesk.ita.people import Person
from itadesk.services.backup_ports import Reason
from itadesk.services.offices import add_office
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.verifying import verify
from tests.examples import RECORD

SECONDS: Final = 60.0
"""After which it is given up that all of them write."""


def back_up_meanwhile(path: Path, writers: int, times: int) -> Sequence[str]:
    """Takes backups while processes write, and gives what is wrong with any of them.

    Each process writes one number after the other into two offices of its own, both in one transaction. So in a backup
    both are equal; and it holds what was stored for good before it was begun.
    """
    database = open_database(path)
    pairs = [(_add_office(database, f"ก{each}"), _add_office(database, f"ข{each}")) for each in range(writers)]
    wrong: list[str] = []
    try:
        with _writing(path, pairs) as counters:
            _wait_until_all_write(counters)
            for time_number in range(times):
                before = [counter.value for counter in counters]
                backup = back_up_beside(database, Reason.ASKED, datetime.now(UTC))
                wrong += [f"{time_number}: {each}" for each in _faults(backup.path, pairs, before)]
                backup.path.unlink()
    finally:
        database.close()
    return wrong


def _faults(backup: Path, pairs: Sequence[tuple[int, int]], before: Sequence[int]) -> Iterator[str]:
    copied = open_database(backup)
    try:
        yield from (defect.sentence() for defect in verify(copied))
        for (one, other), stored in zip(pairs, before, strict=True):
            numbers = _number_in(copied, one), _number_in(copied, other)
            if numbers[0] != numbers[1] or numbers[0] < stored:
                yield f"{numbers} after {stored}"
    finally:
        copied.close()


def _add_office(database: Database, name: str) -> int:
    people = (*RECORD.people, _counting(0))
    return add_office(database.start, replace(RECORD, office=replace(RECORD.office, name=name), people=people))


def _counting(number: int) -> Person:
    return Person(key="counter", given_name=str(number), family_name="ตัวนับ", position="ตัวนับ")


def _number_in(database: Database, office_id: int) -> int:
    with database.look() as work:
        counter = work.offices.get(office_id).person("counter")
    return int(counter.given_name) if counter else -1


@contextmanager
def _writing(path: Path, pairs: Sequence[tuple[int, int]]) -> Iterator[Sequence["Synchronized[int]"]]:
    context = get_context("spawn")
    counters = [context.Value("i", 0) for _pair in pairs]
    stop = context.Event()
    processes = [
        context.Process(target=_write, args=(str(path), pair, counter, stop), daemon=True)
        for pair, counter in zip(pairs, counters, strict=True)
    ]
    for process in processes:
        process.start()
    try:
        yield counters
    finally:
        stop.set()
        for process in processes:
            process.join()


def _write(path: str, pair: tuple[int, int], counter: "Synchronized[int]", stop: Event) -> None:
    """Runs in another process."""
    database = open_database(path)
    number = 0
    while not stop.is_set():
        with suppress(DatabaseLocked), database.start() as work:  # on a busy computer; it tries again
            for office_id in pair:
                work.offices.put(office_id, _counting(number + 1))
            work.commit()
            number += 1
            counter.value = number
    database.close()


def _wait_until_all_write(counters: Sequence["Synchronized[int]"]) -> None:
    until = time.monotonic() + SECONDS
    while not all(counter.value for counter in counters):
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.02)
