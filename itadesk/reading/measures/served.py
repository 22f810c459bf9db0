"""The indicators that a measure serves, as a cell or a heading names them."""

import re
from collections.abc import Iterable
from typing import Final

from itadesk.reading.passages import Line, Passage
from itadesk.reading.tokens import Kind
from itadesk.reading.vocabulary import vocabulary
from itadesk.thai.digits import arabic_digits

_LONGEST: Final = 400
_RANGE: Final = re.compile(r"([0-9]{1,2})\s*(?:-|–|—|ถึง)\s*([0-9]{1,2})")
_NUMBERS: Final = re.compile(r"(?:ตัวชี้วัด(?:ที่)?|ข้อ(?:ที่)?|และ|[\s(),;.:/•-]|[0-9]{1,2}(?![0-9.]))*")
_WORDS: Final = re.compile(r"ตัวชี้วัด(?:ที่)?|แบบวัด|และ|IIT|EIT|OIT|[\s0-9(),;.:/•-]*")


def indicators_in(text: str) -> tuple[int, ...]:
    """The indicators that a text is the names or numbers of: 2, 9; ๖-๘; ตัวชี้วัดที่ 2 การใช้งบประมาณ. None where it says more."""
    plain = arabic_digits(" ".join(text.split()))
    if not plain or len(plain) > _LONGEST:
        return ()
    if _NUMBERS.fullmatch(plain):
        return _of_numbers(plain)
    known = vocabulary()
    tokens = Passage([Line(1, plain)], known).tokens
    named = [token for token in tokens if token.kind is Kind.INDICATOR]
    rest = plain
    for token in reversed(
        [token for token in tokens if token.kind in {Kind.INDICATOR, Kind.INSTRUMENT, Kind.NUMBERED}]
    ):
        rest = rest[: token.start] + " " + rest[token.end :]
    if not named or _WORDS.sub("", rest):
        return ()
    return _known(token.year for token in named)


def _of_numbers(plain: str) -> tuple[int, ...]:
    spelt = _RANGE.sub(lambda both: " ".join(map(str, range(int(both[1]), int(both[2]) + 1))), plain)
    return _known(map(int, re.findall("[0-9]+", spelt)))


def _known(numbers: Iterable[int]) -> tuple[int, ...]:
    known = tuple(dict.fromkeys(numbers))
    return known if all(number in vocabulary().measured for number in known) else ()
