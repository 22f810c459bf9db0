"""A day at the desk in which one call of the system fails: a full disk, a broken one, a file that may not be made.

Afterwards one sentence says so, the database is whole, what was said to be saved is there, and the same can be done again.
The library that makes calls fail (`failing_calls.c`) has to be loaded with the program: see `tools/faults.py`.
"""

import ctypes
import errno
import gc
import os
import pickle
import shutil
import subprocess
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntFlag
from pathlib import Path
from typing import Final

from itadesk.errors import EnvironmentFailure
from itadesk.storage.database import open_database
from itadesk.storage.verifying import verify
from tests.acknowledged import Facts, facts_of
from tests.scripted_day import Day

SOURCE: Final = Path(__file__).with_suffix(".c")


class Call(IntFlag):
    """What calls do."""

    WRITING = 1
    BRINGING_TO_DISK = 2
    CUTTING_OFF = 4
    MAKING = 8
    RENAMING = 16
    REMOVING = 32


GROWING: Final = Call.WRITING | Call.CUTTING_OFF | Call.MAKING
CHANGING_NAMES: Final = Call.MAKING | Call.RENAMING | Call.REMOVING
ALL: Final = GROWING | CHANGING_NAMES | Call.BRINGING_TO_DISK


@dataclass(frozen=True)
class Fault:
    """A way to fail.

    Attributes:
        calls: which calls fail so.
        error: with which number; 0 for a write that stops in the middle.
        lasts: whether all that follow fail as well, until somebody has made room.
    """

    name: str
    calls: Call
    error: int
    lasts: bool = False


FAULTS: Final = (
    Fault("no space once", GROWING, errno.ENOSPC),
    Fault("input or output", ALL, errno.EIO),
    Fault("access refused", CHANGING_NAMES, errno.EACCES),
    Fault("short write", Call.WRITING, 0),
    Fault("disk full", GROWING, errno.ENOSPC, lasts=True),
    Fault("write-protected", ALL, errno.EROFS, lasts=True),
)


@dataclass
class Outcome:
    """What became of a step in which a call failed.

    Attributes:
        sentence: what was said; empty where nothing was, since nothing was lost.
        wrong: what should not have been.
    """

    sentence: str = ""
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """A step of the day.

    Attributes:
        start: what is in the folder before it.
        before, after: what is stored.
        calls: those that write something below the folder, in their order.
    """

    name: str
    start: Path
    before: Facts
    after: Facts
    calls: Sequence[Call]


def build(folder: Path) -> Path:
    """Makes the library that lets calls fail."""
    library = folder / "failing_calls.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True)
    return library


def fault_for(call: Call, number: int) -> Fault:
    """The way in which a call fails: those that it may fail in, by turns."""
    able = [fault for fault in FAULTS if call in fault.calls]
    return able[number % len(able)]


class FailingDay:
    """The steps of the day, of which each can be done with a call that fails, in a folder and a process of its own.

    Takes:
        library: the one that is loaded with this program.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        self._folder = folder.resolve()
        self._library = ctypes.CDLL(str(library))
        self.steps = list(self._undisturbed())
        gc.freeze()

    def fail(self, step: Step, number: int, fault: Fault, *, goes_on: bool) -> Outcome:
        """Does a step in which the call of this number fails.

        Takes:
            goes_on: whether the program goes on and tries again; otherwise it ends there and is started again.
        """
        folder = self._folder / "now"
        shutil.copytree(step.start, folder)
        try:
            outcome = _in_another_process(lambda: self._fail(folder, step, number, fault, goes_on=goes_on))
            if not goes_on and not outcome.wrong:
                outcome.wrong = _in_another_process(lambda: _again(folder, step)).wrong
        finally:
            shutil.rmtree(folder)
        return outcome

    def _undisturbed(self) -> Iterator[Step]:
        """The steps without anything failing; done here, so that everything is loaded when processes are forked."""
        before: Facts = {}
        start = self._folder / "0"
        start.mkdir()
        for number, step in enumerate(Day(start).steps(), 1):
            end = self._folder / str(number)
            shutil.copytree(start, end)
            self._arm(end, ALL, 0)
            _do(Day(end), step.__name__)
            calls = [Call(self._library.faults_kind_of(each)) for each in range(self._library.faults_counted())]
            after = _facts(end / "ita.db")
            yield Step(step.__name__, start, before, after, calls)
            start, before = end, after

    def _arm(self, folder: Path, calls: Call, number: int, error: int = 0, *, lasts: bool = False) -> None:
        self._library.faults_arm(bytes(folder), int(calls), number, error, int(lasts))

    def _fail(self, folder: Path, step: Step, number: int, fault: Fault, *, goes_on: bool) -> Outcome:
        """Runs in another process."""
        day, outcome = Day(folder), Outcome()
        self._arm(folder, fault.calls, number, fault.error, lasts=fault.lasts)
        outcome.sentence = _said(day, step.name, outcome)
        self._library.faults_disarm()
        if outcome.sentence and goes_on:
            outcome.wrong += _faults(day.path, step)
            if said := _said(day, step.name, outcome):
                outcome.wrong.append(f"failed again: {said}")
        if goes_on or not outcome.sentence:
            day.close()
            outcome.wrong += _faults(day.path, step, [step.after])
        return outcome


def _do(day: Day, name: str) -> None:
    day.open()
    getattr(day, name)()
    day.close()


def _said(day: Day, name: str, outcome: Outcome) -> str:
    """What is said when a step fails; empty where it does not."""
    try:
        _do(day, name)
    except EnvironmentFailure as failure:
        return failure.sentence()
    except Exception as error:  # noqa: BLE001  whatever it is, it should have been a failure of the environment
        outcome.wrong += traceback.format_exception(error)
        return "something else"
    return ""


def _faults(path: Path, step: Step, wanted: Sequence[Facts] = ()) -> list[str]:
    """What is wrong with the database: after a step that failed it is as it was before it, or as it is after it."""
    wrong = _defects(path)
    if not wrong and _facts(path) not in (wanted or [step.before, step.after]):
        wrong.append("other content than there should be")
    return wrong


def _again(folder: Path, step: Step) -> Outcome:
    """Runs in another process: the program is started again after it ended in the middle, and does the same again."""
    day = Day(folder)
    wrong = _faults(day.path, step)
    _do(day, step.name)
    return Outcome(wrong=wrong + _defects(day.path))


def _facts(path: Path) -> Facts:
    database = open_database(path)
    facts = facts_of(database)
    database.close()
    return facts


def _defects(path: Path) -> list[str]:
    database = open_database(path)
    defects = [defect.sentence() for defect in verify(database)]
    database.close()
    return defects


def _in_another_process(deed: Callable[[], Outcome]) -> Outcome:
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        try:
            outcome = deed()
        except BaseException:  # noqa: BLE001  nothing of it may get into the process that it was forked from
            outcome = Outcome(wrong=[traceback.format_exc()])
        os.write(writing, pickle.dumps(outcome))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(process, 0)
    heard: Outcome = pickle.loads(said)  # noqa: S301  written by this program a moment ago
    return heard
