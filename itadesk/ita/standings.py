"""How many offices stand in a year: what each was given, what each still lacks, and what they have in common.

Means are of scores, never of levels, and say of how many offices they are.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from itadesk.ita.computing import known_instruments, rounded
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.year_facts import YearFacts
from itadesk.ita.year_steps import Stage, Step, StepName, steps_of

TOTAL: Final = "total"
"""What stands for the total where scores are named by what they are of."""

ScoreOf = Scope | str
"""What a score is of: an instrument, an indicator by its number, or TOTAL."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """An office in a fiscal year (of the plan).

    Attributes:
        office: its name and place; nothing else of it is known here.
        facts: what it was given and what it did.
        earlier_total: the total of the year before that of the result; None where it is not known.
    """

    office_id: int
    office: Office
    facts: YearFacts
    earlier_total: Decimal | None = None

    @property
    def result(self) -> Result:
        """The result that the plan of the year answers; an empty one where there is none."""
        return self.facts.result

    @cached_property
    def criteria(self) -> Criteria:
        """The criteria of the result's year."""
        return criteria_for(self.result.fiscal_year)

    @cached_property
    def instruments(self) -> Mapping[Instrument, Decimal]:
        """The announced score of each instrument; where none was announced, the mean of its indicators."""
        return known_instruments(self.result, self.criteria)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the year's work."""
        return steps_of(self.facts)

    @property
    def level(self) -> str:
        """The level as it was announced: in words, as a letter, or both."""
        return " ".join(part for part in (self.result.level.strip(), self.result.letter.strip()) if part)

    @property
    def change(self) -> Decimal | None:
        """By how much the total changed from the year before; None where it is not known in both years."""
        if self.result.total is None or self.earlier_total is None:
            return None
        return self.result.total - self.earlier_total

    @property
    def lowest(self) -> tuple[int, Decimal] | None:
        """The indicator with the lowest score, the first of several; None where no indicator is known."""
        scores = self.result.indicators
        return min(scores.items(), key=lambda each: (each[1], each[0])) if scores else None

    @property
    def lacking(self) -> tuple[StepName, ...]:
        """The steps that are not done yet."""
        return tuple(step.name for step in self.steps if step.stage is not Stage.DONE)

    def score(self, of: ScoreOf) -> Decimal | None:
        """The score of an instrument, an indicator, or the total; None where it is not known."""
        if isinstance(of, Instrument):
            return self.instruments.get(of)
        return self.result.indicators.get(of) if isinstance(of, int) else self.result.total


class Mean(NamedTuple):
    """A mean to two decimals, and of how many offices it is; None of none."""

    value: Decimal | None
    offices: int


def mean_of(scores: Iterable[Decimal | None]) -> Mean:
    """The mean of the scores that are known."""
    known = [score for score in scores if score is not None]
    return Mean(rounded(sum(known, Decimal(0)) / len(known)) if known else None, len(known))


def means(standings: Sequence[Standing]) -> Mapping[ScoreOf, Mean]:
    """The means of the total, the instruments and every indicator that some office has a score of."""
    indicators = sorted({number for standing in standings for number in standing.result.indicators})
    return {of: mean_of(standing.score(of) for standing in standings) for of in (TOTAL, *Instrument, *indicators)}


def level_counts(standings: Sequence[Standing]) -> Mapping[str, int]:
    """How many offices were given each level, the highest first; levels of no known rule, then "" for none at all."""
    counts = Counter(standing.result.level.strip() or standing.result.letter.strip() for standing in standings)
    known = dict.fromkeys(name for standing in _by_year(standings) for name in standing.criteria.level_names())
    others = sorted(name for name in counts if name and name not in known)
    return {name: counts[name] for name in (*known, *others, "") if counts[name]}


def _by_year(standings: Sequence[Standing]) -> Iterable[Standing]:
    """One of each year of results, the latest first."""
    return dict(sorted({each.result.fiscal_year: each for each in standings}.items(), reverse=True)).values()


def lacking_counts(standings: Sequence[Standing]) -> Mapping[StepName, int]:
    """How many offices still lack each step, in the order of the steps."""
    counts = Counter(name for standing in standings for name in standing.lacking)
    return {name: counts[name] for name in StepName}
