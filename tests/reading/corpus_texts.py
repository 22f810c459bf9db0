"""The corpus: texts written in the manner of papers, each with what must be found in it, and how well it is read.

A file of `corpus/` says in its first line what it tries, then as JSON what must be found, then the text, and the page
that the clipboard would have beside it. Keys that are left out stand for what the text does not say.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from itadesk.ita.plans import Measure
from itadesk.reading.measures.reader import read_measures
from itadesk.reading.scores import read_scores

CORPUS = Path(__file__).parent / "corpus"
PART = re.compile(r"^--- (?:text|html) ---\n", re.MULTILINE)


@dataclass(frozen=True)
class Sample:
    """A text of the corpus; `about` says what it tries."""

    path: Path
    about: str
    expected: dict[str, Any]
    text: str
    html: str = ""


@dataclass
class Tally:
    """How well texts are read: the values that they have, those found, and those read that are wrong."""

    texts: int = 0
    values: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    undoubted: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """How many of a hundred values were found."""
        return 100 * self.found / self.values if self.values else 100.0

    def add(self, sample: Sample, read: Mapping[str, str], doubts: set[str]) -> None:
        """Counts one text."""
        wanted = dict(_values(sample))
        right = {path for path, value in wanted.items() if read.get(path) == value}
        self.texts += 1
        self.values += len(wanted)
        self.found += len(right)
        self.missed += [f"{sample.path.stem}: {path} {wanted[path]!r}" for path in wanted if path not in right]
        self.wrong += [f"{sample.path.stem}: {path} {read[path]!r}" for path in read if path not in right]
        missing = set(sample.expected.get("doubts", ())) - doubts
        self.undoubted += [f"{sample.path.stem}: {kind}" for kind in sorted(missing)]


def samples(kind: str) -> list[Sample]:
    """The texts of a kind: scores or measures."""
    return [_sample(path) for path in sorted((CORPUS / kind).glob("*.txt"))]


def _sample(path: Path) -> Sample:
    head, *parts = PART.split(path.read_text("utf-8"))
    about, _line_end, expected = head.partition("\n")
    texts = [part.removesuffix("\n") for part in parts]
    return Sample(path, about, json.loads(expected), *texts)


def tally_of(sample: Sample) -> Tally:
    """How well one text is read."""
    tally = Tally()
    count(sample, tally)
    return tally


def count(sample: Sample, tally: Tally) -> None:
    """Reads a text and counts what was found."""
    if "measures" in sample.expected:
        read = read_measures(sample.text, sample.html, fiscal_year=sample.expected["fiscal_year"])
        values = dict(_measured([_written(one.measure) for one in read.measures]))
        tally.add(sample, values, {doubt.kind.name for doubt in read.doubts})
        return
    scores = read_scores(sample.text, sample.html)
    words = {"fiscal_year": scores.fiscal_year, "total": scores.total, "level": scores.level, "letter": scores.letter}
    values = {name: str(value) for name, value in words.items() if value is not None}
    values |= {f"instruments/{code}": str(score) for code, score in scores.instruments.items()}
    values |= {f"indicators/{number}": str(score) for number, score in scores.indicators.items()}
    tally.add(sample, values, {doubt.kind.name for doubt in scores.doubts})


def _values(sample: Sample) -> Iterator[tuple[str, str]]:
    expected = sample.expected
    if "measures" in expected:
        yield from _measured(expected["measures"])
        return
    for name in ("fiscal_year", "total", "level", "letter"):
        if name in expected:
            yield name, str(expected[name])
    for group in ("instruments", "indicators"):
        for key, score in expected.get(group, {}).items():
            yield f"{group}/{key}", score


def _measured(measures: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for number, measure in enumerate(measures, 1):
        for name, value in measure.items():
            yield f"{number}/{name}", json.dumps(value, ensure_ascii=False)


def _written(measure: Measure) -> dict[str, Any]:
    """A measure as the corpus writes it: what it does not have is left out."""
    written = {
        "title": measure.title,
        "methods": list(measure.methods),
        "responsible": list(measure.responsible),
        "starts": measure.starts.isoformat() if measure.starts else "",
        "ends": measure.ends.isoformat() if measure.ends else "",
        "period_text": measure.period_text,
        "follow_up": measure.follow_up,
        "indicators": list(measure.indicators),
        "budget": measure.budget,
    }
    return {name: value for name, value in written.items() if value}
