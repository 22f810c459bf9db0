"""How far a measure has come, and whether its time is over."""

from datetime import date
from enum import StrEnum
from typing import Final

from itadesk.ita.plans import Measure, Progress

ALL_DONE: Final = 100
"""The percentage of a measure that is done."""


class Standing(StrEnum):
    """How a measure stands on a day."""

    DONE = "done"
    LATE = "late"
    BEGUN = "begun"
    NOT_BEGUN = "not begun"


def latest_progress(measure: Measure) -> Progress | None:
    """What was reported of the latest day; of several reports of that day the one entered last."""
    return max(reversed(measure.progress), key=lambda progress: progress.on, default=None)


def percent_done(measure: Measure) -> int | None:
    """The percentage that was reported last; None where none ever was."""
    told = [progress for progress in measure.progress if progress.percent is not None]
    return max(reversed(told), key=lambda progress: progress.on).percent if told else None


def standing(measure: Measure, today: date) -> Standing:
    """How a measure stands: late is what is not done when the last day of its period is over."""
    if percent_done(measure) == ALL_DONE:
        return Standing.DONE
    if measure.ends is not None and measure.ends.last_day < today:
        return Standing.LATE
    return Standing.BEGUN if measure.progress else Standing.NOT_BEGUN
