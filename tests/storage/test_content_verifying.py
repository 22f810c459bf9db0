"""What another program changes in the file is found by what the log says of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from itadesk.ita.records import PartKey, PartKind
from itadesk.services.backup_ports import Reason
from itadesk.services.editing import save_part
from itadesk.services.log_ports import LogFilter
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database, open_database
from itadesk.storage.restoring import restore
from itadesk.storage.verifying import verify
from tests.full_office import FULL, HEAD
from tests.killed_upgrades import STORED

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A database with one office."""
    opened = open_database(path)
    add_office(opened.start, FULL)
    yield opened
    opened.close()


def change_from_outside(database: Database, statement: str) -> None:
    """What somebody does with a tool of SQLite."""
    assert database.path is not None
    with closing(sqlite3.connect(database.path, isolation_level=None)) as connection:
        connection.execute(statement)


def found(database: Database) -> list[str]:
    return [type(defect.failure).__name__ + getattr(defect.failure, "part", "") for defect in verify(database)]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE measures SET budget = '๙๐,๐๐๐ บาท' WHERE ordinal = 0", "ContentChangedplan/2569"),
        ("UPDATE results SET letter = 'A'", "ContentChangedresult/2568"),
        ("DELETE FROM withdrawals", ""),
        ("DELETE FROM meetings", "ContentChangedmeeting/january"),
        (
            "INSERT INTO results (office_id, fiscal_year, level, letter) VALUES (1, 2560, '', '')",
            "ContentChangedresult/2560",
        ),
        ("UPDATE offices SET document_code = 'x'", "ContentChangedoffice/"),
    ],
)
def test_what_is_changed_from_outside_is_named(database: Database, statement: str, said: str) -> None:
    change_from_outside(database, statement)
    database.fill_index()
    assert found(database) == ([said] if said else [])


def test_what_is_stored_here_afterwards_counts(database: Database) -> None:
    save_part(database.start, 1, HEAD, replace(HEAD, position="รองนายกเทศมนตรี"))
    assert found(database) == []
    change_from_outside(database, "UPDATE people SET prefix = 'ดร.' WHERE key = 'head'")
    database.fill_index()
    assert found(database) == ["ContentChangedperson/head"]
    changed = open_record(database.look, 1).people[0]
    save_part(database.start, 1, changed, replace(changed, prefix="นาย"))
    assert found(database) == []


def test_a_part_that_was_removed_here_may_not_come_back_from_outside(database: Database) -> None:
    with database.start() as work:
        work.offices.remove(1, PartKey(PartKind.RESULT, "2568"))
        work.commit()
    assert found(database) == []
    change_from_outside(
        database, "INSERT INTO results (office_id, fiscal_year, level, letter) VALUES (1, 2568, '', '')"
    )
    database.fill_index()
    assert found(database) == ["ContentChangedresult/2568"]


def test_an_office_that_is_gone_is_missed_unless_it_was_deleted_here(database: Database) -> None:
    other = add_office(database.start, replace(FULL, office=replace(FULL.office, name="อื่น")))
    with database.start() as work:
        work.offices.delete(other)
        work.commit()
    assert found(database) == []
    assert database.path is not None
    with closing(sqlite3.connect(database.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM offices")
    database.fill_index()
    (defect,) = verify(database)
    assert defect.sentence().endswith("โปรดหาหน่วยงานนี้จากข้อมูลสำรองก่อนหน้า")


def test_what_was_restored_is_compared_with_what_the_log_said_when_it_was_backed_up(database: Database) -> None:
    assert database.path is not None
    backup = back_up_beside(database, Reason.ASKED, NOW).path
    save_part(database.start, 1, HEAD, replace(HEAD, position="รองนายกเทศมนตรี"))
    restore(database.path, backup, NOW)
    assert found(database) == []
    change_from_outside(database, "UPDATE people SET prefix = 'ดร.' WHERE key = 'head'")
    database.fill_index()
    assert found(database) == ["ContentChangedperson/head"]


def test_of_what_could_only_be_read_in_part_nothing_is_known(database: Database) -> None:
    assert database.path is not None
    backup = back_up_beside(database, Reason.ASKED, NOW).path
    restore(database.path, backup, NOW, whole=False)
    change_from_outside(database, "UPDATE people SET prefix = 'ดร.' WHERE key = 'head'")
    database.fill_index()
    assert found(database) == []


def test_what_was_stored_by_an_older_version_is_known_from_its_next_change_on(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((STORED / "version-3.sql").read_text("utf-8"))
    database = open_database(path)
    try:
        office_id = list_offices(database.look)[0].office_id
        assert found(database) == []
        person = open_record(database.look, office_id).people[0]
        save_part(database.start, office_id, person, replace(person, position="ปลัด"))
        assert found(database) == []
        change_from_outside(database, "UPDATE people SET prefix = 'ดร.'")
        database.fill_index()
        assert f"ContentChangedperson/{person.key}" in found(database)
    finally:
        database.close()


def test_readers_see_one_digest_of_a_new_office_and_none_of_a_change(database: Database) -> None:
    save_part(database.start, 1, HEAD, replace(HEAD, position="รองนายกเทศมนตรี"))
    with database.look() as work:
        changed, added, _begun = work.log.entries(LogFilter(), None, 9)
    assert [change.place for change in changed.changes] == [("position",)]
    assert [len(change.after) for change in added.changes if change.place == ("sha256",)] == [64]


def test_measures_that_were_put_into_another_order_are_what_was_stored_last(database: Database) -> None:
    (office,) = list_offices(database.look)
    plan = next(each for each in FULL.plans if len(each.measures) > 1)
    turned = replace(plan, measures=plan.measures[::-1])
    for before, after in ((plan, turned), (turned, plan), (plan, turned)):
        save_part(database.start, office.office_id, before, after)
        assert found(database) == []
    change_from_outside(database, "UPDATE measures SET budget = '๙๐,๐๐๐ บาท' WHERE ordinal = 0")
    assert f"ContentChangedplan/{plan.fiscal_year}" in found(database)
