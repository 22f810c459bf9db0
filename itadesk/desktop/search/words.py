"""What the list of the search says of a hit."""

import re
from collections.abc import Mapping
from typing import Final

from itadesk.desktop.forms.insert_names import FIELD_NAMES
from itadesk.desktop.writing import shown
from itadesk.ita.findables import Thing
from itadesk.language import N_, _
from itadesk.services.search import Found, Hit

THINGS: Final[Mapping[Thing, str]] = {
    Thing.OFFICE: N_("Office"),
    Thing.PERSON: N_("Person"),
    Thing.RESULT: N_("Result"),
    Thing.FINDING: N_("Finding"),
    Thing.MEASURE: N_("Measure"),
    Thing.PROGRESS: N_("Progress"),
    Thing.MEETING: N_("Meeting"),
    Thing.PAPER: N_("Draft"),
    Thing.WORDING: N_("Own wording"),
    Thing.ISSUED: N_("Issued paper"),
}
"""What is found, in a word or two."""


_INSERT: Final = re.compile(r"\{\{(\w+)\}\}")
_TORN: Final = re.compile(r"(?<=^… )\{?\w*\}\}|\[\[|\]\]")
"""What is left of an insert where the text was cut in it, and the marks of a part that can be left out."""


def readable(text: str) -> str:
    """A wording as people read it: ‹name of the office› stands where the program puts the name in."""
    named = _INSERT.sub(lambda found: f"‹{_(FIELD_NAMES[found[1]])}›" if found[1] in FIELD_NAMES else "‹…›", text)
    return _TORN.sub("", named)


def title_of(hit: Hit) -> str:
    """What a hit is called."""
    return shown(readable(hit.title))


def context_of(hit: Hit) -> str:
    """The line of a hit in which the words stand."""
    return shown(readable(hit.context))


def kind_and_year(hit: Hit) -> str:
    """What a hit is, and of which year."""
    kind = _(THINGS[hit.thing])
    return kind if hit.fiscal_year is None else shown(f"{kind} {hit.fiscal_year}")


def in_a_sentence(hit: Hit, *, elsewhere: bool) -> str:
    """All that a row says, for a screen reader."""
    parts = (kind_and_year(hit), title_of(hit), context_of(hit), hit.office if elsewhere else "")
    return ", ".join(part for part in parts if part)


def how_many(found: Found) -> str:
    """How much was found, for a screen reader."""
    count = len(found.here) + found.left + len(found.elsewhere)
    return shown(_("{count} found").format(count=count)) if count else nothing()


def nothing() -> str:
    """That nothing was found, and what to do."""
    return _("Nothing was found. Try fewer letters or another word.")


def left_over(count: int) -> str:
    """That not everything is listed."""
    return shown(_("{count} more in this office; type another word to narrow them down.").format(count=count))
