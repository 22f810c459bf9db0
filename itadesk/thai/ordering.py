"""The order of the Thai alphabet, as in the Royal Institute's dictionary."""

import re
from typing import Final

_LEADING_VOWEL: Final = re.compile("([เ-ไ])([ก-ฮ])")
_MARKS: Final = re.compile("[็-๎]")


def alphabetical(text: str) -> tuple[str, str]:
    """A key to sort by: vowels written before a consonant count after it, tone marks only between equals."""
    return _MARKS.sub("", _LEADING_VOWEL.sub(r"\2\1", text)), text
