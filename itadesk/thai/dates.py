"""Dates in the Buddhist era, as Thai papers print them. All in Arabic digits; a paper converts at the end."""

import calendar
from datetime import date
from typing import Final, Protocol

BUDDHIST_OFFSET: Final = 543
"""A Buddhist year is the Gregorian one and 543."""

MONTHS: Final = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS: Final = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
WEEKDAYS: Final = ("วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์")
_DASH: Final = " – "


class MonthLike(Protocol):
    """A month of the Gregorian calendar, or a day of it; a `date` is one too."""

    @property
    def year(self) -> int:
        """The Gregorian year."""

    @property
    def month(self) -> int:
        """The month from 1."""

    @property
    def day(self) -> int | None:
        """The day, None for the whole month."""


def buddhist_year(day: MonthLike) -> int:
    """The calendar year in the Buddhist era."""
    return day.year + BUDDHIST_OFFSET


def long_date(day: date) -> str:
    """As signed papers print it: 5 มกราคม พ.ศ. 2566."""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {buddhist_year(day)}"


def medium_date(day: date) -> str:
    """As running text prints it: 5 มกราคม 2566."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist_year(day)}"


def short_date(day: date) -> str:
    """As tables and lists print it: 5 ม.ค. 2566."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist_year(day)}"


def weekday(day: date) -> str:
    """The day of the week: วันพฤหัสบดี."""
    return WEEKDAYS[day.weekday()]


def month_range_text(starts: MonthLike | None, ends: MonthLike | None) -> str:
    """A period as tables of measures print it, with what both ends share said once.

    ม.ค. – มี.ค. 2566; ม.ค. 2566; ต.ค. 2565 – ก.ย. 2566; 5 – 20 ม.ค. 2566; ตั้งแต่ ม.ค. 2566; ภายใน มี.ค. 2566;
    empty where neither end is known.
    """
    if starts is None:
        return "" if ends is None else f"ภายใน {_end_text(ends)}"
    if ends is None:
        return f"ตั้งแต่ {_end_text(starts)}"
    return _from_to(starts, ends)


def _from_to(starts: MonthLike, ends: MonthLike) -> str:
    last = _end_text(ends)
    if starts.year != ends.year:
        return _end_text(starts) + _DASH + last
    if starts.month != ends.month:
        return _month_text(starts) + _DASH + last
    if starts.day == ends.day:
        return last
    last_day = ends.day or calendar.monthrange(ends.year, ends.month)[1]
    return f"{starts.day or 1}{_DASH}{last_day} {SHORT_MONTHS[ends.month - 1]} {buddhist_year(ends)}"


def _month_text(spot: MonthLike) -> str:
    name = SHORT_MONTHS[spot.month - 1]
    return name if spot.day is None else f"{spot.day} {name}"


def _end_text(spot: MonthLike) -> str:
    return f"{_month_text(spot)} {buddhist_year(spot)}"
