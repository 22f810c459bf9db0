"""What every record must obey: each rule with what breaks it and where the fault is said to lie."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from itadesk.errors import UserError
from itadesk.ita.faults import (
    UNFINISHED,
    BlankText,
    EndsBeforeStart,
    KeyTwice,
    MissingMember,
    PeriodTwice,
    ScopeTwice,
    SignerTwice,
    TooManyPhotographs,
    UnknownIndicator,
    UnknownMeeting,
    UnknownPerson,
    UnknownScope,
    UnlikelyDay,
    UnusablePercent,
    UnusableText,
    YearTwice,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.papers import Member, Paper, PaperKind, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from itadesk.ita.rules import check_text, faults
from itadesk.ita.scores import UnusableScore
from itadesk.ita.wordings import OwnWording
from itadesk.ita.years import UnusableYear
from tests.full_office import CLERK, FULL, HEAD, MEASURE, MEETING, PAPER, PLAN, RESULT
from tests.strategies import records
from tests.surroundings import in_english


def found(record: OfficeRecord) -> list[tuple[str, type[UserError]]]:
    """The faults of a record, their places as dotted paths."""
    return [(".".join(map(str, place)), type(error)) for place, error in faults(record)]


def in_measure(measure: Measure) -> list[tuple[str, type[UserError]]]:
    """The faults of a measure, their places within it."""
    record = replace(FULL, plans=(replace(PLAN, measures=(measure,)),))
    return [(place.removeprefix("plans.0.measures.0."), error) for place, error in found(record)]


def in_result(result: Result) -> list[tuple[str, type[UserError]]]:
    """The faults of a result, their places within it."""
    return [(place.removeprefix("results.0."), error) for place, error in found(replace(FULL, results=(result,)))]


@given(records())
def test_made_up_offices_obey_every_rule(record: OfficeRecord) -> None:
    assert found(record) == []


def test_needed_texts_are_not_blank() -> None:
    record = replace(
        FULL,
        office=replace(FULL.office, kind=" ", name=""),
        people=(
            replace(HEAD, family_name="\t"),
            replace(CLERK, acting=Acting(capacity=Capacity.ACTING, for_position="")),
        ),
        plans=(Plan(fiscal_year=2569, measures=(Measure(title="", methods=("จัดอบรม", " ")),)),),
    )
    assert found(record) == [
        ("office.kind", BlankText),
        ("office.name", BlankText),
        ("people.0.family_name", BlankText),
        ("people.1.acting.for_position", BlankText),
        ("plans.0.measures.0.title", BlankText),
        ("plans.0.measures.0.methods.1", BlankText),
    ]


@pytest.mark.parametrize("character", ["\0", "\ud800"])
def test_characters_that_nothing_can_keep_are_refused(character: str) -> None:
    paper = replace(PAPER, number=f"ก{character}", texts={"opening": character, character: "ท้าย"})
    assert found(replace(FULL, papers=(paper,))) == [
        ("papers.0.number", UnusableText),
        ("papers.0.texts.opening", UnusableText),
        (f"papers.0.texts.{character}", UnusableText),
    ]


def test_texts_are_given_back_as_they_are() -> None:
    assert check_text(" น้ำ\n😀\u200b ", needed=True) == " น้ำ\n😀\u200b "
    assert check_text("") == ""


def test_years_are_buddhist() -> None:
    record = replace(
        FULL,
        results=(Result(fiscal_year=2023),),
        plans=(Plan(fiscal_year=1066, result_year=2651),),
        papers=(replace(PAPER, plan_year=0),),
    )
    assert found(record) == [
        ("results.0.fiscal_year", UnusableYear),
        ("plans.0.fiscal_year", UnusableYear),
        ("plans.0.result_year", UnusableYear),
        ("papers.0.plan_year", UnusableYear),
    ]


def test_days_are_gregorian() -> None:
    record = replace(FULL, meetings=(replace(MEETING, held_on=date(2569, 1, 5)),))
    assert found(record) == [("meetings.0.held_on", UnlikelyDay)]
    assert in_measure(replace(MEASURE, starts=MonthOrDay(1999, 12))) == [("starts", UnlikelyDay)]
    assert in_measure(replace(MEASURE, starts=MonthOrDay(2000, 1), ends=MonthOrDay(2199, 12))) == []


def test_the_date_that_was_meant_is_guessed() -> None:
    with in_english():
        assert UnlikelyDay(date(2569, 1, 5)).sentence().endswith("Gregorian calendar. Did you mean 2026-01-05?")
        assert UnlikelyDay(MonthOrDay(2569, 1)).sentence().endswith("Did you mean 2026-01?")
        assert UnlikelyDay(date(1026, 1, 5)).sentence().endswith("Gregorian calendar.")


def test_scores_lie_between_0_and_100_with_two_decimals() -> None:
    result = Result(
        fiscal_year=2568,
        total=Decimal("192.50"),
        instruments={Instrument.IIT: Decimal("88.515")},
        indicators={1: Decimal(-1), 2: Decimal("NaN"), 3: Decimal("1E+2"), 11: Decimal(5)},
    )
    assert in_result(result) == [
        ("total", UnusableScore),
        ("instruments.IIT", UnusableScore),
        ("indicators.1", UnusableScore),
        ("indicators.2", UnusableScore),
        ("indicators.11", UnknownIndicator),
    ]


def test_an_instrument_or_indicator_has_one_finding() -> None:
    scopes = (Instrument.EIT, 7, Instrument.EIT, 7, 0)
    assert in_result(replace(RESULT, findings=tuple(Finding(scope=scope) for scope in scopes))) == [
        ("findings.2.scope", ScopeTwice),
        ("findings.3.scope", ScopeTwice),
        ("findings.4.scope", UnknownIndicator),
    ]
    assert in_measure(replace(MEASURE, indicators=(7, 11, 7))) == [
        ("indicators.1", UnknownIndicator),
        ("indicators.2", ScopeTwice),
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "backwards"),
    [
        ("2026-03", "2026-01", True),
        ("2026-03", "2026-03", False),
        ("2026-03-15", "2026-03", False),
        ("2026-03", "2026-03-01", False),
        ("2026-03-02", "2026-03-01", True),
        ("2026-03-01", "2026-02", True),
    ],
)
def test_a_measure_does_not_end_before_it_starts(starts: str, ends: str, backwards: bool) -> None:
    measure = replace(MEASURE, starts=MonthOrDay.from_iso(starts), ends=MonthOrDay.from_iso(ends))
    assert in_measure(measure) == ([("ends", EndsBeforeStart)] if backwards else [])


def test_a_period_is_given_by_dates_or_in_words() -> None:
    assert in_measure(Measure(title="อบรม", period_text="ตลอดปี")) == []
    assert in_measure(Measure(title="อบรม", starts=MonthOrDay(2026, 1))) == []
    assert in_measure(replace(MEASURE, starts=None, period_text="ตลอดปี")) == [("period_text", PeriodTwice)]
    assert in_measure(replace(MEASURE, ends=None, period_text="ตลอดปี")) == [("period_text", PeriodTwice)]


def test_percentages_lie_between_0_and_100() -> None:
    progress = tuple(Progress(on=date(2026, 2, 1), text="ทำแล้ว", percent=percent) for percent in (-1, 0, 100, 101))
    assert in_measure(replace(MEASURE, progress=progress)) == [
        ("progress.0.percent", UnusablePercent),
        ("progress.3.percent", UnusablePercent),
    ]


def test_people_and_meetings_that_are_referred_to_are_there() -> None:
    record = replace(FULL, people=(CLERK,), meetings=(MEETING, replace(MEETING, key="may", chair="hed")))
    assert found(replace(record, papers=(replace(PAPER, signer="head", meeting="june"),))) == [
        ("meetings.0.assigned_by", UnknownPerson),
        ("meetings.1.chair", UnknownPerson),
        ("meetings.1.assigned_by", UnknownPerson),
        ("papers.0.signer", UnknownPerson),
        ("papers.0.meeting", UnknownMeeting),
    ]


def test_keys_and_years_occur_once() -> None:
    record = replace(FULL, people=(HEAD, CLERK, HEAD), results=(RESULT, RESULT), plans=(PLAN, PLAN))
    assert found(replace(record, meetings=(MEETING, MEETING), papers=(PAPER, PAPER))) == [
        ("people.2.key", KeyTwice),
        ("results.1.fiscal_year", YearTwice),
        ("plans.1.fiscal_year", YearTwice),
        ("meetings.1.key", KeyTwice),
        ("papers.1.key", KeyTwice),
    ]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (BlankText(), "Nothing is entered here, but it is needed: fill it in."),
        (PeriodTwice(), "The period is given both by dates and in words: keep one of the two."),
        (UnknownPerson("hed", ()), "“hed” is not among the people, of whom none is entered: add the person first."),
        (
            UnknownMeeting("may", ()),
            "“may” is not among the meetings, of which none is entered: add the meeting first.",
        ),
        (UnknownMeeting("may", ["june", "july"]), "choose one of june, july, or add the meeting first."),
        (UnknownPerson("hed", ["head"]), "choose one of head, or add the person first."),
        (KeyTwice("head"), "The key “head” is used twice: give one of the two another key."),
        (YearTwice(2568), "The year 2568 is there twice: keep one of the two, or correct its year."),
        (ScopeTwice(Instrument.IIT), "IIT is named twice here: put the two together."),
        (UnknownIndicator(11), "“11” is not an indicator: enter a number from 1 to 10."),
        (UnknownScope("LPA"), "“LPA” is neither an instrument (IIT, EIT, OIT) nor an indicator from 1 to 10."),
        (UnusablePercent(101), "“101” is not a percentage: enter a whole number from 0 to 100."),
        (UnusableText("\0"), r"a character that cannot be kept (\x00): delete it or type the text anew."),
        (
            EndsBeforeStart(MonthOrDay(2026, 3), MonthOrDay(2026, 1)),
            "The measure ends (2026-01) before it starts (2026-03): change one of the two.",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_fault_says_what_to_do(error: UserError, said: str) -> None:
    with in_english():
        assert error.sentence().endswith(said)


def test_only_what_somebody_typing_passes_through_is_unfinished() -> None:
    assert not {KeyTwice, YearTwice, UnknownPerson, UnusableText} & set(UNFINISHED)


def test_nobody_signs_a_paper_twice_and_every_member_is_somebody() -> None:
    head = Person(key="head", given_name="สมชาย", family_name="ใจดี", position="นายกเทศมนตรี")
    order = Paper(
        key="order",
        kind=PaperKind.ORDER,
        plan_year=2569,
        signer="head",
        endorsers=("head", "nobody"),
        groups=(WorkingGroup(members=(Member(person="head"), Member(role="เลขานุการ"), Member(person="nobody"))),),
        photographs=(Photograph(file=""), *[Photograph(file="ab")] * 4),
    )
    record = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="โพน"), people=(head,), papers=(order,))
    assert [(fault.place[2:], type(fault.error)) for fault in faults(record)] == [
        (("endorsers", 0), SignerTwice),
        (("endorsers", 1), UnknownPerson),
        (("groups", 0, "members", 1, "name"), MissingMember),
        (("groups", 0, "members", 2, "person"), UnknownPerson),
        (("photographs", 0, "file"), BlankText),
        (("photographs",), TooManyPhotographs),
    ]


def test_two_wordings_need_two_names() -> None:
    wording = OwnWording(name="ของเรา", kind=PaperKind.NEWS, texts={"closing": "\0"})
    record = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="โพน"), wordings=(wording, wording))
    assert [fault.place for fault in faults(record)] == [
        ("wordings", 0, "texts", "closing"),
        ("wordings", 1, "texts", "closing"),
        ("wordings", 1, "name"),
    ]
