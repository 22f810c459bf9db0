"""Pasted text made ready: lines with the slips of typing and pasting mended, and the lines still where they were.

A line keeps its tabs, because they part the cells of a spreadsheet; a blank of any kind becomes one plain blank.
"""

import re
from functools import lru_cache
from typing import Final

from itadesk.thai.cleaning import cleaned

_LINE_END: Final = re.compile("\\r\\n?|\\n|[\\x0b\\x0c\\x85\\u2028\\u2029]")
_UNSEEN: Final = re.compile(
    "[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]+"
)
_BLANKS: Final = re.compile("[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+")
_WORD: Final = re.compile("[ก-๎\uf700-\uf71a]{1,120}")
"""Letters in a row; the bound keeps the time that a text takes in step with its length."""

_SUSPECT: Final = re.compile("[เแโใไ]{2}|[ะ-ฺ็-ํ]{2}|[\uf700-\uf71a]")
"""What every slip of a word has in it."""

_BROKEN_NUMBER: Final = re.compile("(?<![0-9๐-๙.,])([0-9๐-๙]{2}) \\.([0-9๐-๙]{2})(?![0-9๐-๙.,])")
"""A number that a PDF broke before its point."""

_BROKEN_SCORE: Final = re.compile("(?<=[ก-๎:=] )([0-9๐-๙]{2})\\. ([0-9๐-๙]{2})(?= ?คะแนน)")
"""One that it broke behind the point; elsewhere that could be the end of a sentence."""


_PARTED_NUMBER: Final = re.compile(
    "(?<![0-9๐-๙.,])(?<![0-9๐-๙] )([0-9๐-๙]) ([0-9๐-๙]) \\. ([0-9๐-๙]) ([0-9๐-๙])(?! ?[0-9๐-๙.,])"
)
_PARTED_YEAR: Final = re.compile("(?<=[ก-๎.] )([2๒]) ([56๕๖]) ([0-9๐-๙]) ([0-9๐-๙])(?! ?[0-9๐-๙.,])")
"""Figures that a PDF set apart, and those of a year behind a word."""

_NOTE: Final = re.compile(r"(?<=[0-9๐-๙ก-๎])\[[0-9๐-๙]{1,2}\]")
"""The number of a note behind a word."""

_LEADERS: Final = re.compile(
    r" ?(?<![.…])(?:\.{4,}+|…[.…]*+)++ ?(?=[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}(?![0-9๐-๙.])|[2๒][56๕๖][0-9๐-๙]{2}(?![0-9๐-๙])|ผ่าน|ต้องปรับปรุง)"
)
"""Points that lead from a name to its score, to a year or a level; those that lead to a page stay."""


def clean_lines(text: str) -> list[str]:
    """The lines of a text, mended; as many as the text has."""
    return [clean_line(line) for line in _LINE_END.split(text)]


def clean_line(line: str) -> str:
    """A line, mended: เเ is แ, doubled marks are one, ํ and า are ำ, blanks are one plain blank."""
    if not line:
        return line
    line = _NOTE.sub("", _BLANKS.sub(" ", _UNSEEN.sub("", line)))
    line = _WORD.sub(lambda match: _mended(match[0]) if _SUSPECT.search(match[0]) else match[0], line)
    line = _BROKEN_SCORE.sub(r"\1.\2", _BROKEN_NUMBER.sub(r"\1.\2", line))
    line = _PARTED_YEAR.sub(r"\1\2\3\4", _PARTED_NUMBER.sub(r"\1\2.\3\4", line))
    return _LEADERS.sub(" ", line).strip(" ")


@lru_cache(4096)
def _mended(word: str) -> str:
    return cleaned(word)
