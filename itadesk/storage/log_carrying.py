"""The log goes on where a backup is restored: what was done since the backup was taken stays in it, and that it was restored.

Only where the log that was there is not that of the backup continued, or somebody has changed it, the backup's own goes on.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from itadesk.ita.changed_values import ChangedValue
from itadesk.services.log_ports import Action, Door, Head, Thing
from itadesk.storage import sqlite
from itadesk.storage.content_digests import note_of_content
from itadesk.storage.drivers import connect, driver_of
from itadesk.storage.log_chain import BEFORE_THE_FIRST
from itadesk.storage.log_verifying import LEFT, chain_failure, heads_in
from itadesk.storage.log_writing import append
from itadesk.storage.noted import Note

CONTINUED: Final = "continued"
"""What the entry says of the log that was there, where that goes on."""


def go_on(tried: Path, backup: Path, replaced: Path | None, door: Door, *, whole: bool = True) -> None:
    """Gives a copy of a backup that is to be restored the log of what it replaces, and notes there that it is restored.

    Takes:
        tried: the copy, of the newest version, which nobody else uses.
        replaced: a whole copy of what was there, of the newest version; None where nothing was, or it is damaged.
        whole: whether the backup holds all of which its log speaks.
    """
    carried = replaced is not None and _take_over(tried, backup, replaced)
    before = None if replaced is None else heads_in(replaced)
    changes = [ChangedValue(("file",), None, backup.name)]
    if before is not None:
        changes += [
            ChangedValue(("number",), None, before[1].number),
            ChangedValue(("digest",), None, before[1].digest),
        ]
    if whole and (own := heads_in(backup)) is not None:
        changes.append(note_of_content(own[1].number))
    note = Note(
        action=Action.RESTORED,
        office_id=None,
        kind=Thing.LOG,
        key=CONTINUED if carried else LEFT,
        subject=backup.name,
        changes=changes,
    )
    note_alone(tried, door, note)


def note_alone(copied: Path, door: Door, note: Note) -> None:
    """Adds an entry to the log of a copy that nobody else uses, and leaves that in one file."""
    engine = sqlite.engine_of(copied)
    try:
        with engine.execution_options(writing=True).begin() as connection:
            append(connection, door, [note])
    finally:
        engine.dispose()
    sqlite.gather(copied)


def _take_over(tried: Path, backup: Path, replaced: Path) -> bool:
    """Puts the log of what is replaced in the place of the one in the copy, where it begins as that one does."""
    own = heads_in(backup)
    with closing(connect(tried)) as connection:
        connection.row_factory = driver_of(tried).Row
        connection.execute("ATTACH DATABASE ? AS replaced", (str(replaced),))
        known = _may_be_earlier(connection) if own is None else _knows(connection, own[1])
        if known and _is_whole(connection, replaced):
            _copy(connection)
            return True
    return False


def _knows(connection: sqlite3.Connection, end: Head) -> bool:
    """Whether the log of what is replaced has the newest entry of the backup."""
    found = connection.execute("SELECT digest FROM replaced.log_entries WHERE number = ?", (end.number,)).fetchone()
    return found is not None and found["digest"] == end.digest


def _may_be_earlier(connection: sqlite3.Connection) -> bool:
    """Whether what the backup holds may be from before there was a log: that names the last paper issued until then."""
    begun = connection.execute("SELECT key FROM replaced.log_entries ORDER BY number LIMIT 1").fetchone()
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM main.issued_papers").fetchone()
    return begun is not None and begun["key"].isdecimal() and last <= int(begun["key"])


def _copy(connection: sqlite3.Connection) -> None:
    """Copies the log; what keeps everybody else from doing so steps aside meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    refusals = connection.execute(
        "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name IN ('log_entries', 'log_head')"
    ).fetchall()
    for name, _sql in refusals:
        connection.execute(f"DROP TRIGGER main.{name}")
    for table in ("log_entries", "log_head"):
        connection.execute(f"DELETE FROM main.{table}")  # noqa: S608  one of two names
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM replaced.{table}")  # noqa: S608
    for _name, sql in refusals:
        connection.execute(sql)
    connection.execute("COMMIT")


def _is_whole(connection: sqlite3.Connection, replaced: Path) -> bool:
    """Whether nobody has changed the log of what is replaced."""
    noted = connection.execute("SELECT number, digest FROM replaced.log_head").fetchone()
    rows = connection.execute("SELECT * FROM replaced.log_entries ORDER BY number")
    end = Head(0, BEFORE_THE_FIRST) if noted is None else Head(*noted)
    return chain_failure(rows, end, str(replaced)) is None
