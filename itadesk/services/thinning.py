"""Which automatic backups stay: one a day, later one a week, then one a month."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

DAILY: Final = timedelta(days=14)
NEWEST: Final = 14
"""Of so many days on which there was a backup one stays however long ago they seem to be: the clock may be wrong."""

WEEKLY: Final = timedelta(weeks=10)
MONTHLY: Final = timedelta(days=5 * 366)

_Span = Callable[[date], tuple[int, ...]]

_SPANS: Final[tuple[tuple[timedelta, _Span], ...]] = (
    (DAILY, lambda day: (day.year, day.month, day.day)),
    (WEEKLY, lambda day: day.isocalendar()[:2]),
    (MONTHLY, lambda day: (day.year, day.month)),
)
"""How long which spans of time keep their last backup."""


def to_keep(taken: Iterable[datetime], now: datetime, *, all_lately: bool = False) -> frozenset[datetime]:
    """Those of some backups that stay; those of the newest days always do, and so does what a clock dated into the future.

    Takes:
        all_lately: whether each of the last days stays, not only the last one of a day: with what was saved before
            something was restored, that is taken back.
    """
    moments = sorted(set(taken))
    kept = {moment for moment in moments if moment > now}
    kept.update(sorted({moment.date(): moment for moment in moments}.values())[-NEWEST:])
    if all_lately:
        kept.update(moment for moment in moments if now - moment < DAILY)
    for age, span in _SPANS:
        last_of = {span(moment.date()): moment for moment in moments if now.date() - moment.date() < age}
        kept.update(last_of.values())
    return frozenset(kept)
