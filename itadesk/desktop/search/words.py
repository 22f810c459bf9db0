"""What the list of the search says of a hit."""

from collections.abc import Mapping
from typing import Final

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


def kind_and_year(hit: Hit) -> str:
    """What a hit is, and of which year."""
    kind = _(THINGS[hit.thing])
    return kind if hit.fiscal_year is None else shown(f"{kind} {hit.fiscal_year}")


def in_a_sentence(hit: Hit, *, elsewhere: bool) -> str:
    """All that a row says, for a screen reader."""
    parts = (kind_and_year(hit), shown(hit.title), shown(hit.context), hit.office if elsewhere else "")
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
