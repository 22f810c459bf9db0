"""Notices: what of a paper could not be printed as it stands, as sentences that name the place."""

import unicodedata
from collections.abc import Iterator
from typing import Final, Protocol

from itadesk.language import _

_EXCERPT: Final = 40


class Report(Protocol):
    """What is known of a text that was set: the characters that no face has, and those that another face prints."""

    @property
    def missing(self) -> frozenset[str]:
        """No face has them."""

    @property
    def replaced(self) -> frozenset[str]:
        """The chosen face lacks them."""


class Notices:
    """Gathers what was met while a paper was set in a family; each sign is named once for each text."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._found: dict[str, None] = {}
        self._replaced: dict[str, str] = {}

    def report(self, text: str, done: Report) -> None:
        """Takes note of the characters of a text that are not printed in the family."""
        for character in sorted(done.missing):
            self._found[_sentence(text, character)] = None
        for character in sorted(done.replaced):
            self._replaced.setdefault(character, text)

    def tell(self, sentence: str) -> None:
        """Takes note of something else that is not printed as asked; once for each sentence."""
        self._found[sentence] = None

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each in the order of the paper, and one for all that is printed in another face."""
        return (*self._found, *self._sentence_of_replaced())

    def _sentence_of_replaced(self) -> Iterator[str]:
        if self._replaced:
            first, text = next(iter(self._replaced.items()))
            yield _(
                "The font {font} does not have {signs}, as in “{text}”; another font prints them. Look at the paper before you sign it."
            ).format(font=self._family, signs=" ".join(sorted(self._replaced)), text=_excerpt(text, first))


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
