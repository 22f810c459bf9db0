"""What stands out in a result: its strongest and weakest indicators, and what changed against the year before.

Nothing is said of indicators where not all of the year are known, because an unknown one may stand out more.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result


class Extreme(NamedTuple):
    """A score, and all indicators that have it, by their numbers."""

    score: Decimal
    numbers: tuple[int, ...]


def strongest(result: Result, criteria: Criteria) -> Extreme | None:
    """The indicators with the highest score; None where some are unknown, or all are the same."""
    known = _all_known(result, criteria)
    return _extreme(known, max(known.values())) if len(set(known.values())) > 1 else None


def weakest(result: Result, criteria: Criteria) -> Extreme | None:
    """The indicators with the lowest score; None where some are unknown, or all are the same."""
    known = _all_known(result, criteria)
    return _extreme(known, min(known.values())) if len(set(known.values())) > 1 else None


def below_target(result: Result, criteria: Criteria) -> tuple[int, ...]:
    """The indicators that did not reach the target of their year, in their order."""
    return tuple(number for number, score in sorted(result.indicators.items()) if score < criteria.target)


def instrument_changes(result: Result, earlier: Result) -> Mapping[Instrument, Decimal]:
    """By how much each instrument changed that was announced in both years."""
    return {
        code: result.instruments[code] - earlier.instruments[code]
        for code in Instrument
        if code in result.instruments and code in earlier.instruments
    }


def indicator_changes(result: Result, earlier: Result, criteria: Criteria) -> Mapping[int, Decimal]:
    """By how much each indicator changed; nothing where not all of them are known in both years."""
    now, before = _all_known(result, criteria), _all_known(earlier, criteria)
    return {number: now[number] - before[number] for number in now} if now and before else {}


def most_risen(changes: Mapping[int, Decimal]) -> Extreme | None:
    """The indicators that rose the most; None where none rose."""
    most = max(changes.values(), default=Decimal(0))
    return _extreme(changes, most) if most > 0 else None


def most_fallen(changes: Mapping[int, Decimal]) -> Extreme | None:
    """The indicators that fell the most; None where none fell."""
    most = min(changes.values(), default=Decimal(0))
    return _extreme(changes, most) if most < 0 else None


def _extreme(values: Mapping[int, Decimal], value: Decimal) -> Extreme:
    return Extreme(value, tuple(number for number, each in sorted(values.items()) if each == value))


def _all_known(result: Result, criteria: Criteria) -> Mapping[int, Decimal]:
    """The scores of the year's indicators; nothing where one of them is not known."""
    numbers = [indicator.number for indicator in criteria.indicators]
    if any(number not in result.indicators for number in numbers):
        return {}
    return {number: result.indicators[number] for number in numbers}
