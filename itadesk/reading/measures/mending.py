"""Blanks that a PDF put into words, taken out where no other reading makes sense. Nothing else is ever changed."""

import re
from functools import lru_cache
from typing import Final

from itadesk.thai.words import is_word, word_ends

_BLANK: Final = re.compile(r"(?<=[ก-ฮะ-ฺเ-ๅ็-๎]) (?=[ก-ฮะ-ฺเ-ๅ็-๎])(?![ก-๎]{1,5}\.)")
"""A blank between letters; not before an abbreviation."""

_STRETCH: Final = 30
"""Letters before and after a blank that are looked at; no word is longer."""

_BEFORE: Final = re.compile("[ก-๎]+\\Z")
_AFTER: Final = re.compile("[ก-๎]+")
_DEPENDENT: Final = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅ")
"""What no word begins with."""

_LEADING: Final = frozenset("เแโใไ")
"""What no word ends with."""

_AA: Final = "า"
_AM: Final = "ำ"


def mended(line: str) -> str:
    """A line whose broken words are whole: ก ำหนด, งบประม าณ, จัดท าแผน, ประชาสัมพั นธ์."""
    said, place = list[str](), 0
    for blank in _BLANK.finditer(line):
        before = _BEFORE.findall(line[max(blank.start() - _STRETCH, 0) : blank.start()])
        after = _AFTER.findall(line[blank.end() : blank.end() + _STRETCH])
        joint = _joint(before[0], after[0])
        said += [line[place : blank.start()], joint]
        place = blank.end() + (joint == _AM)
    return "".join([*said, line[place:]])


@lru_cache(8192)
def _joint(before: str, after: str) -> str:
    """What belongs between two stretches of letters instead of a blank: nothing, ำ for a lost half of it, or the blank."""
    if after[0] == _AA:
        return min((_AM, ""), key=lambda joint: _strangeness(before, joint + after[len(joint) :]))
    if after[0] in _DEPENDENT or before[-1] in _LEADING:
        return ""
    return "" if _parts_a_word(before, after) else " "


def _strangeness(before: str, after: str) -> tuple[int, bool]:
    """How many words two stretches make together, and whether the one over the joint is none."""
    start, end = _over(before, after)
    return len(word_ends(before + after)), not is_word((before + after)[start:end])


def _parts_a_word(before: str, after: str) -> bool:
    """Whether one word goes over the joint, and what stands on one side of it is none."""
    joint, (start, end) = len(before), _over(before, after)
    if not start < joint < end:
        return False
    left, right = before[start:], after[: end - joint]
    return is_word(left + right) and not (is_word(left) and is_word(right)) and _is_strange(before, after)


def _is_strange(before: str, after: str) -> bool:
    """Whether the blank makes more words of two stretches than they are without it."""
    return len(word_ends(before)) + len(word_ends(after)) + 1 > len(word_ends(before + after))


def _over(before: str, after: str) -> tuple[int, int]:
    """Where the word begins and ends that the last letter before the joint is in."""
    text = before + after
    ends = (0, *word_ends(text), len(text))
    return max(end for end in ends if end < len(before)), min(end for end in ends if end >= len(before))
