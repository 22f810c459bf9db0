"""Levels in a text: in words (ผ่านดี) or letters (AA to F), where the text says that it is one.

What only names the scheme (A: 85.00-94.99), a goal (ไม่ต่ำกว่าระดับ A) or the level of an indicator is not taken.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from itadesk.reading.finds import Whole
from itadesk.reading.loose import any_of, closed, loose

_UNKNOWN: Final = ("ดีเยี่ยม", "ดีมาก", "ดี", "พอใช้", "ไม่ผ่าน")
_SIGNS: Final = "[ \\n:=()“”\"'*|–—-]{0,4}"
_CUE: Final = rf"(?:{loose('ระดับ')}|(?<![A-Za-z])[Ll]evel(?![A-Za-z]))(?: ?{any_of('ผลคะแนน', 'ผลการประเมิน', 'ผลประเมิน', 'การประเมิน', 'คะแนน', 'คุณธรรมและความโปร่งใส', 'คุณภาพ', 'ของหน่วยงาน', 'ผล', 'ที่ได้', 'คือ', 'เป็น', 'ได้', 'รวม')}| ?ITA)*"
_RESULT: Final = rf"{any_of('ผลการประเมิน', 'ผลประเมิน')}(?: ?ITA)?"
_GOAL: Final = re.compile(
    rf"{any_of('ยก', 'รักษา', 'สู่', 'เป้าหมาย', 'ต่ำกว่า', 'น้อยกว่า', 'สูงกว่า', 'อย่างน้อย', 'ให้อยู่ใน', 'ให้ได้', 'ให้เป็น', 'ให้มี', 'เพื่อ', 'เกณฑ์', 'แต่ละ', 'ตั้งแต่', 'หรือ')} ?\Z"
)
_WITHIN: Final = re.compile(rf"(?<!ให้)(?<!ให้ )(?<!ไม่)(?<!ไม่ ){loose('อยู่ในเกณฑ์')} ?\Z")
_GOAL_NEAR: Final = re.compile(
    rf"{any_of('เป้าหมาย', 'คาดว่า', 'ตั้งเป้า', 'มุ่งมั่น', 'เพื่อให้', 'จะต้อง', 'ควรได้')}[^\n]{{0,60}}\Z"
)
_SCHEME_AFTER: Final = re.compile(
    rf"[ :=(|\t–—-]*(?:{loose('คะแนน')})? ?(?:\d+(?:\.\d+)?{_SIGNS}(?:[-–—~]|{loose('ถึง')}) ?\d|[<>≥≤]|{any_of('ขึ้นไป', 'หมายถึง', 'เท่านั้น', 'ต้อง', 'เกณฑ์', 'ตั้งแต่', 'คือ', 'ไม่', 'หรือ')})"
)
_RANGE_BEFORE: Final = re.compile(r"\d ?(?:[-–—~]|ถึง) ?\d+(?:\.\d+)?(?: ?คะแนน)?[ \t|:=()]*(?:ระดับ)? ?\Z")
_LETTER: Final = r"(?<![A-Za-z])(?:AA|[A-F])(?![A-Za-z0-9])(?!\.\S)"


class Said(NamedTuple):
    """A level that a text says at `text[start:end]`; `word` is its name, or the letter; `known` whether it is a level."""

    subject: Whole
    word: str
    start: int
    end: int
    known: bool = True


def stated(plain: str, names: tuple[str, ...]) -> Iterator[Said]:
    """The levels (of these in words, or letters) that a text states after the word ระดับ; beside one another, a word and a letter."""
    patterns = _patterns(names)
    for cue in patterns.cue.finditer(plain):
        before = plain[max(cue.start() - 90, 0) : cue.start()]
        if (_GOAL.search(before) and not _WITHIN.search(before)) or _GOAL_NEAR.search(before):
            continue
        found = [said._replace(start=cue.start()) for said in _from(plain, cue.end(), patterns)]
        yield from found
        if not found and (unknown := patterns.unknown.match(plain, cue.end())):
            yield Said(Whole.LEVEL, closed(unknown[1]), cue.start(), unknown.end(), known=False)


def following(plain: str, place: int, names: tuple[str, ...]) -> Iterator[Said]:
    """The levels that stand directly at a place, as after a total."""
    yield from _from(plain, place, _patterns(names))


class _Patterns(NamedTuple):
    cue: re.Pattern[str]
    word: re.Pattern[str]
    unknown: re.Pattern[str]


@lru_cache(4)
def _patterns(names: tuple[str, ...]) -> _Patterns:
    word = rf"{_SIGNS}(?:({any_of(*names)})(?![ก-๎])|({any_of(*names)})(?=ประจำ|และ|โดย)|({_LETTER}))"
    # after ผลการประเมิน alone only a level in words, with nothing behind it: ผลการประเมิน ผ่าน 9 ตัวชี้วัด says none
    cue = rf"{_CUE}|{_RESULT}(?={_SIGNS}{any_of(*names)} ?(?:\Z|[\n().,\"”]))"
    return _Patterns(re.compile(cue), re.compile(word), re.compile(rf"{_SIGNS}({any_of(*_UNKNOWN)})(?![ก-๎])"))


def _from(plain: str, place: int, patterns: _Patterns) -> Iterator[Said]:
    """A level at a place and, directly after it, one of the other kind; none where the scheme or a goal is told."""
    found: list[Said] = []
    while len(found) < 2 and (match := patterns.word.match(plain, place)):
        word, letter = match[1] or match[2], match[3]
        subject = Whole.LETTER if letter else Whole.LEVEL
        if any(said.subject is subject for said in found):
            return
        found.append(Said(subject, letter or closed(word), match.start(), match.end()))
        place = match.end()
    if (
        found
        and not _SCHEME_AFTER.match(plain, place)
        and not _RANGE_BEFORE.search(plain[max(found[0].start - 40, 0) : found[0].start])
    ):
        yield from found
