"""Papers: which an office can have, what stands in them, and setting them on paper."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from itadesk.documents.blocks import Document
from itadesk.documents.composing import COMPOSERS, compose
from itadesk.documents.matter import matter_of
from itadesk.documents.short_text import short_lines
from itadesk.documents.wording import Slot, slots_of
from itadesk.errors import UserError
from itadesk.ita.components import ComponentState, component_states
from itadesk.ita.faults import UnknownPerson
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.items import ServedItem, items_served
from itadesk.ita.papers import Digits, Paper, PaperKind, default_key
from itadesk.ita.records import OfficeRecord
from itadesk.language import _, ngettext
from itadesk.thai.digits import in_digits

COMPOSED_KINDS = tuple(COMPOSERS)
"""The kinds of paper that this version makes, in the order in which an office needs them."""


class NothingForYear(UserError):
    """A year is named of which the office has entered nothing."""

    def __init__(self, year: int, known: tuple[int, ...]) -> None:
        super().__init__(year, known)
        self.year, self.known = year, known

    def sentence(self) -> str:
        """Names the years that there are."""
        if not self.known:
            return _("Nothing is entered for a paper of {year}: enter the result and the measures first.").format(
                year=self.year
            )
        return _("Nothing is entered for a paper of {year}; there is data for {known}.").format(
            year=self.year, known=", ".join(map(str, self.known))
        )


class NoPlanYear(UserError):
    """No year was named and the office has no plan."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("This office has no plan yet: enter its measures first, or name a year with --year.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for when a paper is printed; what is None or empty is taken from the office's own entry.

    Attributes:
        key: which of several papers of the kind and year; empty for the first.
    """

    kind: PaperKind
    plan_year: int | None = None
    key: str = ""
    digits: Digits | None = None
    signer: str = ""


@dataclass(frozen=True, slots=True)
class SlotWording:
    """A slot of a paper as a form shows it: the project's own wording and the office's own, None where it has none."""

    slot: Slot
    own: str | None


def wished_paper(record: OfficeRecord, wish: Wish) -> Paper:
    """The office's paper of the kind and year, or a new one, with what was wished instead.

    Raises:
        NoPlanYear: no year is named and the office has no plan or paper of the kind.
        NothingForYear: the office has entered nothing for the year that is named.
        UnknownPerson: the signer is not among the people.
    """
    if wish.signer and record.person(wish.signer) is None:
        raise UnknownPerson(wish.signer, (person.key for person in record.people))
    years = plan_years(record)
    if wish.plan_year is not None and wish.plan_year not in years:
        raise NothingForYear(wish.plan_year, years)
    plan_year = latest_year(record, wish.kind) if wish.plan_year is None else wish.plan_year
    paper = record.paper(wish.key) if wish.key else None
    if paper is None or (paper.kind, paper.plan_year) != (wish.kind, plan_year):
        paper = paper_of(record, wish.kind, plan_year)
    return replace(paper, digits=wish.digits or paper.digits, signer=wish.signer or paper.signer)


def plan_years(record: OfficeRecord) -> tuple[int, ...]:
    """The years that something can be said about in a paper: of plans, of papers, and after a result."""
    years = {plan.fiscal_year for plan in record.plans} | {paper.plan_year for paper in record.papers}
    return tuple(sorted(years | {result.fiscal_year + 1 for result in record.results}))


def latest_year(record: OfficeRecord, kind: PaperKind) -> int:
    """The latest year that the office has a paper of the kind for, otherwise that of its latest plan.

    Raises:
        NoPlanYear: the office has neither.
    """
    years = [paper.plan_year for paper in record.papers if paper.kind is kind]
    years = years or [plan.fiscal_year for plan in record.plans]
    if not years:
        raise NoPlanYear
    return max(years)


def paper_of(record: OfficeRecord, kind: PaperKind, plan_year: int) -> Paper:
    """The office's first paper of the kind and year; a new one signed by its head where it has none."""
    for paper in record.papers:
        if paper.kind is kind and paper.plan_year == plan_year:
            return paper
    return new_paper(record, kind, plan_year)


def new_paper(record: OfficeRecord, kind: PaperKind, plan_year: int) -> Paper:
    """A paper that the office does not have yet.

    Announcements and orders are signed by the head of the office, who also decides about a memo.
    """
    key, head = default_key(kind, plan_year, {paper.key for paper in record.papers}), head_of(record)
    signer = head if kind in {PaperKind.ANNOUNCEMENT, PaperKind.ORDER} else ""
    endorsers = (head,) if head and kind is PaperKind.MEMO else ()
    return Paper(key=key, kind=kind, plan_year=plan_year, signer=signer, endorsers=endorsers)


def head_of(record: OfficeRecord) -> str:
    """The key of whoever holds the post of the head or acts in it; empty where nobody does."""
    post = record.office.head_position
    holders = [
        person
        for person in record.people
        if post and (person.position == post or (person.acting and person.acting.for_position == post))
    ]
    # whoever is in the post still, before those who have left it
    return next((person.key for person in sorted(holders, key=lambda person: person.until is not None)), "")


def slot_wordings(paper: Paper) -> tuple[SlotWording, ...]:
    """The slots of a paper in the order of the paper."""
    return tuple(SlotWording(slot, paper.texts.get(key)) for key, slot in slots_of(paper.kind).items())


def wording_fields(record: OfficeRecord, paper: Paper) -> Mapping[str, str]:
    """The fields that every slot of a paper may use, with their present values."""
    return matter_of(record, paper).fields


def unknown_slots(paper: Paper) -> tuple[str, ...]:
    """Sentences about own texts for slots that the kind of paper does not have: they would stand nowhere."""
    known = slots_of(paper.kind)
    names = [key for key in paper.texts if key not in known]
    if not names:
        return ()
    sentence = ngettext(
        "The paper has no part called {names}, so the text for it stands nowhere; its parts are {known}.",
        "The paper has no parts called {names}, so the texts for them stand nowhere; its parts are {known}.",
        len(names),
    )
    return (sentence.format(names=", ".join(names), known=", ".join(known)),)


def items_of(paper: Paper) -> tuple[ServedItem, ...]:
    """The items of the assessment (OIT) that a paper serves, each with the fiscal year in which it is asked for."""
    return items_served(paper.kind, paper.plan_year)


def item_components(record: OfficeRecord, paper: Paper, served: ServedItem) -> tuple[ComponentState, ...]:
    """What an item asks the paper to show, and where something of it is missing; nothing where that is not known."""
    return component_states(record, paper, served.item)


def short_text(record: OfficeRecord, paper: Paper) -> str:
    """A short text about the paper for LINE and Facebook, in the digits of the paper.

    Raises:
        UserError: a wording that cannot be used.
    """
    own = paper.texts if paper.kind is PaperKind.NEWS else {}
    lines = short_lines(matter_of(record, replace(paper, kind=PaperKind.NEWS, texts=own)))
    return in_digits("\n".join(lines), (paper.digits or Digits.THAI) is Digits.THAI)


def compose_paper(record: OfficeRecord, paper: Paper, replaced: IssuedPaper | None = None) -> Document:
    """The paper as a document; where it corrects an issued paper, that one is `replaced` and named in it.

    Raises:
        UserError: there is nothing to print, or a wording cannot be used.
    """
    return compose(record, paper, replaced)
