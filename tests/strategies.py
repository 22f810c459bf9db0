"""Offices made up by hypothesis: everything that the rules allow, with Thai texts, both kinds of digits, and gaps."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from itadesk.ita.faults import FIRST_DAY, LAST_DAY
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import KINDS, Office
from itadesk.ita.papers import Digits, Member, Paper, PaperKind, Photograph, WorkingGroup, default_key
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import EvidenceFile, Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.ita.wordings import OwnWording
from itadesk.ita.years import EARLIEST, LATEST

_WORDS = (
    "เทศบาลตำบลโพน",
    "ตัวชี้วัดที่ ๙",
    "น้ำ ๑๒.๕๐ ลบ.ม.",
    "E-Service 2.0",
    "ร้อยละ 85.00",
    "สำนักปลัดฯ",
    "ๆ",
    "“อ้าง”",
    "บรรทัดแรก\nบรรทัดที่สอง\tท้าย ",
    "\u200bํา",
)


@cache
def texts(*, needed: bool = False) -> st.SearchStrategy[str]:
    """Texts as clerks type and paste them; a needed one is not blank."""
    anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
    thai = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)
    return (anything | thai).filter(str.strip) if needed else st.just("") | thai | anything


@cache
def lists_of_texts() -> st.SearchStrategy[tuple[str, ...]]:
    """Steps, units and the like."""
    return st.lists(texts(needed=True), max_size=2).map(tuple)


@cache
def scores() -> st.SearchStrategy[Decimal]:
    """Scores with none, one or two decimals: 100, 97.5 and 97.50 are entered differently."""
    cents = st.integers(0, 10_000).map(lambda number: Decimal(number).scaleb(-2))
    tenths = st.integers(0, 1_000).map(lambda number: Decimal(number).scaleb(-1))
    return cents | tenths | st.integers(0, 100).map(Decimal)


@cache
def years() -> st.SearchStrategy[int]:
    """Buddhist fiscal years."""
    return st.integers(EARLIEST, LATEST)


@cache
def days() -> st.SearchStrategy[date]:
    """Days of the Gregorian calendar."""
    return st.dates(FIRST_DAY, LAST_DAY)


@cache
def optional_days() -> st.SearchStrategy[date | None]:
    """A day, or none."""
    return st.none() | days()


@cache
def periods() -> st.SearchStrategy[MonthOrDay]:
    """A month, or a day of it."""
    return st.builds(_month_or_day, days(), st.booleans())


def _month_or_day(day: date, whole_month: bool) -> MonthOrDay:
    return MonthOrDay(day.year, day.month, None if whole_month else day.day)


@cache
def offices() -> st.SearchStrategy[Office]:
    """An office of any kind."""
    return st.builds(
        Office,
        kind=st.sampled_from(KINDS) | texts(needed=True),
        name=texts(needed=True),
        subdistrict=texts(),
        district=texts(),
        province=texts(),
        address=texts(),
        website=texts(),
        phone=texts(),
        facebook=texts(),
        document_code=texts(),
        units=lists_of_texts(),
        whole_words=lists_of_texts(),
    )


@cache
def people() -> st.SearchStrategy[tuple[Person, ...]]:
    """The people of an office, some of whom act for others."""
    acting = st.builds(Acting, capacity=st.sampled_from(Capacity), for_position=texts(needed=True))
    person = st.builds(
        Person,
        key=texts(needed=True),
        prefix=st.sampled_from(("", "นาย", "นางสาว", "พ.จ.อ.")),
        given_name=texts(needed=True),
        family_name=texts(needed=True),
        position=texts(needed=True),
        acting=st.none() | acting,
        since=st.none() | days(),
        until=st.none() | days(),
    )
    return st.lists(person, max_size=3, unique_by=lambda person: person.key).map(tuple)


@cache
def results() -> st.SearchStrategy[tuple[Result, ...]]:
    """Results of several years, in their order, with as much as was announced."""
    scope: st.SearchStrategy[Scope] = st.sampled_from(Instrument) | st.integers(1, 10)
    finding = st.builds(Finding, scope=scope, verdict=st.none() | st.sampled_from(Verdict), text=texts())
    result = st.builds(
        Result,
        fiscal_year=years(),
        total=st.none() | scores(),
        level=st.sampled_from(("", "A", "ผ่านดี")) | texts(),
        letter=st.sampled_from(("", "AA")),
        published_on=optional_days(),
        instruments=st.dictionaries(st.sampled_from(Instrument), scores(), max_size=3),
        indicators=st.dictionaries(st.integers(1, 10), scores(), max_size=10),
        findings=st.lists(finding, max_size=3, unique_by=lambda finding: finding.scope).map(tuple),
    )
    return st.lists(result, max_size=2, unique_by=lambda result: result.fiscal_year).map(
        lambda found: tuple(sorted(found, key=lambda result: result.fiscal_year))
    )


@cache
def reports() -> st.SearchStrategy[tuple[Progress, ...]]:
    """What was done about a measure."""
    progress = st.builds(
        Progress,
        on=days(),
        text=texts(needed=True),
        outcome=texts(),
        percent=st.none() | st.integers(0, 100),
        evidence=lists_of_texts(),
        files=st.lists(st.builds(EvidenceFile, file=texts(needed=True), name=texts(needed=True)), max_size=2).map(
            tuple
        ),
    )
    return st.lists(progress, max_size=2).map(tuple)


_EITHER = st.booleans()
_ENDS = st.lists(periods(), max_size=2)
_NUMBERS = st.lists(st.integers(1, 10), max_size=3, unique=True).map(tuple)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure whose period is given in dates, in words, or not at all."""
    ends = sorted(draw(_ENDS), key=lambda period: (period.first_day, period.last_day))
    starts_only = draw(_EITHER)
    return Measure(
        title=draw(texts(needed=True)),
        methods=draw(lists_of_texts()),
        responsible=draw(lists_of_texts()),
        starts=ends[0] if len(ends) == 2 or (ends and starts_only) else None,
        ends=ends[-1] if len(ends) == 2 or (ends and not starts_only) else None,
        period_text="" if ends else draw(texts()),
        follow_up=draw(texts()),
        indicators=draw(_NUMBERS),
        budget=draw(texts()),
        progress=draw(reports()),
    )


@cache
def plans() -> st.SearchStrategy[tuple[Plan, ...]]:
    """Plans of several years, in their order."""
    plan = st.builds(
        Plan,
        fiscal_year=years(),
        result_year=st.none() | years(),
        considered_on=optional_days(),
        measures=st.lists(measures(), max_size=2).map(tuple),
    )
    return st.lists(plan, max_size=2, unique_by=lambda plan: plan.fiscal_year).map(
        lambda found: tuple(sorted(found, key=lambda plan: plan.fiscal_year))
    )


@cache
def meetings(keys: tuple[str, ...]) -> st.SearchStrategy[tuple[Meeting, ...]]:
    """Meetings chaired by people of these keys."""
    somebody = st.sampled_from(("", *keys))
    meeting = st.builds(
        Meeting,
        key=texts(needed=True),
        held_on=days(),
        time=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        place=texts(),
        chair=somebody,
        assigned_by=somebody,
        subject=texts(),
        body=texts(),
    )
    return st.lists(meeting, max_size=2, unique_by=lambda meeting: meeting.key).map(tuple)


@cache
def working_groups(people: tuple[str, ...]) -> st.SearchStrategy[tuple[WorkingGroup, ...]]:
    """Working groups of people and posts."""
    post = st.builds(Member, name=texts(needed=True), role=texts())
    person = st.builds(Member, person=st.sampled_from(people), role=texts()) if people else post
    members = st.lists(person | post, max_size=2).map(tuple)
    group = st.builds(WorkingGroup, title=texts(), members=members, duties=lists_of_texts())
    return st.lists(group, max_size=2).map(tuple)


@cache
def photographs() -> st.SearchStrategy[tuple[Photograph, ...]]:
    """Photographs by the names of their files."""
    photograph = st.builds(Photograph, file=st.binary(min_size=32, max_size=32).map(bytes.hex), caption=texts())
    return st.lists(photograph, max_size=2).map(tuple)


@cache
def wordings() -> st.SearchStrategy[tuple[OwnWording, ...]]:
    """Wordings that the office keeps under names."""
    wording = st.builds(
        OwnWording,
        name=texts(needed=True),
        kind=st.sampled_from(PaperKind),
        texts=st.dictionaries(texts(needed=True), texts(), max_size=2),
    )
    return st.lists(wording, max_size=2, unique_by=lambda wording: wording.name).map(tuple)


@cache
def papers(people: tuple[str, ...], meetings: tuple[str, ...]) -> st.SearchStrategy[tuple[Paper, ...]]:
    """Papers that refer to these people and meetings, with keys of their own or those that they get by default."""
    paper = st.builds(
        Paper,
        key=st.sampled_from(("", "news-2569", "news-2569-2", "memo-2566", "ฉบับแก้ไข")) | texts(needed=True),
        kind=st.sampled_from(PaperKind),
        plan_year=st.sampled_from((2566, 2569)),
        dated=optional_days(),
        number=texts(),
        endorsers=st.lists(st.sampled_from(people), max_size=2, unique=True).map(tuple) if people else st.just(()),
        meeting=st.sampled_from(("", *meetings)),
        digits=st.none() | st.sampled_from(Digits),
        texts=st.dictionaries(texts(needed=True), texts(), max_size=2),
        groups=working_groups(people),
        photographs=photographs(),
    )
    return st.tuples(st.lists(paper, max_size=3), st.sampled_from(("", *people))).map(_signed)


def _signed(made: tuple[list[Paper], str]) -> tuple[Paper, ...]:
    """The papers signed by somebody who does not sign them a second time, under keys of their own."""
    papers, signer = made
    return _with_keys_of_their_own(
        [replace(paper, signer="" if signer in paper.endorsers else signer) for paper in papers]
    )


def _with_keys_of_their_own(papers: list[Paper]) -> tuple[Paper, ...]:
    kept: dict[str, Paper] = {}
    for paper in papers:
        key = default_key(paper.kind, paper.plan_year, kept) if paper.key in {"", *kept} else paper.key
        kept[key] = replace(paper, key=key)
    return tuple(kept.values())


@st.composite
def records(draw: st.DrawFn) -> OfficeRecord:
    """Everything that one office has entered."""
    staff = draw(people())
    keys = tuple(person.key for person in staff)
    held = draw(meetings(keys))
    return OfficeRecord(
        office=draw(offices()),
        people=staff,
        results=draw(results()),
        plans=draw(plans()),
        meetings=held,
        papers=draw(papers(keys, tuple(meeting.key for meeting in held))),
        wordings=draw(wordings()),
    )
