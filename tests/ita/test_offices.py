import pytest

from itadesk.ita.offices import Office


def test_an_office_as_papers_name_it() -> None:
    office = Office(kind="เทศบาลตำบล", name="ริมธาร", district="ป่าสัก", province="ธารานคร")
    assert office.full_name == "เทศบาลตำบลริมธาร"
    assert office.place == "อำเภอป่าสัก จังหวัดธารานคร"
    assert office.head_position == "นายกเทศมนตรีตำบลริมธาร"


@pytest.mark.parametrize(
    ("district", "province", "place"),
    [
        ("", "ธารานคร", "จังหวัดธารานคร"),
        ("ป่าสัก", "", "อำเภอป่าสัก"),
        ("บางรัก", "กรุงเทพมหานคร", "เขตบางรัก กรุงเทพมหานคร"),
        ("", "", ""),
    ],
)
def test_a_place_says_what_is_known(district: str, province: str, place: str) -> None:
    assert Office(kind="เทศบาลตำบล", name="ก", district=district, province=province).place == place


def test_the_office_of_a_province_says_where_it_is_by_its_name() -> None:
    office = Office(kind="องค์การบริหารส่วนจังหวัด", name="ธารานคร", district="เมืองธารานคร", province="ธารานคร")
    assert office.place == ""


def test_nobody_knows_the_head_of_an_unusual_office() -> None:
    assert Office(kind="สำนักงาน", name="ทดลอง").head_position == ""
