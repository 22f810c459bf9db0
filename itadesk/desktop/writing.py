"""How numbers, dates and times are written and read in the window, in the digits of the language spoken now."""

import datetime as dt
import re
from decimal import Decimal

from itadesk.desktop.forms.faults import UnusableTime
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.scores import two_places
from itadesk.language import SPEECH
from itadesk.thai.dates import BUDDHIST_OFFSET, buddhist_year, month_range_text, short_date
from itadesk.thai.digits import arabic_digits, in_digits, thai_digits
from itadesk.thai.typed_dates import UnusableDate, parse_date

_FIRST_MONTH = 10
"""A fiscal year begins in the October before."""

_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: *น\.?)?")


def shown(text: str) -> str:
    """The text in the digits of the window: Thai ones in Thai, save in tokens such as O13."""
    return in_digits(text, SPEECH.language == "th")


def shown_digits(text: str) -> str:
    """The text with every digit turned into one of the window."""
    return thai_digits(text) if SPEECH.language == "th" else arabic_digits(text)


def digits_read(text: str) -> str:
    """The text with Arabic digits, as values are read."""
    return arabic_digits(text)


def score_text(score: Decimal | None) -> str:
    """A score with two decimals; empty where there is none."""
    return "" if score is None else shown_digits(str(two_places(score)))


def date_text(day: dt.date | None) -> str:
    """A date as ๕ ม.ค. ๒๕๖๖, in English as 5 Jan 2566; empty where there is none."""
    if day is None:
        return ""
    if SPEECH.language == "en":
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {buddhist_year(day)}"
    return shown_digits(short_date(day))


def example_day(fiscal_year: int, month: int) -> str:
    """A day of a month of a fiscal year, as an example of how days are written."""
    year = fiscal_year - BUDDHIST_OFFSET - (month >= _FIRST_MONTH)
    return date_text(dt.date(year, month, 5))


def example_period(fiscal_year: int) -> str:
    """The months of a fiscal year, as an example of how periods are written."""
    end = fiscal_year - BUDDHIST_OFFSET
    return shown_digits(month_range_text(MonthOrDay(end - 1, _FIRST_MONTH), MonthOrDay(end, _FIRST_MONTH - 1)))


def read_date(typed: str) -> dt.date | None:
    """The day that a typed text means; None where nothing was typed.

    Raises:
        UnusableDate: no date, no such day, or no such year.
    """
    return parse_date(typed.strip()) if typed.strip() else None


def tidy_date(typed: str) -> str:
    """The typed date in the usual form; the text itself where it is no date."""
    try:
        return date_text(read_date(typed))
    except UnusableDate:
        return typed


def time_text(time: dt.time | None) -> str:
    """A time as ๐๙:๓๐; empty where there is none."""
    return "" if time is None else shown_digits(f"{time:%H:%M}")


def read_time(typed: str) -> dt.time | None:
    """The time of day that a typed text means; None where nothing was typed.

    Raises:
        UnusableTime: no time of day.
    """
    text = digits_read(typed).strip()
    if not text:
        return None
    match = _TIME.fullmatch(text)
    hour, minute = (int(part or 0) for part in match.groups()) if match else (99, 99)
    if hour > 23 or minute > 59:
        raise UnusableTime(typed.strip())
    return dt.time(hour, minute)


def tidy_time(typed: str) -> str:
    """The typed time in the usual form; the text itself where it is no time."""
    try:
        return time_text(read_time(typed))
    except UnusableTime:
        return typed
