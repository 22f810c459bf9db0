"""Fiscal years, counted in the Buddhist era: year 2569 runs from 1 October 2568 to 30 September 2569."""

from datetime import date
from typing import Final

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.thai.dates import BUDDHIST_OFFSET

EARLIEST: Final = 2550
LATEST: Final = 2650
_FIRST_MONTH: Final = 10


class UnusableYear(UserError):
    """A number that is no Buddhist fiscal year."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a fiscal year looks like, and guesses the slip where it can."""
        sentence = _("“{written}” is not a Buddhist fiscal year: enter a year from {earliest} to {latest}.").format(
            written=self.written, earliest=EARLIEST, latest=LATEST
        )
        guess = likely_year(self.written)
        return sentence if guess is None else sentence + " " + _("Did you mean {year}?").format(year=guess)


def likely_year(written: str) -> int | None:
    """The Buddhist year meant by a Gregorian one, or by one that was converted twice or back."""
    if not (written.isascii() and written.isdecimal() and len(written) <= 4):
        return None
    for guess in (int(written) + BUDDHIST_OFFSET, int(written) - BUDDHIST_OFFSET, int(written) + 2 * BUDDHIST_OFFSET):
        if EARLIEST <= guess <= LATEST:
            return guess
    return None


def check_year(year: int) -> int:
    """The year itself.

    Raises:
        UnusableYear: outside of the years that the program knows.
    """
    if not EARLIEST <= year <= LATEST:
        raise UnusableYear(str(year))
    return year


def first_day(fiscal_year: int) -> date:
    """The first day of a fiscal year (Gregorian)."""
    return date(fiscal_year - BUDDHIST_OFFSET - 1, _FIRST_MONTH, 1)


def last_day(fiscal_year: int) -> date:
    """The last day of a fiscal year (Gregorian)."""
    return date(fiscal_year - BUDDHIST_OFFSET, _FIRST_MONTH - 1, 30)


def fiscal_year_of(day: date) -> int:
    """The Buddhist fiscal year that a day lies in."""
    return day.year + BUDDHIST_OFFSET + (day.month >= _FIRST_MONTH)
