"""Whether what offices have entered is what the program stored last: the log carries digests of it.

Who changes the file with another program, and not the log, is found so. Who also writes a whole new log is not; then the
backups say otherwise. Where a part was changed and then stored here again, what was stored here counts, and the entry says
what was there before. Of parts that were stored before digests were kept, nothing is known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from itadesk.ita.record_changes import BY_YEAR
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.services.log_ports import Action
from itadesk.storage.content_digests import FORM, digests_of_parts
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door
from itadesk.storage.log_failures import ContentChanged, LogFailure, OfficeGone, OrderChanged
from itadesk.storage.told_content import Told, told

_PARTS: Final = frozenset(PartKind)
_LISTS: Final = frozenset(_PARTS - BY_YEAR - {PartKind.OFFICE})
"""The kinds whose parts have the order in which they were put."""


@dataclass(slots=True)
class _Office:
    """What the log says of an office.

    Attributes:
        parts: the digests of its parts; None of one that was removed.
        is_all: whether it says of every part that is there.
        order: the parts in their lists, by their kinds; not of a kind of which it does not say where all of them went.
    """

    name: str
    parts: dict[str, str | None] = field(default_factory=dict)
    is_all: bool = False
    order: dict[str, list[str]] = field(default_factory=dict)


def content_failures(database: Database) -> Iterator[tuple[int | None, LogFailure]]:
    """The offices with a part that is not as the program stored it last, and those that are gone."""
    with at_the_door(database.where), database.engine.connect() as connection:
        known = _known(told(connection, _PARTS))
    with database.look() as work:
        stored = [summary.office_id for summary in work.offices.summaries()]
        for office_id in stored:
            if office_id in known:
                yield from _failures(database.where, office_id, known[office_id], work.offices.get(office_id))
    for office_id in sorted(known.keys() - stored):
        if known[office_id].is_all:
            yield None, OfficeGone(database.where, known[office_id].name)


def _failures(where: str, office_id: int, known: _Office, record: OfficeRecord) -> Iterator[tuple[int, LogFailure]]:
    """What is not as it should be in one office; the order of a list is of interest where all else is."""
    stored, name = digests_of_parts(record), record.office.full_name
    differing = sorted(_differing(known, stored))
    for part in differing:
        yield office_id, ContentChanged(where, name, part)
    for kind, wanted in known.order.items() if not differing else ():
        if wanted != [part for part in stored if _kind_of(part) == kind]:
            yield office_id, OrderChanged(where, name, PartKind(kind))


def _known(entries: Iterable[Told]) -> dict[int, _Office]:
    """What the log says of offices at its end."""
    known: dict[int, _Office] = {}
    for entry in entries:
        if entry.office_id is not None:
            _learn(known, entry.office_id, entry)
    return known


def _learn(known: dict[int, _Office], office_id: int, entry: Told) -> None:
    content, name = entry.content, f"{entry.kind}/{entry.key}"
    office = known.setdefault(office_id, _Office(entry.subject))
    if entry.action == Action.OFFICE_DELETED:
        del known[office_id]
    elif entry.action == Action.OFFICE_ADDED:
        office.parts, office.is_all = dict(content or {}), content is not None
        office.order = _order_of(office.parts) if office.is_all else {}
    elif entry.action == Action.REMOVED:
        office.parts[name] = None
        _leave(office, entry.kind, name)
    elif content is None:
        office.parts.pop(name, None)
        office.is_all, office.order = False, {}
    else:
        office.parts[name] = _digest(content)
        if entry.action == Action.ADDED:
            _take_place(office, entry.kind, name, content)


def _digest(content: Any) -> str:  # noqa: ANN401  what JSON can hold
    return str(content[0] if isinstance(content, list) else content)


def _order_of(parts: Iterable[str]) -> dict[str, list[str]]:
    """The parts of a new office, which the entry has in their order, by the kinds that have one."""
    order: dict[str, list[str]] = {kind: [] for kind in sorted(_LISTS)}
    for name in parts:
        if _kind_of(name) in order:
            order[_kind_of(name)].append(name)
    return order


def _leave(office: _Office, kind: str, name: str) -> None:
    if name in office.order.get(kind, ()):
        office.order[kind].remove(name)


def _take_place(office: _Office, kind: str, name: str, content: Any) -> None:  # noqa: ANN401
    """Puts a new part into its list; where its entry does not say to which place, nothing more is known of that list."""
    _leave(office, kind, name)
    if kind not in office.order:
        return
    if isinstance(content, str):
        del office.order[kind]
        return
    place = content[1]
    office.order[kind].insert(len(office.order[kind]) if place < 0 else place, name)


def _kind_of(name: str) -> str:
    return name.partition("/")[0]


def _differing(office: _Office, stored: dict[str, str]) -> Iterator[str]:
    """The names of parts that are not as the log says, are gone, or are there though nobody added them."""
    for name, digest in office.parts.items():
        if stored.get(name) != digest and (digest is None or digest.startswith(FORM)):
            yield name
    if office.is_all:
        yield from (name for name in stored if name not in office.parts)
