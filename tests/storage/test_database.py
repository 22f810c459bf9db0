"""Opening a database: the right one is made or opened, any other is refused with a sentence and left as it is."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from itadesk.errors import EnvironmentFailure, ItadeskError, UserError
from itadesk.storage import drivers, sqlite
from itadesk.storage.database import Database, default_path, open_database
from itadesk.storage.failures import (
    DamagedDatabase,
    DatabaseFolderMissing,
    DatabaseForbidden,
    DatabaseIsFolder,
    DatabaseReadOnly,
    ForeignDatabase,
    NewerDatabase,
    NotADatabase,
    UnusableAddress,
)
from itadesk.storage.migrations import MIGRATIONS
from tests.full_office import FULL
from tests.surroundings import in_english, let_data_lie_in


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def refused(where: str | Path | None, kind: type[ItadeskError]) -> str:
    """The sentence with which a database is refused."""
    with pytest.raises(kind) as refusal:
        open_database(where)
    return refusal.value.sentence()


def store(database: Database) -> int:
    """Stores an office."""
    with database.start() as work:
        office_id = work.offices.add(FULL)
        work.commit()
    return office_id


def test_a_new_database_is_made_and_opened_again(path: Path) -> None:
    database = open_database(path)
    office_id = store(database)
    database.close()
    again = open_database(str(path))
    with again.look() as work:
        assert work.offices.get(office_id) == FULL
    again.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_without_a_name_the_users_own_is_made_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    let_data_lie_in(tmp_path / "data", monkeypatch)
    open_database().close()
    assert default_path() == tmp_path / "data" / "itadesk" / "itadesk.db"
    assert default_path().exists()


def test_an_address_can_name_a_file(path: Path) -> None:
    database = open_database(f"sqlite:///{path}")
    assert (database.path, database.where) == (path, str(path))
    database.close()


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    store(database := open_database(path))
    database.close()


def test_every_connection_keeps_references_and_commits_for_good(database: Database) -> None:
    with database.engine.connect() as connection:
        settings = ("foreign_keys", "synchronous", "journal_mode", "application_id")
        values = [connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() for setting in settings]
    assert values == [1, 3, "wal", sqlite.APPLICATION_ID]


@pytest.mark.parametrize("contents", [b"x", "เรียน ท่านนายก\n".encode() * 100, b"\x89PNG\r\n\x1a\n" + bytes(5000)])
def test_a_file_of_another_kind_is_refused(path: Path, contents: bytes) -> None:
    path.write_bytes(contents)
    assert "is not a database; choose a database of this program" in refused(path, NotADatabase)
    assert path.read_bytes() == contents


@pytest.mark.parametrize("made", ["CREATE TABLE notes (text)", "PRAGMA application_id = 7"])
def test_another_programs_database_is_left_untouched(path: Path, made: str) -> None:
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute(made)
        foreign.commit()
    before = path.read_bytes()
    assert "belongs to another program" in refused(path, ForeignDatabase)
    assert path.read_bytes() == before


def test_a_newer_database_is_left_untouched(path: Path) -> None:
    open_database(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")
        newer.execute("PRAGMA journal_mode = DELETE")
    before = path.read_bytes()
    assert f"is of version 99, but this program knows versions up to {len(MIGRATIONS)}" in refused(path, NewerDatabase)
    assert path.read_bytes()[100:] == before[100:]


def test_a_folder_that_is_missing_or_named_itself_is_refused(tmp_path: Path) -> None:
    assert "does not exist" in refused(tmp_path / "no" / "itadesk.db", DatabaseFolderMissing)
    assert "is a folder" in refused(tmp_path, DatabaseIsFolder)
    assert not (tmp_path / "no").exists()


def test_a_name_that_the_system_refuses_is_told_with_its_reason(tmp_path: Path) -> None:
    name = "what?.db" if sys.platform == "win32" else "ก" * 300
    assert "cannot be opened (its name is too long" in refused(tmp_path / name, DatabaseForbidden)


@pytest.mark.parametrize(
    "address", ["nonsense://x", "://", "sqlite://", "oracle+nothing://x/y", "mysql+nodriver://u:pw@h/d"]
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    assert "is not the address of a database that can be used here" in refused(address, UnusableAddress)


def test_a_write_protected_database_can_be_read_but_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office_id = store(database := open_database(path))
    database.close()
    monkeypatch.setattr(drivers.os, "access", lambda _path, _mode: False)  # type: ignore[attr-defined]
    protected = open_database(path)
    with protected.start() as work:
        assert work.offices.get(office_id) == FULL
    with pytest.raises(DatabaseReadOnly, match="write-protected; nothing was changed"), protected.start() as work:
        work.offices.add(FULL)
    protected.close()
    assert not protected.writable


def test_a_database_without_its_end_is_damaged(path: Path) -> None:
    store(database := open_database(path))
    database.close()
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(DamagedDatabase, match="is damaged and cannot be read whole"):
        with_offices(path)


def test_a_database_with_rubbish_in_it_is_damaged(path: Path) -> None:
    store(database := open_database(path))
    database.close()
    contents = path.read_bytes()
    path.write_bytes(contents[:4096] + b"\xa5" * (len(contents) - 4096))
    with pytest.raises(DamagedDatabase, match="restore your last backup"):
        with_offices(path)


def with_offices(path: Path) -> None:
    """Reads everything in a database."""
    database = open_database(path)
    try:
        with database.look() as work:
            for summary in work.offices.summaries():
                work.offices.get(summary.office_id)
    finally:
        database.close()


def test_refusals_are_of_the_users_or_of_the_computers_making() -> None:
    assert issubclass(NewerDatabase, UserError)
    assert issubclass(DatabaseReadOnly, EnvironmentFailure)
