"""The shapes of dates, months and times of day."""

import re
from datetime import date, time
from typing import Final

from itadesk.exchange.office_file.failures import UnusableDay, UnusableMonth, UnusableTime
from itadesk.exchange.office_file.shapes import Scalar, Schema
from itadesk.exchange.office_file.values import END, string_of
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.rules import check_day

_DAY: Final = "^2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" + END
_MONTH: Final = "^2[01][0-9]{2}-(0[1-9]|1[0-2])" + END
_TIME: Final = "^([01][0-9]|2[0-3]):[0-5][0-9]" + END


class Day(Scalar[date]):
    """A day of the Gregorian calendar, in ISO 8601."""

    name = "day"

    def parse(self, found: object) -> date:
        """The day."""
        written = string_of(found)
        try:
            period = MonthOrDay.from_iso(written)
        except ValueError:
            raise UnusableDay(written) from None
        if period.day is None:
            raise UnusableDay(written)
        check_day(period)
        return period.first_day

    def stand_in(self) -> date:
        """A day that nobody means."""
        return date.min

    def write(self, value: date) -> object:
        """2023-01-05."""
        return value.isoformat()

    def description(self) -> Schema:
        """A date of the years 2000 to 2199."""
        return {"type": "string", "format": "date", "pattern": _DAY}


class Period(Scalar[MonthOrDay]):
    """A month of the Gregorian calendar, or a day of it."""

    name = "monthOrDay"

    def parse(self, found: object) -> MonthOrDay:
        """The month or the day."""
        written = string_of(found)
        try:
            period = MonthOrDay.from_iso(written)
        except ValueError:
            raise UnusableMonth(written) from None
        check_day(period)
        return period

    def stand_in(self) -> MonthOrDay:
        """A month that nobody means."""
        return MonthOrDay(1, 1)

    def write(self, value: MonthOrDay) -> object:
        """2023-01 or 2023-01-05."""
        return value.isoformat()

    def description(self) -> Schema:
        """A month, or what a day is."""
        return {"anyOf": [{"type": "string", "pattern": _MONTH}, Day().description()]}


class ClockTime(Scalar[time]):
    """A time of day, to the minute."""

    name = "time"

    def parse(self, found: object) -> time:
        """Hours and minutes."""
        written = string_of(found)
        if not re.search(_TIME, written):
            raise UnusableTime(written)
        return time.fromisoformat(written)

    def stand_in(self) -> time:
        """Midnight."""
        return time()

    def write(self, value: time) -> object:
        """09:30."""
        return value.isoformat("minutes")

    def description(self) -> Schema:
        """Two digits, a colon, two digits."""
        return {"type": "string", "pattern": _TIME}
