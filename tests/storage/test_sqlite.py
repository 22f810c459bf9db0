"""What is SQLite's own: its errors, its copies, and how a file is addressed."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from itadesk.errors import ItadeskError
from itadesk.storage import drivers, sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import (
    DamagedDatabase,
    DatabaseDiskFull,
    DatabaseForbidden,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    NotADatabase,
)
from tests.full_office import FULL


def error(code: int) -> sqlite3.Error:
    """An error as SQLite raises it."""
    raised = sqlite3.OperationalError("what SQLite says")
    raised.sqlite_errorcode = code
    return raised


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        (sqlite3.SQLITE_NOTADB, NotADatabase),
        (sqlite3.SQLITE_CORRUPT, DamagedDatabase),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedDatabase),
        (sqlite3.SQLITE_BUSY, DatabaseLocked),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseLocked),
        (sqlite3.SQLITE_LOCKED, DatabaseLocked),
        (sqlite3.SQLITE_READONLY_DIRECTORY, DatabaseReadOnly),
        (sqlite3.SQLITE_FULL, DatabaseDiskFull),
        (sqlite3.SQLITE_CANTOPEN, DatabaseForbidden),
        (sqlite3.SQLITE_PERM, DatabaseForbidden),
        (sqlite3.SQLITE_IOERR_WRITE, DatabaseUnreachable),
    ],
)
def test_an_error_of_sqlite_is_a_failure_with_a_sentence(code: int, failure: type[ItadeskError]) -> None:
    assert type(sqlite.failure_of(error(code), "itadesk.db")) is failure


@pytest.mark.parametrize("found", [error(sqlite3.SQLITE_CONSTRAINT), sqlite3.ProgrammingError("closed"), KeyError("x")])
def test_an_error_of_the_program_is_none(found: Exception) -> None:
    assert sqlite.failure_of(found, "itadesk.db") is None


def test_a_database_is_copied_while_it_is_in_use(database: Database, tmp_path: Path) -> None:
    with database.start() as work:
        work.offices.add(FULL)
        work.commit()
    assert database.path is not None
    with database.start() as work:
        work.offices.add(FULL)
        sqlite.copy(database.path, tmp_path / "copy.db")
    copied = open_database(tmp_path / "copy.db")
    with copied.look() as work:
        assert [work.offices.get(summary.office_id) for summary in work.offices.summaries()] == [FULL]
    copied.close()


@pytest.mark.parametrize(
    "name",
    ["ฐานข้อมูล.db", "a b.db", "50%.db", "x#y.db", "a&mode=ro.db", *([] if sys.platform == "win32" else ["what?.db"])],
)
def test_any_name_of_a_file_is_addressed(tmp_path: Path, name: str) -> None:
    open_database(tmp_path / name).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_name_within_the_present_folder_is_addressed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_database("itadesk.db").close()
    assert (tmp_path / "itadesk.db").exists()


def test_a_write_protected_file_beside_which_nothing_can_be_made_is_read(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    monkeypatch.setattr(drivers.os, "access", lambda _path, _mode: False)  # type: ignore[attr-defined]
    assert drivers._address(path, read_only=False).endswith(".db?mode=ro&immutable=1")
    path.with_name(path.name + "-wal").touch()
    assert drivers._address(path, read_only=False).endswith(".db?mode=ro")


def test_a_whole_file_has_no_defects(path: Path, database: Database) -> None:
    with database.engine.connect() as connection:
        assert sqlite.defects(connection.exec_driver_sql) == []
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (sqlite.APPLICATION_ID,)
