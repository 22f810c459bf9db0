"""What would be missing with one database in the place of another."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.ita.records import Part
from itadesk.services.issuing import issue
from itadesk.services.losses import Loss, losses
from itadesk.services.offices import add_office
from itadesk.storage.backups import back_up
from itadesk.storage.database import Database, open_database
from tests.full_office import FULL
from tests.issuing_examples import DESK, QUICK, wish_for


@pytest.fixture
def before(tmp_path: Path) -> Iterator[Database]:
    """A database of two offices."""
    database = open_database(tmp_path / "before.db")
    for name in ("ดอนทราย", "ริมธาร"):
        office_id = add_office(database.start, replace(FULL, office=replace(FULL.office, name=name)))
    issue(database.start, office_id, wish_for(), QUICK, DESK)
    yield database
    database.close()


@pytest.fixture
def after(before: Database, tmp_path: Path) -> Iterator[Database]:
    """A copy of it, in which the work went on."""
    back_up(before, tmp_path / "after.db")
    database = open_database(tmp_path / "after.db")
    yield database
    database.close()


def put(database: Database, office_id: int, *parts: Part) -> None:
    """Stores parts."""
    with database.start() as work:
        for part in parts:
            work.offices.put(office_id, part)
        work.commit()


def test_where_nothing_was_done_nothing_is_missing(before: Database, after: Database) -> None:
    assert losses(after.look, before.look) == []


def test_what_was_lost_though_nobody_changed_it_is_found_by_looking_everywhere(
    before: Database, after: Database
) -> None:
    with after.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM meetings WHERE office_id = 1")
    assert losses(before.look, after.look) == []
    (loss,) = losses(before.look, after.look, in_parts=True)
    assert (loss.office, len(loss.years)) == ("เทศบาลตำบลดอนทราย", 1)


def test_years_papers_and_the_rest_are_named(before: Database, after: Database) -> None:
    result, meeting, paper = FULL.results[-1], FULL.meetings[0], FULL.papers[0]
    put(after, 1, replace(result, letter="ลืม"), replace(meeting, place="ที่อื่น"), replace(paper, number="77"))
    put(after, 2, replace(FULL.people[0], given_name="ใหม่"))
    issue(after.start, 2, wish_for(), QUICK, DESK)
    new = add_office(after.start, replace(FULL, office=replace(FULL.office, name="ปลายนา")))
    first, second, third = losses(after.look, before.look)
    assert new == 3
    assert first == Loss("เทศบาลตำบลดอนทราย", years=first.years)
    assert {result.fiscal_year, paper.plan_year} <= set(first.years)
    assert second.sentence() == "เทศบาลตำบลปลายนา ทั้งหมด"
    assert third.sentence() == "เทศบาลตำบลริมธาร เอกสารที่ออกแล้ว 2/2569; บุคลากร ชุดข้อความ หรือข้อมูลหน่วยงาน"
    assert first.sentence().startswith("เทศบาลตำบลดอนทราย ปีงบประมาณ ")


def test_what_only_the_other_has_is_no_loss(before: Database, after: Database) -> None:
    with after.start() as work:
        work.offices.delete(1)
        work.commit()
    issue(before.start, 1, wish_for(), QUICK, DESK)
    assert losses(after.look, before.look) == []
