"""A score: 0 to 100 with at most two decimals, exact, kept as it was entered."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from itadesk.errors import UserError
from itadesk.language import _

LOWEST: Final = Decimal(0)
HIGHEST: Final = Decimal(100)
PLACES: Final = Decimal("0.01")
_WRITTEN = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")


class UnusableScore(UserError):
    """A text that is no score."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what a score looks like."""
        return _(
            "“{written}” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51."
        ).format(written=self.written)


_ALL: Final = 10_001
"""Scores that there are; of many offices, each is parsed once."""


@lru_cache(_ALL)
def parse_score(written: str) -> Decimal:
    """The score that a text with Arabic digits says.

    Raises:
        UnusableScore: not a number from 0 to 100 with at most two decimals.
    """
    if not _WRITTEN.fullmatch(written):
        raise UnusableScore(written)
    score = Decimal(written)
    exponent = score.as_tuple().exponent
    if not LOWEST <= score <= HIGHEST or not isinstance(exponent, int) or exponent < -2:
        raise UnusableScore(written)
    return score


def two_places(score: Decimal) -> Decimal:
    """The score with two decimals, as results are published."""
    return score.quantize(PLACES)
