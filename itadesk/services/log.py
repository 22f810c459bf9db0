"""The log of who did what: read some at a time, narrowed by what somebody types."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from itadesk.ita.changed_values import combined
from itadesk.services.log_ports import Head, LogEntry, LogFilter, Sought
from itadesk.services.ports import WorkStarter
from itadesk.thai.comparing import comparable, words_of
from itadesk.thai.digits import thai_digits
from itadesk.thai.typed_dates import UnusableDate, parse_date

AT_ONCE: Final = 500
"""Entries that are read from the database together."""

ON_END: Final = timedelta(minutes=10)
"""How long somebody may take to write one value."""

_ALIKE: Final = ("action", "by", "office_id", "kind", "key")


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


def together(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """The entries, the newest first, those of one value that somebody typed on end as one: it is stored twice a second."""
    found: list[LogEntry] = []
    for entry in entries:
        both = _both(entry, found[-1]) if found else None
        if both is None:
            found.append(entry)
        else:
            found[-1] = both
    return found


def _both(older: LogEntry, newer: LogEntry) -> LogEntry | None:
    """Two entries that follow each other as one; None where they are not of one value, or lie far apart."""
    alike = all(getattr(older, name) == getattr(newer, name) for name in _ALIKE)
    follows = older.number + 1 == (newer.first or newer.number) and newer.at - older.at < ON_END
    if not (alike and follows and len(older.changes) == len(newer.changes) == 1):
        return None
    change = combined(older.changes[0], newer.changes[0])
    if change is None or change.before == change.after:
        return None  # what was undone is told as what it was
    return replace(newer, changes=(change,), first=older.number)


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
