from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.periods import MonthOrDay
from itadesk.thai.typed_dates import UnusableDate


def test_a_month_lasts_from_its_first_day_to_its_last() -> None:
    february = MonthOrDay.from_iso("2024-02")
    assert (february.first_day, february.last_day) == (date(2024, 2, 1), date(2024, 2, 29))


def test_a_day_is_its_own_first_and_last() -> None:
    fifth = MonthOrDay.from_iso("2023-01-05")
    assert fifth.first_day == fifth.last_day == date(2023, 1, 5)


@given(st.dates(), st.booleans())
def test_what_is_written_is_read_back(day: date, whole_month: bool) -> None:
    spot = MonthOrDay(day.year, day.month, None if whole_month else day.day)
    assert MonthOrDay.from_iso(spot.isoformat()) == spot


@pytest.mark.parametrize(
    "written", ["2023", "2023-1", "2023-13", "2023-02-30", "2023-00", "๒๐๒๓-๐๑", "2023-01-05T00", ""]
)
def test_no_such_month_or_day(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        MonthOrDay.from_iso(written)


def test_days_and_months_as_people_type_them() -> None:
    assert MonthOrDay.from_typed("ม.ค. 2566") == MonthOrDay(2023, 1)
    assert MonthOrDay.from_typed("5 ม.ค. 66") == MonthOrDay(2023, 1, 5)
    with pytest.raises(UnusableDate, match="ไตรมาสแรก"):
        MonthOrDay.from_typed("ไตรมาสแรก")
