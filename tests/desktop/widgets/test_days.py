from datetime import date
from itertools import pairwise

import pytest

from itadesk.desktop.widgets import days
from itadesk.language import SPEECH

FRIDAY = date(2023, 1, 27)


def test_weeks_begin_on_sunday_and_hold_the_whole_month() -> None:
    weeks = days.weeks_around(FRIDAY)

    assert weeks[0][0] == date(2023, 1, 1)
    assert [len(week) for week in weeks] == [7] * 6
    assert weeks[-1][-1] == date(2023, 2, 11)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_six_weeks_of_days_one_after_the_other(month: int) -> None:
    shown = [day for week in days.weeks_around(date(2026, month, 1)) for day in week]

    assert len(shown) == 42
    assert all(later.toordinal() - day.toordinal() == 1 for day, later in pairwise(shown))
    assert {date(2026, month, 1), days.month_ends(date(2026, month, 1))} <= set(shown)


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 15), -1, date(2022, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_another_month_has_the_same_day_or_its_last_one(day: date, months: int, there: date) -> None:
    assert days.months_later(day, months) == there


def test_nobody_leaves_the_years_that_the_program_knows() -> None:
    assert days.days_later(date(2000, 1, 1), -1) == date(2000, 1, 1)
    assert days.months_later(date(2199, 12, 31), 1) == date(2199, 12, 31)


def test_months_begin_and_end() -> None:
    assert (days.month_begins(FRIDAY), days.month_ends(FRIDAY)) == (date(2023, 1, 1), date(2023, 1, 31))


def test_a_day_is_spoken_in_the_language_of_the_window() -> None:
    assert days.spoken_day(FRIDAY) == "วันศุกร์ที่ ๒๗ มกราคม ๒๕๖๖"
    assert days.month_text(FRIDAY) == "มกราคม ๒๕๖๖"
    assert days.week_heads()[0] == ("อา.", "วันอาทิตย์")

    SPEECH.use("en")

    assert days.spoken_day(FRIDAY) == "Friday 27 January 2566"
    assert days.week_heads()[5] == ("Fr", "Friday")
