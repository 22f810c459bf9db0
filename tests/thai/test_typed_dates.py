from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.dates import MONTHS, SHORT_MONTHS, long_date, medium_date, short_date, weekday
from itadesk.thai.digits import thai_digits
from itadesk.thai.typed_dates import (
    ImpossibleDate,
    ImpossibleYear,
    UnusableDate,
    UnusableMonth,
    parse_date,
    parse_month,
    year_meant,
)

DAYS = st.dates(date(1957, 1, 1), date(2142, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "5/1/66",
        "5-1-2566",
        "05.01.2566",
        "5 1 66",
        "5 ม.ค. 2566",
        "5ม.ค.66",
        "5 มค 66",
        "๕ มกราคม ๒๕๖๖",
        "5 มกราคม พ.ศ. 2566",
        "5 มกราคม พ.ศ.2566",
        "วันที่ 5 เดือน มกราคม พ.ศ. 2566",
        "ณ วันที่ ๕  เดือนมกราคม ปี ๒๕๖๖ ",
        "วันพฤหัสบดีที่ 5 มกราคม 2566",
        "2023-01-05",
        "2566-01-05",
        "5/1/2023",
        "5 มกราคม ค.ศ. 2023",
        "5 January 2023",
        "5-Jan-2023",
    ],
)
def test_what_people_type_for_one_day(typed: str) -> None:
    assert parse_date(typed) == date(2023, 1, 5)


@given(DAYS)
def test_every_printed_form_is_read_back(day: date) -> None:
    for printed in (long_date(day), medium_date(day), short_date(day), f"{weekday(day)}ที่ {long_date(day)}"):
        assert parse_date(printed) == day
        assert parse_date(thai_digits(printed)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}/{day.month}/{day.year + 543}") == day


@pytest.mark.parametrize(
    "typed", ["", "เร็ว ๆ นี้", "5 มกรา 2566", "5/1", "5/1/256", "5-1/2566", "มกราคม 2566", "5 1 ก 66"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(UnusableDate, match="ไม่ใช่วันที่"):
        parse_date(typed)


@pytest.mark.parametrize("typed", ["31/2/2566", "29 ก.พ. 2566", "0/1/66", "5/13/66", "32 ม.ค. 66"])
def test_a_day_that_the_calendar_lacks_is_refused(typed: str) -> None:
    with pytest.raises(ImpossibleDate, match="ปฏิทินไม่มี"):
        parse_date(typed)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("5 ม.ค. 3109", "หมายถึงปี 2566"), ("5/1/1480", "หมายถึงปี 2566"), ("5/1/9999", "กรอกปี พ.ศ. เช่น 2566$")],
)
def test_a_year_converted_twice_is_refused_with_the_likely_one(typed: str, hint: str) -> None:
    with pytest.raises(ImpossibleYear, match=hint):
        parse_date(typed)


def test_the_leap_day_is_a_leap_day_of_the_gregorian_year() -> None:
    assert parse_date("29 ก.พ. 2567") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "typed", ["ม.ค. 2566", "มกราคม 66", "เดือนมกราคม พ.ศ. ๒๕๖๖", "1/2566", "01-66", "2023-01", "1/2023", "Jan 2023"]
)
def test_what_people_type_for_one_month(typed: str) -> None:
    assert parse_month(typed) == (2023, 1)


@given(DAYS)
def test_every_printed_month_is_read_back(day: date) -> None:
    for names in (MONTHS, SHORT_MONTHS):
        assert parse_month(f"{names[day.month - 1]} {day.year + 543}") == (day.year, day.month)


@pytest.mark.parametrize("typed", ["", "13/2566", "0/2566", "ไตรมาส 2566", "5 ม.ค. 2566"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(UnusableMonth, match="ไม่ใช่เดือน"):
        parse_month(typed)


def test_a_month_of_an_impossible_year_is_refused() -> None:
    with pytest.raises(ImpossibleYear, match="3109"):
        parse_month("ม.ค. 3109")


@given(st.text(alphabet="0125๖๙/-. กมคี.ศพวันที่", max_size=20))
def test_any_text_is_a_date_or_refused_with_a_sentence(typed: str) -> None:
    for parse in (parse_date, parse_month):
        with suppress(UnusableDate):
            parse(typed)
    assert typed in UnusableDate(typed).sentence()


def test_years_that_nobody_can_guess() -> None:
    assert year_meant(3109) == 2566
    assert year_meant(1480) == 2566
    assert year_meant(9999) is None
