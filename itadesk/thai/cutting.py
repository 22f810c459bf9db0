"""Cuts a text into words, numbers, signs and blanks; Thai letters in a row are cut by the word list.

Of them as little as can be is no word, and the words are as few as can be, where those that come first are not counted:
มาตรการ|ปรับปรุง, not มาตร|การปรับปรุง. Of two ways that are as good, the one whose last word is longer is taken, which is
right more often than not: ความ|โปร่งใส and ได้|รับทราบ, not ความโปร่ง|ใส.
"""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from itadesk.thai.clusters import cluster_starts, clusters
from itadesk.thai.word_list import WordList

_STRETCHES_KEPT: Final = 2048
_PART: Final = re.compile(
    r"(?P<thai>[ก-๎](?:[ก-๎]|[./-](?=[ก-๎]))*\.?)|[A-Za-z-]+|\d+(?:[.,]\d+)*|[ \t]+|\s"
    r"|[^\W\d_ก-๎]+"  # letters of other scripts
    r"|(?:[^\w\sก-๎]|_)+"  # signs
)
_SIGNS: Final = frozenset("./-ฯๆ")

_Way = tuple[int, int, int]
"""How many clusters before a place are in no word, how many parts before it are counted, and where the last part begins."""


def cut(text: str, words: WordList) -> list[int]:
    """The offsets at which the parts of a text end. None is inside a cluster."""
    ends: list[int] = []
    for part in _PART.finditer(text):
        start, end = part.span()
        if part.lastgroup is None:
            ends.append(end)
        else:
            ends += [start + inside for inside in _thai_ends(part[0], words)]
    starts = cluster_starts(text)
    return [end for end in ends if end in starts]


@lru_cache(_STRETCHES_KEPT)
def _thai_ends(text: str, words: WordList) -> tuple[int, ...]:
    """The same for Thai letters in a row. The same ones are met again and again, in one paper and in the next."""
    starts = tuple(accumulate(map(len, clusters(text)), initial=0))
    legal = frozenset(starts)
    ways: dict[int, _Way] = {0: (0, 0, 0)}
    for start, following in pairwise(starts):
        if start not in ways:
            continue
        strange, parts, _ = ways[start]
        ends = [end for end in words.ends(text, start) if end in legal]
        counted = (strange if ends or text[start] in _SIGNS else strange + 1, parts + 1, start)
        for end in ends or [following]:
            way = (strange, parts, start) if text[start:end] in words.first else counted
            if end not in ways or way < ways[end]:
                ways[end] = way
    return _along(ways, len(text))


def _along(ways: dict[int, _Way], end: int) -> tuple[int, ...]:
    """The ends along the best way; clusters that are in no word stay with their like."""
    ends: list[int] = []
    was_strange = False
    while end:
        strange, _, start = ways[end]
        is_strange = strange > ways[start][0]
        if not (is_strange and was_strange):
            ends.append(end)
        end, was_strange = start, is_strange
    return tuple(reversed(ends))
