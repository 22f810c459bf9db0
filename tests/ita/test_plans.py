from dataclasses import replace
from datetime import date

from itadesk.ita.plans import EvidenceFile, Measure, Plan, Progress


def test_a_plan_answers_the_result_of_the_year_before() -> None:
    assert Plan(fiscal_year=2569).follows_year == 2568


def test_a_plan_may_answer_an_older_result() -> None:
    assert Plan(fiscal_year=2569, result_year=2567).follows_year == 2567


def test_what_proves_something_is_named_as_it_was_entered_and_then_as_the_files_are_called() -> None:
    scan = EvidenceFile(file="a" * 64, name="ใบลงทะเบียน.pdf")
    progress = Progress(on=date(2026, 3, 30), text="อบรมแล้ว", evidence=("ภาพถ่าย", " "), files=(scan,))
    assert progress.proofs == ("ภาพถ่าย", "ใบลงทะเบียน.pdf")


def test_two_versions_of_a_plan_are_told_apart_by_their_measures() -> None:
    """The very same measures at the same places stand in both; equal ones that are others are looked at."""
    first, second, third = (Measure(title=title) for title in ("ก", "ข", "ค"))
    plan = Plan(fiscal_year=2569, measures=(first, second, third))
    edited = replace(second, title="ง")
    assert list(plan.apart_from(None)) == [(0, first), (1, second), (2, third)]
    assert list(plan.apart_from(replace(plan, considered_on=None))) == []
    assert list(plan.apart_from(replace(plan, measures=(first, edited)))) == [(1, second), (2, third)]
    assert list(plan.apart_from(replace(plan, measures=(second, first, replace(third))))) == list(
        enumerate(plan.measures)
    )
