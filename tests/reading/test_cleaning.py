import pytest

from itadesk.reading.cleaning import clean_line


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ("การใช้อำนาจ..........99.64", "การใช้อำนาจ 99.64"),
        ("การใช้อำนาจ ……………… ๙๙.๖๔", "การใช้อำนาจ  ๙๙.๖๔"),
        ("การใช้อำนาจ …...… 99.64 คะแนน", "การใช้อำนาจ  99.64 คะแนน"),
        ("บทที่ ๑ ........ ๑๒", "บทที่ ๑ ........ ๑๒"),
        ("ได้คะแนน ๙๒. ๔๑ คะแนน", "ได้คะแนน ๙๒.๔๑ คะแนน"),
        ("คะแนนรวม ๘๘ .๕๑", "คะแนนรวม ๘๘.๕๑"),
        ("10. 25 คะแนน", "10. 25 คะแนน"),
        ("คุณภาพการดําเนินงาน คะเเนน", "คุณภาพการดำเนินงาน คะแนน"),
    ],
)
def test_what_typing_and_copying_left_is_mended(line: str, clean: str) -> None:
    assert clean_line(line) == clean


def test_a_line_of_leaders_that_leads_nowhere_is_left_alone_at_once() -> None:
    assert clean_line("ลงชื่อ" + "…" * 5000) == "ลงชื่อ" + "…" * 5000
