"""Scores against each other: the total and the instruments against the parts that they are made of."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from itadesk.ita.computing import computed_instruments, computed_total
from itadesk.ita.criteria import criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.results import Result
from itadesk.ita.scores import two_places
from itadesk.language import N_

ROUNDING: Final = Decimal("0.01")
"""What rounding can make of the same scores."""

TOTAL_DIFFERS: Final = ObservationKind(
    "total-differs",
    Severity.WARNING,
    N_(
        "The announced total of {year} is {total}, but its parts give {computed}. The announced one is used; check that no score is mistyped."
    ),
)
INSTRUMENT_DIFFERS: Final = ObservationKind(
    "instrument-differs",
    Severity.WARNING,
    N_(
        "The announced score of {instrument} in {year} is {score}, but its indicators give {computed}. The announced one is used; check that no score is mistyped."
    ),
)
OTHER_SYSTEM: Final = ObservationKind(
    "other-system",
    Severity.WARNING,
    N_("The ten indicators do not apply to fiscal year {year}, which was assessed by another system: check the year."),
)
ASSUMED_CRITERIA: Final = ObservationKind(
    "assumed-criteria",
    Severity.NOTE,
    N_(
        "The criteria of fiscal year {year} are not known, so those of {known} are used. Adopt the criteria file of {year} as soon as there is one."
    ),
)


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The scores of each year."""
    for index, result in enumerate(record.results):
        if result.has_scores:
            yield from _criteria(("results", index), result)
            yield from _parts(("results", index), result)


def _criteria(place: Place, result: Result) -> Iterator[Observation]:
    criteria, year = criteria_for(result.fiscal_year), result.fiscal_year
    if not criteria.applies:
        if result.indicators:
            yield OTHER_SYSTEM.at(key_of(result), (*place, "fiscal_year"), year=year)
    elif criteria.assumed:
        yield ASSUMED_CRITERIA.at(key_of(result), (*place, "fiscal_year"), year=year, known=criteria.from_year)


def _parts(place: Place, result: Result) -> Iterator[Observation]:
    criteria, year = criteria_for(result.fiscal_year), result.fiscal_year
    for code, mean in computed_instruments(result, criteria).items():
        announced = result.instruments.get(code, mean)
        if abs(announced - mean) > ROUNDING:
            yield INSTRUMENT_DIFFERS.at(
                key_of(result),
                (*place, "instruments", code.value),
                year=year,
                instrument=code.value,
                score=two_places(announced),
                computed=mean,
            )
    total = computed_total(result, criteria)
    if total is not None and result.total is not None and abs(result.total - total) > ROUNDING:
        yield TOTAL_DIFFERS.at(
            key_of(result), (*place, "total"), year=year, total=two_places(result.total), computed=total
        )
