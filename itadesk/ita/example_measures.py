"""Measures that came with the program, ordered by indicator, for an office to take and change.

`resources/measures/examples.json` holds them; a file that says something else than it should is refused when it is
read, with the place of the fault.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from itadesk.errors import UserError
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure
from itadesk.ita.years import first_day, last_day
from itadesk.language import _
from itadesk.resources import resource

FORMAT: Final = "itadesk.measures/1"
_KEYS: Final = {"indicators", "title", "methods", "responsible", "months", "follow_up"}
_INDICATORS: Final = range(1, 11)
_MONTHS: Final = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
"""In the order of a fiscal year."""


class BrokenExamples(UserError):
    """A file of example measures that cannot be used; its fault is the program's, or of who changed it."""

    def __init__(self, path: Path, where: str) -> None:
        super().__init__(path, where)
        self.path, self.where = path, where

    def sentence(self) -> str:
        """Names the file and the place."""
        return _(
            "The example measures in {path} cannot be used because of “{where}”: install the program again."
        ).format(path=self.path, where=self.where)


@dataclass(frozen=True, slots=True)
class ExampleMeasure:
    """A measure without a year.

    Attributes:
        indicators: numbers of the indicators that it serves, the foremost first.
        months: the first and the last month of its period (1-12) within a fiscal year.
    """

    indicators: tuple[int, ...]
    title: str
    methods: tuple[str, ...]
    responsible: tuple[str, ...]
    months: tuple[int, int]
    follow_up: str

    def in_year(self, fiscal_year: int) -> Measure:
        """The measure as it stands in the plan of a fiscal year (Buddhist)."""
        starts, ends = (_month_of(fiscal_year, month) for month in self.months)
        return Measure(
            title=self.title,
            methods=self.methods,
            responsible=self.responsible,
            starts=starts,
            ends=ends,
            follow_up=self.follow_up,
            indicators=tuple(sorted(self.indicators)),
        )

    def serves(self, wanted: Collection[int]) -> bool:
        """Whether it serves one of these indicators."""
        return any(number in wanted for number in self.indicators)

    def says(self, words: str) -> bool:
        """Whether all these words stand somewhere in it, in whatever order."""
        text = " ".join((self.title, *self.methods, *self.responsible, self.follow_up)).casefold()
        return all(word in text for word in words.casefold().split())


@cache
def example_measures() -> tuple[ExampleMeasure, ...]:
    """The measures that came with the program."""
    return read_examples(resource("measures", "examples.json"))


def read_examples(path: Path) -> tuple[ExampleMeasure, ...]:
    """The measures in a file.

    Raises:
        BrokenExamples: it says something else than it should.
    """
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        raise BrokenExamples(path, path.name) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise BrokenExamples(path, "format")
    if set(content) != {"format", "measures"} or not isinstance(content["measures"], list):
        raise BrokenExamples(path, "measures")
    measures: dict[str, ExampleMeasure] = {}
    for place, written in enumerate(content["measures"]):
        try:
            measure = _measure(written)
        except ValueError as error:
            raise BrokenExamples(path, f"measures.{place}: {error}") from None
        if measures.setdefault(measure.title, measure) is not measure:
            raise BrokenExamples(path, f"measures.{place}: {measure.title}")
    return tuple(measures.values())


def _measure(written: object) -> ExampleMeasure:
    if not isinstance(written, Mapping) or set(written) != _KEYS:
        raise ValueError(written)
    return ExampleMeasure(
        _numbers(written["indicators"], _INDICATORS),
        _text(written["title"]),
        _texts(written["methods"]),
        _texts(written["responsible"]),
        _months(written["months"]),
        _text(written["follow_up"]),
    )


def _numbers(written: object, among: Collection[int]) -> tuple[int, ...]:
    numbers = written if isinstance(written, list) else []
    if not numbers or any(type(number) is not int or number not in among for number in numbers):
        raise ValueError(written)
    return tuple(numbers)


def _months(written: object) -> tuple[int, int]:
    """The first month and the last, which is not before it in a fiscal year."""
    match _numbers(written, _MONTHS):
        case (first, last) if _MONTHS.index(first) <= _MONTHS.index(last):
            return first, last
        case _:
            raise ValueError(written)


def _texts(written: object) -> tuple[str, ...]:
    if not isinstance(written, list) or not written:
        raise ValueError(written)
    return tuple(map(_text, written))


def _text(written: object) -> str:
    if not isinstance(written, str) or not written.strip():
        raise ValueError(written)
    return written


def _month_of(fiscal_year: int, month: int) -> MonthOrDay:
    """A month of a fiscal year, which begins in a calendar year and ends in the next."""
    begins = first_day(fiscal_year)
    return MonthOrDay(begins.year if month >= begins.month else last_day(fiscal_year).year, month)
