"""Dates and months as people type them: 5/1/66, ๕ มกราคม ๒๕๖๖, 5 ม.ค. 2566, 2023-01-05."""

import re
from datetime import date
from typing import Final

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.thai.dates import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS
from itadesk.thai.digits import arabic_digits

_ENGLISH: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH_NUMBERS: Final = {
    name.replace(".", ""): number
    for names in (MONTHS, SHORT_MONTHS, _ENGLISH, [name[:3] for name in _ENGLISH])
    for number, name in enumerate(names, 1)
}
_GREGORIAN: Final = range(1900, 2200)
_YEAR: Final = r"(?P<year>[0-9]{2}|[0-9]{4})"
_LAST_YEAR: Final = rf"(?:(?:พ\.? ?ศ\.?|ค\.? ?ศ\.?|พุทธศักราช|ปี) ?)?{_YEAR}"
_NAME: Final = r"(?:เดือน ?)?(?P<name>[^\W\d_](?:[^\d/-]*?[^\d/ -])?)"
_DAY_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?P<day>[0-9]{{1,2}})(?P<sign>[/. -])(?P<month>[0-9]{{1,2}})(?P=sign){_YEAR}",
        r"(?P<year>[0-9]{4})(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})",
        rf"(?:ณ ?)?(?:วัน[ก-์]*?,? ?)?(?:ที่ ?)?(?P<day>[0-9]{{1,2}})[ /-]?{_NAME}(?:[ /-]|, ?)?{_LAST_YEAR}",
    )
)
_UNSEEN: Final = re.compile("[\u200b\ufeff]")
"""What is pasted from web pages without being seen."""

_MONTH_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?P<month>[0-9]{{1,2}})[/.-]{_YEAR}",
        r"(?P<year>[0-9]{4})[/.-](?P<month>[0-9]{1,2})",
        rf"{_NAME}[ -]?{_LAST_YEAR}",
    )
)


class UnusableDate(UserError):
    """A text that is no date."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a date looks like."""
        return _("“{written}” is not a date: enter day, month and year, such as 5 ม.ค. 2566 or 5/1/2566.").format(
            written=self.written
        )


class UnusableMonth(UnusableDate):
    """A text that is no month."""

    def sentence(self) -> str:
        """Says what a month looks like."""
        return _("“{written}” is not a month: enter month and year, such as ม.ค. 2566 or 1/2566.").format(
            written=self.written
        )


class ImpossibleDate(UnusableDate):
    """A date that the calendar does not have, such as 30 February."""

    def sentence(self) -> str:
        """Says that there is no such day."""
        return _("The calendar has no day “{written}”: check day and month.").format(written=self.written)


class ImpossibleYear(UnusableDate):
    """A date of a year that nobody means; most often it was converted to the Buddhist era twice."""

    def __init__(self, written: str, year: int) -> None:
        super().__init__(written)
        self.year = year

    def sentence(self) -> str:
        """Names the year, and the one that was probably meant."""
        sentence = _("The year {year} in “{written}” cannot be meant: enter a Buddhist year, such as 2566.").format(
            year=self.year, written=self.written
        )
        guess = year_meant(self.year)
        return sentence if guess is None else sentence + " " + _("Did you mean {year}?").format(year=guess)


def year_meant(year: int) -> int | None:
    """The Buddhist year meant by one that was converted to the Buddhist era twice, or back once too often."""
    guesses = (year - BUDDHIST_OFFSET, year + 2 * BUDDHIST_OFFSET)
    return next((guess for guess in guesses if guess - BUDDHIST_OFFSET in _GREGORIAN), None)


def parse_date(text: str) -> date:
    """The day that a typed text means.

    Digits may be Thai. A year of two digits is Buddhist (66 is 2566); one of four is Gregorian from 1900 to 2199 and
    Buddhist from 2443 to 2742.

    Raises:
        UnusableDate: no date, no such day, or no such year; each with its own sentence.
    """
    match = _first_match(_DAY_FORMS, text)
    if match is None:
        raise UnusableDate(text)
    month, year = _month_of(match), _gregorian(match["year"], text)
    if month is None:
        raise UnusableDate(text)
    try:
        return date(year, month, int(match["day"]))
    except ValueError:
        raise ImpossibleDate(text) from None


def parse_month(text: str) -> tuple[int, int]:
    """The Gregorian year and the month that a typed text means: ม.ค. 2566, มกราคม 66, 1/2566, 2023-01.

    Raises:
        UnusableMonth: no month.
        ImpossibleYear: a year that cannot be meant.
    """
    match = _first_match(_MONTH_FORMS, text)
    month = _month_of(match) if match else None
    if match is None or month is None or not 1 <= month <= len(MONTHS):
        raise UnusableMonth(text)
    return _gregorian(match["year"], text), month


def _first_match(forms: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    tidy = " ".join(_UNSEEN.sub("", arabic_digits(text)).split())
    return next(filter(None, (form.fullmatch(tidy) for form in forms)), None)


def _month_of(match: re.Match[str]) -> int | None:
    found = match.groupdict()
    if found.get("month"):
        return int(found["month"])
    return _MONTH_NUMBERS.get(found["name"].replace(".", "").replace(" ", "").lower())


def _gregorian(written: str, text: str) -> int:
    year = int(written) + (2500 if len(written) == 2 else 0)
    if year in _GREGORIAN:
        return year
    if year - BUDDHIST_OFFSET in _GREGORIAN:
        return year - BUDDHIST_OFFSET
    raise ImpossibleYear(text, year)
