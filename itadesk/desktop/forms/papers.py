"""The form of a paper: date, number, signer, meeting, digits, and its wording slot by slot."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.inserts import on_screen, to_template
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import date_text, digits_read, read_date, shown_digits
from itadesk.documents.plain import plain_lines
from itadesk.documents.wording import slots_of
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.years import fiscal_year_of
from itadesk.services.papers import compose_paper


def _take_signer(paper: Paper, typed: str) -> Paper:
    """Whoever signs first does not sign once more after it."""
    return replace(paper, signer=typed, endorsers=tuple(key for key in paper.endorsers if key != typed))


DETAIL_SHEET: Sheet[Paper] = Sheet(
    (
        Field("dated", lambda paper: date_text(paper.dated), lambda p, t: replace(p, dated=read_date(t))),
        Field(
            "number",
            lambda paper: shown_digits(paper.number),
            lambda p, t: replace(p, number=digits_read(t.strip())),
        ),
        Field("signer", lambda paper: paper.signer, _take_signer),
        Field("meeting", lambda paper: paper.meeting, lambda p, t: replace(p, meeting=t)),
        Field("digits", lambda paper: paper.digits or "", lambda p, t: replace(p, digits=Digits(t) if t else None)),
    ),
    helps=helps.DETAILS,
)


def proposed_day(paper: Paper, today: date) -> date | None:
    """The day that a draft would be dated: today, unless its plan is of years long past or still far off."""
    return today if abs(fiscal_year_of(today) - paper.plan_year) <= 1 else None


def wording_sheet(defaults: Mapping[str, str], known: Mapping[str, AbstractSet[str]] | None = None) -> Sheet[Paper]:
    """The slots of a paper, which say the templates of `defaults` where the clerk wrote nothing else.

    Takes:
        known: the fields that may stand in each slot; None allows all.
    """
    return Sheet(
        tuple(_slot(slot, default, None if known is None else known[slot]) for slot, default in defaults.items()),
        helps=dict.fromkeys(defaults, helps.WORDING),
    )


def without_own(paper: Paper, slot: str) -> Paper:
    """The paper with the default wording in a slot."""
    return replace(paper, texts={each: text for each, text in paper.texts.items() if each != slot})


def tells_of_meeting(kind: PaperKind) -> bool:
    """Whether a kind of paper has a place for the meeting that considered the matter."""
    return "meeting" in slots_of(kind)


def used_slots(record: OfficeRecord, paper: Paper) -> frozenset[str]:
    """The slots whose wording stands in the paper as it is now.

    The paper is composed with the name of each slot in the place of its wording, and looked through for the names.
    """
    names = {slot: f"[{slot}]" for slot in slots_of(paper.kind)}
    said = "\n".join(plain_lines(compose_paper(record, replace(paper, texts=names))))
    return frozenset(slot for slot, name in names.items() if name in said)


def _slot(slot: str, default: str, known: AbstractSet[str] | None) -> Field[Paper]:
    def take(paper: Paper, typed: str) -> Paper:
        template = to_template(typed, known)
        if template in ("", default.strip()):
            return without_own(paper, slot)
        return replace(paper, texts={**paper.texts, slot: template})

    return Field(slot, lambda paper: on_screen(paper.texts.get(slot, default)), take)
