from dataclasses import replace
from datetime import date

import pytest

from itadesk.ita.components import NAMES, Gap, component_states
from itadesk.ita.criteria import Component, Item, Subject, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.items import items_served
from itadesk.ita.papers import Paper
from itadesk.ita.places import in_words
from itadesk.ita.plans import Progress
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.results import Finding, Verdict
from tests.examples import ANNOUNCEMENT, MEASURE, OFFICE, RECORD, REPORT, RESULT, with_measures, with_result

MEASURES, REPORTED = (items_served(paper.kind, 2569)[0].item for paper in (ANNOUNCEMENT, REPORT))
FOUND = tuple(Finding(scope=instrument, verdict=Verdict.MAINTAIN) for instrument in Instrument)
WHOLE = with_result(replace(RESULT, findings=FOUND))
DONE = Progress(on=date(2026, 3, 30), text="ครบแล้ว", outcome="ครบทุกข้อ", evidence=("รายงาน.pdf",))
PLAN = PartKey(PartKind.PLAN, "2569")
RESULT_KEY = PartKey(PartKind.RESULT, "2568")


def gaps(component: Component, record: OfficeRecord, paper: Paper = ANNOUNCEMENT) -> list[Gap]:
    item = Item(code="O1", name="ข้อ", subject=Subject.MEASURES, components=(component,))
    return [gap for state in component_states(record, paper, item) for gap in state.gaps]


def test_a_whole_announcement_has_all_that_its_item_asks_for() -> None:
    states = component_states(WHOLE, ANNOUNCEMENT, MEASURES)
    assert len(states) == 11
    assert [state.name for state in states if not state.present] == []


def test_a_report_is_asked_what_was_done_when_with_what_result_and_evidence() -> None:
    record = with_measures(replace(MEASURE, progress=(DONE,)))
    assert [state.component for state in component_states(record, REPORT, REPORTED)] == [
        Component.DONE,
        Component.DONE_ON,
        Component.OUTCOME,
        Component.EVIDENCE,
    ]
    assert all(state.present for state in component_states(record, REPORT, REPORTED))


@pytest.mark.parametrize("component", REPORTED.components)
def test_what_is_missing_in_a_report_is_missing_of_a_measure(component: Component) -> None:
    blank = replace(DONE, text=" ", outcome="", evidence=("",)) if component is not Component.DONE_ON else None
    record = with_measures(replace(MEASURE, progress=(DONE,)), replace(MEASURE, progress=(blank,) if blank else ()))
    assert gaps(component, record, REPORT) == [Gap(PLAN, ("plans", 0, "measures", 1, "progress"))]


def test_what_happened_after_the_report_does_not_count() -> None:
    record = with_measures(replace(MEASURE, progress=(replace(DONE, on=date(2026, 5, 1)),)))
    assert gaps(Component.OUTCOME, record, REPORT)
    assert not gaps(Component.OUTCOME, record, replace(REPORT, dated=None))


@pytest.mark.parametrize(
    ("component", "gap"),
    [
        (Component.STEPS, "methods"),
        (Component.RESPONSIBLE, "responsible"),
        (Component.PERIOD, "period_text"),
        (Component.FOLLOW_UP, "follow_up"),
    ],
)
def test_what_a_measure_lacks_is_shown_where_it_is_entered(component: Component, gap: str) -> None:
    bare = replace(MEASURE, methods=(" ",), responsible=(), starts=None, ends=None, follow_up=" ")
    place = ("plans", 0, "measures", 1, gap)
    assert gaps(component, with_measures(MEASURE, bare)) == [Gap(PLAN, place)]
    assert in_words(place, RECORD).startswith("แผนปี 2569")
    assert gaps(component, with_measures()) == [Gap(PLAN, ("plans", 0, "measures"))]


def test_total_level_and_scores_are_missing_of_the_result() -> None:
    bare = with_result(replace(RESULT, total=None, level=" ", indicators={}))
    assert gaps(Component.TOTAL, bare) == [Gap(RESULT_KEY, ("results", 0, "total"))]
    assert gaps(Component.LEVEL, bare) == [Gap(RESULT_KEY, ("results", 0, "level"))]
    assert gaps(Component.INDICATORS, bare) == [Gap(RESULT_KEY, ("results", 0, "indicators"))]
    partly = with_result(replace(RESULT, letter="A", level="", indicators={1: RESULT.indicators[1]}))
    assert gaps(Component.LEVEL, partly) == []
    assert gaps(Component.INDICATORS, partly)[0] == Gap(RESULT_KEY, ("results", 0, "indicators", "2"))
    assert len(gaps(Component.INDICATORS, partly)) == 9


def test_every_instrument_needs_a_finding_of_its_own_or_one_of_each_of_its_indicators() -> None:
    eit = tuple(Finding(scope=number, text="พัฒนา") for number in (6, 7, 8))
    iit, _, oit = FOUND
    assert gaps(Component.FINDINGS, with_result(replace(RESULT, findings=(iit, *eit, oit)))) == []
    for findings in ((iit, *eit[:2], oit), (iit, oit), (), (iit, Finding(scope=Instrument.EIT, text=" "), oit)):
        lacking = with_result(replace(RESULT, findings=findings))
        assert gaps(Component.FINDINGS, lacking) == [Gap(RESULT_KEY, ("results", 0, "findings"))]


def test_the_meeting_tells_when_the_result_was_considered() -> None:
    undated = replace(RECORD, plans=(replace(RECORD.plans[0], considered_on=None),))
    assert gaps(Component.CONSIDERED, undated) == [Gap(PLAN, ("plans", 0, "considered_on"))]
    assert gaps(Component.CONSIDERED, undated, replace(ANNOUNCEMENT, meeting="january")) == []


def test_a_paper_without_a_signer_lacks_the_signature() -> None:
    unsigned = replace(ANNOUNCEMENT, signer="")
    paper = PartKey(PartKind.PAPER, unsigned.key)
    assert gaps(Component.SIGNATURE, RECORD, unsigned) == [Gap(paper, ("papers",))]
    kept = replace(RECORD, papers=(REPORT, unsigned))
    assert gaps(Component.SIGNATURE, kept, unsigned) == [Gap(paper, ("papers", 1, "signer"))]


def test_an_office_that_entered_nothing_is_shown_where_to_begin() -> None:
    bare = OfficeRecord(office=OFFICE)
    assert gaps(Component.TOTAL, bare) == [Gap(RESULT_KEY, ("results",))]
    assert gaps(Component.MEASURES, bare) == [Gap(PLAN, ("plans",))]


def test_a_year_of_another_system_needs_findings_of_its_instruments_only() -> None:
    assert not criteria_for(2561).indicators
    old = replace(RECORD, results=(replace(RESULT, fiscal_year=2561, findings=FOUND[:2]),), plans=())
    paper = replace(ANNOUNCEMENT, plan_year=2562)
    assert len(gaps(Component.FINDINGS, old, paper)) == 1


def test_every_component_has_a_name_and_a_search() -> None:
    item = Item(code="O1", name="ข้อ", subject=Subject.REPORT, components=tuple(Component))
    assert set(NAMES) == set(Component)
    assert len(component_states(RECORD, ANNOUNCEMENT, item)) == len(Component)
