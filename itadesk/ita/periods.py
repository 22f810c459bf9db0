"""When a measure is carried out: from a month or day to a month or day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from itadesk.thai.typed_dates import UnusableMonth, parse_date, parse_month

_WRITTEN = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


@lru_cache(5000)
def _numbers(written: str) -> tuple[int, int, int | None]:
    """Year, month and day; the same few days stand in the files of all offices."""
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month, day = match.groups()
    return int(year), int(month), None if day is None else int(day)


@dataclass(frozen=True, slots=True)
class MonthOrDay:
    """A month, or a day of it (Gregorian calendar)."""

    year: int
    month: int
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, self.month, 1 if self.day is None else self.day)

    @classmethod
    def from_iso(cls, written: str) -> Self:
        """Reads 2023-01 or 2023-01-05.

        Raises:
            ValueError: not of this form, or no such month or day.
        """
        return cls(*_numbers(written))

    @classmethod
    def from_typed(cls, text: str) -> Self:
        """Reads what people type: a day (5 ม.ค. 2566, 5/1/66) or a month (ม.ค. 2566, 1/2566).

        Raises:
            UnusableDate: neither; the sentence speaks of a day where one was typed.
        """
        try:
            return cls(*parse_month(text))
        except UnusableMonth:
            day = parse_date(text)
            return cls(day.year, day.month, day.day)

    def isoformat(self) -> str:
        """2023-01 or 2023-01-05."""
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"

    @property
    def first_day(self) -> date:
        """The day itself, or the first of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The day itself, or the last of the month."""
        return date(self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1])
