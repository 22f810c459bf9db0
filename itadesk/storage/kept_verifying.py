"""Whether emblems, signatures and issued papers are what the program stored last: the log carries digests of them, too.

What was stored before the log carried digests of it is not compared.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, select

from itadesk.ita.records import PartKind
from itadesk.language import _
from itadesk.services.log_ports import Action, Thing
from itadesk.storage.content_digests import digest_of_sealed
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door
from itadesk.storage.issued_verifying import issued_failures
from itadesk.storage.kept_tables import SEALED_SIGNATURES
from itadesk.storage.log_failures import ContentChanged, LogFailure
from itadesk.storage.tables import OFFICES, PICTURES
from itadesk.storage.told_content import Told, told

_KINDS: Final = (PartKind.OFFICE, Thing.EMBLEM, Thing.SIGNATURE, Thing.ISSUED)

_OLDER: Final = "?"
"""Stands for the digest of what was stored before digests were kept."""


@dataclass(slots=True)
class _Kept:
    """What the log says of the things of one kind in an office.

    Attributes:
        digests: by their names; None of what was taken away.
        is_all: whether it says of all of them.
    """

    digests: dict[str, str | None] = field(default_factory=dict)
    is_all: bool = False

    def differing(self, stored: Mapping[str, str]) -> Iterator[str]:
        """The names of what is not as the log says, is gone, or is there though nobody has put it there."""
        for name in {*self.digests, *(stored if self.is_all else ())}:
            wanted, found = self.digests.get(name), stored.get(name)
            if found != wanted and (wanted != _OLDER or found is None):
                yield name


_Learn = Callable[[_Kept, Told], None]


def kept_failures(database: Database) -> Iterator[tuple[int | None, LogFailure]]:
    """Emblems, signatures and issued papers that are not as the program stored them last, or are gone."""
    with at_the_door(database.where), database.engine.connect() as connection:
        entries = told(connection, _KINDS)
        named = connection.execute(select(OFFICES.c.id, OFFICES.c.kind + OFFICES.c.name))
        names = {office_id: name for office_id, name in named}  # noqa: C416  rows are no pairs to mypy
        looks = [(Thing.EMBLEM, _learn_emblem, _stored_emblems)]
        if database.role.may_write:  # who only reads may not read signatures, not even sealed ones
            looks.append((Thing.SIGNATURE, _learn_signature, _stored_signatures))
        for thing, learn, look in looks:
            known, stored = _known(entries, thing, learn), look(connection)
            for office_id in sorted(known.keys() & names.keys()):
                for name in sorted(known[office_id].differing(stored[office_id])):
                    yield office_id, ContentChanged(database.where, names[office_id], name)
        yield from issued_failures(connection, entries, database.where)


def _known(entries: Sequence[Told], thing: Thing, learn: _Learn) -> Mapping[int, _Kept]:
    """What the log says at its end of one kind of things, by their offices."""
    known: defaultdict[int, _Kept] = defaultdict(_Kept)
    for entry in entries:
        if entry.office_id is None:
            continue
        if entry.action == Action.OFFICE_DELETED:
            known.pop(entry.office_id, None)
        elif entry.action == Action.OFFICE_ADDED:
            known[entry.office_id] = _Kept(is_all=True)
        elif entry.kind == thing:
            learn(known[entry.office_id], entry)
    return known


def _learn_emblem(kept: _Kept, entry: Told) -> None:
    """An entry says of a picture only what has become another one."""
    name, values = _("emblem"), entry.values()
    digest, _blank, width = (kept.digests.get(name) or "").partition(" ")
    digest, width = values.get("sha256", digest), _as_text(values["width"]) if "width" in values else width
    kept.digests[name] = None if entry.action == Action.REMOVED else f"{digest} {width}".strip()


def _learn_signature(kept: _Kept, entry: Told) -> None:
    name = _name_of_signature(entry.key)
    if entry.action == Action.SIGNATURE_FORGOTTEN:
        kept.digests[name] = None
    elif entry.action == Action.SIGNATURE_KEPT:
        kept.digests[name] = entry.content or _OLDER


def _stored_emblems(connection: Connection) -> Mapping[int, Mapping[str, str]]:
    stored: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(select(PICTURES).order_by(PICTURES.c.office_id)).yield_per(10):
        digest = hashlib.sha256(row.data).hexdigest()
        stored[row.office_id][_(row.purpose)] = f"{digest} {_as_text(row.width)}".strip()
    return stored


def _stored_signatures(connection: Connection) -> Mapping[int, Mapping[str, str]]:
    stored: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(select(SEALED_SIGNATURES)).yield_per(10):
        stored[row.office_id][_name_of_signature(row.person)] = digest_of_sealed(row.sealed)
    return stored


def _name_of_signature(person: str) -> str:
    return _("signature of {person}").format(person=person)


def _as_text(width: float | None) -> str:
    return "" if width is None else str(float(width))
