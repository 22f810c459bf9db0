import pytest

from itadesk.reading.measures.served import indicators_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2, 9", (2, 9)),
        ("๖-๘", (6, 7, 8)),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ", (2,)),
        ("การใช้งบประมาณ และ การใช้อำนาจ", (2, 3)),
        ("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (EIT)", (7,)),
        ("9. การเปิดเผยข้อมูล\n10. การป้องกันการทุจริต", (9, 10)),
        ("", ()),
        ("11", ()),
        ("IIT", ()),
        ("ร้อยละ 80 ของบุคลากร", ()),
        ("ปรับปรุงการใช้งบประมาณให้โปร่งใส", ()),
        ("1 " * 300, ()),
    ],
)
def test_what_a_cell_names(text: str, numbers: tuple[int, ...]) -> None:
    assert indicators_in(text) == numbers
