"""Clusters: the smallest stretches of text that a line may be cut between.

A cluster is a letter with everything that is written on, under or around it: เรื่ and อำ are one each. A leading vowel
(เ แ โ ใ ไ) belongs to the letter that it is read with, and a sign that joins or varies another belongs to that one.
"""

import re
from itertools import accumulate
from typing import Final

_MARKS: Final = (
    "\u0e30\u0e31\u0e32\u0e33\u0e34-\u0e3a\u0e45\u0e47-\u0e4e"  # vowels after, above and below, tone marks
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
)
MOST: Final = 20
"""No letter has more around it; a longer stretch of marks is a slip, and too high or wide for any line."""

_CLUSTER: Final = re.compile(
    rf"[เแโใไ]{{0,{MOST}}}[^{_MARKS}เแโใไ\s](?:\u200d\S|[{_MARKS}]){{0,{MOST}}}"
    rf"|[เแโใไ]{{1,{MOST}}}|\s|[{_MARKS}]{{1,{MOST}}}"
)


def clusters(text: str) -> list[str]:
    """The clusters of a text in order; joined they are the text. Any text has them, misspelt ones too."""
    return _CLUSTER.findall(text)


def cluster_starts(text: str) -> frozenset[int]:
    """The offsets at which a cluster begins, and the end of the text."""
    return frozenset(accumulate(map(len, clusters(text)), initial=0))
