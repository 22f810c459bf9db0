"""Notices: what of a paper could not be printed as it stands, as sentences that name the place."""

import unicodedata
from typing import Final

from itadesk.language import _

_EXCERPT: Final = 40


class Notices:
    """Gathers what was met while a paper was set; each sign is named once for each text."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def report(self, text: str, missing: frozenset[str]) -> None:
        """Takes note of the characters of a text that no face has."""
        for character in sorted(missing):
            self._found[_sentence(text, character)] = None

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each, in the order of the paper."""
        return tuple(self._found)


def _sentence(text: str, character: str) -> str:
    number, excerpt = f"U+{ord(character):04X}", _excerpt(text, character)
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return _("A hidden control character ({number}) in “{text}” was left out. Type the text anew there.").format(
            number=number, text=excerpt
        )
    return _(
        "The sign {sign} ({number}) in “{text}” is in none of the fonts, so its number is printed. Write it in another way."
    ).format(sign=character, number=number, text=excerpt)


def _excerpt(text: str, character: str) -> str:
    """The text around a character, without what cannot be shown."""
    middle = max(text.find(character), 0)
    start = max(middle - _EXCERPT // 2, 0)
    part = text[start : start + _EXCERPT]
    return "".join(sign for sign in part if sign.isprintable()).strip()
