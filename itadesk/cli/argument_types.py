"""Numbers, years and days as they are given on the command line; what is none is said in a sentence."""

import argparse
from datetime import date

from itadesk.errors import UserError
from itadesk.ita.quoting import quoted
from itadesk.ita.years import EARLIEST, LATEST, UnusableYear
from itadesk.language import _

NARROWEST, WIDEST = 200, 5000
"""Pixels across a page that is a picture: below, nothing can be read; above, pages take a gigabyte of memory."""

LAST_NUMBER = 999_999
"""No office issues as many papers in a year."""


def at_least_one(text: str) -> int:
    """A whole number from 1 on."""
    number = _whole(text)
    if number is None or number < 1:
        raise argparse.ArgumentTypeError(_("“{written}” is not a whole number from 1 on").format(written=quoted(text)))
    return number


def pixels(text: str) -> int:
    """The width of a picture."""
    return _between(text, NARROWEST, WIDEST)


def paper_number(text: str) -> int:
    """The number of a paper in the register."""
    return _between(text, 1, LAST_NUMBER)


def buddhist_year(text: str) -> int:
    """A Buddhist year."""
    number = _whole(text)
    if number is None or not EARLIEST <= number <= LATEST:
        raise argparse.ArgumentTypeError(UnusableYear(quoted(text if number is None else number)).sentence())
    return number


def day(text: str) -> date:
    """A day as people write it, in Thai or in digits: ๙ ม.ค. ๒๕๖๙, 9/1/2569, 2026-01-09."""
    from itadesk.thai.typed_dates import parse_date  # noqa: PLC0415  other commands start without it

    try:
        return parse_date(text)
    except UserError as error:
        raise argparse.ArgumentTypeError(error.sentence()) from None


def _between(text: str, least: int, most: int) -> int:
    number = _whole(text)
    if number is None or not least <= number <= most:
        raise argparse.ArgumentTypeError(
            _("“{written}” is not a whole number from {least} to {most}").format(
                written=quoted(text), least=least, most=most
            )
        )
    return number


def _whole(text: str) -> int | None:
    """The whole number that a text says in whatever digits; None where it says none."""
    try:
        return int(text)
    except ValueError:
        return None
