"""What every record of an office must obey, whichever way it was entered; all faults at once."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final, TypeVar, get_args

from itadesk.errors import UserError
from itadesk.ita.faults import (
    FIRST_DAY,
    LAST_DAY,
    BlankText,
    EndsBeforeStart,
    Fault,
    KeyTwice,
    MissingMember,
    PeriodTwice,
    Place,
    ScopeTwice,
    SignerTwice,
    TooManyPhotographs,
    UnknownIndicator,
    UnknownMeeting,
    UnknownPerson,
    UnlikelyDay,
    UnusablePercent,
    UnusableText,
    YearTwice,
)
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import MOST_PHOTOGRAPHS, Member, Paper, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import EvidenceFile, Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from itadesk.ita.scores import parse_score
from itadesk.ita.wordings import OwnWording
from itadesk.ita.years import check_year

INDICATORS: Final = range(1, 11)
PERCENT: Final = range(101)

NEEDED: Final[dict[type, frozenset[str]]] = {
    Office: frozenset({"kind", "name"}),
    Person: frozenset({"key", "given_name", "family_name", "position"}),
    Acting: frozenset({"for_position"}),
    Measure: frozenset({"title"}),
    Progress: frozenset({"text"}),
    EvidenceFile: frozenset({"file", "name"}),
    Meeting: frozenset({"key"}),
    Paper: frozenset({"key"}),
    Photograph: frozenset({"file"}),
    OwnWording: frozenset({"name"}),
}
"""The texts that may not be blank; the items of a list of texts never may."""

Checked = (
    Office
    | Person
    | Acting
    | Result
    | Finding
    | Plan
    | Measure
    | Progress
    | EvidenceFile
    | Meeting
    | Paper
    | WorkingGroup
    | Member
    | Photograph
    | OwnWording
)
_NAMES: Final[dict[type, tuple[str, ...]]] = {
    kind: tuple(field.name for field in fields(kind)) for kind in get_args(Checked)
}
Keys = tuple[str, ...]
_UNUSABLE: Final = re.compile("[\0\ud800-\udfff]")
_DAYS: Final = (date, MonthOrDay)
_K = TypeVar("_K", int, str)
_C = TypeVar("_C")


def faults(record: OfficeRecord) -> Iterator[Fault]:
    """Everything about a record that has to be mended before it can be kept."""
    people = tuple(person.key for person in record.people)
    meetings = tuple(meeting.key for meeting in record.meetings)
    yield from _values(("office",), record.office)
    for index, person in enumerate(record.people):
        yield from _person(("people", index), person)
    for index, result in enumerate(record.results):
        yield from _result(("results", index), result)
    for index, plan in enumerate(record.plans):
        yield from _plan(("plans", index), plan)
    for index, meeting in enumerate(record.meetings):
        yield from _meeting(("meetings", index), meeting, people)
    for index, paper in enumerate(record.papers):
        yield from _paper(("papers", index), paper, people, meetings)
    for index, wording in enumerate(record.wordings):
        yield from _values(("wordings", index), wording)
        yield from _texts(("wordings", index), wording.texts)
    yield from _twice("people", "key", people, KeyTwice)
    yield from _twice("results", "fiscal_year", (result.fiscal_year for result in record.results), YearTwice)
    yield from _twice("plans", "fiscal_year", (plan.fiscal_year for plan in record.plans), YearTwice)
    yield from _twice("meetings", "key", meetings, KeyTwice)
    yield from _twice("papers", "key", (paper.key for paper in record.papers), KeyTwice)
    yield from _twice("wordings", "name", (wording.name for wording in record.wordings), KeyTwice)


def check_text(text: str, *, needed: bool = False) -> str:
    """The text itself.

    Raises:
        UnusableText: it holds NUL or half of a surrogate pair, which no database and no file can keep.
        BlankText: it is needed and nothing but white space.
    """
    if found := _UNUSABLE.search(text):
        raise UnusableText(found[0])
    if needed and not text.strip():
        raise BlankText
    return text


def check_day(day: date | MonthOrDay) -> None:
    """Refuses days that no office can mean.

    Raises:
        UnlikelyDay: outside of the years 2000 to 2199.
    """
    if not FIRST_DAY.year <= day.year <= LAST_DAY.year:
        raise UnlikelyDay(day)


def _person(place: Place, person: Person) -> Iterator[Fault]:
    yield from _values(place, person)
    if person.acting is not None:
        yield from _values((*place, "acting"), person.acting)


def _result(place: Place, result: Result) -> Iterator[Fault]:
    yield from _values(place, result)
    yield from _year((*place, "fiscal_year"), result.fiscal_year)
    if result.total is not None:
        yield from _score((*place, "total"), result.total)
    for instrument, score in result.instruments.items():
        yield from _score((*place, "instruments", instrument.value), score)
    for number, score in result.indicators.items():
        yield from _scope((*place, "indicators", str(number)), number, ())
        yield from _score((*place, "indicators", str(number)), score)
    named: list[Scope] = []
    for index, finding in enumerate(result.findings):
        here = (*place, "findings", index)
        yield from _values(here, finding)
        yield from _scope((*here, "scope"), finding.scope, named)
        named.append(finding.scope)


def _plan(place: Place, plan: Plan) -> Iterator[Fault]:
    yield from _values(place, plan)
    yield from _year((*place, "fiscal_year"), plan.fiscal_year)
    if plan.result_year is not None:
        yield from _year((*place, "result_year"), plan.result_year)
    for index, measure in enumerate(plan.measures):
        yield from _measure((*place, "measures", index), measure)


def _measure(place: Place, measure: Measure) -> Iterator[Fault]:
    yield from _values(place, measure)
    if measure.starts is not None and measure.ends is not None and measure.ends.last_day < measure.starts.first_day:
        yield Fault((*place, "ends"), EndsBeforeStart(measure.starts, measure.ends))
    if measure.period_text and (measure.starts is not None or measure.ends is not None):
        yield Fault((*place, "period_text"), PeriodTwice())
    for index, number in enumerate(measure.indicators):
        yield from _scope((*place, "indicators", index), number, measure.indicators[:index])
    for index, progress in enumerate(measure.progress):
        here = (*place, "progress", index)
        yield from _values(here, progress)
        if progress.percent is not None and progress.percent not in PERCENT:
            yield Fault((*here, "percent"), UnusablePercent(progress.percent))
        for number, file in enumerate(progress.files):
            yield from _values((*here, "files", number), file)


def _meeting(place: Place, meeting: Meeting, people: Keys) -> Iterator[Fault]:
    yield from _values(place, meeting)
    yield from _known((*place, "chair"), meeting.chair, people, UnknownPerson)
    yield from _known((*place, "assigned_by"), meeting.assigned_by, people, UnknownPerson)


def _paper(place: Place, paper: Paper, people: Keys, meetings: Keys) -> Iterator[Fault]:
    yield from _values(place, paper)
    yield from _year((*place, "plan_year"), paper.plan_year)
    yield from _known((*place, "signer"), paper.signer, people, UnknownPerson)
    yield from _known((*place, "meeting"), paper.meeting, meetings, UnknownMeeting)
    yield from _endorsers(place, paper, people)
    yield from _texts(place, paper.texts)
    for index, group in enumerate(paper.groups):
        yield from _group((*place, "groups", index), group, people)
    for index, photograph in enumerate(paper.photographs):
        yield from _values((*place, "photographs", index), photograph)
    if len(paper.photographs) > MOST_PHOTOGRAPHS:
        yield Fault((*place, "photographs"), TooManyPhotographs(len(paper.photographs)))


def _endorsers(place: Place, paper: Paper, people: Keys) -> Iterator[Fault]:
    for index, key in enumerate(paper.endorsers):
        here = (*place, "endorsers", index)
        yield from _known(here, key, people, UnknownPerson)
        if key and key in (paper.signer, *paper.endorsers[:index]):
            yield Fault(here, SignerTwice(key))


def _group(place: Place, group: WorkingGroup, people: Keys) -> Iterator[Fault]:
    yield from _values(place, group)
    for index, member in enumerate(group.members):
        here = (*place, "members", index)
        yield from _values(here, member)
        yield from _known((*here, "person"), member.person, people, UnknownPerson)
        if not member.person and not member.name.strip():
            yield Fault((*here, "name"), MissingMember())


def _texts(place: Place, texts: Mapping[str, str]) -> Iterator[Fault]:
    for slot, wording in texts.items():
        yield from _text((*place, "texts", slot), slot, needed=True)
        yield from _text((*place, "texts", slot), wording)


def _values(place: Place, part: Checked) -> Iterator[Fault]:
    """Faults of the texts and days that stand in a part itself, not in the parts of it."""
    needed = NEEDED.get(type(part), frozenset())
    for name in _NAMES[type(part)]:
        value = getattr(part, name)
        if isinstance(value, str):
            if (value and _UNUSABLE.search(value)) or (name in needed and not value.strip()):
                yield from _text((*place, name), value, needed=name in needed)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, str) and (_UNUSABLE.search(item) or not item.strip()):
                    yield from _text((*place, name, index), item, needed=True)
        elif isinstance(value, _DAYS):
            yield from _attempt((*place, name), check_day, value)


def _attempt(place: Place, check: Callable[[_C], object], value: _C) -> Iterator[Fault]:
    try:
        check(value)
    except UserError as error:
        yield Fault(place, error)


def _text(place: Place, text: str, *, needed: bool = False) -> Iterator[Fault]:
    yield from _attempt(place, partial(check_text, needed=needed), text)


def _year(place: Place, year: int) -> Iterator[Fault]:
    yield from _attempt(place, check_year, year)


def _score(place: Place, score: Decimal) -> Iterator[Fault]:
    yield from _attempt(place, parse_score, f"{score:f}")


def _scope(place: Place, scope: Scope, named: Sequence[Scope]) -> Iterator[Fault]:
    if not isinstance(scope, Instrument) and scope not in INDICATORS:
        yield Fault(place, UnknownIndicator(scope))
    elif scope in named:
        yield Fault(place, ScopeTwice(scope))


def _known(place: Place, key: str, keys: Keys, unknown: Callable[[str, Keys], UserError]) -> Iterator[Fault]:
    if key and key not in keys:
        yield Fault(place, unknown(key, keys))


def _twice(parts: str, attribute: str, keys: Iterable[_K], twice: Callable[[_K], UserError]) -> Iterator[Fault]:
    met: set[_K] = set()
    for index, key in enumerate(keys):
        if key in met:
            yield Fault((parts, index, attribute), twice(key))
        met.add(key)
