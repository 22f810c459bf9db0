"""Whether issued papers, with what was added to them, are what the log says of them; their bytes are known by their SHA-256."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Column, Connection, select

from itadesk.services.log_ports import Action
from itadesk.storage.content_digests import OF_ISSUED, digest_of_issued
from itadesk.storage.kept_tables import ISSUED_PAPERS, PUBLICATIONS, SCANS, WITHDRAWALS
from itadesk.storage.log_failures import IssuedDiffers, LogFailure
from itadesk.storage.told_content import Told

_ADDED: Final[Mapping[str, Column[str]]] = {
    Action.WITHDRAWN: WITHDRAWALS.c.reason,
    Action.PUBLISHED: PUBLICATIONS.c.address,
    Action.SCAN_KEPT: SCANS.c.file,
}
"""Where what was added to issued papers stands; the log says it under the same name."""

_Added = Mapping[int, Counter[tuple[str, str]]]
"""What was added to issued papers, by their numbers in the database."""


def issued_failures(connection: Connection, entries: Sequence[Told], where: str) -> Iterator[tuple[int, LogFailure]]:
    """Issued papers that are not as they were issued, are gone, or to which something else was added than the log says."""
    told, stored = _told(entries), _stored(connection)
    for entry in entries:
        if entry.office_id is not None and entry.action == Action.ISSUED:
            number = int(entry.key)
            if not _is_as_issued(connection, number, entry) or told[number] != stored[number]:
                yield entry.office_id, IssuedDiffers(where, entry.subject)


def _is_as_issued(connection: Connection, number: int, entry: Told) -> bool:
    """Whether a paper is there with all that is kept of it; older entries know only the SHA-256 of its bytes."""
    wanted = select(*(ISSUED_PAPERS.c[name] for name in OF_ISSUED)).where(ISSUED_PAPERS.c.id == number)
    row = connection.execute(wanted).mappings().one_or_none()
    if row is None:
        return False
    return bool(row["sha256"] == entry.values().get("sha256") and entry.content in (None, digest_of_issued(row)))


def _told(entries: Sequence[Told]) -> _Added:
    told: defaultdict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
    for entry in entries:
        if (column := _ADDED.get(entry.action)) is not None:
            told[int(entry.key)][entry.action, str(entry.values().get(column.name, ""))] += 1
    return told


def _stored(connection: Connection) -> _Added:
    stored: defaultdict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
    for action, column in _ADDED.items():
        for number, value in connection.execute(select(column.table.c.issued_id, column)):
            stored[number][action, value] += 1
    return stored
