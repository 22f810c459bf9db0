"""The levels that a passage states of the office as a whole, each with the fiscal year of the number beside it."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping
from typing import Final

from itadesk.reading import levels
from itadesk.reading.aims import LOOK
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.ledger import Ledger
from itadesk.reading.loose import loose
from itadesk.reading.passages import Passage
from itadesk.reading.tokens import SUBJECTS, Kind

OF_OFFICE: Final = {Kind.TOTAL, Kind.ASSESSMENT}
_OF_PARTS: Final = SUBJECTS | {Kind.OTHER, Kind.INDEX, Kind.PART}
SPOKEN_OF: Final = _OF_PARTS | OF_OFFICE
"""What a level may be that of."""

_BESIDE: Final = re.compile(rf"(?<=[0-9])( ?(?:{loose('คะแนน')})?[^0-9\n]{{0,24}})\Z")
"""A number, and few words behind it."""


def take_levels(passage: Passage, ledger: Ledger, years: Mapping[int, int | None], sums: Collection[int]) -> None:
    """Takes them into a ledger, which has the scores already.

    Takes:
        years: the fiscal year of each number that may be a score, by where it ends.
        sums: where tokens begin that say the total although they only say a sum.
    """
    speaking = [token for token in passage.tokens if token.kind in SPOKEN_OF or token.start in sums]
    ends = [token.end for token in speaking]
    for said in levels.stated(passage.plain, passage.vocabulary.level_words):
        before = bisect_right(ends, said.start)
        line = passage.line_start(said.start)
        last = speaking[before - 1] if before and speaking[before - 1].start >= line else None
        is_own = last.kind not in _OF_PARTS if last is not None else ledger.foreign is None
        if is_own:
            _take(passage, ledger, said, _year_beside(passage, said.start, years))


def _year_beside(passage: Passage, place: int, years: Mapping[int, int | None]) -> int | None:
    """The fiscal year of a level right behind a number: that of the number."""
    beside = _BESIDE.search(passage.plain[max(passage.line_start(place), place - 2 * LOOK) : place])
    return years.get(place - len(beside[1])) if beside else None


def _take(passage: Passage, ledger: Ledger, said: levels.Said, year: int | None) -> None:
    source = passage.source(said.start, said.end)
    if said.known:
        ledger.take_word(said.subject, said.word, source, year)
    else:
        ledger.doubt(DoubtKind.UNKNOWN_LEVEL, source)
