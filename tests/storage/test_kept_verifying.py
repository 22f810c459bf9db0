"""What another program changes in emblems, signatures, issued papers and the order of lists is found by what the log says."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import select, update

from itadesk.ita.people import Person
from itadesk.services.backup_ports import Reason
from itadesk.services.editing import change_emblem, save_part, take_back
from itadesk.services.importing import import_record
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office
from itadesk.services.ports import Picture
from itadesk.services.register import attach_scan, publish, withdraw
from itadesk.storage.backups import back_up_beside
from itadesk.storage.content_verifying import content_failures
from itadesk.storage.database import Database, open_database
from itadesk.storage.kept_verifying import kept_failures
from itadesk.storage.log_tables import LOG_ENTRIES
from itadesk.storage.restoring import restore
from itadesk.storage.verifying import verify
from tests.examples import ANNOUNCEMENT, RECORD
from tests.full_office import FULL
from tests.issuing_examples import DESK, NOON, QUICK, wish_for

EMBLEM: Final = Picture(data=b"an emblem", width=30)
ANOTHER: Final = Person(key="deputy", given_name="มานี", family_name="รักเรียน", position="รองปลัด")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with an emblem, a signature, and two papers, one published and withdrawn; and one without anything."""
    path = tmp_path_factory.mktemp("made") / "ita.db"
    opened = open_database(path)
    start = opened.start
    (plan,) = RECORD.plans
    two = replace(plan, measures=(*plan.measures, replace(plan.measures[0], title="อีกมาตรการหนึ่ง")))
    number = import_record(start, replace(RECORD, plans=(two,), papers=(ANNOUNCEMENT,))).office_id
    change_emblem(start, number, None, Picture(data=b"another"))
    change_emblem(start, number, Picture(data=b"another"), EMBLEM)
    with start() as work:
        work.signatures.put_sealed(number, "head", b"sealed away")
        work.signatures.put_sealed(number, "gone", b"sealed as well")
        work.signatures.put_sealed(number, "gone", None)
        work.commit()
    first, _second = (issue(start, number, wish_for(), QUICK, DESK).paper for _time in range(2))
    publish(start, first.issued_id, "https://example.go.th/ita", DESK)
    attach_scan(start, first.issued_id, b"%PDF a scan", lambda _data: "application/pdf", DESK)
    withdraw(start, first.issued_id, "พิมพ์ผิด", DESK)
    add_office(start, FULL)
    opened.close()
    return path


@pytest.fixture
def database(made: Path, path: Path) -> Iterator[Database]:
    opened = open_database(shutil.copyfile(made, path))
    yield opened
    opened.close()


def from_outside(database: Database, *statements: str) -> None:
    """What somebody does with a tool of SQLite who lets the triggers step aside."""
    assert database.path is not None
    with closing(sqlite3.connect(database.path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _name, sql in triggers:
            connection.execute(sql)


def said(database: Database) -> list[str]:
    """What is wrong, without the file that it is in."""
    found = [*content_failures(database), *kept_failures(database)]
    return [failure.sentence().replace(database.where, "ita.db") for _office, failure in found]


def test_what_nobody_changed_from_outside_is_whole(database: Database) -> None:
    assert verify(database) == []


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        (
            "UPDATE issued_papers SET data = CAST(replace(CAST(data AS TEXT), 'ITA', 'ITB') AS BLOB) WHERE id = 1",
            "๑/๒๕๖๙",
        ),
        ("UPDATE issued_papers SET signer_name = signer_name || ' ' WHERE id = 2", "๒/๒๕๖๙"),
        ("UPDATE withdrawals SET reason = 'พิมพ์ผิดมาก'", "๑/๒๕๖๙"),
        ("DELETE FROM withdrawals", "๑/๒๕๖๙"),
        ("DELETE FROM publications", "๑/๒๕๖๙"),
        ("UPDATE pictures SET data = CAST('An emblem' AS BLOB)", "ตราสัญลักษณ์"),
        ("UPDATE pictures SET width = 31", "ตราสัญลักษณ์"),
        ("DELETE FROM pictures", "ตราสัญลักษณ์"),
        ("UPDATE pictures SET office_id = 2", "ตราสัญลักษณ์"),
        ("UPDATE sealed_signatures SET sealed = CAST('sealed awaY' AS BLOB)", "ลายมือชื่อของ head"),
        ("UPDATE sealed_signatures SET person = 'gone'", "ลายมือชื่อของ gone"),
        ("UPDATE people SET ordinal = 1 - ordinal WHERE office_id = 2 AND ordinal < 2", "บุคคล"),
        (
            "UPDATE measures SET ordinal = 9 - ordinal WHERE office_id = 1",
            "plan/2569",
        ),
    ],
)
def test_what_is_changed_from_outside_is_said_with_its_place(database: Database, statement: str, names: str) -> None:
    from_outside(database, *statement.split(";"))
    sentences = said(database)
    assert sentences
    assert any(names in sentence for sentence in sentences), sentences
    assert len(sentences) <= 2


def test_a_changed_paper_is_said_also_where_its_digest_was_made_to_fit(database: Database) -> None:
    forged = b"%PDF another"
    digest = hashlib.sha256(forged).hexdigest()
    from_outside(database, f"UPDATE issued_papers SET pdf = x'{forged.hex()}' WHERE id = 2")  # noqa: S608
    assert len(verify(database)) == 1
    from_outside(database, f"UPDATE issued_papers SET sha256 = '{digest}' WHERE id = 2")  # noqa: S608
    (sentence,) = said(database)
    assert "ไม่ตรงกับเมื่อออก" in sentence


def test_lists_keep_the_order_in_which_they_were_put_taken_from_and_put_back(database: Database) -> None:
    for person in (ANOTHER, replace(ANOTHER, key="third")):
        save_part(database.start, 2, None, person)
    take_back(database.start, save_part(database.start, 2, ANOTHER, None))
    assert said(database) == []
    from_outside(database, "UPDATE people SET ordinal = 9 WHERE office_id = 2 AND key = 'head'")
    (sentence,) = said(database)
    assert "“บุคคล”" in sentence


def test_an_emblem_that_nobody_has_put_there_is_said(database: Database) -> None:
    from_outside(database, "INSERT INTO pictures (office_id, purpose, data) VALUES (2, 'emblem', x'00')")
    (sentence,) = said(database)
    assert "ตราสัญลักษณ์" in sentence


def test_what_was_stored_before_digests_were_kept_is_not_compared(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER no_update_log_entries")
        for number, changes in connection.execute(select(LOG_ENTRIES.c.number, LOG_ENTRIES.c.changes)).all():
            older = [change for change in json.loads(changes) if change[0] != ["content"]]
            entry = update(LOG_ENTRIES).where(LOG_ENTRIES.c.number == number)
            connection.execute(entry.values(changes=json.dumps(older)))
    assert list(kept_failures(database)) == []
    from_outside(database, "UPDATE issued_papers SET data = x'00'", "UPDATE sealed_signatures SET sealed = x'00'")
    assert list(kept_failures(database)) == []
    from_outside(database, "DELETE FROM sealed_signatures", "DELETE FROM issued_papers WHERE id = 2")
    assert len(list(kept_failures(database))) == 2


def test_after_a_backup_was_restored_counts_what_it_holds(database: Database) -> None:
    assert database.path is not None
    backup = back_up_beside(database, Reason.ASKED, NOON).path
    change_emblem(database.start, 1, EMBLEM, None)
    withdraw(database.start, 2, "พิมพ์ผิด", DESK)
    another = add_office(database.start, replace(RECORD, office=replace(RECORD.office, name="อื่น")))
    with database.start() as work:
        work.offices.delete(another)
        work.commit()
    assert said(database) == []
    restore(database.path, backup, NOON)
    assert said(database) == []
    from_outside(database, "DELETE FROM pictures")
    assert len(said(database)) == 1
