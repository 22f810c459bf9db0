"""What the steps of a year are read off: a few facts, so that many offices can be looked over without their texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from itadesk.ita.components import scopes_said
from itadesk.ita.instruments import Scope
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.reported import State, reported
from itadesk.ita.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFacts:
    """A fiscal year (of the plan) of an office, counted.

    Attributes:
        result: the scores and the level that the plan answers; its findings do not matter here.
        findings: how many findings there are, and `said` the instruments and indicators about which they say something.
        measures, told, late: how many measures there are, are reported on, and are late.
        considered: whether it is known when the office considered the result.
        issued, published: whether an announcement holds, and whether it is known where it was published.
        paper: the announcement itself, the latest that holds, otherwise the latest; None where only the facts are known.
    """

    result: Result
    findings: int = 0
    said: frozenset[Scope] = frozenset()
    measures: int = 0
    told: int = 0
    late: int = 0
    considered: bool = False
    issued: bool = False
    published: bool = False
    paper: IssuedPaper | None = None


def year_facts(record: OfficeRecord, plan_year: int, issued: Sequence[IssuedPaper], today: date) -> YearFacts:
    """The facts of a fiscal year (of the plan).

    Takes:
        issued: the office's issued papers, the latest first.
    """
    plan = record.plan(plan_year) or Plan(fiscal_year=plan_year)
    result = record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year)
    paper = _announcement(plan_year, issued)
    holds = paper is not None and paper.state is IssuedState.STANDING
    told, late = told_and_late(plan.measures, today)
    return YearFacts(
        result=result,
        findings=len(result.findings),
        said=scopes_said(result),
        measures=len(plan.measures),
        told=told,
        late=late,
        considered=_is_considered(record, plan),
        issued=holds,
        published=holds and paper is not None and paper.publication is not None,
        paper=paper,
    )


def told_and_late(measures: Sequence[Measure], today: date) -> tuple[int, int]:
    """How many measures are reported on by a day, and how many are late then."""
    found = [reported(measure, today) for measure in measures]
    return sum(each.state is not State.UNREPORTED for each in found), sum(each.late for each in found)


def _is_considered(record: OfficeRecord, plan: Plan) -> bool:
    """Whether it is known when the office considered the result: by its day, or by the meeting that a paper tells of."""
    papers = (paper for paper in record.papers if paper.plan_year == plan.fiscal_year)
    return plan.considered_on is not None or any(record.meeting(paper.meeting) is not None for paper in papers)


def _announcement(plan_year: int, issued: Sequence[IssuedPaper]) -> IssuedPaper | None:
    of_year = [paper for paper in issued if (paper.kind, paper.plan_year) == (PaperKind.ANNOUNCEMENT, plan_year)]
    standing = (paper for paper in of_year if paper.state is IssuedState.STANDING)
    return next(standing, next(iter(of_year), None))
