import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.measures.mending import mended


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("ก ำหนด", "กำหนด"),
        ("จัดท าแผน", "จัดทำแผน"),
        ("ด าเนินการ ตามแผน", "ดำเนินการ ตามแผน"),
        ("งบประม าณ", "งบประมาณ"),
        ("คว าม", "ความ"),
        ("ก ารใช้", "การใช้"),
        ("ประชาสัมพั นธ์", "ประชาสัมพันธ์"),
        ("เ จ้าหน้าที่", "เจ้าหน้าที่"),
    ],
)
def test_broken_words_are_made_whole(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        *(
            "การ จัดทำประกาศ",
            "เผยแพร่และประ สัมพันธ์ข้อมูล",
            "กองคลัง กองช่าง",
            "ปฏิบัติงานของ อบต.",
            "ช่องทางอื่น ๆ เช่น",
            "E - Service ก",
        ),
        "การแยกแยะประโยชน์ ส่วนตัวและประโยชน์ ส่วนรวม",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert mended(text) == text


@given(st.text(alphabet="กมรทจดประชนำาัิเแโ์ ", max_size=40))
def test_only_blanks_and_halves_of_am_change(text: str) -> None:
    assert mended(text).replace(" ", "").replace("ำ", "า") == text.replace(" ", "").replace("ำ", "า")
