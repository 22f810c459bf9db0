"""Where a backup is restored, the log goes on: nothing that was done since is forgotten."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from itadesk.services.log import log_head, read_log
from itadesk.services.log_ports import Action, Door, LogEntry, LogFilter
from itadesk.services.offices import add_office, list_offices
from itadesk.storage.backups import back_up
from itadesk.storage.database import Database, open_database
from itadesk.storage.log_failures import BackupSaysOtherwise, EntriesMissing
from itadesk.storage.restoring import restore
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.storage.test_log import outside
from tests.storage.test_versions import stored_version

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def add(database: Database, name: str) -> None:
    """Stores another office."""
    add_office(database.start, replace(FULL, office=replace(FULL.office, name=name)))


@pytest.fixture
def backup(database: Database, tmp_path: Path) -> Path:
    """A backup of a database with one office, which has got a second one since."""
    add(database, "ก")
    target = tmp_path / "a.itadesk-backup"
    back_up(database, target)
    add(database, "ข")
    return target


def told(database: Database) -> list[tuple[Action, str]]:
    """What the log says, from the beginning, with what it was done to."""
    return [(entry.action, entry.subject) for entry in reversed(read_log(database.look, LogFilter()))]


def newest(database: Database) -> LogEntry:
    """The newest entry."""
    return read_log(database.look, LogFilter(), most=1)[0]


BEGUN = (Action.BEGUN, "")
FIRST, SECOND = ((Action.OFFICE_ADDED, f"เทศบาลตำบล{name}") for name in "กข")


def test_what_was_done_since_the_backup_stays_in_the_log(database: Database, path: Path, backup: Path) -> None:
    before = log_head(database.look)
    restore(path, backup, NOW, Door.WINDOW)
    assert [office.full_name for office in list_offices(database.look)] == ["เทศบาลตำบลก"]
    assert told(database) == [BEGUN, FIRST, SECOND, (Action.RESTORED, backup.name)]
    entry = newest(database)
    assert {change.place[0]: change.after for change in entry.changes} == {
        "file": backup.name,
        "number": before.number,
        "digest": before.digest,
    }
    assert (entry.by.door, entry.key) == (Door.WINDOW, "continued")
    assert verify(database) == []


def test_a_restored_backup_can_be_written_to_and_its_log_still_refuses_changes(
    database: Database, path: Path, backup: Path
) -> None:
    restore(path, backup, NOW)
    add(database, "ค")
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="only added to"):
        connection.execute("DELETE FROM log_entries")
    assert verify(database) == []


def test_where_nothing_was_the_log_of_the_backup_goes_on(backup: Path, tmp_path: Path) -> None:
    place = tmp_path / "new.db"
    restore(place, backup, NOW)
    database = open_database(place)
    assert told(database) == [BEGUN, FIRST, (Action.RESTORED, backup.name)]
    assert newest(database).key == "left"
    assert verify(database) == []
    database.close()


def test_a_damaged_log_is_not_carried_on(database: Database, path: Path, backup: Path) -> None:
    outside(path, "UPDATE log_entries SET user = 'x' WHERE number = 3")
    restore(path, backup, NOW)
    assert told(database) == [BEGUN, FIRST, (Action.RESTORED, backup.name)]
    assert verify(database) == []


def test_the_log_of_another_database_is_not_carried_on(database: Database, path: Path, tmp_path: Path) -> None:
    add(database, "ก")
    other = open_database(tmp_path / "other.db")
    add(other, "ข")
    target = tmp_path / "b.itadesk-backup"
    back_up(other, target)
    other.close()
    restore(path, target, NOW)
    assert told(database) == [BEGUN, SECOND, (Action.RESTORED, target.name)]
    assert verify(database) == []


def test_a_backup_from_before_there_was_a_log_gets_the_log_of_what_it_replaces(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    for place in (old, path):
        stored_version(2, place)
    database = open_database(path)
    add(database, "ก")
    restore(path, old, NOW)
    assert told(database) == [BEGUN, FIRST, (Action.RESTORED, "old.db")]
    assert verify(database) == []
    database.close()


def test_an_older_backup_of_something_else_keeps_its_own_log(database: Database, path: Path, tmp_path: Path) -> None:
    """It has issued papers that the log knows nothing of."""
    old = tmp_path / "old.db"
    stored_version(2, old)
    add(database, "ก")
    restore(path, old, NOW)
    assert told(database) == [BEGUN, (Action.RESTORED, "old.db")]
    assert verify(database) == []


def test_a_log_that_somebody_has_changed_keeps_nobody_from_taking_backups(
    database: Database, path: Path, tmp_path: Path
) -> None:
    add(database, "ก")
    outside(path, "DELETE FROM log_entries WHERE number = 2")
    back_up(database, tmp_path / "b.itadesk-backup")
    (defect,) = verify(database)
    assert isinstance(defect.failure, EntriesMissing)


def test_a_backup_that_knows_more_than_the_log_gives_it_away(database: Database, path: Path) -> None:
    """Somebody has cut the end off, and the note of it as well."""
    add(database, "ก")
    folder = path.parent / "backups"
    folder.mkdir()
    backup = folder / f"{path.stem}-asked-20261122T050000Z.itadesk-backup"
    back_up(database, backup)
    (folder / f"{path.stem}-asked-20261121T050000Z.itadesk-backup").write_bytes(b"no database")
    assert verify(database) == []
    begun = "(SELECT digest FROM log_entries WHERE number = 1)"
    outside(path, "DELETE FROM log_entries WHERE number = 2", f"UPDATE log_head SET number = 1, digest = {begun}")  # noqa: S608
    (defect,) = verify(database)
    assert isinstance(defect.failure, BackupSaysOtherwise)
    assert (defect.failure.number, defect.failure.backup) == (2, backup)
    assert backup.name in defect.sentence()
