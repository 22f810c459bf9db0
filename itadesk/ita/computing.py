"""The program's own means, total and level: only to be compared with what was announced, never to replace it."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from itadesk.ita.criteria_values import Criteria
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.ita.scores import PLACES


def rounded(score: Decimal) -> Decimal:
    """Two decimals, halves upwards."""
    return score.quantize(PLACES, rounding=ROUND_HALF_UP)


def computed_instruments(result: Result, criteria: Criteria) -> Mapping[Instrument, Decimal]:
    """The simple mean of the indicators of each instrument whose indicators are all known."""
    return {code: rounded(mean) for code, mean in _means(result, criteria).items()}


def known_instruments(result: Result, criteria: Criteria) -> Mapping[Instrument, Decimal]:
    """The announced score of each instrument; where none was announced, the computed one."""
    return {**computed_instruments(result, criteria), **result.instruments}


def computed_total(result: Result, criteria: Criteria) -> Decimal | None:
    """The weighted mean of the instruments, None where a part is missing."""
    scores = {**_means(result, criteria), **result.instruments}
    if not criteria.instruments or any(rule.code not in scores for rule in criteria.instruments):
        return None
    return rounded(sum((scores[rule.code] * rule.weight for rule in criteria.instruments), Decimal(0)) / 100)


def computed_level(result: Result, criteria: Criteria) -> str | None:
    """The level by the rule of the year, from the announced total or else the computed one; None where it is open."""
    total = computed_total(result, criteria) if result.total is None else result.total
    if total is None:
        return None
    levels = criteria.possible_levels(total, known_instruments(result, criteria))
    return levels[0] if len(levels) == 1 else None


def _means(result: Result, criteria: Criteria) -> dict[Instrument, Decimal]:
    means: dict[Instrument, Decimal] = {}
    for rule in criteria.instruments:
        numbers = [indicator.number for indicator in criteria.indicators_of(rule.code)]
        if numbers and all(number in result.indicators for number in numbers):
            means[rule.code] = sum((result.indicators[number] for number in numbers), Decimal(0)) / len(numbers)
    return means
