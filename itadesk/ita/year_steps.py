"""What has to be done in a year, from the scores to the reported progress, and how far it is: read off what is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from itadesk.ita.components import uncovered_instruments
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.reported import State, reported
from itadesk.ita.results import Result


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
    plan = record.plan(plan_year) or Plan(fiscal_year=plan_year)
    result = record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year)
    announcement = _announcement(plan_year, issued)
    holds = announcement is not None and announcement.state is IssuedState.STANDING
    published = announcement is not None and announcement.publication is not None
    return (
        _scores(result),
        _findings(result),
        Step(name=StepName.MEASURES, done=bool(plan.measures) + _is_considered(record, plan), count=2),
        Step(name=StepName.ANNOUNCEMENT, done=int(holds), count=1, paper=announcement),
        Step(name=StepName.PUBLICATION, done=int(holds and published), count=1, paper=announcement),
        _progress(plan, today),
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


def _findings(result: Result) -> Step:
    """A first finding, and about every instrument enough."""
    missing = uncovered_instruments(result)
    covered = len(Instrument) - len(missing)
    return Step(name=StepName.FINDINGS, done=bool(result.findings) + covered, count=1 + len(Instrument))


def _is_considered(record: OfficeRecord, plan: Plan) -> bool:
    """Whether it is known when the office considered the result: by its day, or by the meeting that a paper tells of."""
    papers = (paper for paper in record.papers if paper.plan_year == plan.fiscal_year)
    return plan.considered_on is not None or any(record.meeting(paper.meeting) is not None for paper in papers)


def _announcement(plan_year: int, issued: Sequence[IssuedPaper]) -> IssuedPaper | None:
    of_year = [paper for paper in issued if (paper.kind, paper.plan_year) == (PaperKind.ANNOUNCEMENT, plan_year)]
    standing = (paper for paper in of_year if paper.state is IssuedState.STANDING)
    return next(standing, next(iter(of_year), None))


def _progress(plan: Plan, today: date) -> Step:
    """Something is reported about every measure, and none is late."""
    found = [reported(measure, today) for measure in plan.measures]
    told = sum(each.state is not State.UNREPORTED for each in found)
    return Step(name=StepName.PROGRESS, done=told, count=len(found), late=sum(each.late for each in found))
