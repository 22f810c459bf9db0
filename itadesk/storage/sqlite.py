"""Everything that is SQLite's own: how a file is opened and judged, what its errors mean, how it is copied and checked.

Every connection enforces references, waits for others (two programs may use one file), commits to the disk for good
before it says so, and overwrites what is deleted (a sealed signature is gone then). What WAL mode keeps beside a file has
to lie in the memory of one computer, so a file on a share of the network is kept with a journal instead
(https://www.sqlite.org/wal.html). A unit of work that may write takes
the right to write when it begins: taking it later could fail for good when another program has written meanwhile
(https://www.sqlite.org/lang_transaction.html).
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import OperationalError

from itadesk.errors import ItadeskError
from itadesk.storage import drivers, shares
from itadesk.storage.drivers import SECONDS_TO_WAIT, connect, writable
from itadesk.storage.failures import (
    DamagedDatabase,
    DatabaseDiskFull,
    DatabaseFolderMissing,
    DatabaseForbidden,
    DatabaseIsFolder,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    ForeignDatabase,
    JournalGone,
    NotADatabase,
)
from itadesk.storage.file_heads import HEADS, PLAIN, is_locked
from itadesk.storage.lost_journal import is_journal_lost

APPLICATION_ID: Final = 0x49544144
"""The letters ITAD, by which a file is known to be this program's."""

MOST_VERSIONS: Final = 1000
"""No program will ever have more; a file that says so has been damaged."""

SECONDS_IN_HASTE: Final = 0.02
"""How long somebody waits who must not wait."""

_PATIENCE: Final = 20
"""Milliseconds that SQLite waits at a time for the right to write."""

_PRIMARY: Final = 0xFF
"""The bits of an error's code that say what kind it is; the others say more about it."""

_OF_INDEX: Final = re.compile(r"fts5|vtable constructor")
"""What SQLite says of an index of texts that is damaged; by its code it could be any error in a statement."""

_IN_WORDS: Final = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "database is locked": sqlite3.SQLITE_BUSY,
}
"""What went wrong inside of one of SQLCipher's own functions is told by SQLite's words for it, without the code."""

_FAILURES: Final[dict[int, Callable[[str], ItadeskError]]] = {
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_CORRUPT: DamagedDatabase,
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DatabaseDiskFull,
}
_REASONED: Final[dict[int, Callable[[str, str], ItadeskError]]] = {
    sqlite3.SQLITE_PERM: DatabaseForbidden,
    sqlite3.SQLITE_AUTH: DatabaseForbidden,
    sqlite3.SQLITE_CANTOPEN: DatabaseForbidden,
    sqlite3.SQLITE_IOERR: DatabaseUnreachable,
}


def failure_of(error: BaseException | None, where: str) -> ItadeskError | None:
    """What an error of SQLite means for the person at the desk; None for an error of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, drivers.errors()):
        return None
    if code is None:
        # what SQLite gave to Python could not be taken for letters
        return DamagedDatabase(where) if type(error).__name__ == "OperationalError" else None
    primary = code & _PRIMARY
    if primary == sqlite3.SQLITE_ERROR and _OF_INDEX.search(str(error)):
        return DamagedDatabase(where)
    if primary == sqlite3.SQLITE_ERROR:
        primary = _IN_WORDS.get(str(error), primary)
    if primary in _FAILURES:
        return _FAILURES[primary](where)
    return _REASONED[primary](where, str(error)) if primary in _REASONED else None


def judge(path: Path) -> int:
    """Sees to it that a file is this program's database or can become it, without changing anything.

    Gives the version that it has, 0 where it has none yet.

    Raises:
        DatabaseIsFolder, DatabaseFolderMissing, DatabaseForbidden, NotADatabase, ForeignDatabase: as they say.
        JournalGone: its last changes are lost.
        DamagedDatabase: its version cannot be.
        sqlite3.Error: what else SQLite finds wrong with it.
    """
    if path.is_dir():
        raise DatabaseIsFolder(str(path))
    if not path.parent.is_dir():
        raise DatabaseFolderMissing(str(path))
    if not path.exists() or not path.stat().st_size:
        return 0
    head = HEADS.of(path)
    if head not in (PLAIN, b"") and not is_locked(head):
        raise NotADatabase(str(path))
    if is_journal_lost(path):
        raise JournalGone(str(path))
    with _read_if_whole(path, head) as connection:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (contents,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID and (application_id or contents):
        raise ForeignDatabase(str(path))
    if not (contents > 0) <= version <= MOST_VERSIONS:
        raise DamagedDatabase(str(path))
    return int(version)


def engine_of(path: Path, *, enforce: bool = True) -> Engine:
    """The engine of a file. `enforce` makes references between tables hold; only migrations do without."""
    journal = "DELETE" if shares.is_on_share(path) else "WAL"

    def connect_at_work() -> sqlite3.Connection:
        connection = connect(path)
        engine.dialect.dbapi = drivers.driver_of(path)  # a passphrase may have been set or removed since the last one
        connection.execute(f"PRAGMA foreign_keys = {int(enforce)}")
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
        if writable(path):
            connection.execute(f"PRAGMA journal_mode = {journal}")
        return connection

    engine = create_engine(URL.create("sqlite", database=str(path)), creator=connect_at_work, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def copy(path: Path, target: Path) -> None:
    """Makes a whole copy of a database, even while it is in use, in another one of the same passphrase or with as little."""
    with closing(connect(path)) as source, closing(connect(target)) as copied:
        source.backup(copied)


def gather(path: Path) -> None:
    """Leaves a database, which nobody else uses, in its one file: what lies beside it is taken in."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def defects(ask: Callable[[str], Iterable[Any]]) -> list[str]:
    """What SQLite itself finds wrong with a database: pages, indexes, references; in its own words.

    Takes:
        ask: asks the database something, and gives the rows that it answers.
    """
    pages = [row[0] for row in ask("PRAGMA integrity_check") if row[0] != "ok"]
    references = [f"{table} {row}: {referred}" for table, row, referred, _key in ask("PRAGMA foreign_key_check")]
    return pages + references


@contextmanager
def _read_if_whole(path: Path, head: bytes) -> Iterator[sqlite3.Connection]:
    """A connection for a first look; a locked file whose key is known, and which still is none, has been damaged."""
    try:
        with closing(connect(path)) as connection:
            yield connection
    except drivers.errors() as error:
        if is_locked(head) and isinstance(failure_of(error, str(path)), NotADatabase):
            raise DamagedDatabase(str(path)) from error
        raise


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("writing", False):
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {_PATIENCE}")
    seconds = SECONDS_IN_HASTE if connection.get_execution_options().get("hasty", False) else SECONDS_TO_WAIT
    try:
        _take_right_to_write(connection, monotonic() + seconds)
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(SECONDS_TO_WAIT * 1000)}")


def _take_right_to_write(connection: Connection, until: float) -> None:
    """Waits for those that write.

    SQLite looks ever more seldom the longer it waits, and who writes much would always be first. Asked anew again and
    again, it looks every few milliseconds, and everybody's turn comes.
    """
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as error:
            busy = getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY
            if not busy or monotonic() >= until:
                raise
        else:
            return
