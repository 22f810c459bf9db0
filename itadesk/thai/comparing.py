"""Texts as they are compared when something is looked for: who types must not have to know how it was typed before.

เเ is แ, ํา is ำ, characters that cannot be seen are not there, blanks are alike, and all digits are Arabic. Capitals stay
for those who read the text; whoever compares leaves them aside.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from itadesk.thai.digits import ARABIC, THAI

_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\0"
_BLANKS: Final = (
    "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_ALIKE: Final = str.maketrans(THAI, ARABIC, _UNSEEN) | str.maketrans(_BLANKS, " " * len(_BLANKS))
_UNLIKE: Final = f"[{re.escape(''.join(map(chr, _ALIKE)))}]"
_TONES: Final = "\u0e48-\u0e4b"
_SPLIT_AM: Final = re.compile(f"\u0e4d([{_TONES}]?)\u0e32|\u0e33([{_TONES}])")
"""ํ and า, with a tone mark between them or not; and a tone mark that was typed after ำ."""

_MANY_BLANKS: Final = re.compile(" {2,}")

_ODD: Final = re.compile(f"{_UNLIKE}|เเ|{_SPLIT_AM.pattern}|  ")
"""Most texts hold none of these; to see that is far quicker than to look for one after the other."""


def comparable(text: str) -> str:
    """The text as it is compared; its line breaks stay."""
    if not _ODD.search(text):
        return text
    return _MANY_BLANKS.sub(" ", _SPLIT_AM.sub(_whole_am, text.translate(_ALIKE).replace("เเ", "แ")))


def words_of(typed: str) -> tuple[str, ...]:
    """What is looked for: the words between blanks, each once."""
    return tuple(dict.fromkeys(comparable(typed).lower().split()))


def spans_of(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where words stand in a comparable text, in its order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(_found(words, text)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _found(words: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    for word in words:
        for match in re.finditer(re.escape(word), text, re.IGNORECASE):
            yield match.span()


def _whole_am(found: re.Match[str]) -> str:
    return f"{found[1] or found[2] or ''}ำ"
