"""What an office decides: the plan of a fiscal year with its measures, and what came of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from itadesk.ita.periods import MonthOrDay


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A file that proves something: the SHA-256 of its bytes, by which it is kept, and what the clerk's file was called."""

    file: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What was done about a measure by a day.

    Attributes:
        outcome: what came of it.
        percent: how much of the measure is done, 0-100.
        evidence: names or addresses of what proves it.
        files: copies of what proves it.
    """

    on: date
    text: str
    outcome: str = ""
    percent: int | None = None
    evidence: tuple[str, ...] = ()
    files: tuple[EvidenceFile, ...] = ()

    @property
    def proofs(self) -> tuple[str, ...]:
        """What a report names as evidence: what was entered, then the attached files."""
        return (*filter(str.strip, self.evidence), *(file.name for file in self.files))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure: what, how, by whom, when, and how it is followed up.

    Attributes:
        methods: the steps.
        responsible: the units that carry it out.
        starts, ends: the period; `period_text` stands instead of them.
        indicators: numbers of the indicators that it serves.
        budget: what it costs and where that comes from, in words.
    """

    title: str
    methods: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    starts: MonthOrDay | None = None
    ends: MonthOrDay | None = None
    period_text: str = ""
    follow_up: str = ""
    indicators: tuple[int, ...] = ()
    budget: str = ""
    progress: tuple[Progress, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The measures of a fiscal year (Buddhist), decided after the result of `result_year`."""

    fiscal_year: int
    result_year: int | None = None
    considered_on: date | None = None
    measures: tuple[Measure, ...] = ()

    @property
    def follows_year(self) -> int:
        """The year of the result that the plan answers: the one before, where nothing else was entered."""
        return self.fiscal_year - 1 if self.result_year is None else self.result_year

    def apart_from(self, other: object) -> Iterator[tuple[int, Measure]]:
        """The measures with their places, without those that are the very same ones at the same places of another plan.

        Who knows both sees what an edit touched without comparing a thousand measures, letter by letter.
        """
        others = other.measures if isinstance(other, Plan) else ()
        for index, measure in enumerate(self.measures):
            if index >= len(others) or measure is not others[index]:
                yield index, measure
