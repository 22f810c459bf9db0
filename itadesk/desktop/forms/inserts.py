"""How a wording looks while it is edited: «total score» and ‹if known: …› in the place of the template's own signs.

The names are those of the language spoken now; what is stored is always the template.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from typing import Final, NoReturn

from itadesk.desktop.forms.insert_names import FIELD_NAMES
from itadesk.documents.templates import parse
from itadesk.errors import UserError
from itadesk.language import _

_IN_TEMPLATE: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_ON_SCREEN: Final = re.compile(r"«([^«»]*)»")
_PASSAGE: Final = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
BEGIN: Final = "‹"
END: Final = "›"


class OpenPassage(UserError):
    """A passage that is left out at times, whose begin or end was taken away."""

    def sentence(self) -> str:
        """Shows how such a passage is written."""
        return _("A passage that is left out where data lacks begins with {begin} and ends with {end}.").format(
            begin=passage_begin(), end=END
        )


class UnknownInsert(UserError):
    """A text between « and » that names no field."""

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name, near)
        self.name, self.near = name, near

    def sentence(self) -> str:
        """Names the nearest field that there is."""
        return _("Nothing is called «{name}»; perhaps «{near}» is meant.").format(name=self.name, near=self.near)


class InsertElsewhere(UserError):
    """A field that has no value in this part of the paper."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says where to find those that have one."""
        return _("«{name}» has no value in this part; insert one of the names that are offered for it.").format(
            name=self.name
        )


def shown_name(field: str) -> str:
    """What a field is called on the screen; its own key where it has no name."""
    return _(FIELD_NAMES[field]) if field in FIELD_NAMES else field


def passage_begin() -> str:
    """What stands before a passage that is left out where data lacks."""
    return BEGIN + _("if known:")


def as_passage(text: str) -> str:
    """A text as a passage that is left out where a field in it has no value."""
    return f"{passage_begin()}{text}{END}"


def on_screen(template: str) -> str:
    """The template as it is edited; a field without a name keeps its own sign.

    So do the passages of one that prints the signs of the screen themselves.
    """
    if BEGIN not in template and END not in template:
        template = _PASSAGE.sub(lambda passage: as_passage(passage[1]), template)
    return _IN_TEMPLATE.sub(
        lambda field: f"«{_(FIELD_NAMES[field[1]])}»" if field[1] in FIELD_NAMES else field[0], template
    )


def to_template(typed: str, known: AbstractSet[str] | None = None) -> str:
    """The template that an edited text means.

    Takes:
        known: the fields that may stand in it; None allows all.

    Raises:
        UnknownInsert: a name that no field has.
        InsertElsewhere: a field that is not among those known.
        OpenPassage: a passage without begin or end.
        BrokenWording: brackets that do not match.
    """
    keys = {_(name): key for key, name in FIELD_NAMES.items()}

    def sign(insert: re.Match[str]) -> str:
        name = " ".join(insert[1].split())
        if name not in keys:
            raise UnknownInsert(name, _nearest(name, keys.items(), known))
        return "{{" + keys[name] + "}}"

    template = _ON_SCREEN.sub(sign, _with_brackets(typed.strip()))
    for piece in parse("", template):
        if piece.field and known is not None and piece.field not in known:
            _refuse(piece.field, keys.items(), known)
    return template


def _with_brackets(typed: str) -> str:
    """The text with the template's own brackets around its passages; signs of the screen without words are printed."""
    begin = passage_begin()
    if begin in typed:
        typed = re.sub(f"{re.escape(begin)}([^{BEGIN}{END}]*){END}", r"[[\1]]", typed)
        if BEGIN in typed or END in typed:
            raise OpenPassage
    elif typed.count(BEGIN) != typed.count(END):
        raise OpenPassage
    return typed


def _refuse(field: str, names: Iterable[tuple[str, str]], known: AbstractSet[str]) -> NoReturn:
    if field in FIELD_NAMES:
        raise InsertElsewhere(shown_name(field))
    raise UnknownInsert(field, _nearest(field, names, known))


def _nearest(name: str, names: Iterable[tuple[str, str]], known: AbstractSet[str] | None) -> str:
    """Of the names that may stand here, the one that looks most like what was written."""
    allowed = [each for each, key in names if known is None or key in known]
    return (get_close_matches(name, allowed, n=1, cutoff=0) or [""])[0]
