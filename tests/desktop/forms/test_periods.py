import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.desktop.forms.faults import PeriodBackwards
from itadesk.desktop.forms.periods import period_shown, read_period
from itadesk.ita.periods import MonthOrDay
from itadesk.thai.dates import month_range_text

MONTHS = st.builds(MonthOrDay, st.integers(2000, 2100), st.integers(1, 12))
DAYS = st.dates(max_value=MonthOrDay(2100, 1).first_day, min_value=MonthOrDay(2000, 1).first_day).map(
    lambda day: MonthOrDay(day.year, day.month, day.day)
)


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("ต.ค. 2568 – ก.ย. 2569", "2025-10", "2026-09"),
        ("ต.ค. ๖๘ - ก.ย. ๖๙", "2025-10", "2026-09"),
        ("ม.ค.-มี.ค. 2569", "2026-01", "2026-03"),
        ("มกราคม ถึง มีนาคม 2569", "2026-01", "2026-03"),
        ("5 – 20 ม.ค. 2569", "2026-01-05", "2026-01-20"),
        ("ม.ค. 2569", "2026-01", "2026-01"),
        ("5/1/2569", "2026-01-05", "2026-01-05"),
    ],
)
def test_a_period_is_read_as_people_type_it(typed: str, starts: str, ends: str) -> None:
    assert read_period(typed) == (MonthOrDay.from_iso(starts), MonthOrDay.from_iso(ends))


def test_a_period_with_one_end_is_read() -> None:
    assert read_period("ตั้งแต่ ม.ค. 2569") == (MonthOrDay(2026, 1), None)
    assert read_period("ภายใน มี.ค. 2569") == (None, MonthOrDay(2026, 3))


@pytest.mark.parametrize(
    "typed",
    ["", "ตลอดปีงบประมาณ", "ทุกไตรมาส", "1 – 2 – 3", "ตั้งแต่เดี๋ยวนี้", "ภายในปีนี้", "ก่อน – ม.ค. 2569"],
)
def test_what_is_no_period_in_months_stays_a_text(typed: str) -> None:
    assert read_period(typed) is None


@pytest.mark.parametrize(
    ("typed", "ends", "begins"),
    [("มี.ค. – ม.ค. 2569", "ม.ค. 2569", "มี.ค. 2569"), ("ก.ย. 2569 - ต.ค. 2568", "ต.ค. 2568", "ก.ย. 2569")],
)
def test_a_period_that_ends_before_it_begins_is_refused(typed: str, ends: str, begins: str) -> None:
    with pytest.raises(PeriodBackwards) as refused:
        read_period(typed)
    assert refused.value.sentence() == f"กำหนดสิ้นสุด ({ends}) มาก่อนกำหนดเริ่มต้น ({begins}) โปรดแก้ไขอย่างใดอย่างหนึ่ง"


@given(first=MONTHS | DAYS, second=MONTHS | DAYS)
def test_a_period_reads_back_as_it_is_written(first: MonthOrDay, second: MonthOrDay) -> None:
    starts, ends = sorted((first, second), key=lambda spot: (spot.first_day, spot.last_day))
    written = month_range_text(starts, ends)

    read = read_period(written)

    assert read is not None
    assert month_range_text(*read) == written


def test_words_are_shown_rather_than_months() -> None:
    assert period_shown(None, None, "ทุกเดือน") == "ทุกเดือน"
    assert period_shown(MonthOrDay(2026, 1), None, "") == "ตั้งแต่ ม.ค. 2569"
