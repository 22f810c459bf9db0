"""The log as it is read: the newest entries first, some at a time, narrowed as somebody types."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, or_, select

from itadesk.ita.offices import Office
from itadesk.services.log_ports import Action, Author, Door, Head, LogEntry, LogFilter, Sought
from itadesk.storage.content_digests import shown
from itadesk.storage.log_tables import LOG_ENTRIES
from itadesk.storage.log_writing import last_entry
from itadesk.storage.tables import OFFICES

_ENTRIES: Final = LOG_ENTRIES.c
_SEARCHED: Final = ("user", "machine", "key", "subject")
_NAMED: Final = ("action", "kind", "door")
_OF_OFFICE: Final = ("kind", "name", "district", "province")


class StoredLog:
    """The log of a database, as one transaction sees it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, wanted: LogFilter, before: int | None, most: int) -> Sequence[LogEntry]:
        """The newest entries that are looked for, with numbers under `before`, and no more than so many."""
        names = (OFFICES.c[name].label(f"office_{name}") for name in _OF_OFFICE)
        found = select(LOG_ENTRIES, *names).outerjoin(OFFICES, OFFICES.c.id == _ENTRIES.office_id)
        if before is not None:
            found = found.where(_ENTRIES.number < before)
        rows = found.where(*_conditions(wanted)).order_by(_ENTRIES.number.desc()).limit(most)
        return [_entry(row) for row in self._connection.execute(rows).mappings()]

    def head(self) -> Head:
        """The newest entry."""
        return last_entry(self._connection)


def _conditions(wanted: LogFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.office_id is not None:
        yield _ENTRIES.office_id == wanted.office_id
    if wanted.since is not None:
        yield _ENTRIES.at >= _beginning_of(wanted.since)
    if wanted.until is not None:
        yield _ENTRIES.at < _beginning_of(wanted.until + timedelta(days=1))
    if wanted.actions:
        yield _ENTRIES.action.in_(sorted(wanted.actions))
    for word in wanted.words:
        yield or_(*_says(word, of_all=wanted.office_id is None))


def _beginning_of(day: date) -> str:
    """When a day begins at this desk, as moments are stored."""
    return datetime(day.year, day.month, day.day).astimezone(UTC).isoformat(timespec="microseconds")


def _says(word: Sought, *, of_all: bool) -> Iterator[ColumnElement[bool]]:
    """The ways in which an entry can say a word: in other digits, in its values, or by what it is called in the language spoken."""
    names: list[ColumnElement[str]] = [_ENTRIES[name] for name in _SEARCHED]
    if of_all:
        names += [func.coalesce(OFFICES.c[name], "") for name in ("kind", "name")]
    said = reduce(lambda text, name: text + " " + name, names)
    for spelling in sorted(word.spellings):
        yield said.icontains(spelling, autoescape=True)
        yield _ENTRIES.changes.icontains(json.dumps(spelling, ensure_ascii=False)[1:-1], autoescape=True)
    if word.means:
        for name in _NAMED:
            yield _ENTRIES[name].in_(sorted(word.means))


def _entry(row: Mapping[Any, Any]) -> LogEntry:
    kind, name, district, province = (row[f"office_{name}"] or "" for name in _OF_OFFICE)
    office = Office(kind=kind, name=name, district=district, province=province)
    return LogEntry(
        number=row["number"],
        at=datetime.fromisoformat(row["at"]),
        by=Author(row["user"], row["machine"], Door(row["door"])),
        action=Action(row["action"]),
        office_id=row["office_id"],
        office=f"{office.full_name} {office.place}".strip(),
        kind=row["kind"],
        key=row["key"],
        subject=row["subject"],
        changes=tuple(change for said in json.loads(row["changes"]) for change in shown(*said)),
        digest=row["digest"],
    )
