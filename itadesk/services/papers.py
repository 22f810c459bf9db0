"""Papers: what stands in them, and composing them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from itadesk.documents.blocks import Document
from itadesk.documents.composing import COMPOSERS, compose
from itadesk.documents.matter import matter_of
from itadesk.documents.short_text import short_lines
from itadesk.documents.wording import slots_of
from itadesk.ita.components import ComponentState, component_states
from itadesk.ita.faults import UnknownPerson
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.items import ServedItem, items_served
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.language import ngettext
from itadesk.services.office_papers import NothingForYear, latest_year, paper_of, plan_years
from itadesk.thai.digits import in_digits

COMPOSED_KINDS = tuple(COMPOSERS)
"""The kinds of paper that this version makes, in the order in which an office needs them."""


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
