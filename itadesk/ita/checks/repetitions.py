"""Words that stand twice in a row, as they do after cutting and pasting; what is meant to be said twice is written with ๆ."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.language import N_
from itadesk.thai.words import word_ends

DOUBLED_WORD: Final = ObservationKind(
    "doubled-word",
    Severity.WARNING,
    N_("“{found}” has the same words twice in a row: take them out once. Places in this text: {count}."),
)

_TWICE: Final = re.compile(r"([ก-ฺเ-๎]{3,40}?|[A-Za-z]{3,20}) ?(\1)")
_LONG: Final = 6
"""Letters from which on it does not matter whether the first of the two begins a word, as in ตามตัว|ชี้วัดตัวชี้วัด."""
_RIGHT: Final = frozenset({"ที่"})
"""Words that may follow themselves: ที่ที่ is the place that …"""


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The doubled words in the texts of a record."""
    for entered in texts_of(record):
        yield from _doubled(entered)


def _doubled(entered: EnteredText) -> Iterator[Observation]:
    text, found = entered.text, list(_twice(entered.text))
    if found:
        mended = text
        for each in reversed(found):
            mended = mended[: each.end(1)] + mended[each.end() :]
        yield DOUBLED_WORD.at(entered.part, entered.place, mended, found=quoted(found[0][0]), count=len(found))


def _twice(text: str) -> Iterator[re.Match[str]]:
    """Where words follow themselves: whole words only, for คณะกรรมการ may be followed by การเลือกตั้ง."""
    place, match = 0, _TWICE.search(text)
    ends = {0, *word_ends(text), len(text)} if match else set()
    while match:
        whole = {match.end(1), match.start(2), match.end()} | ({match.start()} if len(match[1]) < _LONG else set())
        right = match[1] in _RIGHT or not whole <= ends
        if not right:
            yield match
        place = match.start() + 1 if right else match.end()
        match = _TWICE.search(text, place)
