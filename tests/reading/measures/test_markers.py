import pytest

from itadesk.reading.measures.markers import items, unmarked


@pytest.mark.parametrize(
    ("text", "rest", "number", "depth"),
    [
        ("๑.การอบรม", "การอบรม", 1, 1),
        ("2) การอบรม", "การอบรม", 2, 1),
        ("(๓) การอบรม", "การอบรม", 3, 1),
        ("๑.๒ จัดเวร", "จัดเวร", 2, 2),
        ("1.10จัดเวร", "จัดเวร", 10, 2),
        ("- ตรวจสอบ", "ตรวจสอบ", 0, 2),
        ("ก) ตรวจสอบ", "ตรวจสอบ", 0, 2),
        ("•ตรวจสอบ", "ตรวจสอบ", 0, 2),
        ("มาตรการที่ ๑ การอบรม", "การอบรม", 1, 1),
        ("ขั้นตอนที่ 2: ประชุม", "ประชุม", 2, 1),
        ("1 การอบรม", "การอบรม", 1, 1),
    ],
)
def test_numbers_and_marks_are_taken_off(text: str, rest: str, number: int, depth: int) -> None:
    assert unmarked(text)[:3] == (rest, number, depth)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "การอบรม",
            "๒๕๖๙ เป็นต้นไป",
            "3.5 ล้านบาท",
            "12 เดือน",
            "1.",
            "5/1/2569",
            "-5",
            "5 ม.ค. 2569",
            "99. การอบรม",
            "1.50",
        ),
    ],
)
def test_what_is_no_number_of_an_item_stays(text: str) -> None:
    assert unmarked(text)[:3] == (text, 0, 0)


def test_a_number_without_a_sign_counts_only_in_its_place() -> None:
    assert unmarked("1 ส่วนราชการ 1 ความโปร่งใส", 3).text == "1 ส่วนราชการ 1 ความโปร่งใส"
    assert unmarked("กิจกรรม 5 ส", 5).text == "ส"
    assert unmarked("กิจกรรม 5 ส", 2).text == "กิจกรรม 5 ส"
    assert unmarked("7. การอบรม", 2).number == 7


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("๑.ยกร่าง/ ประกาศ ๒.จัดพิมพ์ ๓.แจก", ["ยกร่าง/ ประกาศ", "จัดพิมพ์", "แจก"]),
        ("(1) ยกร่าง (2) แจก", ["ยกร่าง", "แจก"]),
        ("1.1 ยกร่าง 1.2 แจก", ["ยกร่าง", "แจก"]),
        ("ทำดังนี้ 1) ยกร่าง; 2) แจก", ["ทำดังนี้", "ยกร่าง", "แจก"]),
        ("ก. ยกร่าง ข. แจก", ["ยกร่าง", "แจก"]),
        ("ข. ยกร่าง ก. แจก", ["ข. ยกร่าง ก. แจก"]),
        ("- ยกร่าง - แจก", ["ยกร่าง", "แจก"]),
        ("ยกร่าง - แจก", ["ยกร่าง - แจก"]),
        ("1. ยกร่างฉบับที่ 3. แจก", ["1. ยกร่างฉบับที่ 3. แจก"]),
        ("เวลา 10.30 น. และ 2.00 น.", ["เวลา 10.30 น. และ 2.00 น."]),
    ],
)
def test_a_list_in_one_line_is_parted_by_its_numbers(text: str, parts: list[str]) -> None:
    assert items(text) == parts
