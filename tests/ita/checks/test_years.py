from dataclasses import replace
from datetime import date

import pytest

from itadesk.ita.checks.years import check
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from tests.examples import ANNOUNCEMENT, MEETING, NEWS, OFFICE, RECORD, RESULT

WHOLE = replace(RECORD, papers=(ANNOUNCEMENT, NEWS))


def seen_in(record: OfficeRecord) -> list[tuple[str, object]]:
    """What is noticed about years and days, with the last step of the place."""
    return [(seen.name, seen.place[-1]) for seen in check(record)]


def with_paper(paper: Paper) -> OfficeRecord:
    return replace(RECORD, papers=(paper,))


def with_plan(plan: Plan) -> OfficeRecord:
    return OfficeRecord(office=OFFICE, plans=(plan,))


def test_years_and_days_that_fit() -> None:
    assert seen_in(WHOLE) == []


@pytest.mark.parametrize("result_year", [2569, 2570])
def test_a_plan_cannot_answer_its_own_year(result_year: int) -> None:
    plan = Plan(fiscal_year=2569, result_year=result_year, considered_on=date(2026, 1, 5))
    (seen,) = check(with_plan(plan))
    assert (seen.name, seen.severity, seen.place) == ("result-not-before-plan", "error", ("plans", 0, "result_year"))


def test_a_plan_that_answers_an_older_result() -> None:
    assert seen_in(with_plan(Plan(fiscal_year=2569, result_year=2567))) == [("old-result", "result_year")]


def test_a_result_published_before_it_can_be_out() -> None:
    early = replace(RESULT, published_on=date(2024, 8, 15))
    right = replace(RESULT, published_on=date(2025, 8, 15))
    assert seen_in(OfficeRecord(office=OFFICE, results=(early,))) == [("published-too-early", "published_on")]
    assert seen_in(OfficeRecord(office=OFFICE, results=(right,))) == []


@pytest.mark.parametrize(
    ("day", "seen"),
    [
        (date(2025, 6, 30), [("considered-too-early", "considered_on")]),
        (date(2025, 8, 20), []),
        (date(2026, 9, 30), []),
        (date(2026, 10, 1), [("after-the-year", "considered_on")]),
    ],
)
def test_a_plan_is_considered_between_the_result_and_the_end_of_its_year(
    day: date, seen: list[tuple[str, str]]
) -> None:
    assert seen_in(with_plan(Plan(fiscal_year=2569, considered_on=day))) == seen


def test_a_plan_considered_before_the_day_of_publication() -> None:
    result = replace(RESULT, published_on=date(2025, 8, 29))
    plan = Plan(fiscal_year=2569, considered_on=date(2025, 8, 20))
    (seen,) = check(OfficeRecord(office=OFFICE, results=(result,), plans=(plan,)))
    assert "29 ส.ค. 2568" in seen.sentence()


def test_a_meeting_in_another_year_than_its_paper() -> None:
    early = replace(RECORD, papers=(NEWS,), meetings=(replace(MEETING, held_on=date(2025, 1, 5)),))
    late = replace(RECORD, papers=(NEWS,), meetings=(replace(MEETING, held_on=date(2027, 1, 5)),))
    assert seen_in(early) == [("met-too-early", "held_on")]
    assert seen_in(late) == [("after-the-year", "held_on")]


def test_a_paper_dated_before_what_it_tells_of() -> None:
    assert seen_in(with_paper(replace(ANNOUNCEMENT, dated=date(2026, 1, 4)))) == [("dated-too-early", "dated")]
    assert seen_in(with_paper(replace(NEWS, dated=date(2026, 1, 4)))) == [("dated-too-early", "dated")]
    assert seen_in(with_paper(replace(ANNOUNCEMENT, dated=date(2026, 1, 5)))) == []


def test_a_paper_of_a_year_without_a_plan() -> None:
    assert seen_in(with_paper(Paper(key="k", kind=NEWS.kind, plan_year=2568, dated=date(2024, 12, 1)))) == []


def test_an_order_appoints_who_will_consider_the_result() -> None:
    order = replace(NEWS, kind=PaperKind.ORDER, meeting="", dated=date(2025, 10, 15))
    assert seen_in(with_paper(order)) == []
    assert seen_in(with_paper(replace(order, dated=date(2025, 9, 30)))) == [("dated-too-early", "dated")]


def test_a_report_tells_of_the_year_when_it_is_over() -> None:
    report = replace(NEWS, kind=PaperKind.REPORT, meeting="", dated=date(2027, 3, 31))
    assert "after-the-year" not in [name for name, _place in seen_in(with_paper(report))]
    assert ("after-the-year", "dated") in seen_in(with_paper(replace(report, dated=date(2027, 10, 1))))
