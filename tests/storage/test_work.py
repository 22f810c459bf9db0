"""One transaction: whole or not at all, beside others, and whatever the disk does."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from itadesk.ita.records import OfficeRecord
from itadesk.services.ports import Picture
from itadesk.storage import sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import DatabaseDiskFull, DatabaseLocked
from itadesk.storage.verifying import verify
from tests.full_office import FULL, HEAD


def stored(database: Database) -> list[OfficeRecord]:
    """Every office in the database."""
    with database.look() as work:
        return [work.offices.get(summary.office_id) for summary in work.offices.summaries()]


def test_without_a_commit_nothing_is_stored(database: Database) -> None:
    with database.start() as work:
        work.offices.add(FULL)
    assert stored(database) == []


def test_an_error_on_the_way_undoes_everything(database: Database) -> None:
    def add_and_stumble() -> None:
        with database.start() as work:
            work.offices.add(FULL)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_stumble()
    assert stored(database) == []


def test_what_comes_after_a_commit_is_not_stored_with_it(database: Database) -> None:
    with database.start() as work:
        work.offices.add(FULL)
        work.commit()
        work.offices.add(FULL)
    assert stored(database) == [FULL]


def test_a_program_that_dies_on_the_way_leaves_nothing_half_done(database: Database, path: Path) -> None:
    dying = (
        "import os, sys\n"
        "from itadesk.storage.database import open_database\n"
        "from tests.full_office import FULL\n"
        "with open_database(sys.argv[1]).start() as work:\n"
        "    for _ in range(50):\n"
        "        work.offices.add(FULL)\n"
        "    os._exit(9)\n"
    )
    died = subprocess.run([sys.executable, "-c", dying, str(path)], check=False)
    assert died.returncode == 9
    assert stored(database) == []
    assert verify(database) == []


def test_two_connections_see_what_was_committed_and_nothing_else(database: Database, path: Path) -> None:
    other = open_database(path)
    with database.start() as work:
        office_id = work.offices.add(FULL)
        assert stored(other) == []
        work.commit()
    with other.look() as reading:
        assert reading.offices.get(office_id) == FULL
        with database.start() as work:
            work.offices.put(office_id, replace(HEAD, prefix="นาง"))
            work.commit()
        assert reading.offices.get(office_id) == FULL
    assert stored(other)[0].people[0].prefix == "นาง"
    other.close()


def test_two_that_write_wait_for_each_other_and_lose_nothing(database: Database, path: Path) -> None:
    def write(own: Database) -> None:
        for _ in range(10):
            with own.start() as work:
                before = work.offices.get(1)
                work.offices.put(1, replace(before.office, address=before.office.address + "ก"))
                work.commit()
        own.close()

    with database.start() as work:
        assert work.offices.add(FULL) == 1
        work.commit()
    threads = [threading.Thread(target=write, args=(open_database(path),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert stored(database)[0].office.address == "ก" * 20


def test_who_waits_too_long_is_told_why(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "SECONDS_TO_WAIT", 0.05)
    database = open_database(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked, match="โปรแกรมอื่นกำลังบันทึก"), database.start():
            pass
        assert stored(database) == []
    database.close()


def test_a_full_disk_is_told_and_changes_nothing(database: Database) -> None:
    def put_on_a_full_disk(office_id: int) -> None:
        with database.start() as work:
            work._connection.execute(text("PRAGMA max_page_count = 1"))
            work.offices.put_emblem(office_id, Picture(data=bytes(1_000_000)))

    with database.start() as work:
        office_id = work.offices.add(FULL)
        work.commit()
    with pytest.raises(DatabaseDiskFull, match="เพราะดิสก์เต็ม"):
        put_on_a_full_disk(office_id)
    assert stored(database) == [FULL]


def test_an_error_of_the_program_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(Exception, match="no such table"), database.start() as work:
        work._connection.execute(text("SELECT * FROM elsewhere"))


def test_a_file_that_fails_inside_a_transaction_is_not_the_databases_fault(database: Database, path: Path) -> None:
    with pytest.raises(FileNotFoundError), database.start():
        (path.parent / "no" / "paper.pdf").read_bytes()
