"""Writing to the log: entries in one chain, however many programs and clerks write at once.

Whoever writes has the end of the chain to himself from the first entry to the end of his transaction: on SQLite he has the
right to write anyway, on a server he takes a lock that nobody holds for longer than it takes to commit.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Select, insert, inspect, select, update

from itadesk.ita.changed_values import ChangedValue
from itadesk.services.desks import author_at
from itadesk.services.log_ports import Action, Door, Head, Thing
from itadesk.storage.kept_tables import ISSUED_PAPERS
from itadesk.storage.log_chain import BEFORE_THE_FIRST, digest_of
from itadesk.storage.log_tables import LOG_ENTRIES, LOG_HEAD
from itadesk.storage.noted import Note
from itadesk.storage.servers import take_the_end_of_the_log

_ENTRIES: Final = LOG_ENTRIES.c
_NOTED: Final = select(LOG_HEAD.c.number, LOG_HEAD.c.digest)
_LAST: Final = select(_ENTRIES.number, _ENTRIES.digest).order_by(_ENTRIES.number.desc()).limit(1)
_ONLY: Final = 1
"""The number of the one row that says how far the log goes."""


def append(connection: Connection, door: Door, notes: Sequence[Note]) -> None:
    """Adds what was done to the log, in the order in which it was done."""
    login = take_the_end_of_the_log(connection)
    noted, last = noted_head(connection), last_entry(connection)
    # where the end was cut off, the numbers go on behind it, so that the gap stays to be seen
    end = max(noted, last, key=lambda head: head.number)
    author, at = author_at(door), datetime.now(UTC).isoformat(timespec="microseconds")
    rows: list[dict[str, Any]] = []
    for note in notes:
        row = {
            "number": end.number + 1,
            "at": at,
            "user": author.user if login is None else login,
            "machine": author.machine,
            "door": author.door.value,
            **row_of(note),
        }
        row["digest"] = digest_of(row, end.digest)
        rows.append(row)
        end = Head(row["number"], row["digest"])
    connection.execute(insert(LOG_ENTRIES), rows)
    _note_head(connection, end, is_first=not noted.number)


def row_of(note: Note) -> dict[str, Any]:
    """What was done, as it is stored."""
    return {
        "action": note.action.value,
        "office_id": note.office_id,
        "kind": str(note.kind),
        "key": note.key,
        "subject": note.subject,
        "changes": json.dumps([_as_list(change) for change in note.changes], ensure_ascii=False, separators=(",", ":")),
    }


def noted_head(connection: Connection) -> Head:
    """How far the log goes, as it is noted apart from it."""
    return _head(connection, _NOTED)


def last_entry(connection: Connection) -> Head:
    """The newest entry."""
    return _head(connection, _LAST)


def is_begun(connection: Connection) -> bool:
    """Whether the log has its first entry; a database that has no log yet needs none."""
    return not inspect(connection).has_table(LOG_ENTRIES.name) or bool(noted_head(connection).number)


def begin(connection: Connection, version: int) -> None:
    """Writes the first entry, which names the paper that was issued last: what was there before is not in the log.

    Takes:
        version: that the database has now.
    """
    issued = connection.scalars(select(ISSUED_PAPERS.c.id).order_by(ISSUED_PAPERS.c.id.desc()).limit(1)).first()
    changes = [ChangedValue(("version",), None, version)]
    begun = Note(action=Action.BEGUN, office_id=None, kind=Thing.LOG, key=str(issued or 0), changes=changes)
    append(connection, Door.PROGRAM, [begun])


def _head(connection: Connection, wanted: Select[tuple[int, str]]) -> Head:
    row = connection.execute(wanted).first()
    return Head(0, BEFORE_THE_FIRST) if row is None else Head(row.number, row.digest)


def _note_head(connection: Connection, head: Head, *, is_first: bool) -> None:
    values = {"number": head.number, "digest": head.digest}
    if is_first:
        connection.execute(insert(LOG_HEAD), {"id": _ONLY, **values})
    else:
        connection.execute(update(LOG_HEAD), values)


def _as_list(change: ChangedValue) -> list[Any]:
    """The place, before, after, and for an excerpt how much is left out before and behind it."""
    said = [list(change.place), change.before, change.after]
    return said if change.start is None else [*said, change.start, change.rest]
