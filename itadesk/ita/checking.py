"""Everything that the program notices about a record, the gravest first."""

from typing import Final

from itadesk.ita.checks import (
    completeness,
    days,
    items,
    leftovers,
    levels,
    measures,
    names,
    others,
    own_kind,
    papers,
    repetitions,
    scores,
    wording,
    years,
)
from itadesk.ita.observations import RANKS, Observation
from itadesk.ita.records import OfficeRecord

CHECKS: Final = (
    scores.check,
    levels.check,
    years.check,
    measures.check,
    papers.check,
    items.check,
    names.check,
    own_kind.check,
    others.check,
    days.check,
    leftovers.check,
    wording.check,
    repetitions.check,
    completeness.check,
)


def observations(record: OfficeRecord) -> list[Observation]:
    """What is noticed about a record that obeys the rules (`itadesk.ita.rules`); errors, then warnings, then notes."""
    found = [observation for check in CHECKS for observation in check(record)]
    return sorted(found, key=lambda observation: RANKS[observation.severity])
