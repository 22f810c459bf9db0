from decimal import Decimal

import pytest

from itadesk.desktop.forms.found_scores import Found
from itadesk.desktop.forms.new_office import NEW_OFFICE_SHEET, NewOffice, record_of, understood
from itadesk.ita.instruments import Instrument
from itadesk.ita.rules import faults

FOUND = Found(total=Decimal("89.44"), instruments={Instrument.IIT: Decimal(90)}, indicators={3: Decimal(88)}, words={})


def test_three_answers_make_an_office_with_its_head_and_its_last_result() -> None:
    typed = {"office": " เทศบาลตำบลดอนทราย ", "head": "นางมาลี  ใจงาม", "district": "ปากท่อ", "province": "ราชบุรี"}

    made = record_of(NEW_OFFICE_SHEET.read(typed, NewOffice()), FOUND, 2568)

    assert (made.office.full_name, made.office.place) == ("เทศบาลตำบลดอนทราย", "อำเภอปากท่อ จังหวัดราชบุรี")
    assert [person.full_name for person in made.people] == ["นางมาลี ใจงาม"]
    assert made.people[0].position == "นายกเทศมนตรีตำบลดอนทราย"
    assert [(result.fiscal_year, result.total) for result in made.results] == [(2568, Decimal("89.44"))]
    assert not list(faults(made))


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("เทศบาลตำบลดอนทราย", "เทศบาลตำบล", "ดอนทราย"),
        ("เทศบาลเมือง ปากท่อ", "เทศบาลเมือง", "ปากท่อ"),
        ("องค์การบริหารส่วนจังหวัดราชบุรี", "องค์การบริหารส่วนจังหวัด", "ราชบุรี"),
        ("ทต.ดอนทราย", "เทศบาลตำบล", "ดอนทราย"),
        ("อบต. ดอนทราย", "องค์การบริหารส่วนตำบล", "ดอนทราย"),
        ("อบต ดอนทราย", "องค์การบริหารส่วนตำบล", "ดอนทราย"),
        ("ทนงศักดิ์วิทยา", "", "ทนงศักดิ์วิทยา"),
        ("เทศบาลตำบล", "เทศบาลตำบล", ""),
        ("", "", ""),
    ],
)
def test_the_kind_is_read_off_the_name(written: str, kind: str, name: str) -> None:
    assert NewOffice(office=written).kind_and_name == (kind, name)


def test_a_kind_that_is_not_known_is_asked_for() -> None:
    asked = NewOffice(office="โรงเรียนบ้านดอนทราย", head="นางมาลี ใจงาม")
    answered = NewOffice(office="โรงเรียนบ้านดอนทราย", kind="โรงเรียน", head="นางมาลี ใจงาม")

    assert not asked.is_named
    assert (answered.is_named, answered.kind_and_name) == (True, ("โรงเรียน", "บ้านดอนทราย"))
    assert answered.person is None


@pytest.mark.parametrize(
    "written",
    ["ทต.ดอนทราย อำเภอปากท่อ จังหวัดราชบุรี", "ทต.ดอนทราย  อ.ปากท่อ จ. ราชบุรี", "เทศบาลตำบลดอนทราย อำเภอ ปากท่อ จังหวัด ราชบุรี"],
)
def test_the_place_may_follow_the_name(written: str) -> None:
    office = NewOffice(office=written).made

    assert (office.name, office.district, office.province) == ("ดอนทราย", "ปากท่อ", "ราชบุรี")
    assert NewOffice(office=written, district="บ้านโป่ง").made.district == "บ้านโป่ง"


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("นางมาลี ใจงาม", ("นาง", "มาลี", "ใจงาม")),
        ("นางสาว มาลี ใจงาม", ("นางสาว", "มาลี", "ใจงาม")),
        ("ว่าที่ร้อยตรีหญิงมาลี ใจงาม", ("ว่าที่ร้อยตรีหญิง", "มาลี", "ใจงาม")),
        ("ว่าที่ ร.ต.สมชาย ณ อยุธยา", ("ว่าที่ ร.ต.", "สมชาย", "ณ อยุธยา")),
        ("พ.ต.อ.สมชาย ใจดี", ("พ.ต.อ.", "สมชาย", "ใจดี")),
        ("พันเอก สมชาย ใจดี", ("พันเอก", "สมชาย", "ใจดี")),
        ("พันจ่าเอกวิเชียร ใจดี", ("พันจ่าเอก", "วิเชียร", "ใจดี")),
        ("ร้อยตำรวจโทสมชาย ใจดี", ("ร้อยตำรวจโท", "สมชาย", "ใจดี")),
        ("พัน ใจดี", ("", "พัน", "ใจดี")),
        ("นายิกา ใจดี", ("", "นายิกา", "ใจดี")),
    ],
)
def test_title_and_names_of_the_head_are_told_apart(written: str, parts: tuple[str, str, str]) -> None:
    person = NewOffice(office="ทต.ดอนทราย", head=written).person

    assert person is not None
    assert (person.prefix, person.given_name, person.family_name) == parts


def test_half_a_name_makes_no_head_and_that_is_said() -> None:
    half = NewOffice(office="ทต.ดอนทราย", head="นางมาลี")

    assert record_of(half).people == ()
    assert understood(half).endswith("หากไม่ครบจะยังไม่บันทึกผู้บริหาร")


def test_how_it_was_understood_is_said() -> None:
    answers = NewOffice(office="ทต.ดอนทราย อ.ปากท่อ", head="นางมาลี ใจงาม")

    assert understood(answers) == (
        "ประเภท เทศบาลตำบล ชื่อ ดอนทราย อำเภอปากท่อ ผู้บริหาร นาง / มาลี / ใจงาม นายกเทศมนตรีตำบลดอนทราย"
    )
    assert understood(NewOffice(office="ดอนทราย", head="มาลี")) == ""


def test_an_office_may_begin_without_scores() -> None:
    assert record_of(NewOffice(office="ทต.ดอนทราย")).results == ()
    assert record_of(NewOffice(office="ทต.ดอนทราย"), Found(instruments={}, indicators={}, words={})).results == ()
