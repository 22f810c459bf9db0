"""A stretch of text with its tokens, whose places are known in the text that was pasted."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from itadesk.reading.finds import Source
from itadesk.reading.tokens import Token
from itadesk.reading.vocabulary import Vocabulary
from itadesk.thai.digits import arabic_digits

_FAR: Final = 24
"""Lines over a score in which its heading is looked for; a list of all scores is shorter."""

_SCORE: Final = re.compile("[0-9]\\.[0-9]")


class Line(NamedTuple):
    """A cleaned line, and which of the pasted text it is, the first being 1."""

    number: int
    text: str


class Passage:
    """Lines that are read as one, such as those of a paragraph, or the one line of a cell.

    Attributes:
        text: the lines, a line end between two.
        plain: the same in Arabic digits; every character stands where it stands in the text.
        vocabulary: what names are known.
        tokens: in the order of the text.
    """

    def __init__(self, lines: Sequence[Line], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.text = "\n".join(line.text for line in lines)
        self.plain = arabic_digits(self.text)
        self.tokens: list[Token] = vocabulary.scanner.tokens(self.plain)
        self._numbers = [line.number for line in lines]
        self._starts: list[int] = []
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line.text) + 1

    def words(self, token: Token) -> str:
        """What a token says, in Arabic digits."""
        return self.plain[token.start : token.end]

    def source(self, start: int, end: int) -> Source:
        """The words of a stretch and their line."""
        line = self._numbers[bisect_right(self._starts, start) - 1]
        return Source(line, " ".join(self.text[start:end].split()))

    def heading(self, place: int) -> str:
        """The nearest line without a score over a place, with no line left out between; empty where there is none."""
        line = bisect_right(self._starts, place) - 1
        for above in range(line - 1, max(line - _FAR, 0) - 1, -1):
            if self._numbers[above + 1] != self._numbers[above] + 1:
                return ""
            text = self.plain[self._starts[above] : self._starts[above + 1] - 1]
            if not _SCORE.search(text):
                return text
        return ""

    def line_start(self, place: int) -> int:
        """Where the line begins that a place lies in."""
        return self._starts[bisect_right(self._starts, place) - 1]

    def line_end(self, place: int) -> int:
        """Where the line ends that a place lies in."""
        following = bisect_right(self._starts, place)
        return self._starts[following] - 1 if following < len(self._starts) else len(self.text)
