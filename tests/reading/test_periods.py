import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.periods import is_backwards, period_of


def written(typed: str, fiscal_year: int | None = 2569) -> str:
    period = period_of(typed, fiscal_year)
    return "" if period is None else "..".join(end.isoformat() if end else "" for end in period)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("ม.ค.-มี.ค. ๖๖", "2023-01..2023-03"),
        ("ม.ค .- มี. ค. ๖๖", "2023-01..2023-03"),
        ("มกราคม – มีนาคม 2566", "2023-01..2023-03"),
        ("ต.ค.68-ก.ย.69", "2025-10..2026-09"),
        ("1 ต.ค. 2568 - 30 ก.ย. 2569", "2025-10-01..2026-09-30"),
        ("1/10/2568-30/9/2569", "2025-10-01..2026-09-30"),
        ("ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569", "2025-10-01..2026-09-30"),
        ("1-15 มกราคม 2569", "2026-01-01..2026-01-15"),
        ("ภายในเดือนมีนาคม 2569", "..2026-03"),
        ("ไม่เกิน 31 มีนาคม 2569", "..2026-03-31"),
        ("มกราคม 2569 เป็นต้นไป", "2026-01.."),
        ("ตั้งแต่ ม.ค. 2569", "2026-01.."),
        ("2025-10-01", "2025-10-01..2025-10-01"),
    ],
)
def test_months_and_days_as_people_write_them(typed: str, period: str) -> None:
    assert written(typed) == period
    assert written(typed, None) == period


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("ม.ค. - มี.ค.", "2026-01..2026-03"),
        ("ต.ค. - มี.ค.", "2025-10..2026-03"),
        ("รอบ 6 เดือนแรก", "2025-10..2026-03"),
        ("รอบ ๖ เดือนหลัง ปีงบประมาณ ๒๕๖๘", "2025-04..2025-09"),
        ("รอบ 6 เดือนแรก (ต.ค. 68 - มี.ค. 69)", "2025-10..2026-03"),
        ("ภายในครึ่งปีงบประมาณแรก", "..2026-03"),
        ("ธันวาคม", "2025-12..2025-12"),
        ("ภายในเดือนมีนาคม", "..2026-03"),
        ("ไตรมาส ๑-๒", "2025-10..2026-03"),
        ("ไตรมาสที่ 1 ถึงไตรมาสที่ 4", "2025-10..2026-09"),
        ("ไตรมาส 2, 3", "2026-01..2026-06"),
        ("ไตรมาส 1,2,3", "2025-10..2026-06"),
        ("ไตรมาสที่ 4/2568", "2025-07..2025-09"),
        ("ภายในไตรมาสที่ 2", "..2026-03"),
        ("ตลอดปีงบประมาณ", "2025-10..2026-09"),
        ("ตลอดทั้งปี", "2025-10..2026-09"),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๘", "2024-10..2025-09"),
        ("ตลอดปี 68", "2024-10..2025-09"),
        ("ภายในปีงบประมาณ พ.ศ. 2569", "..2026-09"),
        ("ตลอดปีงบประมาณ (ต.ค. 68 - ก.ย. 69)", "2025-10..2026-09"),
    ],
)
def test_what_only_a_fiscal_year_makes_plain(typed: str, period: str) -> None:
    assert written(typed) == period
    assert written(typed, None) == ""


@pytest.mark.parametrize(
    "typed",
    [
        *("", "ทุกไตรมาส", "ทุกเดือน", "ปีละ 2 ครั้ง", "30 วัน", "ปี 2569", "2569", "ไตรมาส 1, 3", "ไตรมาส 3-1", "1 – 2 – 3"),
        *("ภายในเร็ววัน", "ตั้งแต่เดี๋ยวนี้", "เร็วๆ นี้ - ม.ค. 2569", "ไตรมาส 1 (ม.ค. 69)", "(ม.ค. 69) (ก.พ. 69)"),
        "ดำเนินการต่อเนื่อง " * 20,
    ],
)
def test_what_says_something_else(typed: str) -> None:
    assert period_of(typed, 2569) is None


def test_october_before_the_end_is_that_of_the_same_fiscal_year() -> None:
    assert written("ต.ค. - มี.ค. 2569", None) == "2025-10..2026-03"
    assert written("มี.ค. – ม.ค. 2569", None) == "2026-03..2026-01"
    assert written("ธ.ค. - พ.ย. 2569", None) == "2026-12..2026-11"


def test_a_period_may_end_before_it_begins() -> None:
    for typed, backwards in (("ก.ย. 2569 - ต.ค. 2568", True), ("ม.ค. 2569", False), ("ภายใน ม.ค. 2569", False)):
        period = period_of(typed)
        assert period is not None
        assert is_backwards(period) is backwards


@given(st.text(alphabet="ม.คตปไรสพศ ๑๒1269/-–()ถึงภายใน", max_size=60), st.integers(2550, 2650))
def test_any_text_is_read(typed: str, fiscal_year: int) -> None:
    period = period_of(typed, fiscal_year)
    assert period is None or any(period)
