"""Notices: what of a paper could not be printed as it stands, as sentences that name the place."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from itadesk.language import _
from itadesk.thai.clusters import cluster_starts

_EXCERPT: Final = 40
_NAMED: Final = 8
"""Of more signs than these, the first are named."""

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs"})


class Report(Protocol):
    """What is known of a text that was set: the characters that no face has, and those that another face prints."""

    @property
    def missing(self) -> frozenset[str]:
        """No face has them."""

    @property
    def replaced(self) -> frozenset[str]:
        """The chosen face lacks them."""


class Notices:
    """Gathers what was met while a paper was set in a family; each text is named once for all its signs of one kind."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._found: dict[str, None] = {}
        self._replaced: dict[str, str] = {}

    def report(self, text: str, done: Report) -> None:
        """Takes note of the characters of a text that are not printed in the family."""
        if not (done.missing or done.replaced):
            return
        signs = sorted(done.missing, key=text.find)
        hidden = [sign for sign in signs if unicodedata.category(sign) in _HIDDEN]
        unknown = [sign for sign in signs if sign not in hidden]
        self._found.update(dict.fromkeys((*_sentence_of_unknown(text, unknown), *_sentence_of_hidden(text, hidden))))
        for character in sorted(done.replaced):
            self._replaced.setdefault(character, text)

    def tell(self, sentence: str) -> None:
        """Takes note of something else that is not printed as asked; once for each sentence."""
        self._found[sentence] = None

    def sentences(self) -> tuple[str, ...]:
        """The sentences in the order of the paper, and one for all that is printed in another face."""
        return (*self._found, *self._sentence_of_replaced())

    def _sentence_of_replaced(self) -> Iterator[str]:
        if self._replaced:
            first, text = next(iter(self._replaced.items()))
            yield _(
                "The font {font} does not have {signs}, as in “{text}”; another font prints them. Look at the paper before you sign it."
            ).format(font=self._family, signs=_some(sorted(self._replaced)), text=_excerpt(text, first))


def _sentence_of_unknown(text: str, signs: Sequence[str]) -> Iterator[str]:
    if len(signs) == 1:
        yield _(
            "The sign {sign} ({number}) in “{text}” is in none of the fonts, so its number is printed. Write it in another way."
        ).format(sign=signs[0], number=_number(signs[0]), text=_excerpt(text, signs[0]))
    elif signs:
        yield _(
            "{count} signs in “{text}” ({signs}) are in none of the fonts, so their numbers are printed. Write them in another way."
        ).format(count=len(signs), signs=_some(signs), text=_excerpt(text, signs[0]))


def _sentence_of_hidden(text: str, signs: Sequence[str]) -> Iterator[str]:
    if len(signs) == 1:
        yield _("A hidden control character ({number}) in “{text}” was left out. Type the text anew there.").format(
            number=_number(signs[0]), text=_excerpt(text, signs[0])
        )
    elif signs:
        yield _("Hidden control characters ({numbers}) in “{text}” were left out. Type the text anew there.").format(
            numbers=_some([_number(sign) for sign in signs]), text=_excerpt(text, signs[0])
        )


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _some(signs: Sequence[str]) -> str:
    """The first of the signs, and a mark that there are more."""
    return " ".join([*signs[:_NAMED], *(["…"] if len(signs) > _NAMED else [])])


def _excerpt(text: str, character: str) -> str:
    """The text around a character in whole clusters, without what cannot be shown."""
    middle = max(text.find(character), 0)
    first = max(middle - _EXCERPT // 2, 0)
    starts = cluster_starts(text)
    start, end = (max(place for place in starts if place <= edge) for edge in (first, first + _EXCERPT))
    part = text[start : max(end, middle + 1)]
    return "".join(sign for sign in part if sign.isprintable()).strip()
