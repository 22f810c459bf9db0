"""A journal that was taken away is noticed before the database is opened without it, and only then."""

import shutil
from pathlib import Path

import pytest

from itadesk.services.offices import list_offices
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import JournalGone
from itadesk.storage.first_look import check_presence
from itadesk.storage.lost_journal import is_journal_lost
from itadesk.storage.mending import FileMender
from tests.examples import RECORD


@pytest.fixture
def stopped(database: Database, path: Path, tmp_path: Path) -> Path:
    """The files of a program that was stopped after its last change, which is in the journal."""
    with database.start() as work:
        work.offices.add(RECORD)
        work.commit()
    folder = tmp_path / "stopped"
    folder.mkdir()
    for file in tmp_path.glob(f"{path.name}*"):
        shutil.copy(file, folder)
    return folder / path.name


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def test_without_its_journal_a_database_is_not_opened_and_nothing_is_changed(stopped: Path, tmp_path: Path) -> None:
    journal = beside(stopped, "-wal").rename(tmp_path / "quarantine")
    assert is_journal_lost(stopped)
    with pytest.raises(JournalGone):
        check_presence(stopped)
    with pytest.raises(JournalGone, match=r"ita\.db-wal") as refused:
        open_database(stopped)
    assert FileMender(stopped).is_damaged(refused.value)
    journal.rename(beside(stopped, "-wal"))
    database = open_database(stopped)
    assert len(list_offices(database.look)) == 1
    database.close()


def test_with_its_journal_it_is_opened(stopped: Path) -> None:
    assert not is_journal_lost(stopped)
    open_database(stopped).close()
    assert not is_journal_lost(stopped)


def test_of_what_was_brought_over_nothing_is_lost(database: Database, stopped: Path, path: Path) -> None:
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(FULL)")
    for ending in ("", "-shm"):
        shutil.copy(beside(path, ending), beside(stopped, ending))
    beside(stopped, "-wal").unlink()
    assert not is_journal_lost(stopped)
    open_database(stopped).close()


@pytest.mark.parametrize("written", [b"", bytes(32768)])
def test_an_index_that_says_nothing_is_none(stopped: Path, written: bytes) -> None:
    beside(stopped, "-wal").unlink()
    beside(stopped, "-shm").write_bytes(written)
    assert not is_journal_lost(stopped)
