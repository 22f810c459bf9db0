"""The office's own phrases: what it wrote in the measures of all its plans, to be chosen instead of typed again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord

FIELDS: Final = ("title", "methods", "responsible", "follow_up", "budget")
"""The fields of a measure that have phrases; of steps and units, each line is one."""


NO_YEAR: Final = 0
"""Stands for the year of what is offered but was never said."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something that the office wrote.

    Attributes:
        year: the latest fiscal year of a plan that says it; NO_YEAR of a unit of the office that no plan names.
        times: in how many measures.
    """

    text: str
    year: int
    times: int


def phrases(record: OfficeRecord, field: str) -> tuple[Phrase, ...]:
    """What a field of a measure said so far: the latest first, and of one year what was said most often."""
    if field not in FIELDS:
        return ()
    latest: dict[str, int] = {}
    times: Counter[str] = Counter()
    for plan in sorted(record.plans, key=lambda plan: plan.fiscal_year):
        for measure in plan.measures:
            for text in _said(measure, field):
                latest[text] = plan.fiscal_year
                times[text] += 1
    if field == "responsible":
        latest = {**dict.fromkeys(record.office.units, NO_YEAR), **latest}
    found = [Phrase(text, year, times[text]) for text, year in latest.items()]
    return tuple(sorted(found, key=lambda phrase: (-phrase.year, -phrase.times)))


def found_in(offered: tuple[Phrase, ...], words: str) -> tuple[Phrase, ...]:
    """The phrases that hold each of some words, in whatever order and spacing."""
    wanted = [word.casefold() for word in words.split()]
    return tuple(phrase for phrase in offered if all(word in phrase.text.casefold() for word in wanted))


def _said(measure: Measure, field: str) -> Iterator[str]:
    value = getattr(measure, field)
    texts = (value,) if isinstance(value, str) else value
    return (text.strip() for text in texts if text.strip())
