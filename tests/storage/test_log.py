"""The log: what is done leaves an entry in one chain, and whoever changes it from outside is found out."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from itadesk.services.editing import save_part
from itadesk.services.log import log_head, read_log
from itadesk.services.log_ports import Action, Door, LogFilter
from itadesk.services.offices import add_office, delete_office
from itadesk.storage.database import Database, open_database
from itadesk.storage.log_failures import BackupSaysOtherwise, EndDiffers, EntriesMissing, EntryChanged, LogFailure
from itadesk.storage.verifying import verify
from tests.full_office import FULL, HEAD
from tests.servers import Server

WARD = replace(HEAD, family_name="ใจเย็น")
REFUSALS = ("no_update_log_entries", "no_delete_log_entries", "no_replacing_log_entries", "no_step_back_log_head")


@pytest.fixture
def edited(database: Database) -> Database:
    """A database with five entries: begun, an office, and three edits."""
    office_id = add_office(database.start, FULL)
    for before, after in ((HEAD, WARD), (WARD, HEAD), (HEAD, WARD)):
        save_part(database.start, office_id, before, after)
    return database


def outside(path: Path, *statements: str) -> None:
    """Somebody who knows the database well lets its refusals step aside, and changes what he likes."""
    with closing(sqlite3.connect(path)) as connection:
        for name in REFUSALS:
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def found(database: Database) -> list[tuple[type[LogFailure], int]]:
    """What is wrong with the log, each with the number of the first entry that does not fit."""
    failures = [defect.failure for defect in verify(database)]
    return [
        (type(each), each.first if isinstance(each, EntriesMissing) else each.number)
        for each in failures
        if isinstance(each, EntriesMissing | EntryChanged | EndDiffers | BackupSaysOtherwise)
    ]


def test_an_entry_says_who_did_what_and_what_was_before(either: Database) -> None:
    office_id = add_office(either.start, FULL)
    save_part(replace(either, door=Door.WINDOW).start, office_id, HEAD, WARD)
    newest, added, begun = read_log(either.look, LogFilter())
    (change,) = newest.changes
    assert (newest.number, newest.action, newest.kind, newest.key) == (3, Action.CHANGED, "person", "head")
    assert (change.place, change.before, change.after) == (("family_name",), "ใจดี", "ใจเย็น")
    assert (newest.by.door, added.by.door, begun.by.door) == (Door.WINDOW, Door.COMMAND_LINE, Door.PROGRAM)
    assert newest.by.user
    assert (newest.office_id, newest.subject) == (office_id, WARD.full_name)
    assert (added.action, added.subject) == (Action.OFFICE_ADDED, "เทศบาลตำบลบ้านสวน")
    assert begun.action is Action.BEGUN
    assert log_head(either.look).digest == newest.digest


def test_what_is_not_committed_leaves_no_entry(database: Database) -> None:
    with database.start() as work:
        work.offices.add(FULL)
    assert log_head(database.look).number == 1


def test_an_office_that_is_gone_stays_in_the_log(either: Database) -> None:
    delete_office(either.start, add_office(either.start, FULL))
    newest, *_ = read_log(either.look, LogFilter())
    assert (newest.action, newest.subject, newest.office) == (Action.OFFICE_DELETED, "เทศบาลตำบลบ้านสวน", "")
    assert verify(either) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_entries SET subject = 'x' WHERE number = 2",
        "DELETE FROM log_entries WHERE number = 2",
        "DELETE FROM log_head",
        "UPDATE log_head SET number = 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_log(either: Database, statement: str) -> None:
    add_office(either.start, FULL)
    with either.engine.connect() as connection, pytest.raises(IntegrityError, match=r"only added to|only goes forward"):
        connection.execute(text(statement))


def test_the_database_itself_refuses_entries_in_the_place_of_others(edited: Database) -> None:
    with edited.engine.connect() as connection, pytest.raises(IntegrityError, match="only added to"):
        connection.execute(text("INSERT OR REPLACE INTO log_entries SELECT * FROM log_entries WHERE number = 2"))


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["UPDATE log_entries SET user = 'ผู้อื่น' WHERE number = 3"], (EntryChanged, 3)),
        (["UPDATE log_entries SET changes = replace(changes, 'ใจดี', 'ใจร้าย') WHERE number = 4"], (EntryChanged, 4)),
        (["DELETE FROM log_entries WHERE number = 3"], (EntriesMissing, 3)),
        (["DELETE FROM log_entries WHERE number = 1"], (EntriesMissing, 1)),
        (["DELETE FROM log_entries WHERE number > 3"], (EntriesMissing, 4)),
        (
            [f"UPDATE log_entries SET number = {new} WHERE number = {old}" for old, new in ((3, 99), (4, 3), (99, 4))],  # noqa: S608
            (EntryChanged, 3),
        ),
        (["DELETE FROM log_entries WHERE number = 5", "UPDATE log_head SET number = 4"], (EndDiffers, 4)),
        (["UPDATE log_head SET digest = 'x'"], (EndDiffers, 5)),
    ],
    ids=["who", "what", "one gone", "first gone", "end cut", "swapped", "end cut with its note", "note changed"],
)
def test_what_somebody_changes_from_outside_is_named(
    edited: Database, path: Path, statements: list[str], expected: tuple[type[LogFailure], int]
) -> None:
    assert found(edited) == []
    outside(path, *statements)
    assert found(edited) == [expected]


def test_a_cut_end_stays_to_be_seen_when_work_goes_on(edited: Database, path: Path) -> None:
    outside(path, "DELETE FROM log_entries WHERE number > 3")
    add_office(edited.start, FULL)
    assert log_head(edited.look).number == 6
    assert found(edited) == [(EntriesMissing, 4)]


def test_the_end_is_known_again_where_its_note_is_gone(edited: Database, path: Path) -> None:
    outside(path, "DROP TRIGGER no_delete_log_head", "DELETE FROM log_head")
    assert found(edited) == [(EndDiffers, 5)]
    add_office(edited.start, FULL)
    assert found(edited) == []


def test_nothing_stands_in_the_log_twice_where_nothing_was_changed(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    save_part(database.start, office_id, HEAD, HEAD)
    assert log_head(database.look).number == 2


def test_two_programs_on_one_file_write_one_chain(database: Database, path: Path) -> None:
    other = open_database(path)
    for number in range(3):
        for each in (database, other):
            add_office(each.start, replace(FULL, office=replace(FULL.office, name=f"ที่ {number}")))
    assert log_head(other.look).number == 7
    assert verify(database) == []
    other.close()


@pytest.mark.xdist_group("postgresql")
def test_many_clerks_at_once_write_one_chain(server: Server) -> None:
    """Each edits an office of his own, so that nothing but the log keeps one waiting for another."""
    address = server.new_database()
    clerks = [open_database(address) for _number in range(4)]

    def work(database: Database) -> None:
        office_id = add_office(database.start, FULL)
        for before, after in ((HEAD, WARD), (WARD, HEAD)) * 3:
            save_part(database.start, office_id, before, after)

    with ThreadPoolExecutor(len(clerks)) as pool:
        list(pool.map(work, clerks))
    assert log_head(clerks[0].look).number == 1 + len(clerks) * 7
    assert verify(clerks[0]) == []
    for each in clerks:
        each.close()
