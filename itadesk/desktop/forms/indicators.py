"""The indicators that a measure serves, in one field: read from numbers, ranges and names as people write them."""

import re
from typing import Final

from itadesk.desktop.writing import shown_digits
from itadesk.errors import UserError
from itadesk.ita.criteria import criteria_for
from itadesk.ita.rules import INDICATORS
from itadesk.ita.years import LATEST
from itadesk.language import _
from itadesk.thai.digits import arabic_digits

_LONGEST: Final = 400
"""Characters; a text that is longer is no list of indicators."""

_WORDS: Final = re.compile(r"ตัวชี้วัด(?:ที่)?|ข้อ(?:ที่)?|และ|[(),;.:/•]|indicators?|no\.|and\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"([0-9]{1,2})\s*(?:-|–|—|ถึง)\s*([0-9]{1,2})")


class UnknownIndicators(UserError):
    """A text that names something else than indicators."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what may be written."""
        return _("“{written}” names no indicators: enter their numbers from 1 to 10, such as 2, 9.").format(
            written=self.written
        )


def read_indicators(typed: str) -> tuple[int, ...]:
    """The numbers that a text means, each once and in its order: 2, 9; ๖-๘; ตัวชี้วัดที่ 2 การใช้งบประมาณ.

    Raises:
        UnknownIndicators: something in it is no indicator.
    """
    written = " ".join(typed.split())
    if len(written) > _LONGEST:
        raise UnknownIndicators(written[:40] + "…")
    text = arabic_digits(written)
    for number, name in _names():
        text = re.sub(rf"(?:\b{number}\s*[.)]?\s*)?{re.escape(name)}", f" {number} ", text)
    text = _RANGE.sub(_spelt_out, _WORDS.sub(" ", text))
    numbers = text.split()
    if not all(number.isdecimal() and len(number) <= 2 and int(number) in INDICATORS for number in numbers):
        raise UnknownIndicators(written)
    return tuple(dict.fromkeys(int(number) for number in numbers))


def indicators_text(numbers: tuple[int, ...]) -> str:
    """The numbers as a table shows them: 2, 9."""
    return shown_digits(", ".join(map(str, numbers)))


def _names() -> list[tuple[int, str]]:
    """The names of the indicators, the longest first, so that none is found inside of another."""
    named = [(each.number, name) for each in criteria_for(LATEST).indicators for name in (each.name, *each.variants)]
    return sorted((pair for pair in named if pair[1]), key=lambda pair: -len(pair[1]))


def _spelt_out(between: re.Match[str]) -> str:
    return " ".join(map(str, range(int(between[1]), int(between[2]) + 1))) or between[0]
