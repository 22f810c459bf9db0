"""How the fields of a wording look while it is edited: «total score» in place of the template's own sign.

The names are those of the language spoken now; what is stored is always the template.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from itadesk.documents.templates import parse
from itadesk.errors import UserError
from itadesk.language import N_, _

FIELD_NAMES: Final[Mapping[str, str]] = {
    "office": N_("office"),
    "office_kind": N_("kind of office"),
    "office_name": N_("name of office"),
    "place": N_("where the office is"),
    "website": N_("website of the office"),
    "result_year": N_("year of the result"),
    "plan_year": N_("year of the plan"),
    "number": N_("number of the paper"),
    "dated": N_("date of the paper"),
    "considered_on": N_("date of consideration"),
    "measure_count": N_("number of measures"),
    "general_count": N_("number of measures for the office as a whole"),
    "target": N_("target score"),
    "total": N_("total score"),
    "level": N_("level of the result"),
    "letter": N_("letter of the level"),
    "in_level": N_("at the level"),
    "published_on": N_("date of the result"),
    "instrument_scores": N_("scores of the instruments"),
    "indicator_count": N_("number of indicators"),
    "instrument_score": N_("score of the instrument"),
    "instrument_indicator_count": N_("number of indicators of the instrument"),
    "weak_scores": N_("scores under the target"),
    "earlier_year": N_("year before"),
    "earlier_total": N_("total of the year before"),
    "change": N_("change of the score"),
    "scope": N_("what the measures are about"),
    "finding": N_("what was found"),
    "meeting_weekday": N_("weekday of the meeting"),
    "meeting_date": N_("date of the meeting"),
    "meeting_time": N_("time of the meeting"),
    "meeting_place": N_("place of the meeting"),
    "meeting_name": N_("name of the meeting"),
    "meeting_body": N_("substance of the meeting"),
    "chair": N_("chair of the meeting"),
    "chair_position": N_("position of the chair"),
    "assigner": N_("who assigned the chair"),
    "assigner_position": N_("position of who assigned"),
    "signer": N_("signer"),
    "signer_position": N_("position of the signer"),
}
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
