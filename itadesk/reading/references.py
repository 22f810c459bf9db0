"""Characters that pages write by their names and numbers: &amp; and &#3585;."""

import re
from html import unescape
from typing import Final

_NO_CHARACTER: Final = re.compile("&#[0-9]{8,}+;?")
"""No character has such a number, and Python refuses to count beyond 4,300 digits."""


def spelt_out(text: str) -> str:
    """A text with its references as the characters themselves; any text can be read."""
    return unescape(_NO_CHARACTER.sub("\ufffd", text) if "&#" in text else text)
