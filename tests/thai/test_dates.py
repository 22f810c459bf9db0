from datetime import date

import pytest

from itadesk.ita.periods import MonthOrDay
from itadesk.thai.dates import buddhist_year, long_date, medium_date, month_range_text, short_date, weekday

FIFTH = date(2023, 1, 5)


def test_a_day_in_the_three_forms_of_papers() -> None:
    assert long_date(FIFTH) == "5 มกราคม พ.ศ. 2566"
    assert medium_date(FIFTH) == "5 มกราคม 2566"
    assert short_date(FIFTH) == "5 ม.ค. 2566"


def test_the_day_of_the_week() -> None:
    assert weekday(FIFTH) == "วันพฤหัสบดี"
    assert weekday(date(2023, 1, 8)) == "วันอาทิตย์"


def test_the_calendar_year_is_not_the_fiscal_one() -> None:
    assert buddhist_year(date(2022, 10, 1)) == 2565


@pytest.mark.parametrize(
    ("starts", "ends", "printed"),
    [
        ("2023-01", "2023-03", "ม.ค. – มี.ค. 2566"),
        ("2023-01", "2023-01", "ม.ค. 2566"),
        ("2022-10", "2023-09", "ต.ค. 2565 – ก.ย. 2566"),
        ("2023-01-05", "2023-01-20", "5 – 20 ม.ค. 2566"),
        ("2023-01-05", "2023-01-05", "5 ม.ค. 2566"),
        ("2023-01-05", "2023-02-10", "5 ม.ค. – 10 ก.พ. 2566"),
        ("2022-12-05", "2023-01-10", "5 ธ.ค. 2565 – 10 ม.ค. 2566"),
        ("2023-01", "2023-03-15", "ม.ค. – 15 มี.ค. 2566"),
        ("2023-01", "2023-01-15", "1 – 15 ม.ค. 2566"),
        ("2024-02-10", "2024-02", "10 – 29 ก.พ. 2567"),
        ("2023-01", None, "ตั้งแต่ ม.ค. 2566"),
        (None, "2023-03", "ภายใน มี.ค. 2566"),
        (None, "2023-03-31", "ภายใน 31 มี.ค. 2566"),
        (None, None, ""),
    ],
)
def test_a_period_says_once_what_both_ends_share(starts: str | None, ends: str | None, printed: str) -> None:
    first, last = (None if end is None else MonthOrDay.from_iso(end) for end in (starts, ends))
    assert month_range_text(first, last) == printed


def test_days_of_the_calendar_make_a_period_too() -> None:
    assert month_range_text(FIFTH, date(2023, 3, 1)) == "5 ม.ค. – 1 มี.ค. 2566"
