"""How the fields of a wording look while it is edited: «total score» in place of the template's own sign.

The names are those of the language spoken now; what is stored is always the template.
"""

import re
from difflib import get_close_matches
from typing import Final

from itadesk.desktop.forms.insert_names import FIELD_NAMES
from itadesk.documents.templates import parse
from itadesk.errors import UserError
from itadesk.language import _

_IN_TEMPLATE: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_ON_SCREEN: Final = re.compile(r"«([^«»]*)»")


class UnknownInsert(UserError):
    """A text between « and » that names no field."""

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name, near)
        self.name, self.near = name, near

    def sentence(self) -> str:
        """Names the nearest field that there is."""
        return _("Nothing is called «{name}»; perhaps «{near}» is meant.").format(name=self.name, near=self.near)


def on_screen(template: str) -> str:
    """The template as it is edited; a field without a name keeps its own sign."""
    return _IN_TEMPLATE.sub(
        lambda field: f"«{_(FIELD_NAMES[field[1]])}»" if field[1] in FIELD_NAMES else field[0], template
    )


def to_template(typed: str) -> str:
    """The template that an edited text means.

    Raises:
        UnknownInsert: a name between « and » that no field has.
        BrokenWording: brackets that do not match.
    """
    keys = {_(name): key for key, name in FIELD_NAMES.items()}

    def sign(insert: re.Match[str]) -> str:
        name = " ".join(insert[1].split())
        if name not in keys:
            near = get_close_matches(name, keys, n=1, cutoff=0) or [""]
            raise UnknownInsert(name, near[0])
        return "{{" + keys[name] + "}}"

    template = _ON_SCREEN.sub(sign, typed.strip())
    list(parse("", template))
    return template
