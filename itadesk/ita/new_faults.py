"""What a change brings into a record that contradicts the rules, found by looking at what it touches."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from itadesk.ita.faults import UNFINISHED, Fault
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.ita.rules import faults
from itadesk.ita.wordings import OwnWording

_T = TypeVar("_T")


def new_faults(before: OfficeRecord, after: OfficeRecord) -> list[Fault]:
    """The faults of `after` that `before` did not have, except those that somebody who is still typing passes through.

    What is the very same in both has the same faults, so only what is not is looked at; the places of the faults found
    are looked up in the whole record, which happens seldom.
    """
    if not _surplus(*_without_what_is_common(before, after)):
        return []
    return _surplus(before, after)


def _surplus(before: OfficeRecord, after: OfficeRecord) -> list[Fault]:
    known = Counter(_signature(fault) for fault in _to_be_refused(before))
    new = []
    for fault in _to_be_refused(after):
        known[_signature(fault)] -= 1
        if known[_signature(fault)] < 0:
            new.append(fault)
    return new


def _to_be_refused(record: OfficeRecord) -> Iterator[Fault]:
    return (fault for fault in faults(record) if not isinstance(fault.error, UNFINISHED))


def _signature(fault: Fault) -> tuple[object, ...]:
    """What a fault is, wherever it lies."""
    return (type(fault.error), *fault.error.args)


def _without_what_is_common(one: OfficeRecord, other: OfficeRecord) -> tuple[OfficeRecord, OfficeRecord]:
    """Both records with bare shells in the place of the parts that are the very same in both, and without such measures.

    The shells keep the keys, which must not be there twice. Papers and meetings name people and meetings, so they stay
    where other people or meetings can be named.
    """
    may_refer_alike = _named(one) == _named(other)

    def bare(mine: OfficeRecord, theirs: OfficeRecord) -> OfficeRecord:
        shelled = replace(
            mine,
            results=tuple(_bare(mine.results, theirs.results, _bare_result)),
            plans=tuple(_bare_plans(mine, theirs)),
            wordings=tuple(_bare(mine.wordings, theirs.wordings, _bare_wording)),
        )
        if not may_refer_alike:
            return shelled
        return replace(
            shelled,
            meetings=tuple(_bare(mine.meetings, theirs.meetings, _bare_meeting)),
            papers=tuple(_bare(mine.papers, theirs.papers, _bare_paper)),
        )

    return bare(one, other), bare(other, one)


def _named(record: OfficeRecord) -> tuple[set[str], set[str]]:
    return {person.key for person in record.people}, {meeting.key for meeting in record.meetings}


def _bare(mine: Iterable[_T], theirs: Iterable[_T], shell: Callable[[_T], _T]) -> Iterator[_T]:
    common = Counter(map(id, theirs))
    for each in mine:
        common[id(each)] -= 1
        yield shell(each) if common[id(each)] >= 0 else each


def _bare_plans(mine: OfficeRecord, theirs: OfficeRecord) -> Iterator[Plan]:
    measures = Counter(id(measure) for plan in theirs.plans for measure in plan.measures)
    for plan in mine.plans:
        yield replace(plan, measures=tuple(_apart(plan.measures, measures)))


def _apart(mine: Iterable[Measure], common: Counter[int]) -> Iterator[Measure]:
    for measure in mine:
        common[id(measure)] -= 1
        if common[id(measure)] < 0:
            yield measure


def _bare_result(result: Result) -> Result:
    return Result(fiscal_year=result.fiscal_year)


def _bare_meeting(meeting: Meeting) -> Meeting:
    return Meeting(key=meeting.key, held_on=meeting.held_on)


def _bare_paper(paper: Paper) -> Paper:
    return Paper(key=paper.key, kind=paper.kind, plan_year=paper.plan_year)


def _bare_wording(wording: OwnWording) -> OwnWording:
    return OwnWording(name=wording.name, kind=wording.kind)
