"""A backup is put back: tried first, taken back again, and into the place of what is damaged."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from itadesk.errors import ItadeskError
from itadesk.services.offices import add_office, list_offices
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.backups import back_up
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import BackupMissing, BackupNotWhole, NotADatabase
from itadesk.storage.restoring import restore
from itadesk.storage.verifying import verify
from tests.examples import RECORD
from tests.full_office import FULL

STORED = Path(__file__).parent / "stored"
NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.fixture
def backup(database: Database, tmp_path: Path) -> Path:
    """A backup of one office; since then the database got another one."""
    add_office(database.start, FULL)
    target = tmp_path / "ก่อน.itadesk-backup"
    back_up(database, target)
    add_office(database.start, RECORD)
    return target


def offices_in(path: Path) -> list[str]:
    """The names of the offices of a database, which must be whole."""
    database = open_database(path)
    try:
        assert verify(database) == []
        return [summary.full_name for summary in list_offices(database.start)]
    finally:
        database.close()


def test_others_who_have_the_database_open_see_what_was_restored(database: Database, path: Path, backup: Path) -> None:
    done = restore(path, backup, NOW)
    assert [summary.full_name for summary in list_offices(database.start)] == [FULL.office.full_name]
    assert done.aside is None
    assert done.saved is not None
    assert list(backups_of(path)) == [done.saved]


def test_restoring_is_taken_back_with_what_was_saved_before(path: Path, backup: Path) -> None:
    before = offices_in(path)
    done = restore(path, backup, NOW)
    assert done.saved is not None
    restore(path, done.saved.path, NOW)
    assert offices_in(path) == before


def test_a_damaged_database_is_put_aside_and_kept(database: Database, path: Path, backup: Path) -> None:
    database.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    damaged = path.read_bytes()
    done = restore(path, backup, NOW)
    assert done.saved is None
    assert done.aside is not None
    assert done.aside.read_bytes() == damaged
    assert offices_in(path) == [FULL.office.full_name]


def test_on_a_new_computer_there_is_nothing_to_save(backup: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "เครื่องใหม่.db"
    done = restore(elsewhere, backup, NOW)
    assert (done.saved, done.aside) == (None, None)
    assert offices_in(elsewhere) == [FULL.office.full_name]


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (None, BackupMissing),
        (b"", NotADatabase),
        (b"SQLite format 3\0" + bytes(100), ItadeskError),
        (b"text", NotADatabase),
    ],
)
def test_what_is_no_backup_changes_nothing(
    database: Database, path: Path, tmp_path: Path, content: bytes | None, failure: type[ItadeskError]
) -> None:
    add_office(database.start, RECORD)
    before, other = offices_in(path), tmp_path / "other.file"
    if content is not None:
        other.write_bytes(content)
    with pytest.raises(failure):
        restore(path, other, NOW)
    assert offices_in(path) == before
    assert not [file for file in tmp_path.iterdir() if "part" in file.name]


def test_a_backup_that_was_cut_short_or_changed_is_not_used(path: Path, backup: Path) -> None:
    before, whole = offices_in(path), backup.read_bytes()
    for damaged in (whole[:-4096], whole[:9000] + bytes(9000) + whole[18000:]):
        backup.write_bytes(damaged)
        with pytest.raises((BackupNotWhole, ItadeskError)):
            restore(path, backup, NOW)
    assert offices_in(path) == before


def test_a_backup_of_an_earlier_version_is_brought_up_and_leaves_nothing_beside(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    old = folder / "2568.itadesk-backup"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript((STORED / "version-2.sql").read_text("utf-8"))
    restore(path, old, NOW)
    assert offices_in(path)
    assert [file.name for file in folder.iterdir()] == [old.name]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["usb", path.name]


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER no_update_issued_papers",
        "CREATE TRIGGER quietly AFTER INSERT ON people BEGIN DELETE FROM scores; END",
        "CREATE VIEW people_of_all AS SELECT * FROM people",
    ],
)
def test_a_backup_that_would_do_something_by_itself_is_not_used(path: Path, backup: Path, change: str) -> None:
    before = offices_in(path)
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute(change)
    with pytest.raises(BackupNotWhole):
        restore(path, backup, NOW)
    assert offices_in(path) == before
