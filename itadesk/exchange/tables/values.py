"""What a cell can hold, and the kinds of cells: each knows the text that machines read and the value that people see.

What stands in a cell is read leniently: Thai digits, Thai dates, blanks around. What was written is read back exactly.
"""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.office_file.failures import UnknownChoice, UnusableTime
from itadesk.ita.faults import UnknownScope
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.scores import parse_score
from itadesk.thai.dates import BUDDHIST_OFFSET, SHORT_MONTHS
from itadesk.thai.digits import arabic_digits, parse_number_text
from itadesk.thai.typed_dates import UnusableDate, parse_date

Value = str | Decimal | UserError
"""What stands in a cell: a text, a number, or something that cannot be used and says so itself."""

Shown = str | Decimal | int | date
"""What a workbook shows to people."""

Json = str | int | list[str] | list[int]
"""What the exchange file holds in this place."""

_FIRST_SERIAL: Final = date(1899, 12, 30)
"""Workbooks count days from here, for days after February 1900."""

_LAST_SERIAL: Final = 2_958_465
"""The last day that workbooks know, in the year 9999."""

_BUDDHIST: Final = range(2443, 2743)
"""Years that are Buddhist even where a workbook holds them for Gregorian ones, because 5/1/2566 was typed."""


def plain_text(value: Value) -> str:
    """The text of a cell, a number as it is written by hand.

    Raises:
        UserError: the cell holds something that cannot be used.
    """
    if isinstance(value, UserError):
        raise value
    return value if isinstance(value, str) else f"{value:f}"


class Kind(ABC):
    """How a kind of value stands in cells.

    Attributes:
        machine: what the kind is called in a Frictionless table schema.
    """

    machine = "string"

    @abstractmethod
    def read(self, value: Value) -> Json:
        """What the exchange file holds for a cell that is not blank; a `UserError` where the cell cannot be used."""

    def write(self, found: Json) -> str:
        """The text that machines read; `found` is what the exchange file holds."""
        return str(found)

    def show(self, text: str) -> Shown:
        """What people see for a text that machines read."""
        return text


class TextKind(Kind):
    """A text, exactly as it was entered."""

    def read(self, value: Value) -> str:
        """The text itself."""
        return plain_text(value)


class WholeKind(Kind):
    """A whole number; `error` says what is wrong with what is none."""

    machine = "integer"

    def __init__(self, error: Callable[[str], UserError]) -> None:
        self.error = error

    def read(self, value: Value) -> int:
        """The number, typed in whatever digits."""
        text = plain_text(value)
        match = re.fullmatch(r"([0-9]{1,9})(?:\.0+)?", parse_number_text(text))
        if match is None:
            raise self.error(text.strip())
        return int(match[1])

    def show(self, text: str) -> int:
        """The number."""
        return int(text)


class ScoreKind(Kind):
    """A score; workbooks keep it as a number, whose text is taken as it stands."""

    machine = "number"

    def read(self, value: Value) -> str:
        """The digits of the score."""
        if isinstance(value, Decimal):
            value = _as_typed(value)
        return f"{parse_score(parse_number_text(plain_text(value))):f}"

    def show(self, text: str) -> Decimal:
        """The number."""
        return Decimal(text)


class DayKind(Kind):
    """A day; typed in Thai, in ISO 8601, or as the number that workbooks keep."""

    machine = "date"

    def read(self, value: Value) -> str:
        """The day in ISO 8601."""
        if isinstance(value, Decimal):
            return _day_of(value).isoformat()
        return parse_date(plain_text(value)).isoformat()

    def show(self, text: str) -> date:
        """The day."""
        return date.fromisoformat(text)


class PeriodKind(Kind):
    """A month or a day of it."""

    def read(self, value: Value) -> str:
        """The month or the day in ISO 8601."""
        if isinstance(value, Decimal):
            return _day_of(value).isoformat()
        return MonthOrDay.from_typed(plain_text(value)).isoformat()

    def show(self, text: str) -> Shown:
        """A day as a day, a month in words: workbooks know no month without a day."""
        period = MonthOrDay.from_iso(text)
        if period.day is None:
            return f"{SHORT_MONTHS[period.month - 1]} {period.year + BUDDHIST_OFFSET}"
        return period.first_day


class TimeKind(Kind):
    """A time of day."""

    machine = "time"

    def read(self, value: Value) -> str:
        """Hours and minutes: 09:30, 9.30 น., or the part of a day that workbooks keep."""
        if isinstance(value, Decimal) and 0 <= value < 1:
            minutes = round(value * 24 * 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        text = plain_text(value)
        match = re.fullmatch(r"([0-9]{1,2})[.:]([0-9]{2})(?::00)? ?(?:น\.?)?", arabic_digits(text).strip())
        if match is None:
            raise UnusableTime(text.strip())
        return f"{int(match[1]):02}:{match[2]}"


class ScopeKind(Kind):
    """An instrument by its letters, or an indicator by its number."""

    def read(self, value: Value) -> str:
        """The letters or the number."""
        text = arabic_digits(plain_text(value)).strip()
        match = re.fullmatch(r"(?:ตัวชี้วัดที่ ?)?([0-9]{1,2})(?:\.0+)?|(?:[A-Za-z]{3})", text)
        if match is None:
            raise UnknownScope(text)
        return match[1] or text.upper()


class ChoiceKind(Kind):
    """A word out of a few; people read and write Thai ones."""

    def __init__(self, thai: Mapping[str, str]) -> None:
        self.thai = thai
        self.meant = {_same(word): key for key, word in (*thai.items(), *zip(thai, thai, strict=True))}

    def read(self, value: Value) -> str:
        """The word of the exchange file."""
        text = plain_text(value)
        if _same(text) not in self.meant:
            raise UnknownChoice(text.strip(), self.thai.values())
        return self.meant[_same(text)]

    def show(self, text: str) -> str:
        """The Thai word."""
        return self.thai[text]


class ListKind(Kind):
    """Texts: for machines a JSON list, for people one a line wherever that says the same."""

    machine = "array"

    def read(self, value: Value) -> list[str]:
        """The texts."""
        text = plain_text(value)
        listed = _json_list(text)
        if listed is not None:
            return listed
        return [line.strip() for line in text.splitlines() if line.strip()]

    def write(self, found: Json) -> str:
        """The JSON list."""
        return json.dumps(found, ensure_ascii=False)

    def show(self, text: str) -> str:
        """One text a line; the JSON list where a text has lines or blanks of its own."""
        lines = "\n".join(json.loads(text))
        return lines if self.read(lines) == json.loads(text) else text


class NumbersKind(Kind):
    """Numbers of things; `error` says what is wrong with what is none."""

    machine = "array"

    def __init__(self, error: Callable[[str], UserError]) -> None:
        self.number = WholeKind(error)

    def read(self, value: Value) -> list[int]:
        """The numbers, parted by commas, blanks or lines."""
        return [self.number.read(written) for written in re.findall(r"[^\s,;\[\]]+", plain_text(value))]

    def write(self, found: Json) -> str:
        """The JSON list."""
        return json.dumps(found)

    def show(self, text: str) -> str:
        """The numbers parted by commas."""
        return text.strip("[]")


def _as_typed(number: Decimal) -> Decimal:
    """The number that was typed: workbooks save 88.51 as 88.510000000000005 and show fifteen digits of it."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -2:
        return number
    shown = Decimal(f"{number:.15G}")
    return Decimal(f"{shown.normalize():f}")


def _day_of(serial: Decimal) -> date:
    """The day that a workbook means by a number."""
    if not 1 <= serial <= _LAST_SERIAL:
        raise UnusableDate(f"{serial:f}")
    day = _FIRST_SERIAL + timedelta(days=int(serial))
    if day.year not in _BUDDHIST:
        return day
    return parse_date(f"{day.day}/{day.month}/{day.year}")


def _json_list(text: str) -> list[str] | None:
    """The texts of a JSON list; None of what is none."""
    if not text.startswith("["):
        return None
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return None
    if isinstance(found, list) and all(isinstance(item, str) for item in found):
        return found
    return None


def _same(text: str) -> str:
    return "".join(text.split()).casefold()
