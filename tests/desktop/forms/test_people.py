from dataclasses import replace
from datetime import date

import pytest

from itadesk.desktop.forms.people import blank_person, in_one, person_sheet, with_acting_post
from itadesk.ita.people import Acting, Capacity, Person

HEAD_POST = "นายกเทศมนตรีตำบลดอนทราย"
SHEET = person_sheet(HEAD_POST)
CLERK = Person(key="clerk", given_name="สมชาย", family_name="ใจดี", position="ปลัดเทศบาล")


def test_who_begins_to_act_acts_for_the_head() -> None:
    after = SHEET.read({"capacity": "รักษาราชการแทน"}, CLERK)

    assert after.acting == Acting(capacity=Capacity.ACTING, for_position=HEAD_POST)
    assert with_acting_post(after, "") == HEAD_POST
    assert with_acting_post(CLERK, "") == ""


def test_the_post_acted_in_can_be_another_but_not_empty() -> None:
    acting = SHEET.read({"capacity": "ปฏิบัติราชการแทน"}, CLERK)

    after = SHEET.read({"for_position": "ผู้อำนวยการกองคลัง"}, acting)

    assert after.acting == Acting(capacity=Capacity.DELEGATED, for_position="ผู้อำนวยการกองคลัง")
    assert SHEET.read({"for_position": " "}, after) == after
    assert [remark.field for remark in SHEET.check({"for_position": " "}, after)] == ["for_position"]
    assert SHEET.read({"capacity": "ปฏิบัติหน้าที่"}, after).acting == Acting(
        capacity=Capacity.PERFORMING_DUTIES, for_position="ผู้อำนวยการกองคลัง"
    )


def test_who_acts_no_more_has_no_post_acted_in() -> None:
    acting = SHEET.read({"capacity": "รักษาราชการแทน"}, CLERK)

    after = SHEET.read({"capacity": "", "for_position": "อะไรก็ตาม"}, acting)

    assert after.acting is None


def test_an_office_of_an_unknown_kind_has_a_head_too() -> None:
    after = person_sheet("").read({"capacity": "รักษาราชการแทน"}, CLERK)

    assert after.acting is not None
    assert after.acting.for_position == "หัวหน้าหน่วยงาน"


def test_what_papers_need_of_somebody_is_asked_for() -> None:
    nobody = blank_person("person-1")

    assert SHEET.check({}, nobody) == []  # nothing was typed yet
    assert [remark.field for remark in SHEET.check({"prefix": "นาย"}, nobody)] == [
        "given_name",
        "family_name",
        "position",
    ]
    assert SHEET.check({}, CLERK) == []


@pytest.mark.parametrize(
    ("prefix", "given", "parts"),
    [
        ("นายสมชาย ใจดี", "", ("นาย", "สมชาย", "ใจดี")),
        ("นาย", "สมชาย ใจดี", ("นาย", "สมชาย", "ใจดี")),
        ("", "สมชาย ใจดี", ("", "สมชาย", "ใจดี")),
        ("ว่าที่ร้อยตรี สมชาย ใจ ดี", "", ("ว่าที่ร้อยตรี", "สมชาย", "ใจ ดี")),
        ("ว่าที่ ร.ต.", "", None),
        ("นาย", "สมชาย", None),
        ("พระครู", "สมชาย ใจดี", None),
    ],
)
def test_a_whole_name_in_one_field_is_known(prefix: str, given: str, parts: tuple[str, ...] | None) -> None:
    assert in_one(replace(blank_person("person-1"), prefix=prefix, given_name=given)) == parts


def test_names_are_read_without_blanks_around_them() -> None:
    typed = {"prefix": " นาย ", "given_name": " สมชาย ", "family_name": " ใจดี ", "position": " ปลัดเทศบาล "}

    assert SHEET.read(typed, blank_person("clerk")) == Person(
        key="clerk", prefix="นาย", given_name="สมชาย", family_name="ใจดี", position="ปลัดเทศบาล"
    )


def test_the_time_in_the_post_can_be_left_open_and_does_not_end_before_it_begins() -> None:
    after = SHEET.read({"since": "20 ธ.ค. 67", "until": "1/12/2567"}, CLERK)

    assert (after.since, after.until) == (date(2024, 12, 20), date(2024, 12, 1))
    assert [remark.field for remark in SHEET.check({}, after)] == ["until"]
    assert SHEET.read({"since": "", "until": ""}, after) == CLERK
