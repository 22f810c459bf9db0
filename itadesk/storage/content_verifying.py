"""Whether what offices have entered is what the program stored last: the log carries digests of it.

Who changes the file with another program, and not the log, is found so. Who also writes a whole new log is not; then the
backups say otherwise. Where a part was changed and then stored here again, what was stored here counts, and the entry says
what was there before. Of parts that were stored before digests were kept, nothing is known.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, select

from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.services.log_ports import Action
from itadesk.storage.content_digests import CONTENT, FORM, digests_of_parts
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door
from itadesk.storage.log_failures import ContentChanged, LogFailure, OfficeGone
from itadesk.storage.log_tables import LOG_ENTRIES

_ENTRIES: Final = LOG_ENTRIES.c
_READ: Final = (_ENTRIES.number, _ENTRIES.action, _ENTRIES.office_id, _ENTRIES.kind, _ENTRIES.key, _ENTRIES.subject)
_PARTS: Final = frozenset(PartKind)


@dataclass(slots=True)
class _Office:
    """What the log says of an office.

    Attributes:
        parts: the digests of its parts; None of one that was removed.
        is_all: whether it says of every part that is there.
    """

    name: str
    parts: dict[str, str | None] = field(default_factory=dict)
    is_all: bool = False


def content_failures(database: Database) -> Iterator[tuple[int | None, LogFailure]]:
    """The offices with a part that is not as the program stored it last, and those that are gone."""
    with at_the_door(database.where), database.engine.connect() as connection:
        known = _known(_entries(connection))
    with database.look() as work:
        stored = [summary.office_id for summary in work.offices.summaries()]
        for office_id in stored:
            if office_id in known:
                record = work.offices.get(office_id)
                for name in sorted(_differing(known[office_id], record)):
                    yield office_id, ContentChanged(database.where, record.office.full_name, name)
    for office_id in sorted(known.keys() - stored):
        if known[office_id].is_all:
            yield None, OfficeGone(database.where, known[office_id].name)


def _entries(connection: Connection) -> Iterator[Mapping[Any, Any]]:
    rows = connection.execute(select(*_READ, _ENTRIES.changes).order_by(_ENTRIES.number)).mappings()
    yield from rows.yield_per(1000)


def _known(entries: Iterable[Mapping[Any, Any]]) -> dict[int, _Office]:
    """What the log says of offices at its end.

    Where a backup was restored, that is what it said when the backup was taken; nothing, where that is not known.
    """
    told: list[tuple[Mapping[Any, Any], Any]] = []
    for entry in entries:
        content = _content(entry["changes"])
        if entry["action"] == Action.RESTORED:
            told = [each for each in told if each[0]["number"] <= (content or 0)]
        elif entry["kind"] in _PARTS:
            told.append((entry, content))
    known: dict[int, _Office] = {}
    for entry, content in told:
        _learn(known, entry, content)
    return known


def _content(changes: str) -> Any:  # noqa: ANN401  what JSON can hold
    """What an entry carries for the program; None where it is an older one."""
    found = (change[2] for change in json.loads(changes) if change[0] == [CONTENT]) if CONTENT in changes else ()
    return next(iter(found), None)


def _learn(known: dict[int, _Office], entry: Mapping[Any, Any], content: Any) -> None:  # noqa: ANN401
    office_id, name = entry["office_id"], f"{entry['kind']}/{entry['key']}"
    office = known.setdefault(office_id, _Office(entry["subject"]))
    if entry["action"] == Action.OFFICE_DELETED:
        del known[office_id]
    elif entry["action"] == Action.OFFICE_ADDED:
        office.parts, office.is_all = dict(content or {}), content is not None
    elif entry["action"] == Action.REMOVED:
        office.parts[name] = None
    elif content is None:
        office.parts.pop(name, None)
        office.is_all = False
    else:
        office.parts[name] = content


def _differing(office: _Office, record: OfficeRecord) -> Iterator[str]:
    """The names of parts that are not as the log says, are gone, or are there though nobody added them."""
    stored = digests_of_parts(record)
    for name, digest in office.parts.items():
        if stored.get(name) != digest and (digest is None or digest.startswith(FORM)):
            yield name
    if office.is_all:
        yield from (name for name in stored if name not in office.parts)
