"""Patterns that find words in text whose blanks got lost or came in, as in text that was copied out of a PDF."""

import re
from typing import Final

GAP: Final = "[ \\n]?"
"""What may stand between any two letters of a word."""

_AM: Final = f"(?:ำ|ํ?{GAP}า)"
"""ำ as it comes out of a PDF: whole, in two parts, or with its first part lost."""


def loose(words: str) -> str:
    """The pattern of words that finds them with broken spacing, too."""
    return GAP.join(_AM if letter == "ำ" else re.escape(letter) for letter in words if not letter.isspace())


def any_of(*words: str) -> str:
    """The pattern that finds any of some words, the longest of those that begin alike."""
    return "(?:" + "|".join(loose(word) for word in sorted(words, key=len, reverse=True)) + ")"


def closed(text: str) -> str:
    """A text without its blanks, to be compared with words that have none."""
    return "".join(text.split())
