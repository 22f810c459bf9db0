"""Sentences with fields: {{office}} stands for a value, [[...]] is left out when a value in it is missing.

Nothing else has a meaning, so that a wording which came from outside cannot do anything but be read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import get_close_matches

from itadesk.errors import UserError
from itadesk.language import _

_TOKEN = re.compile(r"\{\{\s*(\w+)\s*\}\}|(\[\[)|(\]\])|(\{\{|\}\})")
_BLANK_AFTER = re.compile("[A-Za-z)ฯๆ]$")
_BLANK_BEFORE = re.compile("^[A-Za-z]")
_THAI = re.compile("[ก-๎]")


class UnknownField(UserError):
    """A wording asks for a field that its paper does not have."""

    def __init__(self, slot: str, field: str, known: AbstractSet[str]) -> None:
        super().__init__(slot, field)
        self.slot, self.field, self.known = slot, field, known

    def sentence(self) -> str:
        """Names the field and the nearest one that there is."""
        near = get_close_matches(self.field, sorted(self.known), n=1, cutoff=0)
        return _(
            "The wording of “{slot}” uses the field {field}, which does not exist; perhaps {near} is meant."
        ).format(slot=self.slot, field="{{" + self.field + "}}", near="{{" + "".join(near) + "}}")


class BrokenWording(UserError):
    """Brackets of a wording do not match."""

    def __init__(self, slot: str, near: str) -> None:
        super().__init__(slot, near)
        self.slot, self.near = slot, near

    def sentence(self) -> str:
        """Names the place of the bracket that stands alone."""
        return _(
            "In the wording of “{slot}” a bracket near “{near}” has no partner; write {field} and {optional}."
        ).format(slot=self.slot, near=self.near, field="{{…}}", optional="[[…]]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a template: literal text, or a field; `optional` counts the bracket it stands in, 0 for none."""

    literal: str
    field: str
    optional: int


def fill(slot: str, template: str, fields: Mapping[str, str]) -> str:
    """The template with its fields filled in.

    Raises:
        UnknownField: a field that is not among `fields`.
        BrokenWording: brackets that do not match.
    """
    pieces = list(parse(slot, template))
    for piece in pieces:
        if piece.field and piece.field not in fields:
            raise UnknownField(slot, piece.field, fields.keys())
    dropped = {piece.optional for piece in pieces if piece.optional and piece.field and not fields[piece.field]}
    kept = (piece for piece in pieces if piece.optional not in dropped)
    return _joined([(fields[piece.field], True) if piece.field else (piece.literal, False) for piece in kept])


def _joined(texts: Sequence[tuple[str, bool]]) -> str:
    """Texts in a row, each with whether it is a value: a blank parts a value from Thai words where spelling asks for one."""
    found, after_value = "", False
    for text, is_value in texts:
        if text:
            found += " " * _needs_blank(found, text, after_value=after_value, is_value=is_value) + text
            after_value = is_value
    return found


def _needs_blank(before: str, text: str, *, after_value: bool, is_value: bool) -> bool:
    """Whether a value that ends in Latin letters, a bracket, ฯ or ๆ meets a Thai word, or a Thai word one in Latin letters."""
    if after_value and _BLANK_AFTER.search(before) and _THAI.match(text):
        return True
    return is_value and bool(_BLANK_BEFORE.match(text)) and bool(_THAI.match(before[-1:]))


def parse(slot: str, template: str) -> Iterator[Piece]:
    """The pieces of a template in their order.

    Raises:
        BrokenWording: brackets that do not match.
    """
    position, optional, opened = 0, 0, 0
    for match in _TOKEN.finditer(template):
        field, begins, ends, stray = match.groups()
        if stray or (begins and optional) or (ends and not optional):
            raise BrokenWording(slot, template[max(0, match.start() - 10) : match.end() + 10])
        if match.start() > position:
            yield Piece(template[position : match.start()], "", optional)
        position = match.end()
        if begins:
            opened += 1
            optional = opened
        elif ends:
            optional = 0
        else:
            yield Piece("", field, optional)
    if optional:
        raise BrokenWording(slot, template[-20:])
    if position < len(template):
        yield Piece(template[position:], "", 0)
