"""What the anchor of a heading is called: the same in the site as where the repository is read."""

import unicodedata

KEPT = frozenset("LMN")
"""Letters, their marks (half of the Thai ones stand above or below a letter) and numbers."""


def slug(heading: str, separator: str = "-") -> str:
    """The anchor of a heading, with its letters in whatever script; blanks become the separator."""
    plain = unicodedata.normalize("NFC", heading).strip().lower()
    return "".join(separator if sign == " " else sign for sign in plain if _stays(sign))


def _stays(sign: str) -> bool:
    return sign in " -_" or unicodedata.category(sign)[0] in KEPT
