"""The rows of a damaged SQLite file that can still be read: around pages that cannot, from both sides."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from itadesk.storage.drivers import connect, errors

MOST_TRIES: Final = 4000
"""How often rows between unreadable pages are looked for in one table; then it is given up."""

LARGEST: Final = 2**62
"""No row has a number like this."""

NO_TABLES: Final = ("sqlite_", "search_")
"""How tables begin that are no data: SQLite's own, and the index of what can be found, which is made anew."""


def unreadable() -> tuple[type[Exception], ...]:
    """What SQLite raises, and what Python does where SQLite quotes names out of the file that are no letters."""
    return errors(UnicodeDecodeError)


@dataclass(slots=True)
class Salvaged:
    """What was read.

    Attributes:
        rows: how many.
        gaps: in how many places something could not be read, or not be kept.
    """

    rows: int = 0
    gaps: int = 0


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Copies rows that can be read into a database of the same tables; what refers to anything that cannot is left out.

    Raises:
        unreadable: not even the names of the tables can be read.
    """
    found = Salvaged()
    with _Source(damaged) as source, _without_triggers(target) as copy:
        stored = {name for (name,) in source.now.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in _tables(copy):
            if table in stored:
                _copy_table(source, copy, table, found)
            else:
                found.gaps += 1
        found.gaps += _remove_orphans(copy)
    return found


def remove_rows(target: Path, rows: Iterable[tuple[str, int]]) -> None:
    """Removes rows, each by its table and its number, with everything that belongs to them."""
    with _without_triggers(target) as copy:
        for table, number in rows:
            copy.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))  # noqa: S608
        _remove_orphans(copy)


@contextmanager
def _without_triggers(target: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on a database in which nothing refuses to be changed or removed meanwhile."""
    with closing(connect(target)) as copy:
        copy.execute("PRAGMA foreign_keys = OFF")
        copy.execute("BEGIN")
        triggers = copy.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            copy.execute(f'DROP TRIGGER "{name}"')
        yield copy
        for _name, sql in triggers:
            copy.execute(sql)
        copy.execute("COMMIT")


def _reading(damaged: Path) -> sqlite3.Connection:
    """A connection that reads the tables it can find, and takes letters that are none for a sign that says so."""
    connection = connect(damaged)
    connection.execute("PRAGMA query_only = ON")
    # despite its name: otherwise one table whose description is damaged would hide all others
    connection.execute("PRAGMA writable_schema = ON")
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


class _Source:
    """What is read: SQLCipher reads nothing more by a connection that came to a page which is not as it was written.

    Attributes:
        now: the connection to be used next.
    """

    def __init__(self, damaged: Path) -> None:
        self._damaged = damaged
        self.now = _reading(damaged)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.now.close()

    def begin_anew(self) -> None:
        """Takes another connection where that is needed."""
        if not isinstance(self.now, sqlite3.Connection):
            self.now.close()
            self.now = _reading(self._damaged)


def _tables(copy: sqlite3.Connection) -> Sequence[str]:
    names = [name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    return [name for name in names if not name.startswith(NO_TABLES)]


def _columns(connection: sqlite3.Connection, table: str) -> Sequence[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _copy_table(source: "_Source", copy: sqlite3.Connection, table: str, found: Salvaged) -> None:
    stored = _columns(source.now, table)
    columns = [column for column in _columns(copy, table) if column in stored]
    names = ", ".join(f'"{column}"' for column in ("rowid", *columns))
    marks = ", ".join("?" * (len(columns) + 1))
    # the names are those of the program's own tables
    reading = _Reading(source, f'SELECT {names} FROM "{table}" NOT INDEXED')  # noqa: S608
    # what stands in the target of itself, such as the beginning of a chain, was put there by its making
    copy.execute(f'DELETE FROM "{table}"')  # noqa: S608
    put = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
    for row in reading.rows(-LARGEST, LARGEST):
        try:
            added = copy.execute(put, row).rowcount
        except errors():
            added = 0
        found.rows += added
        found.gaps += added == 0
    found.gaps += reading.gaps
    if len(columns) < len(_columns(copy, table)):
        found.gaps += 1


class _Reading:
    """Reads the rows of a table by their numbers.

    Attributes:
        gaps: in how many places nothing could be read.
    """

    def __init__(self, source: "_Source", query: str) -> None:
        self._source, self._query = source, query
        self.gaps = 0
        self._tries = 0
        self._broke = False

    def rows(self, first: int, last: int) -> Iterator[Sequence[Any]]:
        """The rows from one number to another that can be read, each once: from below, from above, then between."""
        after = first - 1
        for row in self._until_unreadable(first, last, "ASC"):
            after = row[0]
            yield row
        if not self._has_broken():
            return
        self.gaps += 1
        before = last + 1
        for row in self._until_unreadable(after + 1, last, "DESC"):
            before = row[0]
            yield row
        if self._has_broken() and self._tries < MOST_TRIES and before - after > 3:
            middle = (after + before) // 2
            yield from self.rows(after + 1, middle)
            yield from self.rows(middle + 1, before - 1)

    def _has_broken(self) -> bool:
        """Whether the last reading came to something unreadable."""
        return self._broke

    def _until_unreadable(self, first: int, last: int, order: str) -> Iterator[Sequence[Any]]:
        self._broke = False
        self._tries += 1
        try:
            yield from self._source.now.execute(
                f"{self._query} WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}", (first, last)
            )
        except unreadable():
            self._broke = True
            self._source.begin_anew()


def _remove_orphans(copy: sqlite3.Connection) -> int:
    """Removes rows whose owner could not be read, since nothing would ever show them; gives how many."""
    removed = 0
    while orphans := {(row[0], row[1]) for row in copy.execute("PRAGMA foreign_key_check")}:
        for table, number in orphans:
            copy.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))  # noqa: S608
        removed += len(orphans)
    return removed
