from datetime import date

import pytest

from itadesk.desktop.forms import measures as rows
from itadesk.desktop.forms.measures import MEASURE_SHEET, PLAN_SHEET
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress

FIRST, SECOND, THIRD = (Measure(title=title) for title in ("หนึ่ง", "สอง", "สาม"))
PLAN = Plan(fiscal_year=2569, measures=(FIRST, SECOND, THIRD))


def titles(plan: Plan) -> list[str]:
    return [measure.title for measure in plan.measures]


def test_a_measure_is_read_from_its_fields() -> None:
    typed = {
        "title": "  เผยแพร่\nแผน ",
        "methods": "ประกาศ\n\n ติดตาม ",
        "responsible": "กองคลัง\nกองช่าง",
        "period": "ต.ค. ๖๘ - ก.ย. ๖๙",
        "follow_up": " รายงานทุกเดือน ",
        "indicators": "2 9",
    }

    assert MEASURE_SHEET.read(typed, Measure(title="")) == Measure(
        title="เผยแพร่ แผน",
        methods=("ประกาศ", "ติดตาม"),
        responsible=("กองคลัง", "กองช่าง"),
        starts=MonthOrDay(2025, 10),
        ends=MonthOrDay(2026, 9),
        follow_up="รายงานทุกเดือน",
        indicators=(2, 9),
    )


def test_a_period_in_words_takes_the_place_of_the_months() -> None:
    before = Measure(title="ก", starts=MonthOrDay(2025, 10), ends=MonthOrDay(2026, 9))

    after = MEASURE_SHEET.read({"period": "ทุกไตรมาส"}, before)

    assert (after.starts, after.ends, after.period_text) == (None, None, "ทุกไตรมาส")


def test_looking_at_a_measure_does_not_change_it() -> None:
    measure = Measure(title="ก  ข", methods=(" เว้นวรรค ",), starts=MonthOrDay(2026, 1, 5), indicators=(9, 2))

    assert MEASURE_SHEET.read(MEASURE_SHEET.typed(measure), measure) is measure


def test_a_measure_without_a_title_is_remarked() -> None:
    assert [remark.field for remark in MEASURE_SHEET.check({"title": " "}, FIRST)] == ["title"]
    assert MEASURE_SHEET.check({"title": "ใหม่"}, FIRST) == []


def test_the_plan_is_read_from_its_fields() -> None:
    after = PLAN_SHEET.read({"result_year": "๒๕๖๗", "considered_on": "5 พ.ย. 68"}, PLAN)

    assert (after.result_year, after.considered_on) == (2567, date(2025, 11, 5))
    assert PLAN_SHEET.read({"result_year": ""}, after).result_year is None


@pytest.mark.parametrize("typed", ["ปีก่อน", "1066"])
def test_a_year_that_cannot_be_meant_is_said(typed: str) -> None:
    assert [remark.field for remark in PLAN_SHEET.check({"result_year": typed}, PLAN)] == ["result_year"]


def test_rows_are_put_in_taken_out_and_moved() -> None:
    new = Measure(title="ใหม่")

    assert titles(rows.inserted(PLAN, 1, new)) == ["หนึ่ง", "ใหม่", "สอง", "สาม"]
    assert titles(rows.removed(PLAN, 1)) == ["หนึ่ง", "สาม"]
    assert titles(rows.moved(PLAN, 2, 0)) == ["สาม", "หนึ่ง", "สอง"]
    assert titles(rows.with_measure(PLAN, 1, new)) == ["หนึ่ง", "ใหม่", "สาม"]


def test_a_copy_leaves_behind_what_was_done_about_the_first() -> None:
    done = Measure(title="หนึ่ง", follow_up="ทุกเดือน", progress=(Progress(on=date(2026, 1, 5), text="ทำแล้ว"),))

    after = rows.duplicated(Plan(fiscal_year=2569, measures=(done, SECOND)), 0)

    assert after.measures == (done, Measure(title="หนึ่ง", follow_up="ทุกเดือน"), SECOND)


@pytest.mark.parametrize(
    ("before", "after", "now"),
    [
        ((FIRST, SECOND), (FIRST, THIRD), {0: 0, 1: 1}),
        ((FIRST, SECOND), (SECOND, FIRST), {0: 1, 1: 0}),
        ((FIRST, SECOND, THIRD), (FIRST, THIRD), {0: 0, 2: 1}),
        ((FIRST, THIRD), (FIRST, SECOND, THIRD), {0: 0, 1: 2}),
        ((FIRST,), (FIRST, FIRST), {0: 0}),
        ((), (FIRST,), {}),
        ((FIRST,), (), {}),
    ],
)
def test_rows_are_found_again(before: tuple[Measure, ...], after: tuple[Measure, ...], now: dict[int, int]) -> None:
    assert rows.rows_after(before, after) == now
