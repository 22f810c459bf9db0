import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.numbers import Standing, is_marker, is_score, standing

STANDINGS = {
    Standing.SCORE: (
        "การใช้อำนาจ «99.64»",
        "การใช้อำนาจ «99.64» คะแนน",
        "การใช้อำนาจ ได้ «87» คะแนน",
        "การใช้อำนาจ ได้ «87»ค ะ แ น น",
        "การป้องกันการทุจริต «100»",
        "การใช้อำนาจ («99.64»)",
        "การใช้อำนาจ-«99.64»",
        "การใช้อำนาจ «99.64».",
        "IIT «92.47», EIT 85.07",
        "การใช้อำนาจ «99.64»\n100 คะแนน",
        "คะแนนรวม «88.51» ระดับ A",
        "คะแนนรวม «88.51» (ผ่านดี)",
        "คะแนนรวม «88.51»/100 คะแนน",
        "มีคะแนนรวมเท่ากับร้อยละ «88.51»",
        "คะแนนที่ได้ «88.51» %",
    ),
    Standing.BARE: ("การใช้อำนาจ «87»", "การใช้อำนาจ ได้ «0»", "การใช้อำนาจ («99»)"),
    Standing.PERCENTAGE: (
        "การใช้อำนาจ ร้อยละ «99.64»",
        "การใช้อำนาจ คิดเป็นร้อยละ «99.64»",
        "การใช้อำนาจ «99.64»%",
        "การใช้อำนาจ «99.64» เปอร์เซ็นต์",
    ),
    Standing.UNCLEAR: (
        "การใช้อำนาจ «99.64» ของทั้งหมด",
        "การใช้อำนาจ «99.64» 88.51",
        "การใช้อำนาจ «99.64», 88.51",
        "การใช้อำนาจ «99.64»!",
    ),
    Standing.MARKER: (
        "«1». การใช้อำนาจ",
        "«31») การใช้อำนาจ",
        "(«2») การใช้อำนาจ",
        "«3» การใช้อำนาจ 99.64",
        "คะแนน\n  - «4» การใช้อำนาจ",
    ),
    Standing.NONE: (
        "เป้าหมาย «85.00»",
        "ไม่ต่ำกว่า «85.00» คะแนน",
        "คะแนนเต็ม «100»",
        "เพิ่มขึ้น «4.25»",
        "จาก «80.11» เป็น 90.22",
        "ปีที่แล้ว «80.11»",
        "ข้อ «7»",
        "โทร. «053»",
        "พ.ศ. «2568»",
        "«85.00» คะแนนขึ้นไป",
        "«85.00» - 94.99",
        "85.00 ถึง «94.99»",
        "≥ «85.00»",
        "+«4.25»",
        "การใช้งบประมาณ «95.50» ล้านบาท",
        "การใช้อำนาจ «5» โครงการ",
        "ทั้ง «3» ตัวชี้วัด",
        "«12»/2568",
        "12/«2568»",
        "ที่ «10»:30",
        "O«12»",
        "«7»A",
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for expected, texts in STANDINGS.items() for text in texts]
)
def test_what_stands_around_a_number_says_what_it_is(text: str, expected: Standing) -> None:
    start, end = text.index("«"), text.index("»") - 1
    assert standing(text.replace("«", "").replace("»", ""), start, end) is expected


def test_a_number_with_places_is_no_count_of_indicators() -> None:
    assert standing("99.64 ด้าน", 0, 5) is Standing.SCORE
    assert standing("99 ด้าน", 0, 2) is Standing.NONE


def test_a_list_of_more_items_than_a_month_has_days_has_no_markers() -> None:
    assert standing("31. การใช้อำนาจ", 0, 2) is Standing.MARKER
    assert standing("32. การใช้อำนาจ", 0, 2) is not Standing.MARKER


@pytest.mark.parametrize(
    ("text", "written", "marks"),
    [
        ("1. การใช้อำนาจ", "1", True),
        ("1.", "1", True),
        ("10)", "10", True),
        ("10 การใช้อำนาจ", "10", True),
        ("10", "10", False),
        ("10 คะแนน", "10", False),
        ("1.25", "1", False),
        ("99.", "99", False),
        ("100.", "100", False),
    ],
)
def test_markers_at_the_beginning(text: str, written: str, marks: bool) -> None:
    assert is_marker(text, written) is marks


@pytest.mark.parametrize("written", ["0", "0.5", "88.51", "100", "100.00"])
def test_what_can_be_a_score(written: str) -> None:
    assert is_score(written)


@pytest.mark.parametrize("written", ["100.01", "101", "88.515", "1,250", "88.51.2", "2568", "9" * 400])
def test_what_can_be_no_score(written: str) -> None:
    assert not is_score(written)


@given(st.integers(0, 10_000))
def test_every_hundredth_to_a_hundred_can_be_a_score(hundredths: int) -> None:
    written = f"{hundredths // 100}.{hundredths % 100:02}"
    assert is_score(written)
    assert standing(f"การใช้อำนาจ {written} คะแนน", 12, 12 + len(written)) is Standing.SCORE
