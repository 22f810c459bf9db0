"""One day in every way that forms, letters, web pages and spreadsheets write it."""

from datetime import date

import pytest

from itadesk.thai.dates import MONTHS, SHORT_MONTHS, weekday
from itadesk.thai.digits import thai_digits
from itadesk.thai.typed_dates import UnusableDate, parse_date

DAYS = (date(2026, 1, 5), date(2024, 2, 29), date(2025, 12, 31), date(2023, 5, 1), date(2023, 3, 3), date(2026, 11, 30))
ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WAYS = (
    "{d}/{m}/{be}",
    "{d}-{m}-{be}",
    "{d}.{m}.{be}",
    "{d} {m} {be}",
    "{d:02}/{m:02}/{be}",
    "{d}/{m}/{be2:02}",
    "{be}-{m:02}-{d:02}",
    "{ce}-{m:02}-{d:02}",
    "{ce}/{m}/{d}",
    "{d} {month} {be}",
    "{d} {month} พ.ศ. {be}",
    "{d} {month} พ.ศ.{be}",
    "{d} {month} พุทธศักราช {be}",
    "{d} {month} ค.ศ. {ce}",
    "{d} {month}, {be}",
    "{d}{month}{be}",
    "ที่ {d} {month} {be}",
    "วันที่ {d} {month} {be}",
    "วันที่ {d} เดือน {month} พ.ศ. {be}",
    "วันที่ {d} เดือน{month} ปี {be}",
    "ณ วันที่ {d} {month} {be}",
    "{weekday}ที่ {d} {month} พ.ศ. {be}",
    "{weekday} ที่ {d} {month} {be}",
    "{weekday}, {d} {month} {be}",
    "{d} {short} {be}",
    "{d} {short}{be}",
    "{d}{short}{be}",
    "{d} {short} {be2:02}",
    "{d}-{short}-{be}",
    "{d}/{short}/{be}",
    "{d} {undotted} {be}",
    "{d} {english} {ce}",
    "{d}-{english:.3}-{ce}",
    "{d} {english:.3} {be2:02}",
    " {d}  {month}\u00a0{be}\n",
    "\u200b{d}/{m}/{be}\ufeff",
)


def written(day: date, way: str) -> str:
    return way.format(
        d=day.day,
        m=day.month,
        be=day.year + 543,
        be2=(day.year + 543) % 100,
        ce=day.year,
        month=MONTHS[day.month - 1],
        short=SHORT_MONTHS[day.month - 1],
        undotted=SHORT_MONTHS[day.month - 1].replace(".", ""),
        english=ENGLISH[day.month - 1],
        weekday=weekday(day),
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_day_is_read_however_it_is_written(way: str) -> None:
    for day in DAYS:
        for text in (written(day, way), thai_digits(written(day, way))):
            assert parse_date(text) == day, text


@pytest.mark.parametrize(
    "text",
    [
        "5 มกราคม",
        "มกราคม 2569",
        "5/13/2569",
        "32 มกราคม 2569",
        "5//1/2569",
        "5/1-2569",
        "5 มกรา คม ที่ 2569",
        "January 5, 2026",
        "ประมาณ 5 มกราคม 2569",
        "5 มกราคม 2569 - 6 มกราคม 2569",
        "5-6 มกราคม 2569",
        "005/1/2569",
        "5/1/256",
        "5/1/25690",
        "-5/1/2569",
        "๕/๑/๒๕๖",
        "วันที่",
        "",
    ],
)
def test_what_could_mean_another_day_is_refused_with_what_was_typed(text: str) -> None:
    with pytest.raises(UnusableDate) as caught:
        parse_date(text)
    assert f"“{text}”" in caught.value.sentence()
