"""The years and days of results, plans, meetings and papers against each other."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, PartKey, key_of
from itadesk.ita.results import Result
from itadesk.ita.years import first_day, last_day
from itadesk.language import N_
from itadesk.thai.dates import BUDDHIST_OFFSET, short_date

FIRST_RESULT_MONTH: Final = 7
"""Results come out in August; a month earlier is still believed."""

RESULT_NOT_BEFORE_PLAN: Final = ObservationKind(
    "result-not-before-plan",
    Severity.ERROR,
    N_(
        "The plan of {plan_year} answers the result of {result_year}, but a plan answers the result of an earlier year: correct one of the two."
    ),
)
OLD_RESULT: Final = ObservationKind(
    "old-result",
    Severity.NOTE,
    N_(
        "The plan of {plan_year} answers the result of {result_year}, not of the year before it: check that this is meant."
    ),
)
PUBLISHED_TOO_EARLY: Final = ObservationKind(
    "published-too-early",
    Severity.WARNING,
    N_(
        "The result of {year} cannot have been published on {day}: results come out at the end of the fiscal year. Check the date."
    ),
)
CONSIDERED_TOO_EARLY: Final = ObservationKind(
    "considered-too-early",
    Severity.WARNING,
    N_(
        "The plan of {year} was considered on {day}, before the result that it answers was out ({other}): check the date."
    ),
)
MET_TOO_EARLY: Final = ObservationKind(
    "met-too-early",
    Severity.WARNING,
    N_(
        "The meeting of a paper of {year} was held on {day}, before the result that it is about was out ({other}): check the date."
    ),
)
DATED_TOO_EARLY: Final = ObservationKind(
    "dated-too-early",
    Severity.WARNING,
    N_("A paper of {year} is dated {day}, before what it tells of had happened ({other}): check the date."),
)
AFTER_THE_YEAR: Final = ObservationKind(
    "after-the-year",
    Severity.WARNING,
    N_("The date {day} lies after the end of fiscal year {year} ({other}), which it belongs to: check the date."),
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The years and days of a record."""
    for index, result in enumerate(record.results):
        if result.published_on is not None and result.published_on < _earliest(result.fiscal_year):
            place = ("results", index, "published_on")
            day = short_date(result.published_on)
            yield PUBLISHED_TOO_EARLY.at(key_of(result), place, year=result.fiscal_year, day=day)
    for index, plan in enumerate(record.plans):
        yield from _plan(("plans", index), plan, record)
    for index, paper in enumerate(record.papers):
        yield from _paper(("papers", index), paper, record)


def result_day(record: OfficeRecord, fiscal_year: int) -> date:
    """The day that a result was out, as far as it is known: its publication, or the earliest day that is believed."""
    result = record.result(fiscal_year) or Result(fiscal_year=fiscal_year)
    return result.published_on or _earliest(fiscal_year)


def _earliest(fiscal_year: int) -> date:
    return date(fiscal_year - BUDDHIST_OFFSET, FIRST_RESULT_MONTH, 1)


def _plan(place: Place, plan: Plan, record: OfficeRecord) -> Iterator[Observation]:
    years = {"plan_year": plan.fiscal_year, "result_year": plan.follows_year}
    if plan.follows_year >= plan.fiscal_year:
        yield RESULT_NOT_BEFORE_PLAN.at(key_of(plan), (*place, "result_year"), **years)
        return
    if plan.follows_year < plan.fiscal_year - 1:
        yield OLD_RESULT.at(key_of(plan), (*place, "result_year"), **years)
    if plan.considered_on is not None:
        out = result_day(record, plan.follows_year)
        where = (*place, "considered_on")
        yield from _between(CONSIDERED_TOO_EARLY, key_of(plan), where, plan.considered_on, out, plan.fiscal_year)


def _paper(place: Place, paper: Paper, record: OfficeRecord) -> Iterator[Observation]:
    plan = record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year)
    meeting = record.meeting(paper.meeting)
    out = result_day(record, plan.follows_year)
    held = None if meeting is None else meeting.held_on
    if meeting is not None:
        here = ("meetings", record.meetings.index(meeting), "held_on")
        yield from _between(MET_TOO_EARLY, key_of(meeting), here, meeting.held_on, out, paper.plan_year)
    if paper.dated is not None:
        first = max(filter(None, _told_of(paper, out, plan.considered_on, held)))
        last_year = paper.plan_year + (paper.kind is PaperKind.REPORT)
        yield from _between(DATED_TOO_EARLY, key_of(paper), (*place, "dated"), paper.dated, first, last_year)


def _told_of(paper: Paper, out: date, considered: date | None, held: date | None) -> tuple[date | None, ...]:
    """The days that a paper tells of; an order appoints those who work on the result before it is considered."""
    if paper.kind is PaperKind.ORDER:
        return (first_day(paper.plan_year), held)
    return (out, considered, held)


def _between(
    early: ObservationKind, part: PartKey, place: Place, day: date, first: date, fiscal_year: int
) -> Iterator[Observation]:
    """Says so where a day lies before the first that it may be, or after the end of its fiscal year."""
    kind = early if day < first else AFTER_THE_YEAR if day > last_day(fiscal_year) else None
    if kind is not None:
        other = short_date(first if kind is early else last_day(fiscal_year))
        yield kind.at(part, place, year=fiscal_year, day=short_date(day), other=other)
