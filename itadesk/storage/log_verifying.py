"""Whether the log is as it was written: no entry changed, none missing, none cut off its end.

Whoever can write to the file can write a whole new chain. So the end of the chain is noted in other places, too: in a row
beside it, in the issued papers, which it has to know, and in every backup that was taken before.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, String, cast, select

from itadesk.services.log_ports import Action, Head, Thing
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.drivers import connect, errors, is_known
from itadesk.storage.kept_tables import ISSUED_PAPERS
from itadesk.storage.log_chain import BEFORE_THE_FIRST, digest_of
from itadesk.storage.log_failures import (
    BackupSaysOtherwise,
    EndDiffers,
    EntriesMissing,
    EntryChanged,
    LogFailure,
    PaperNotInLog,
)
from itadesk.storage.log_tables import LOG_ENTRIES
from itadesk.storage.log_writing import noted_head

_ENTRIES: Final = LOG_ENTRIES.c
_AT_ONCE: Final = 1000
"""Entries that are read from the database together."""

LEFT: Final = "left"
"""What an entry about a restored backup says of the log that was there, where that could not be continued."""


def log_failures(connection: Connection, where: str, path: Path | None) -> Iterator[LogFailure]:
    """What is wrong with the log of a database; of its chain, the first entry that does not fit.

    Takes:
        path: of the file, in whose folder its backups are; None for a server.
    """
    rows = connection.execute(select(LOG_ENTRIES).order_by(_ENTRIES.number)).mappings()
    broken = chain_failure(rows.yield_per(_AT_ONCE), noted_head(connection), where)
    if broken is not None:
        yield broken
    yield from _unknown_papers(connection, where)
    if path is not None:
        yield from _backups_that_say_otherwise(connection, where, path)


def chain_failure(rows: Iterable[Mapping[Any, Any]], noted: Head, where: str) -> LogFailure | None:
    """The first entry that does not fit into the chain; None where all do.

    Takes:
        rows: the entries in the order of their numbers.
        noted: the last one, as it is noted apart from them.
    """
    end = Head(0, BEFORE_THE_FIRST)
    for row in rows:
        if row["number"] != end.number + 1:
            return EntriesMissing(where, end.number + 1, row["number"] - 1)
        if row["digest"] != digest_of(row, end.digest):
            return EntryChanged(where, row["number"])
        end = Head(row["number"], row["digest"])
    if noted.number > end.number:
        return EntriesMissing(where, end.number + 1, noted.number)
    return None if noted == end else EndDiffers(where, end.number)


def _unknown_papers(connection: Connection, where: str) -> Iterator[LogFailure]:
    """Papers that were issued since the log was begun, and that it knows nothing of."""
    issued = ISSUED_PAPERS.c
    known = select(_ENTRIES.key).where(_ENTRIES.kind == Thing.ISSUED, _ENTRIES.action == Action.ISSUED)
    begun = connection.scalar(select(_ENTRIES.key).where(_ENTRIES.action == Action.BEGUN).order_by(_ENTRIES.number))
    before = int(begun) if begun and begun.isdecimal() else 0
    unknown = select(issued.kind, issued.number, issued.year).where(
        issued.id > before, cast(issued.id, String).not_in(known)
    )
    for row in connection.execute(unknown):
        yield PaperNotInLog(where, row.kind, f"{row.number}/{row.year}")


def _backups_that_say_otherwise(connection: Connection, where: str, path: Path) -> Iterator[LogFailure]:
    """The newest backup whose last entry is not in the log, of those that come from the same log."""
    first = _digest(connection, 1)
    since = _begun_anew(connection)
    for backup in backups_of(path):
        if since is not None and backup.taken_at <= since:
            return
        heads = heads_in(backup.path)
        if heads is None or heads[0].digest != first:
            continue
        if _digest(connection, heads[1].number) != heads[1].digest:
            yield BackupSaysOtherwise(where, heads[1].number, backup.path)
            return


def heads_in(path: Path) -> tuple[Head, Head] | None:
    """The first and the last entry of the log in a file; None where it has none, or cannot be read."""
    if not is_known(path):
        return None
    try:
        with closing(connect(path)) as connection:
            found = connection.execute(
                "SELECT number, digest FROM log_entries WHERE number = 1 OR number = (SELECT max(number) FROM log_entries)"
                " ORDER BY number"
            ).fetchall()
    except errors():
        return None
    return (Head(*found[0]), Head(*found[-1])) if found else None


def _digest(connection: Connection, number: int) -> str | None:
    return connection.scalar(select(_ENTRIES.digest).where(_ENTRIES.number == number))


def _begun_anew(connection: Connection) -> datetime | None:
    """When a backup was restored whose log could not be continued by the one that was there."""
    restored = select(_ENTRIES.at).where(_ENTRIES.action == Action.RESTORED, _ENTRIES.key == LEFT)
    at = connection.scalar(restored.order_by(_ENTRIES.number.desc()).limit(1))
    return None if at is None else datetime.fromisoformat(at)
