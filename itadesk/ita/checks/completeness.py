"""Completeness: what an office has not entered at all, although its papers will need it."""

from collections.abc import Iterator
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.records import OfficeRecord, PartKey, PartKind, key_of
from itadesk.language import N_

NO_PEOPLE: Final = ObservationKind(
    "no-people", Severity.NOTE, N_("Nobody is entered who could sign or chair: enter the head of the office.")
)
NO_RESULT: Final = ObservationKind(
    "no-result", Severity.NOTE, N_("No result is entered yet: enter the total and the level of the latest year.")
)
NO_LEVEL: Final = ObservationKind(
    "no-level", Severity.NOTE, N_("The result of {year} has a total but no level: enter the level that was announced.")
)
NO_PLAN_AFTER: Final = ObservationKind(
    "no-plan-after",
    Severity.NOTE,
    N_("The result of {year} is entered, but no plan answers it yet: enter the measures of {plan_year}."),
)

_OFFICE: Final = PartKey(PartKind.OFFICE)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """What is missing as a whole."""
    if not record.people:
        yield NO_PEOPLE.at(_OFFICE, ("people",))
    if not record.results:
        yield NO_RESULT.at(_OFFICE, ("results",))
    for index, result in enumerate(record.results):
        if result.total is not None and not result.level.strip() and not result.letter.strip():
            yield NO_LEVEL.at(key_of(result), ("results", index, "level"), year=result.fiscal_year)
    yield from _unanswered(record)


def _unanswered(record: OfficeRecord) -> Iterator[Observation]:
    """The latest result, where no plan answers it: older ones are history."""
    if record.results:
        index = len(record.results) - 1
        latest = record.results[index]
        if latest.fiscal_year not in {plan.follows_year for plan in record.plans}:
            place = ("results", index)
            year = latest.fiscal_year
            yield NO_PLAN_AFTER.at(key_of(latest), place, year=year, plan_year=year + 1)
