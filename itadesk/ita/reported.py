"""What was reported about a measure by a day, as a signed paper may say it: nothing that its progress does not say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from itadesk.ita.plans import Measure, Progress

ALL_DONE: Final = 100
"""The percentage of a measure that is done."""


class State(StrEnum):
    """What is known of a measure: told of without a percentage means that nobody said how much of it is done."""

    DONE = "done"
    OPEN = "open"
    TOLD = "told"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What was reported about a measure.

    Attributes:
        progress: what was reported by the day, in the order of the days.
        percent: the latest one that was reported, and `reported_on` its day; None where none was.
        late: whether the period of the plan ended before the day and nothing says that the measure is done.
        in_time: whether it was reported as done within the period of the plan.
    """

    state: State
    progress: tuple[Progress, ...]
    percent: int | None = None
    reported_on: date | None = None
    late: bool = False
    in_time: bool = False


def reported(measure: Measure, by: date | None) -> Reported:
    """What was reported by a day; with no day, all that was reported counts and nothing is late."""
    known = sorted((each for each in measure.progress if by is None or each.on <= by), key=lambda each: each.on)
    measured = [each for each in known if each.percent is not None]
    latest = measured[-1] if measured else None
    state = _state(known, latest)
    ends = period_end(measure)
    done_on = next((each.on for each in measured if each.percent == ALL_DONE), None)
    unfinished = state in {State.OPEN, State.UNREPORTED}
    return Reported(
        state=state,
        progress=tuple(known),
        percent=latest.percent if latest else None,
        reported_on=latest.on if latest else None,
        late=unfinished and ends is not None and by is not None and ends < by,
        in_time=state is State.DONE and ends is not None and done_on is not None and done_on <= ends,
    )


def period_end(measure: Measure) -> date | None:
    """The last day of a measure's period; None where it is not known, or told in words only."""
    return None if measure.ends is None or measure.period_text.strip() else measure.ends.last_day


def _state(known: Sequence[Progress], latest: Progress | None) -> State:
    if not known:
        return State.UNREPORTED
    if latest is None:
        return State.TOLD
    return State.DONE if latest.percent == ALL_DONE else State.OPEN
