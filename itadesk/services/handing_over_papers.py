"""The issued papers of an office handed over to another database, byte for byte, with their numbers and who issued them.

A number says the same wherever it is read. So a paper goes only where its number is free and follows the ones there:
where the other database has given a number of a kind to another paper, the papers of that kind stay behind.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from itadesk.errors import UserError
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import PaperKind
from itadesk.language import _
from itadesk.services.ports import UnitOfWork
from itadesk.services.register_ports import Register


class NumberTaken(UserError):
    """Somebody else has given a number meanwhile."""

    def __init__(self, paper: IssuedPaper) -> None:
        super().__init__(paper)
        self.paper = paper

    def sentence(self) -> str:
        """Says that nothing was handed over."""
        return _(
            "Somebody has issued a paper with the number {number} in the shared database meanwhile, so nothing was moved. Look again what would be moved."
        ).format(number=self.paper.shown_number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Luggage:
    """The issued papers of an office.

    Attributes:
        there: those that the other database has, with their numbers there.
        going: those that can go there, in the order in which they were issued.
        staying: those whose numbers are taken there by others.
    """

    there: Mapping[int, int]
    going: tuple[IssuedPaper, ...]
    staying: tuple[IssuedPaper, ...]


def luggage(here: Sequence[IssuedPaper], there: Sequence[IssuedPaper]) -> Luggage:
    """Which papers go: known are those of the same bytes, and of each series the rest has to follow what is there."""
    known = {paper.sha256: paper.issued_id for paper in there}
    missing = sorted((paper for paper in here if paper.sha256 not in known), key=lambda paper: paper.issued_id)
    first, last = _numbers(missing, min), _numbers(there, max)
    taken = {kind for kind, year in first if first[kind, year] != last.get((kind, year), first[kind, year] - 1) + 1}
    return Luggage(
        there={paper.issued_id: known[paper.sha256] for paper in here if paper.sha256 in known},
        going=tuple(paper for paper in missing if paper.kind not in taken),
        staying=tuple(paper for paper in missing if paper.kind in taken),
    )


def hand_over_papers(old: UnitOfWork, new: UnitOfWork, papers: Luggage, target_id: int) -> Mapping[int, int]:
    """Adds the papers that can go, with what was added to them since; gives their numbers there by those here.

    Raises:
        NumberTaken: somebody else was sooner.
    """
    numbers = dict(papers.there)
    for paper in papers.going:
        _take_number(new.register, target_id, paper)
        replaced = paper.replaces
        moved = changed(
            paper,
            office_id=target_id,
            replaces=replaced and changed(replaced, issued_id=numbers[replaced.issued_id]),
        )
        numbers[paper.issued_id] = added = new.register.add(moved, old.register.contents(paper.issued_id))
        _hand_over_additions(old, new, paper, added, target_id)
    return {each: number for each, number in numbers.items() if each not in papers.there}


def hand_over_uses(old: UnitOfWork, new: UnitOfWork, offices: tuple[int, int], numbers: Mapping[int, int]) -> None:
    """Adds what signatures were used for, on papers that were handed over and on those that were not issued.

    Takes:
        offices: the number of the office here and there.
        numbers: those of the papers there that were handed over, by those here.
    """
    source, target = offices
    there = {changed(use, office_id=source) for use in new.signatures.uses(target) if use.issued_id is None}
    for use in old.signatures.uses(source):
        if use.issued_id in numbers or (use.issued_id is None and use not in there):
            issued_id = None if use.issued_id is None else numbers[use.issued_id]
            new.signatures.record_use(changed(use, office_id=target, issued_id=issued_id))


def _hand_over_additions(old: UnitOfWork, new: UnitOfWork, paper: IssuedPaper, added: int, target_id: int) -> None:
    if paper.withdrawal is not None:
        new.register.withdraw(added, paper.withdrawal)
    if paper.publication is not None:
        new.register.publish(added, paper.publication)
    scan = old.files.get(paper.office_id, paper.scan.file) if paper.scan else None
    if paper.scan is not None and scan is not None:
        new.files.put(target_id, scan.data, scan.media_type)
        new.register.attach_scan(added, paper.scan)


def _take_number(register: Register, target_id: int, paper: IssuedPaper) -> None:
    following = register.take_number(target_id, paper.kind, paper.year)
    if following is None:
        register.begin_numbers(target_id, paper.kind, paper.year, paper.number)
    elif following != paper.number:
        raise NumberTaken(paper)


def _numbers(
    papers: Sequence[IssuedPaper], chosen: Callable[[Iterable[int]], int]
) -> Mapping[tuple[PaperKind, int], int]:
    """The first or the last number of each kind and year."""
    series: dict[tuple[PaperKind, int], list[int]] = {}
    for paper in papers:
        series.setdefault((paper.kind, paper.year), []).append(paper.number)
    return {which: chosen(numbers) for which, numbers in series.items()}
