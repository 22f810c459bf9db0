"""What has to be done in a year, from the scores to the reported progress, and how far it is: read off what is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from itadesk.ita.components import instruments_without
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.ita.year_facts import YearFacts, year_facts


class StepName(StrEnum):
    """The steps in the order in which they are taken."""

    SCORES = "scores"
    FINDINGS = "findings"
    MEASURES = "measures"
    ANNOUNCEMENT = "announcement"
    PUBLICATION = "publication"
    PROGRESS = "progress"


class Stage(StrEnum):
    """How far a step is."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the year.

    Attributes:
        done: how many of the `count` things are there that the step asks for.
        late: how many measures are late.
        paper: the announcement that the step is about, the latest that holds, otherwise the latest; None before one.
    """

    name: StepName
    done: int
    count: int
    late: int = 0
    paper: IssuedPaper | None = None

    @property
    def stage(self) -> Stage:
        """How far it is; it is done where nothing is missing and nothing late."""
        if not self.done:
            return Stage.OPEN
        return Stage.DONE if self.done == self.count and not self.late else Stage.BEGUN


def year_steps(record: OfficeRecord, plan_year: int, issued: Sequence[IssuedPaper], today: date) -> tuple[Step, ...]:
    """The steps of a fiscal year (of the plan), in their order.

    Takes:
        issued: the office's issued papers, the latest first.
    """
    return steps_of(year_facts(record, plan_year, issued, today))


def steps_of(facts: YearFacts) -> tuple[Step, ...]:
    """The steps of a year, in their order."""
    return (
        _scores(facts.result),
        _findings(facts),
        Step(name=StepName.MEASURES, done=bool(facts.measures) + facts.considered, count=2),
        Step(name=StepName.ANNOUNCEMENT, done=int(facts.issued), count=1, paper=facts.paper),
        Step(name=StepName.PUBLICATION, done=int(facts.published), count=1, paper=facts.paper),
        Step(name=StepName.PROGRESS, done=facts.told, count=facts.measures, late=facts.late),
    )


def next_step(steps: Sequence[Step]) -> Step | None:
    """The first step that is not done; None where all are."""
    return next((step for step in steps if step.stage is not Stage.DONE), None)


def is_begun(steps: Sequence[Step]) -> bool:
    """Whether anything was done at all."""
    return any(step.stage is not Stage.OPEN for step in steps)


def _scores(result: Result) -> Step:
    """Total, level, and every indicator of the year."""
    indicators = criteria_for(result.fiscal_year).indicators
    known = [
        result.total is not None,
        bool(result.level.strip() or result.letter.strip()),
        *(indicator.number in result.indicators for indicator in indicators),
    ]
    return Step(name=StepName.SCORES, done=sum(known), count=len(known))


def _findings(facts: YearFacts) -> Step:
    """A first finding, and about every instrument enough."""
    missing = instruments_without(facts.said, facts.result.fiscal_year)
    covered = len(Instrument) - len(missing)
    return Step(name=StepName.FINDINGS, done=bool(facts.findings) + covered, count=1 + len(Instrument))
