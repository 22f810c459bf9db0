"""What keeps an office from the next level, by the rule of the year of its result."""

from dataclasses import dataclass
from decimal import Decimal

from itadesk.ita.criteria import Criteria, Level
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLevel:
    """The level to work for: the next one above the announced one that reaches the target.

    Attributes:
        lacking: by how much the total is too low for it; zero where it is high enough.
        held_back: the instruments that are too low for it.
    """

    level: Level
    lacking: Decimal
    held_back: tuple[Instrument, ...]


def next_level(result: Result, criteria: Criteria) -> NextLevel | None:
    """The next level and what it asks for beyond what was announced.

    None where the year's rules are assumed, the total or the announced level is not known to them, there is no higher
    level, or nothing that was announced keeps the office from it.
    """
    here = level_index(result, criteria)
    if criteria.assumed or result.total is None or not here:
        return None
    above = criteria.levels[:here]
    level = next((level for level in reversed(above) if level.lowest >= criteria.target), above[-1])
    lacking = max(level.lowest - result.total, Decimal(0))
    least = level.each_instrument_from
    held_back = tuple(code for code, score in result.instruments.items() if least is not None and score < least)
    if not lacking and not held_back:
        return None
    return NextLevel(level=level, lacking=lacking, held_back=held_back)


def level_index(result: Result, criteria: Criteria) -> int | None:
    """Which of the year's levels was announced, counted from the highest; None where it is none of them."""
    announced = {result.level.strip(), result.letter.strip()}
    return next((index for index, level in enumerate(criteria.levels) if level.name in announced), None)
