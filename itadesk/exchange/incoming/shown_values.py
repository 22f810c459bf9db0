"""The value of a cell as a person sees it in the sheet."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from itadesk.thai.dates import BUDDHIST_OFFSET, MONTHS

Value = str | float | int | bool | date | datetime | time | timedelta | None
"""What a cell can hold; whole numbers of workbooks are floats."""

_DIGITS: Final = 15
"""As many digits of a number as spreadsheets show; what is behind them is an accident of how numbers are kept."""

_WHOLE: Final = 10**_DIGITS
"""Whole numbers below it have no digits that would not be shown."""

_SMALL: Final = 0.0001
"""Numbers below it are kept with an exponent."""

_BUDDHIST: Final = 2400
"""From this year on, a year was typed in the Buddhist era into a cell that takes it for a Gregorian one."""


def shown_value(value: Value) -> str:
    """97.5 as 97.5, 3.0 as 3, a day as 5 มกราคม 2569."""
    if isinstance(value, str):
        return value
    show = _SHOWN.get(type(value))
    return show(value) if show else ""


def shown_number(number: float) -> str:
    """A number without what is only an accident of how it is kept: 97.49999999999999 is 97.5."""
    if _SMALL <= number < _WHOLE:
        # the shortest way to write a number is the one with fifteen digits wherever it needs no more
        written = repr(number)
        if len(written) <= _DIGITS + len("."):
            return written.removesuffix(".0")
    written = format(Decimal(format(number, f".{_DIGITS}g")), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def shown_numbers(numbers: Sequence[float]) -> list[str]:
    """Many numbers as `shown_number` shows each."""
    if min(numbers) >= _SMALL and max(numbers) < _WHOLE:
        if all(map(float.is_integer, numbers)):
            return [*map(str, map(int, numbers))]
        written = [*map(repr, numbers)]
        if max(map(len, written)) <= _DIGITS + len("."):
            return [each.removesuffix(".0") for each in written]
    return [*map(shown_number, numbers)]


def _day(day: date) -> str:
    year = day.year if day.year >= _BUDDHIST else day.year + BUDDHIST_OFFSET
    return f"{day.day} {MONTHS[day.month - 1]} {year}"


def _moment(moment: datetime) -> str:
    return _day(moment) if moment.time() == time.min else f"{_day(moment)} {moment:%H:%M}"


_SHOWN: Final[Mapping[type, Callable[[Any], str]]] = {
    bool: lambda truth: "TRUE" if truth else "FALSE",
    int: str,
    float: shown_number,
    datetime: _moment,
    date: _day,
    time: lambda moment: f"{moment:%H:%M}",
    timedelta: str,
}
"""How values are shown: cells hold these kinds themselves, none made from them."""
