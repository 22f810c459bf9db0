"""Upgrades of stored databases that are killed at a random moment: afterwards everything is there, whichever version it is of."""

import random
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Final

from itadesk.storage.backup_folder import backups_of
from itadesk.storage.before_migration import look_at
from itadesk.storage.database import open_database
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.verifying import verify
from tests.damaged_files import Contents, contents_of
from tests.surroundings import TOP

STORED: Final = TOP / "tests" / "storage" / "stored"
if sys.platform == "win32":
    _PROCESSES: Final = get_context("spawn")
else:
    _PROCESSES: Final = get_context("forkserver")
    _PROCESSES.set_forkserver_preload(["itadesk.storage.before_migration", "itadesk.storage.database"])


@dataclass(frozen=True)
class Killed:
    """What became of upgrades from one version.

    Attributes:
        left_at: how often the file was of which version after the kill.
        wrong: what should not have been.
    """

    left_at: Counter[int]
    wrong: list[str]


def kill_upgrades(version: int, folder: Path, times: int, first: int = 0) -> Killed:
    """Kills the upgrade of a database of this version again and again, each time at another moment.

    Takes:
        first: the number of the first time; the same number has the same moment.
    """
    wanted, seconds = _upgraded(version, folder / "whole.db")
    left_at, wrong = Counter[int](), list[str]()
    for number in range(first, first + times):
        chance = random.Random(f"{version} {number}")  # noqa: S311  the same moments each time
        path = folder / f"{number}" / "ita.db"
        path.parent.mkdir()
        _make(version, path)
        _kill(path, chance.uniform(0, 1.2 * seconds))
        left_at[_version_of(path)] += 1
        wrong += [f"{number}: {each}" for each in _faults(path, wanted)]
    return Killed(left_at, wrong)


def _upgraded(version: int, path: Path) -> tuple[Contents, float]:
    """What is in a database that was upgraded without anything happening, and how long that takes in a process of its own."""
    _make(version, path)
    process, ready = _begin(path)
    ready.wait()
    begun = time.monotonic()
    process.join()
    seconds = time.monotonic() - begun
    database = open_database(path)
    contents = contents_of(database)
    database.close()
    return contents, seconds


def _make(version: int, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((STORED / f"version-{version}.sql").read_text("utf-8"))


def _begin(path: Path) -> tuple[BaseProcess, Event]:
    ready = _PROCESSES.Event()
    process = _PROCESSES.Process(target=_upgrade, args=(str(path), ready))
    process.start()
    return process, ready


def _upgrade(path: str, ready: Event) -> None:
    """Runs in another process."""
    ready.set()
    open_database(path).close()


def _kill(path: Path, seconds: float) -> None:
    process, ready = _begin(path)
    ready.wait()
    time.sleep(seconds)
    process.kill()
    process.join()


def _version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _faults(path: Path, wanted: Contents) -> list[str]:
    """What is wrong when the program is started again, and with the backups that were taken."""
    database = open_database(path)
    try:
        found = [defect.sentence() for defect in verify(database)]
        if contents_of(database) != wanted:
            found.append("other content")
    finally:
        database.close()
    if _version_of(path) != len(MIGRATIONS):
        found.append("not upgraded")
    backups = backups_of(path)
    if not backups:
        found.append("no backup")
    for backup in backups:
        look_at(backup.path, backup.path)
    return found
