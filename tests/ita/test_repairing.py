"""Repairs that observations offer."""

from dataclasses import replace

import pytest

from itadesk.ita.checking import observations
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.repairing import Excerpt, all_repaired, excerpt, repaired
from tests.examples import MEASURE, MEETING, NEWS, OFFICE, RECORD, with_measures


@pytest.mark.parametrize(
    ("record", "mended"),
    [
        (with_measures(replace(MEASURE, methods=("ก", "เเผนงาน"))), "แผนงาน"),
        (replace(RECORD, office=replace(OFFICE, address="เเขวง")), "แขวง"),
        (replace(RECORD, meetings=(replace(MEETING, body="ด้านนํ้า"),)), "ด้านน้ำ"),
        (replace(RECORD, papers=(replace(NEWS, texts={"title": "ข่าวข่าว", "opening": "ก"}),)), "ข่าว"),
    ],
)
def test_what_is_repaired_is_not_noticed_again(record: OfficeRecord, mended: str) -> None:
    (seen,) = [each for each in observations(record) if each.mended is not None]
    part = repaired(record, seen)
    assert part is not None
    after = changed(record, seen.part, part)
    assert mended in str(part)
    names = [each.name for each in observations(record)]
    names.remove(seen.name)
    assert [each.name for each in observations(after)] == names


def test_nothing_is_repaired_where_nothing_is_offered_or_nothing_is_there_any_more() -> None:
    slip = with_measures(replace(MEASURE, title="เเผนงาน"))
    offered = next(each for each in observations(slip) if each.mended)
    assert repaired(replace(slip, plans=()), offered) is None
    silent = next(each for each in observations(replace(RECORD, people=())) if each.mended is None)
    assert repaired(RECORD, silent) is None


def test_what_is_alike_is_mended_all_at_once_each_part_as_a_whole() -> None:
    record = replace(
        with_measures(replace(MEASURE, title="เเผนงาน", follow_up="ทุก ๆ เเห่ง")),
        meetings=(replace(MEETING, body="ด้านนํ้า"),),
    )
    found = [each for each in observations(record) if each.name == "misspelt"]
    plan, meeting = all_repaired(record, found)
    assert plan == with_measures(replace(MEASURE, title="แผนงาน", follow_up="ทุก ๆ แห่ง")).plans[0]
    assert meeting == replace(MEETING, body="ด้านน้ำ")


def test_of_two_repairs_of_one_text_the_second_waits_and_what_offers_none_is_left() -> None:
    record = with_measures(replace(MEASURE, title="เเผนข่าวข่าว"))
    found = [each for each in observations(record) if each.part == key_of(record.plans[0])]
    assert len([each for each in found if each.mended]) > 1
    (plan,) = all_repaired(record, found)
    assert plan == repaired(record, next(each for each in found if each.mended))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("เเผนงาน", Excerpt("เเผนงาน", "แผนงาน")),
        (
            "ตรวจสอบความถูกต้องของข้อมูลและเเผนงานประจำปีทุกไตรมาสก่อนรายงาน",
            Excerpt("…กต้องของข้อมูลและเเผนงานประจำปีทุกไตรมา…", "…กต้องของข้อมูลและแผนงานประจำปีทุกไตรมา…"),
        ),
        ("ตรวจตรวจ", Excerpt("ตรวจตรวจ", "ตรวจ")),
    ],
)
def test_an_excerpt_shows_the_place_before_and_after(title: str, shown: Excerpt) -> None:
    record = with_measures(replace(MEASURE, title=title))
    seen = next(each for each in observations(record) if each.mended)
    assert excerpt(record, seen) == shown


def test_there_is_no_excerpt_of_nothing_and_one_of_any_kind_of_text() -> None:
    record = replace(
        RECORD,
        office=replace(OFFICE, address="เเขวง"),
        papers=(replace(NEWS, texts={"opening": "ข่าวข่าว"}),),
        meetings=(replace(MEETING, body="ด้านนํ้า"),),
    )
    shown = [excerpt(record, each) for each in observations(record) if each.mended]
    assert shown == [Excerpt("เเขวง", "แขวง"), Excerpt("ด้านนํ้า", "ด้านน้ำ"), Excerpt("ข่าวข่าว", "ข่าว")]
    offered = next(each for each in observations(record) if each.mended)
    silent = next(each for each in observations(replace(RECORD, people=())) if each.mended is None)
    assert excerpt(RECORD, silent) is None
    assert excerpt(replace(record, meetings=()), replace(offered, part=key_of(MEETING))) is None
