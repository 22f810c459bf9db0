"""What would be missing if one database were used in the place of another: which offices, which years, which papers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.ita.results import Result
from itadesk.ita.years import fiscal_year_of
from itadesk.language import _
from itadesk.services.ports import UnitOfWork, WorkStarter
from itadesk.services.register_ports import RegisterFilter


@dataclass(frozen=True, slots=True)
class Loss:
    """What would be missing of an office.

    Attributes:
        office: its full name.
        whole: whether all of it would be missing.
        years: the fiscal years of which something would be missing or as it was before.
        papers: the numbers of issued papers that would be missing.
        others: whether something that belongs to no year would be missing: people, the office itself, wordings.
    """

    office: str
    whole: bool = False
    years: tuple[int, ...] = ()
    papers: tuple[str, ...] = ()
    others: bool = False

    def sentence(self) -> str:
        """Says it in a line."""
        if self.whole:
            return _("{office}: everything").format(office=self.office)
        said = []
        if self.years:
            said.append(_("fiscal years {years}").format(years=", ".join(map(str, self.years))))
        if self.papers:
            said.append(_("issued papers {numbers}").format(numbers=", ".join(self.papers)))
        if self.others:
            said.append(_("people, wordings or the office itself"))
        return _("{office}: {parts}").format(office=self.office, parts="; ".join(said))


def losses(wanted: WorkStarter, instead: WorkStarter, *, in_parts: bool = False) -> Sequence[Loss]:
    """What is stored in the first database and not, or otherwise, in the second.

    Only offices that were changed since the two parted are read.

    Takes:
        in_parts: whether the second may lack parts of what was never changed, so that all offices have to be read.
    """
    with wanted().only_looking() as ours, instead().only_looking() as theirs:
        known = {summary.office_id: summary.full_name for summary in theirs.offices.summaries()}
        found = []
        for summary in ours.offices.summaries():
            if known.get(summary.office_id) != summary.full_name:
                found.append(Loss(summary.full_name, whole=True))
                continue
            office_id = summary.office_id
            same = not in_parts and ours.offices.revision(office_id) == theirs.offices.revision(office_id)
            missing = () if same else _missing_parts(ours.offices.get(office_id), theirs.offices.get(office_id))
            papers = tuple(_missing_papers(ours, theirs, office_id))
            if loss := _loss(summary.full_name, missing, papers):
                found.append(loss)
    return found


def _loss(name: str, missing: Iterable[Part], papers: tuple[str, ...]) -> Loss | None:
    years = {_year_of(part) for part in missing}
    if not years and not papers:
        return None
    known = tuple(sorted(year for year in years if year is not None))
    return Loss(name, years=known, papers=papers, others=None in years)


def _missing_parts(ours: OfficeRecord, theirs: OfficeRecord) -> Iterator[Part]:
    """Parts that the other record lacks or holds otherwise; those that only the other has are no loss."""
    return (part for part in ours.parts() if theirs.part(key_of(part)) != part)


def _missing_papers(ours: UnitOfWork, theirs: UnitOfWork, office_id: int) -> Iterator[str]:
    if ours.register.any_of(office_id):
        known = {paper.issued_id for paper in theirs.register.search(office_id, RegisterFilter())}
        for paper in ours.register.search(office_id, RegisterFilter()):
            if paper.issued_id not in known:
                yield f"{paper.number}/{paper.year}"


def _year_of(part: Part) -> int | None:
    """The fiscal year that a part is about; None where it is about none."""
    match part:
        case Result() | Plan():
            return part.fiscal_year
        case Paper():
            return part.plan_year
        case Meeting():
            return fiscal_year_of(part.held_on)
        case _:
            return None
