"""Which papers an office has, and what a new one is like; none of them is composed here."""

from collections.abc import Sequence
from datetime import date

from itadesk.errors import UserError
from itadesk.ita.papers import Paper, PaperKind, default_key
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.language import _


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


def head_of(record: OfficeRecord, day: date | None = None) -> str:
    """The key of whoever holds the post of the head or acts in it; empty where nobody does.

    Takes:
        day: when; None takes whoever is in the post still, before those who have left it.
    """
    holders = sorted(_heads(record), key=lambda person: person.until is not None)
    return next((person.key for person in holders if day is None or person.is_in_post(day)), "")


def signer_on_its_day(record: OfficeRecord, paper: Paper) -> str:
    """Who signs a paper: the head of its day in the place of a head of other days, otherwise the one who is named."""
    signer, day = record.person(paper.signer), paper.dated
    if signer is None or day is None or signer.is_in_post(day) or signer not in _heads(record):
        return paper.signer
    return head_of(record, day) or paper.signer


def _heads(record: OfficeRecord) -> Sequence[Person]:
    """Those who hold the post of the head or act in it, at whatever time."""
    post = record.office.head_position
    return [
        person
        for person in record.people
        if post and (person.position == post or (person.acting and person.acting.for_position == post))
    ]
