"""Misspelt Thai: slips of keyboards and of pasting, found and offered, never mended silently.

Only what is wrong in every word is a slip (เเ for แ, ํา for ำ, marks doubled or out of order); spelling is left to
people. NFKC would not do, because it takes ำ apart.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from itadesk.language import N_, _


class SlipKind(StrEnum):
    """What is wrong; the value says it in English, as the catalogue knows it."""

    TWO_E = N_("แ was typed as two เ")
    SPLIT_AM = N_("ำ was typed as two characters")
    DOUBLED = N_("a vowel or tone mark was typed twice")
    ORDER = N_("vowel and tone mark stand in the wrong order")
    OLD_CODE = N_("a character of an old font was pasted")
    UNSEEN = N_("a character was pasted that cannot be seen")
    BLANK = N_("there are too many blanks, or blanks of an unusual kind")
    REPETITION = N_("ๆ has to stand between two blanks")

    def sentence(self) -> str:
        """What is wrong, in the language spoken now."""
        return _(self.value)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at `text[start:end]`, which is `found` and should be `better`."""

    start: int
    end: int
    found: str
    better: str
    kind: SlipKind


_OVER_AND_UNDER: Final = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47")
_TONES: Final = frozenset("\u0e48\u0e49\u0e4a\u0e4b")
_SILENCER: Final = "\u0e4c"
_NIKHAHIT: Final = "\u0e4d"
_RANKS: Final = dict.fromkeys(_OVER_AND_UNDER, 0) | dict.fromkeys(_TONES, 1) | {_SILENCER: 2, _NIKHAHIT: 2}
_SHIFTED_TONES: Final = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_OLD_CODES: Final = {
    # Where Thai fonts for Windows kept cut consonants and shifted marks: private use area, U+F700 to U+F71A.
    0xF700 + offset: character
    for offset, character in enumerate(
        "ฐ\u0e34\u0e35\u0e36\u0e37" + _SHIFTED_TONES * 2 + "ญ\u0e31\u0e4d\u0e47" + _SHIFTED_TONES + "\u0e38\u0e39\u0e3a"
    )
}
_UNSEEN_CODES: Final = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff"
)
_BLANK: Final = "[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]"
_LETTER: Final = "[ก-ฺเ-ๅ็-๎]"

_Mend = Callable[[str], tuple[str, SlipKind]]


def _leading_vowels(found: str) -> tuple[str, SlipKind]:
    joined = re.sub("เ{2,}", "แ", found)
    better = re.sub(r"(.)\1+", r"\1", joined)
    return better, SlipKind.DOUBLED if joined == found else SlipKind.TWO_E


def _marks(found: str) -> tuple[str, SlipKind]:
    """The marks over, under and after a consonant as they are written: vowel, tone, ์, then ะ า ำ."""
    joined = _joined_am(found)
    ordered = sorted(joined, key=lambda mark: _RANKS.get(mark, 3)) if _has_one_order(joined) else joined
    better = re.sub(r"(.)\1+", r"\1", "".join(ordered))
    if joined != found:
        return better, SlipKind.SPLIT_AM
    return better, SlipKind.ORDER if len(better) == len(found) else SlipKind.DOUBLED


def _joined_am(marks: str) -> str:
    if _NIKHAHIT not in marks or not ("า" in marks or "ำ" in marks):
        return marks
    without = marks.replace(_NIKHAHIT, "")
    return without if "ำ" in without else without.replace("า", "ำ", 1)


def _has_one_order(marks: str) -> bool:
    """Whether it is plain how the marks belong: one vowel, one tone, and ์ never with a vowel after the consonant."""
    found = set(marks)
    if found & {_SILENCER, _NIKHAHIT}:
        return len(found) == len(found & (_OVER_AND_UNDER | {_SILENCER})) <= 2
    return len(found & _OVER_AND_UNDER) <= 1 and len(found & _TONES) <= 1


_RULES: Final[tuple[tuple[re.Pattern[str], _Mend], ...]] = (
    (re.compile("[\uf700-\uf71a]+"), lambda found: (found.translate(_OLD_CODES), SlipKind.OLD_CODE)),
    (re.compile("\\r\\n?"), lambda _found: ("\n", SlipKind.UNSEEN)),
    (re.compile(f"[{_UNSEEN_CODES}]+"), lambda _found: ("", SlipKind.UNSEEN)),
    (re.compile("[เแโใไ]{2,}"), _leading_vowels),
    (re.compile("[ะ-ฺ็-ํ]{2,}"), _marks),
    (re.compile(f"(?m)^{_BLANK}+|{_BLANK}+$"), lambda _found: ("", SlipKind.BLANK)),
    (re.compile(f"(?!^){_BLANK}+(?!$)", re.MULTILINE), lambda _found: (" ", SlipKind.BLANK)),
    (re.compile(f"(?<={_LETTER})ๆ(?={_LETTER})"), lambda _found: (" ๆ ", SlipKind.REPETITION)),
    (re.compile(f"(?<={_LETTER})ๆ"), lambda _found: (" ๆ", SlipKind.REPETITION)),
    (re.compile(f"ๆ(?={_LETTER})"), lambda _found: ("ๆ ", SlipKind.REPETITION)),
)


def slips(text: str) -> list[Slip]:
    """All slips in a text, in its order; they do not overlap.

    Mending them all may bring together what then is a slip anew (two เ with something unseen between them).
    """
    found: list[Slip] = []
    for pattern, mend in _RULES:
        for slip in _of_rule(pattern, mend, text):
            if all(slip.end <= other.start or other.end <= slip.start for other in found):
                found.append(slip)
    return sorted(found, key=lambda slip: slip.start)


def mended(text: str, found: list[Slip]) -> str:
    """The text with these slips of it mended."""
    for slip in sorted(found, key=lambda slip: slip.start, reverse=True):
        text = text[: slip.start] + slip.better + text[slip.end :]
    return text


def cleaned(text: str) -> str:
    """The text without slips; a clean one comes back as it is."""
    while found := slips(text):
        text = mended(text, found)
    return text


def _of_rule(pattern: re.Pattern[str], mend: _Mend, text: str) -> Iterator[Slip]:
    for match in pattern.finditer(text):
        better, kind = mend(match[0])
        if better != match[0]:
            yield Slip(match.start(), match.end(), match[0], better, kind)
