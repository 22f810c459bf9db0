"""The word list: which of its 62,000 words begin at a place of a text.

A program that prints one paper meets few of them, so that the list is kept as it lies in its file, and only the words of
the beginnings that are met are taken out of it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

_LETTERS: Final = 4
"""How long a beginning is: long enough for few words to share it, short enough to be met again."""

_BEGINNINGS_KEPT: Final = 4096
_AFTER_ALL: Final = b"\xff"
"""A byte that stands in no text and after all that do."""


_BETWEEN: Final = "\uffff"
"""A character that stands in no text, before, between and after words in one string: a set of them takes five times as much."""


class _Beginning(NamedTuple):
    """The words of one beginning, and the lengths that they have, the least first."""

    words: str
    lengths: tuple[int, ...]


class WordList:
    """Words, in UTF-8 and in the order of their bytes.

    Attributes:
        first: words that are found before any others, in the list or not.
    """

    def __init__(self, words: Sequence[bytes], first: Iterable[str] = ()) -> None:
        self._words = words
        self.first = frozenset(first)
        self._beginning = lru_cache(_BEGINNINGS_KEPT)(self._read)

    def ends(self, text: str, start: int) -> list[int]:
        """Where the words end that begin at a place of a text, the nearest first."""
        words, lengths = self._beginning(text[start : start + _LETTERS])
        left = len(text) - start
        return [
            start + length
            for length in lengths
            if length <= left and f"{_BETWEEN}{text[start : start + length]}{_BETWEEN}" in words
        ]

    def _read(self, beginning: str) -> _Beginning:
        """The words that begin so, and those that are shorter than a beginning and stand in it."""
        words = [beginning[:length] for length in range(2, len(beginning)) if self._holds(beginning[:length])]
        first, last = self._place(beginning), self._place(beginning, _AFTER_ALL)
        words += b"\n".join(self._words[first:last]).decode().split("\n") if first < last else ()
        words += [word for word in self.first if word.startswith(beginning)]
        return _Beginning(_BETWEEN.join(["", *words, ""]), tuple(sorted(set(map(len, words)))))

    def _holds(self, word: str) -> bool:
        place = self._place(word)
        return self._words[place : place + 1] == [word.encode("utf-8", "replace")]

    def _place(self, word: str, after: bytes = b"") -> int:
        """Where a word, or what comes after it, stands or would stand in the list."""
        return bisect_left(self._words, word.encode("utf-8", "replace") + after)
