"""What is measured: cold starts, papers in a kept process, a batch of offices, and growth with the number of measures."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from bench.contestants import Contestant, Itadesk, Kept, Typst
from bench.papers import lengthened, other_offices, reworded
from bench.running import progress
from itadesk.ita.records import OfficeRecord

GROWTH: Final = (1, 10, 100, 1000)
WARM_UP: Final = 3
"""Papers that a kept process sets before the clock counts."""

PATIENCE: Final = 2.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What one contestant needs for one paper.

    Attributes:
        seconds: the median where the same was done several times.
        best: the least.
        memory: the most that one process held, in megabytes.
    """

    seconds: float
    best: float
    memory: float


Figures = dict[str, Figure]
Offices = Callable[[], Iterator[OfficeRecord]]


def cold(contestants: Sequence[Contestant], record: OfficeRecord, folder: Path, rounds: int) -> Figures:
    """One paper with a program started for it; in turns, so that whatever else the computer does disturbs all alike."""
    for one in contestants:
        one.prepare(iter([record]), folder / one.name)
        progress(f"cold, once for the caches: {one.name}")
        one.cold(folder / one.name)
    runs = []
    for number in range(rounds):
        progress(f"cold, round {number + 1} of {rounds}")
        runs.append([one.cold(folder / one.name) for one in contestants])
    return {
        one.name: Figure(median(run.seconds for run in own), min(run.seconds for run in own), own[0].memory)
        for one, own in zip(contestants, zip(*runs, strict=True), strict=True)
    }


def warm(contestants: Sequence[Contestant], offices: Offices, folder: Path, rounds: int) -> Figures:
    """Papers by a kept process, each with another text, in turns."""
    for one in contestants:
        one.prepare(offices(), folder / one.name)
    done: list[list[Kept]] = []
    for number in range(rounds):
        progress(f"{folder.name}, round {number + 1} of {rounds}")
        done.append([one.kept(folder / one.name) for one in contestants])
    return {
        one.name: Figure(
            median(median(kept.seconds[WARM_UP:]) for kept in own),
            min(min(kept.seconds[WARM_UP:]) for kept in own),
            max(kept.run.memory for kept in own),
        )
        for one, own in zip(contestants, zip(*done, strict=True), strict=True)
    }


def words_changed(record: OfficeRecord, count: int) -> Offices:
    """The same paper, one word of which changes each time."""
    return lambda: (reworded(record, number) for number in range(count))


def offices_changed(record: OfficeRecord, count: int) -> Offices:
    """The paper of another office each time."""
    return lambda: other_offices(record, count)


def batch(record: OfficeRecord, folder: Path, count: int, way: str) -> Figures:
    """The papers of many offices, from the start of the program to the last file: what one of them took."""
    ours, theirs = Itadesk(), Typst(way)
    ours.prepare(other_offices(record, count), folder / ours.name)
    found = {}
    for jobs in (1, 2):
        progress(f"{count} offices: {ours.name}, jobs: {jobs}")
        done = ours.batch(folder / ours.name, jobs)
        found[f"{ours.name}, jobs: {jobs}"] = _each(done.seconds, count, done.memory)
    halves = [folder / "first half", folder / "second half"]
    whole = folder / "whole"
    theirs.prepare(other_offices(record, count), whole)
    for half in halves:
        (half / "out").mkdir(parents=True)
    for number, path in enumerate(sorted(whole.glob("*.typ"))):
        (halves[number % 2] / path.name).write_bytes(path.read_bytes())
    progress(f"{count} offices: {theirs.name}, one process, then two")
    alone = theirs.kept(whole).run
    found[f"{theirs.name}, jobs: 1"] = _each(alone.seconds, count, alone.memory)
    begun = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        both = [kept.run for kept in pool.map(theirs.kept, halves)]
    seconds = time.perf_counter() - begun
    found[f"{theirs.name}, jobs: 2"] = _each(seconds, count, max(run.memory for run in both))
    return found


def _each(seconds: float, count: int, memory: float) -> Figure:
    return Figure(seconds / count, seconds / count, memory)


def growth(contestants: Sequence[Contestant], record: OfficeRecord, folder: Path) -> dict[int, Figures]:
    """A paper with more and more measures, by a kept process that has set a few before.

    Whoever needs more than `PATIENCE` for a paper is asked for no longer one.
    """
    found: dict[int, Figures] = {}
    for count in GROWTH:
        patient = [one for one in contestants if all(each[one.name].best < PATIENCE for each in found.values())]
        longer = lengthened(record, count)
        found[count] = warm(patient, words_changed(longer, WARM_UP + 3), folder / f"{count} measures", 1)
    return found
