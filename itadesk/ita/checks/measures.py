"""Measures: what each of them lacks, when it runs, and which weak indicators no measure serves."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.instruments import Instrument
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.results import Result
from itadesk.ita.standing_out import below_target
from itadesk.ita.years import first_day, last_day
from itadesk.language import N_
from itadesk.thai.dates import short_date

NO_MEASURES: Final = ObservationKind(
    "no-measures", Severity.NOTE, N_("The plan of {year} has no measures yet: add the first one.")
)
LACKING: Final = {
    "methods": ObservationKind(
        "no-methods",
        Severity.NOTE,
        N_("Measures without steps in the plan of {year}: {numbers}. Say how each is done."),
    ),
    "responsible": ObservationKind(
        "no-responsible-unit",
        Severity.NOTE,
        N_("Measures without a responsible unit in the plan of {year}: {numbers}. Name a unit for each."),
    ),
    "starts": ObservationKind(
        "no-period",
        Severity.NOTE,
        N_("Measures without a period in the plan of {year}: {numbers}. Say from when to when each runs."),
    ),
    "follow_up": ObservationKind(
        "no-follow-up",
        Severity.NOTE,
        N_("Measures without a follow-up in the plan of {year}: {numbers}. Say how the progress of each is checked."),
    ),
}
"""What a measures paper has to show of each measure, by the field that holds it."""

WEAK_INDICATORS: Final = ObservationKind(
    "weak-indicators",
    Severity.NOTE,
    N_(
        "Indicators under {target} that no measure of the plan of {year} names: {numbers}. Add a measure, or name the indicators in one that serves them."
    ),
)
WEAK_INSTRUMENTS: Final = ObservationKind(
    "weak-instruments",
    Severity.NOTE,
    N_(
        "Instruments under {target} without scores of their indicators, for which no measure of the plan of {year} names an indicator: {instruments}. Enter the scores of the indicators, or name the indicators in the measures that serve them."
    ),
)
OUTSIDE_THE_YEAR: Final = ObservationKind(
    "outside-the-year",
    Severity.WARNING,
    N_("Measure {number} of the plan of {year} has the date {day}, which lies outside of that fiscal year: check it."),
)
PROGRESS_TOO_EARLY: Final = ObservationKind(
    "progress-too-early",
    Severity.WARNING,
    N_(
        "Measure {number} of the plan of {year} has progress on {day}, before it starts ({other}): check the two dates."
    ),
)
PROGRESS_OUT_OF_ORDER: Final = ObservationKind(
    "progress-out-of-order",
    Severity.NOTE,
    N_("The progress of measure {number} of the plan of {year} is not in the order of its dates: check {day}."),
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The measures of each plan."""
    for index, plan in enumerate(record.plans):
        place: Place = ("plans", index)
        if not plan.measures:
            yield NO_MEASURES.at(key_of(plan), (*place, "measures"), year=plan.fiscal_year)
        yield from _lacking(place, plan)
        yield from _weak(place, plan, record)
        for number, measure in enumerate(plan.measures):
            yield from _days((*place, "measures", number), measure, plan)


def _lacking(place: Place, plan: Plan) -> Iterator[Observation]:
    for field, kind in LACKING.items():
        without = [number for number, measure in enumerate(plan.measures) if not _has(measure, field)]
        if without:
            where = (*place, "measures", without[0], field)
            yield kind.at(key_of(plan), where, year=plan.fiscal_year, numbers=_listed(n + 1 for n in without))


def _has(measure: Measure, field: str) -> bool:
    if field == "starts":
        return bool(measure.starts or measure.ends or measure.period_text)
    return bool(getattr(measure, field))


def _weak(place: Place, plan: Plan, record: OfficeRecord) -> Iterator[Observation]:
    result = record.result(plan.follows_year)
    if result is None or not plan.measures:
        return
    criteria = criteria_for(result.fiscal_year)
    served = {number for measure in plan.measures for number in measure.indicators}
    weak = [number for number in below_target(result, criteria) if number not in served]
    where = (*place, "measures", 0, "indicators")
    if codes := list(_weak_instruments(result, criteria, served)):
        yield WEAK_INSTRUMENTS.at(
            key_of(plan), where, year=plan.fiscal_year, target=criteria.target, instruments=", ".join(codes)
        )
    if weak:
        yield WEAK_INDICATORS.at(
            key_of(plan), where, year=plan.fiscal_year, target=criteria.target, numbers=_listed(weak)
        )


def _weak_instruments(result: Result, criteria: Criteria, served: AbstractSet[int]) -> Iterator[Instrument]:
    """The instruments that did not reach the target, of whose indicators nothing is known and none is served."""
    for code, score in result.instruments.items():
        measured = {each.number for each in criteria.indicators if each.instrument is code}
        if score < criteria.target and not measured & (served | result.indicators.keys()):
            yield code


def _days(place: Place, measure: Measure, plan: Plan) -> Iterator[Observation]:
    about = {"year": plan.fiscal_year, "number": int(place[-1]) + 1}
    first, last = first_day(plan.fiscal_year), last_day(plan.fiscal_year)
    for name, end in (("starts", measure.starts), ("ends", measure.ends)):
        if end is not None and not first <= (end.first_day if name == "starts" else end.last_day) <= last:
            day = short_date(end.first_day if name == "starts" else end.last_day)
            yield OUTSIDE_THE_YEAR.at(key_of(plan), (*place, name), **about, day=day)
    yield from _progress(place, measure, plan, about)


def _progress(place: Place, measure: Measure, plan: Plan, about: dict[str, int]) -> Iterator[Observation]:
    latest = None
    for index, progress in enumerate(measure.progress):
        where, day = (*place, "progress", index, "on"), short_date(progress.on)
        if measure.starts is not None and progress.on < measure.starts.first_day:
            other = short_date(measure.starts.first_day)
            yield PROGRESS_TOO_EARLY.at(key_of(plan), where, **about, day=day, other=other)
        if latest is not None and progress.on < latest:
            yield PROGRESS_OUT_OF_ORDER.at(key_of(plan), where, **about, day=day)
        latest = progress.on


def _listed(numbers: Iterator[int] | list[int]) -> str:
    return ", ".join(map(str, numbers))
