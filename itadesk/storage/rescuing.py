"""What can be read of a damaged database, saved aside as a database of its own that the program can open."""

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Integer, literal_column, select, text

from itadesk.errors import ItadeskError
from itadesk.storage import sqlite
from itadesk.storage.backups import look_through
from itadesk.storage.conversion import begin_like
from itadesk.storage.database import Database, open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect
from itadesk.storage.failures import NothingReadable
from itadesk.storage.mended_copy import mended_copy
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.new_files import under_another_name
from itadesk.storage.salvage import remove_rows, salvage, unreadable
from itadesk.storage.tables import METADATA, OFFICES
from itadesk.storage.verifying import UNREADABLE_VALUES

_ROWID: Final = literal_column("rowid", Integer)
"""The number that SQLite gives to every row."""


@dataclass(frozen=True, slots=True)
class Readable:
    """What could be read.

    Attributes:
        path: the database in which it is.
        is_all: whether every row could be read and looks as the program writes it.
    """

    path: Path
    is_all: bool


def rescue(damaged: Path) -> Readable:
    """Saves what can be read of a database file beside it; the file itself stays as it is.

    It is called after the moment of the file's last change: trying again puts the same in its place.

    Raises:
        NothingReadable: not a single office can be read.
        DatabaseFailure: the computer cannot write it.
    """
    with at_the_door(str(damaged)):
        changed = datetime.fromtimestamp(damaged.stat().st_mtime, UTC)
    target = damaged.with_name(f"{damaged.stem}-readable-{changed:%Y%m%dT%H%M%SZ}.db")
    with under_another_name(target) as written, at_the_door(str(damaged)), mended_copy(damaged) as copied:
        begin_like(damaged, written)
        version = _version_of(copied)
        open_database(written, MIGRATIONS[:version], copied=False).close()
        try:
            gaps = salvage(copied, written).gaps
        except unreadable() as error:
            raise NothingReadable(str(damaged)) from error
        gaps += _remove_unreadable(written)
        if not look_through(written, target, whole=gaps == 0):
            raise NothingReadable(str(damaged))
    return Readable(target, gaps == 0)


def _version_of(damaged: Path) -> int:
    """The version that a file says it is of; the newest where it says none that there is."""
    with suppress(*unreadable()), closing(connect(damaged)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if 0 < version <= len(MIGRATIONS):
            return int(version)
    return len(MIGRATIONS)


def _remove_unreadable(written: Path) -> int:
    """Removes what is not as the program writes it, and gives how much; then makes the index anew.

    Rows in which a value cannot be read go first, and offices of which that is not enough.
    """
    database = open_database(written, copied=False)
    try:
        removed = 0
        for unreadable in (_unreadable_rows(database), _unreadable_offices(database)):
            rows = list(unreadable)
            if rows:
                remove_rows(written, rows)
            removed += len(rows)
        database.fill_index()
    finally:
        database.close()
    sqlite.gather(written)
    return removed


def _unreadable_rows(database: Database) -> Iterator[tuple[str, int]]:
    with database.engine.connect() as connection:
        for table in METADATA.sorted_tables:
            for number in connection.scalars(select(_ROWID).select_from(table)).all():
                try:
                    connection.execute(select(table).where(text("rowid = :number")), {"number": number}).all()
                except UNREADABLE_VALUES:
                    yield table.name, number


def _unreadable_offices(database: Database) -> Iterator[tuple[str, int]]:
    with database.look() as work:
        for summary in work.offices.summaries():
            try:
                work.offices.get(summary.office_id)
            except ItadeskError:
                yield OFFICES.name, summary.office_id
