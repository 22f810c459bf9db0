"""Dates, months and times of day: one way to write each, and the Gregorian calendar only."""

import re
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.errors import UserError
from itadesk.exchange.office_file.dates import ClockTime, Day, Period
from itadesk.exchange.office_file.failures import UnusableDay, UnusableMonth, UnusableTime, WrongType
from itadesk.exchange.office_file.shapes import Scalar
from itadesk.ita.faults import FIRST_DAY, LAST_DAY, UnlikelyDay
from itadesk.ita.periods import MonthOrDay


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (Day(), "2024-02-29", date(2024, 2, 29)),
        (Day(), "2000-01-01", FIRST_DAY),
        (Day(), "2199-12-31", LAST_DAY),
        (Period(), "2026-01", MonthOrDay(2026, 1)),
        (Period(), "2026-01-05", MonthOrDay(2026, 1, 5)),
        (ClockTime(), "00:00", time(0, 0)),
        (ClockTime(), "23:59", time(23, 59)),
    ],
)
def test_it_is_read_and_written_in_one_way(shape: Scalar[Any], written: str, value: object) -> None:
    assert shape.parse(written) == value
    assert shape.write(value) == written


@pytest.mark.parametrize(
    ("shape", "written", "refusal"),
    [
        (Day(), "2023-02-29", UnusableDay),
        (Day(), "2026-01", UnusableDay),
        (Day(), "2026-1-5", UnusableDay),
        (Day(), "20260105", UnusableDay),
        (Day(), "2026-W01-1", UnusableDay),
        (Day(), "2026-01-05\n", UnusableDay),
        (Day(), "๒๐๒๖-๐๑-๐๕", UnusableDay),
        (Day(), "1999-12-31", UnlikelyDay),
        (Day(), "2569-01-05", UnlikelyDay),
        (Day(), 20260105, WrongType),
        (Period(), "2026-13", UnusableMonth),
        (Period(), "0000-01", UnusableMonth),
        (Period(), "2569-01", UnlikelyDay),
        (Period(), None, WrongType),
        (ClockTime(), "24:00", UnusableTime),
        (ClockTime(), "9:30", UnusableTime),
        (ClockTime(), "09:30:00", UnusableTime),
        (ClockTime(), "09.30", UnusableTime),
        (ClockTime(), "09:30\n", UnusableTime),
        (ClockTime(), "๐๙:๓๐", UnusableTime),
        (ClockTime(), 930, WrongType),
    ],
)
def test_it_is_refused_with_how_it_should_be_written(
    shape: Scalar[Any], written: object, refusal: type[UserError]
) -> None:
    with pytest.raises(refusal):
        shape.parse(written)


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_day_that_an_office_can_mean_comes_back_and_fits_its_pattern(day: date) -> None:
    written = str(Day().write(day))
    assert Day().parse(written) == day
    assert re.search(str(Day().description()["pattern"]), written)


@given(st.text("0123456789:", max_size=6) | st.times().map(lambda moment: moment.isoformat("minutes")))
def test_a_time_is_read_exactly_where_its_pattern_says_so(written: str) -> None:
    if re.search(str(ClockTime().description()["pattern"]), written):
        assert ClockTime().write(ClockTime().parse(written)) == written
    else:
        with pytest.raises(UnusableTime):
            ClockTime().parse(written)


@pytest.mark.parametrize("shape", [Day(), Period()])
def test_stand_ins_are_what_nobody_means(shape: Scalar[Any]) -> None:
    with pytest.raises(UnlikelyDay):
        shape.parse(shape.write(shape.stand_in()))
