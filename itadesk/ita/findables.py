"""What can be found in what an office entered: each thing with its lines of text, and where each line stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from itadesk.ita.faults import Place
from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import Part, PartKey, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.ita.spots import Spot
from itadesk.ita.wordings import OwnWording
from itadesk.ita.years import fiscal_year_of
from itadesk.thai.comparing import comparable
from itadesk.thai.dates import medium_date


class Thing(StrEnum):
    """What can be found."""

    OFFICE = "office"
    PERSON = "person"
    RESULT = "result"
    FINDING = "finding"
    MEASURE = "measure"
    PROGRESS = "progress"
    MEETING = "meeting"
    PAPER = "paper"
    WORDING = "wording"
    ISSUED = "issued"


CALLED: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANNOUNCEMENT: "ประกาศ",
    PaperKind.NEWS: "ข่าวประชาสัมพันธ์",
    PaperKind.DEVELOPMENT: "การนำผลการประเมินไปสู่การพัฒนา",
    PaperKind.REPORT: "รายงานผลการดำเนินการ",
    PaperKind.MEMO: "บันทึกข้อความ",
    PaperKind.ORDER: "คำสั่ง",
}
"""What papers are called on paper, by which drafts are found, too."""


class Line(NamedTuple):
    """A line of text as it is compared, and the place within the part where it was entered."""

    inside: Place
    text: str


class Findable(NamedTuple):
    """Something that can be found.

    Attributes:
        spot: where it is.
        fiscal_year: of the result, the plan or the day; None for what belongs to no year.
        lines: what it says, the first being what it is called. None is empty.
    """

    thing: Thing
    spot: Spot
    fiscal_year: int | None
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines below each other."""
        return "\n".join(line.text for line in self.lines)


def findables(part: Part, other: Part | None = None) -> Iterator[Findable]:
    """What can be found in a part, in its order, without the measures that another version of it has as well.

    Scores and texts that are called by names come in the order of these, in whatever order they were entered: equal parts
    say the same.
    """
    found = _in_plan(part, other) if isinstance(part, Plan) else _FOUND_IN[type(part)](part)
    key = key_of(part)
    for thing, inside, year, lines in found:
        said = [Line(where, flat) for where, text in lines if text and (flat := " ".join(comparable(text).split()))]
        yield Findable(thing=thing, spot=Spot(key, inside), fiscal_year=year, lines=tuple(said))


def findable_issued(paper: IssuedPaper) -> Findable:
    """What an issued paper is found by; it is the place ("issued", its number in the database) of its draft."""
    inside: Place = ("issued", paper.issued_id)
    texts = (paper.title, paper.printed_number, str(paper.reference), paper.signer.name)
    said = tuple(Line(inside, flat) for text in texts if (flat := " ".join(comparable(text).split())))
    spot = Spot(PartKey(PartKind.PAPER, paper.paper_key), inside)
    return Findable(thing=Thing.ISSUED, spot=spot, fiscal_year=paper.plan_year, lines=said)


_Found = tuple[Thing, Place, int | None, list[tuple[Place, str]]]


def _in_office(office: Office) -> Iterator[_Found]:
    names = ("address", "document_code", "phone", "website", "facebook")
    place: list[tuple[Place, str]] = [(("district",), " ".join(filter(None, (office.subdistrict, office.place))))]
    own: list[tuple[Place, str]] = [((name,), getattr(office, name)) for name in names]
    yield Thing.OFFICE, (), None, [(("name",), office.full_name), *place, *own]


def _in_person(person: Person) -> Iterator[_Found]:
    post: tuple[Place, str] = (("position",), person.described_position)
    yield Thing.PERSON, (), None, [(("given_name",), person.full_name), post]


def _in_result(result: Result) -> Iterator[_Found]:
    year = result.fiscal_year
    total = "" if result.total is None else f"{result.total:f}"
    told: list[tuple[Place, str]] = [(("total",), total), (("level",), result.level), (("letter",), result.letter)]
    told += [
        (("instruments", code.value), f"{code} {result.instruments[code]:f}")
        for code in Instrument
        if code in result.instruments
    ]
    told += [
        (("indicators", str(number)), f"{number}. {score:f}") for number, score in sorted(result.indicators.items())
    ]
    yield Thing.RESULT, (), year, told
    for index, finding in enumerate(result.findings):
        inside: Place = ("findings", index)
        if finding.text.strip():
            yield Thing.FINDING, inside, year, [((*inside, "text"), finding.text)]


def _in_plan(plan: Plan, other: Part | None) -> Iterator[_Found]:
    for index, measure in plan.apart_from(other):
        inside: Place = ("measures", index)
        yield Thing.MEASURE, inside, plan.fiscal_year, _of_measure(inside, measure)
        for number, progress in enumerate(measure.progress):
            where: Place = (*inside, "progress", number)
            told: list[tuple[Place, str]] = [((*where, "text"), progress.text), ((*where, "outcome"), progress.outcome)]
            yield Thing.PROGRESS, where, plan.fiscal_year, [*told, *_listed(where, "evidence", progress.evidence)]


def _of_measure(inside: Place, measure: Measure) -> list[tuple[Place, str]]:
    return [
        ((*inside, "title"), measure.title),
        *_listed(inside, "methods", measure.methods),
        *_listed(inside, "responsible", measure.responsible),
        ((*inside, "period_text"), measure.period_text),
        ((*inside, "follow_up"), measure.follow_up),
        ((*inside, "budget"), measure.budget),
    ]


def _in_meeting(meeting: Meeting) -> Iterator[_Found]:
    told: list[tuple[Place, str]] = [((name,), getattr(meeting, name)) for name in ("subject", "place", "body")]
    day: tuple[Place, str] = (("held_on",), medium_date(meeting.held_on))
    yield Thing.MEETING, (), fiscal_year_of(meeting.held_on), [told[0], day, *told[1:]]


def _in_paper(paper: Paper) -> Iterator[_Found]:
    day = "" if paper.dated is None else medium_date(paper.dated)
    told: list[tuple[Place, str]] = [((), CALLED[paper.kind]), (("number",), paper.number), (("dated",), day)]
    told += [(("texts", slot), text) for slot, text in sorted(paper.texts.items())]
    for index, group in enumerate(paper.groups):
        inside: Place = ("groups", index)
        told.append(((*inside, "title"), group.title))
        for number, member in enumerate(group.members):
            told.append(((*inside, "members", number, "name"), f"{member.name} {member.role}"))
        told += _listed(inside, "duties", group.duties)
    told += [(("photographs", index, "caption"), each.caption) for index, each in enumerate(paper.photographs)]
    yield Thing.PAPER, (), paper.plan_year, told


def _in_wording(wording: OwnWording) -> Iterator[_Found]:
    yield Thing.WORDING, (), None, [((), wording.name), *(((), text) for _slot, text in sorted(wording.texts.items()))]


def _listed(inside: Place, name: str, texts: Iterable[str]) -> Iterator[tuple[Place, str]]:
    for number, text in enumerate(texts):
        yield (*inside, name, number), text


_FOUND_IN: Final[Mapping[type, Callable[[Any], Iterator[_Found]]]] = {
    Office: _in_office,
    Person: _in_person,
    Result: _in_result,
    Meeting: _in_meeting,
    Paper: _in_paper,
    OwnWording: _in_wording,
}
