from dataclasses import replace

import pytest

from itadesk.ita.checks.own_kind import check
from itadesk.ita.offices import Office
from tests.examples import MEASURE, with_measures

PHLA = Office(kind="เทศบาลตำบล", name="พลา")
RAYONG = Office(kind="เทศบาลนคร", name="ระยอง")
PROVINCE = Office(kind="องค์การบริหารส่วนจังหวัด", name="ระยอง")
BUREAU = Office(kind="สำนักงาน", name="ทดลอง")


def mended(text: str, office: Office) -> list[str | None]:
    """What a measure of this title should be called."""
    record = replace(with_measures(replace(MEASURE, title=text)), office=office, people=(), meetings=())
    return [seen.mended for seen in check(record)]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("องค์การบริหารส่วนตำบลพลา ดำเนินการ", "เทศบาลตำบลพลา ดำเนินการ"),
        ("ประกาศ อบต.พลาและ อบต. พลา", "ประกาศ ทต.พลาและ ทต. พลา"),
        ("เสนอนายกองค์การบริหารส่วนตำบลพลา", "เสนอนายกเทศมนตรีตำบลพลา"),
        ("ร่วมกับเทศบาลเมืองพลาดำเนินการ", "ร่วมกับเทศบาลตำบลพลาดำเนินการ"),
    ],
)
def test_the_own_name_after_another_kind_of_office(text: str, better: str) -> None:
    assert mended(text, PHLA) == [better]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("เทศบาลตำบลพลา นายกเทศมนตรีตำบลพลา ทต.พลา", PHLA),
        ("องค์การบริหารส่วนตำบลพลาหลวง", PHLA),
        ("องค์การบริหารส่วนจังหวัดระยอง อบจ.ระยอง", RAYONG),
        ("เทศบาลนครระยอง", PROVINCE),
        ("อบต.ทดลอง", BUREAU),
    ],
)
def test_the_right_kind_and_the_offices_of_others_give_no_alarm(text: str, office: Office) -> None:
    assert mended(text, office) == []
