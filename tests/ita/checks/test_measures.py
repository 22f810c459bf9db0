from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from itadesk.ita.checks.measures import check
from itadesk.ita.instruments import Instrument
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import MEASURE, OFFICE, PLAN, with_measures

WHOLE = replace(MEASURE, indicators=(4,))


def seen_in(*measures: Measure) -> list[tuple[str, object]]:
    """What is noticed about measures, with the last step of the place."""
    return [(seen.name, seen.place[-1]) for seen in check(with_measures(*measures))]


def test_a_whole_measure_for_the_only_weak_indicator() -> None:
    assert seen_in(WHOLE) == []


def test_a_plan_without_measures() -> None:
    assert seen_in() == [("no-measures", "measures")]


@pytest.mark.parametrize(
    ("lacking", "name", "field"),
    [
        (replace(WHOLE, methods=()), "no-methods", "methods"),
        (replace(WHOLE, responsible=()), "no-responsible-unit", "responsible"),
        (replace(WHOLE, follow_up=""), "no-follow-up", "follow_up"),
    ],
)
def test_what_measures_lack_is_said_once_with_their_numbers(lacking: Measure, name: str, field: str) -> None:
    (seen,) = check(with_measures(WHOLE, lacking, lacking))
    assert (seen.name, seen.place) == (name, ("plans", 0, "measures", 1, field))
    assert "ข้อ 2, 3" in seen.sentence()


def test_a_period_may_be_in_words_or_have_one_end() -> None:
    timeless = replace(WHOLE, starts=None, ends=None)
    assert seen_in(timeless) == [("no-period", "starts")]
    assert seen_in(replace(timeless, period_text="ตลอดปีงบประมาณ"), replace(WHOLE, starts=None)) == []


def test_a_weak_indicator_that_no_measure_names() -> None:
    (seen,) = check(with_measures(MEASURE))
    assert (seen.name, seen.place[-1]) == ("weak-indicators", "indicators")
    assert "ตัวชี้วัดที่ 4 " in seen.sentence()


def test_a_weak_instrument_whose_indicators_are_not_known_and_that_no_measure_serves() -> None:
    weak = Result(fiscal_year=2568, instruments={Instrument.IIT: Decimal("84.99"), Instrument.EIT: Decimal("85.00")})

    def names(result: Result, *indicators: int) -> list[str]:
        plan = replace(PLAN, result_year=2568, measures=(replace(MEASURE, indicators=indicators),))
        return [seen.name for seen in check(OfficeRecord(office=OFFICE, results=(result,), plans=(plan,)))]

    assert names(weak, 6) == ["weak-instruments"]
    assert names(weak, 5) == []
    assert names(replace(weak, indicators={1: Decimal(90)}), 6) == []


def test_without_a_result_no_indicator_is_weak() -> None:
    assert list(check(OfficeRecord(office=OFFICE, plans=(replace(PLAN, measures=(MEASURE,)),)))) == []


def test_a_period_outside_of_the_fiscal_year() -> None:
    early = replace(WHOLE, starts=MonthOrDay(2025, 9))
    late = replace(WHOLE, ends=MonthOrDay(2026, 10, 1))
    whole_year = replace(WHOLE, starts=MonthOrDay(2025, 10), ends=MonthOrDay(2026, 9))
    assert seen_in(early, late, whole_year) == [("outside-the-year", "starts"), ("outside-the-year", "ends")]


def test_progress_comes_after_the_start_and_in_order() -> None:
    days = [date(2025, 12, 31), date(2026, 2, 1), date(2026, 1, 15), date(2026, 3, 1)]
    measure = replace(WHOLE, progress=tuple(Progress(on=day, text="ทำแล้ว") for day in days))
    seen = list(check(with_measures(measure)))
    assert [(one.name, one.place[-2]) for one in seen] == [("progress-too-early", 0), ("progress-out-of-order", 2)]
    assert "31 ธ.ค. 2568" in seen[0].sentence()


def test_progress_of_a_measure_without_a_start() -> None:
    assert seen_in(replace(WHOLE, starts=None, progress=(Progress(on=date(2025, 12, 31), text="ทำแล้ว"),))) == []
