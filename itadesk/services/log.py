"""The log of who did what: read some at a time, narrowed by what somebody types."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from itadesk.services.log_ports import Head, LogEntry, LogFilter, Sought
from itadesk.services.ports import WorkStarter
from itadesk.thai.comparing import comparable, words_of
from itadesk.thai.digits import thai_digits
from itadesk.thai.typed_dates import UnusableDate, parse_date

AT_ONCE: Final = 500
"""Entries that are read from the database together."""


def read_log(
    start: WorkStarter, wanted: LogFilter, before: int | None = None, most: int = AT_ONCE
) -> Sequence[LogEntry]:
    """The newest entries that are looked for, and no more than so many.

    Takes:
        before: the number of the last entry that was read already.
    """
    with start().only_looking() as work:
        return work.log.entries(wanted, before, most)


def whole_log(start: WorkStarter, wanted: LogFilter) -> Iterator[LogEntry]:
    """All entries that are looked for, the newest first, as they are at one moment."""
    with start().only_looking() as work:
        some = work.log.entries(wanted, None, AT_ONCE)
        while some:
            yield from some
            some = work.log.entries(wanted, some[-1].number, AT_ONCE)


def log_head(start: WorkStarter) -> Head:
    """The newest entry: who notes it can tell later whether anything before it was changed."""
    with start().only_looking() as work:
        return work.log.head()


def narrowed(wanted: LogFilter, typed: str, names: Mapping[str, str]) -> LogFilter:
    """What is looked for when somebody has typed words: a day such as 22/11/2569 narrows to that day.

    Takes:
        names: what actions, kinds and doors are called in the language spoken, by the words of the database.
    """
    words: list[Sought] = []
    for word in words_of(typed):
        try:
            day = parse_date(word) if "/" in word else None
        except UnusableDate:
            day = None
        if day is None:
            words.append(_sought(word, names))
        else:
            wanted = replace(wanted, since=day, until=day)
    return replace(wanted, words=(*wanted.words, *words))


def _sought(word: str, names: Mapping[str, str]) -> Sought:
    means = frozenset(stored for stored, name in names.items() if word in comparable(name).lower())
    return Sought(frozenset({word, thai_digits(word)}), means)
