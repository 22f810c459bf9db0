"""The days of a calendar: how they lie in weeks, where one comes to from a day, and how a day is called aloud."""

import calendar
from datetime import date
from typing import Final

from itadesk.desktop.writing import shown_digits
from itadesk.ita.faults import FIRST_DAY, LAST_DAY
from itadesk.language import N_, _
from itadesk.thai.dates import buddhist_year

Weeks = list[list[date]]

WEEKS: Final = 6
"""As many as a month can touch; a calendar always shows so many, so that nothing jumps from month to month."""

MONTH_NAMES: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
WEEKDAY_NAMES: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
SHORT_WEEKDAY_NAMES: Final = (N_("Mo"), N_("Tu"), N_("We"), N_("Th"), N_("Fr"), N_("Sa"), N_("Su"))
WEEK: Final = (6, 0, 1, 2, 3, 4, 5)
"""The days of a week in their order, Monday being 0: the calendars of Thai offices begin with Sunday."""


def weeks_around(day: date) -> Weeks:
    """Six whole weeks with the month of a day, and days of the months around it where they fill the weeks up.

    The years of the program lie well within those of the calendar, so that there is always a day to fill up with.
    """
    days = calendar.Calendar(WEEK[0]).itermonthdates(day.year, day.month)
    found = list(days)
    while len(found) < WEEKS * len(WEEK):
        found.append(date.fromordinal(found[-1].toordinal() + 1))
    return [found[start : start + len(WEEK)] for start in range(0, len(found), len(WEEK))]


def within_reach(day: date) -> date:
    """The day itself, or the first or last one that the program knows."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def days_later(day: date, days: int) -> date:
    """The day so many days later; before it where the number is negative."""
    return within_reach(date.fromordinal(day.toordinal() + days))


def months_later(day: date, months: int) -> date:
    """The same day of another month; the last one of that month where it is shorter."""
    whole = day.year * 12 + day.month - 1 + months
    year, month = whole // 12, whole % 12 + 1
    return within_reach(date(year, month, min(day.day, calendar.monthrange(year, month)[1])))


def month_begins(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)


def month_ends(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_text(day: date) -> str:
    """The month with its Buddhist year: มกราคม ๒๕๖๖."""
    return shown_digits(_("{month} {year}").format(month=_(MONTH_NAMES[day.month - 1]), year=buddhist_year(day)))


def spoken_day(day: date) -> str:
    """The whole day as a screen reader says it: วันศุกร์ที่ ๕ มกราคม ๒๕๖๖."""
    return shown_digits(
        _("{weekday} {day} {month} {year}").format(
            weekday=_(WEEKDAY_NAMES[day.weekday()]),
            day=day.day,
            month=_(MONTH_NAMES[day.month - 1]),
            year=buddhist_year(day),
        )
    )


def week_heads() -> list[tuple[str, str]]:
    """The days of the week as they stand over a calendar, each with its full name."""
    return [(_(SHORT_WEEKDAY_NAMES[day]), _(WEEKDAY_NAMES[day])) for day in WEEK]
