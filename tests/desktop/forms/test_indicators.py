import pytest

from itadesk.desktop.forms.indicators import UnknownIndicators, indicators_text, read_indicators


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("2, 9", (2, 9)),
        ("๖-๘", (6, 7, 8)),
        ("1 ถึง 3 และ 10", (1, 2, 3, 10)),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ", (2,)),
        ("การเปิดเผยข้อมูล\nการป้องกันการทุจริต", (9, 10)),
        ("๒. การใช้งบประมาณ ๔. การใช้ทรัพย์สินของราชการ", (2, 4)),
        ("indicator 3 and no. 5", (3, 5)),
        ("2, 2, 1", (2, 1)),
    ],
)
def test_indicators_are_read_as_people_write_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert read_indicators(typed) == numbers


@pytest.mark.parametrize("typed", ["11", "0", "1-11", "5-2", "ทุกตัวชี้วัด", "2x", "9" * 500])
def test_what_names_no_indicators_is_said(typed: str) -> None:
    with pytest.raises(UnknownIndicators) as raised:
        read_indicators(typed)

    assert typed[:30] in raised.value.sentence()
    assert len(raised.value.sentence()) < 200


def test_the_numbers_are_shown_with_commas() -> None:
    assert indicators_text((2, 9)) == "๒, ๙"
    assert read_indicators(indicators_text((2, 9))) == (2, 9)
