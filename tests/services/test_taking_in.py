from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from itadesk.exchange.sample import sample_office
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.results import Result
from itadesk.reading.scores import ReadScores
from itadesk.services.file_ports import KeptFile
from itadesk.services.importing import import_record
from itadesk.services.offices import AmbiguousOffice, add_office
from itadesk.services.taking_in import (
    Effect,
    keep_files,
    offered_measures,
    offered_parts,
    stored_office,
    with_measures,
    with_scores,
)
from itadesk.storage.database import Database, open_database

DONE = Progress(on=date(2026, 1, 5), text="จัดทำแล้ว")
STORED = Measure(
    title="เผยแพร่แผนการใช้จ่าย",
    responsible=("กองคลัง",),
    starts=MonthOrDay(2025, 10),
    ends=MonthOrDay(2026, 9),
    progress=(DONE,),
)
PLAN = Plan(fiscal_year=2569, measures=(STORED, Measure(title="ประชุมชี้แจง")))


def test_scores_that_were_found_stand_in_the_result_and_the_others_stay() -> None:
    before = Result(
        fiscal_year=2568,
        total=Decimal("88.51"),
        level="ผ่าน",
        instruments={Instrument.OIT: Decimal("90.00")},
        indicators={2: Decimal("80.00")},
    )
    found = ReadScores(letter="A", instruments={Instrument.IIT: Decimal("91.20")}, indicators={1: Decimal("97.50")})

    after = with_scores(found, before)

    assert (after.total, after.level, after.letter) == (Decimal("88.51"), "ผ่าน", "A")
    assert list(after.instruments) == [Instrument.IIT, Instrument.OIT]
    assert after.indicators == {1: Decimal("97.50"), 2: Decimal("80.00")}


def test_a_measure_is_known_again_by_its_title_however_that_is_spaced_and_its_digits_are_written() -> None:
    plan = Plan(fiscal_year=2569, measures=(Measure(title="จัดทำคู่มือ ๒ ฉบับ"),))

    (offered,) = offered_measures(plan, [Measure(title="จัดทำคู่มือ  2 ฉบับ")])

    assert offered.effect is Effect.SAME


def test_what_was_not_read_of_a_measure_stays_and_its_progress_always_does() -> None:
    read = Measure(title="เผยแพร่แผนการใช้จ่าย", period_text="ตลอดปี", follow_up="รายงานทุกไตรมาส")

    (offered,) = offered_measures(PLAN, [read])

    assert offered.effect is Effect.CHANGED
    assert offered.measure == replace(STORED, starts=None, ends=None, period_text="ตลอดปี", follow_up="รายงานทุกไตรมาส")


def test_changed_measures_stand_where_they_stood_and_new_ones_behind_all() -> None:
    read = [Measure(title="ใหม่"), Measure(title="ประชุมชี้แจง", follow_up="ทุกเดือน"), Measure(title="ประชุมชี้แจง")]

    offered = offered_measures(PLAN, read)
    after = with_measures(PLAN, offered)

    assert [each.effect for each in offered] == [Effect.NEW, Effect.CHANGED, Effect.NEW]
    assert [measure.title for measure in after.measures] == ["เผยแพร่แผนการใช้จ่าย", "ประชุมชี้แจง", "ใหม่", "ประชุมชี้แจง"]
    assert after.measures[1].follow_up == "ทุกเดือน"


def test_parts_of_another_record_are_new_the_same_or_changed() -> None:
    stored = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="ดอนทราย"), plans=(PLAN,))
    given = replace(stored, office=replace(stored.office, phone="032 111 222"), results=(Result(fiscal_year=2568),))

    offered = offered_parts(stored, given)

    assert [(each.key, each.effect) for each in offered] == [
        (PartKey(PartKind.OFFICE), Effect.CHANGED),
        (PartKey(PartKind.RESULT, "2568"), Effect.NEW),
        (PartKey(PartKind.PLAN, "2569"), Effect.SAME),
    ]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(tmp_path / "office.db")


def test_the_stored_office_of_a_file_is_found_by_its_name_and_place(database: Database) -> None:
    sample = sample_office()
    office_id = import_record(database.start, sample).office_id

    assert stored_office(database.start, sample.office) == office_id
    assert stored_office(database.start, replace(sample.office, province="เชียงราย")) is None
    add_office(database.start, replace(sample, office=replace(sample.office, phone="1")))
    with pytest.raises(AmbiguousOffice):
        stored_office(database.start, replace(sample.office, phone="2"))
    database.close()


def test_files_that_a_file_brings_are_kept_as_far_as_they_are_named(database: Database) -> None:
    office_id = import_record(database.start, sample_office()).office_id
    file = KeptFile(data=b"%PDF-1.4", media_type="application/pdf")

    keep_files(database.start, office_id, {"other": file}, ["missing"])
    keep_files(database.start, office_id, {"named": file}, ["named", "missing"])

    with database.start() as work:
        digest = work.files.put(office_id, file.data, file.media_type)
        assert work.files.get(office_id, digest) == file
    database.close()
