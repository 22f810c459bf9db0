from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.last_year import brought, former_mentions, plan_before
from itadesk.ita.offices import Office
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord

PLAN = Plan(fiscal_year=2569)
OFFICE = Office(kind="เทศบาลตำบล", name="ดอนทราย")
DONE = Progress(on=date(2025, 1, 5), text="ทำแล้ว")


def test_the_latest_earlier_plan_with_measures_is_brought() -> None:
    plans = (
        Plan(fiscal_year=2566, measures=(Measure(title="เก่า"),)),
        Plan(fiscal_year=2567, measures=(Measure(title="ใหม่กว่า"),)),
        Plan(fiscal_year=2568),
        Plan(fiscal_year=2569, measures=(Measure(title="ปีนี้"),)),
    )
    record = OfficeRecord(office=OFFICE, plans=plans)

    assert plan_before(record, 2569) is plans[1]
    assert plan_before(record, 2566) is None


def test_what_was_done_is_not_brought_and_nothing_is_brought_twice() -> None:
    former = Plan(fiscal_year=2568, measures=(Measure(title="ก", progress=(DONE,)), Measure(title="ข")))
    own = (Measure(title="ข", progress=(DONE,)), Measure(title="ค"))

    assert brought(own, former) == (*own, Measure(title="ก"))
    assert brought(brought((), former), former) == (Measure(title="ก"), Measure(title="ข"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("รายงานปี 2568", ("ปี 2568",)),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๗", ("ปีงบประมาณ พ.ศ. 2567",)),
        ("แผนปี 67 และปีงบประมาณ 68", ("ปี 67", "ปีงบประมาณ 68")),
        ("ภายในเดือน กันยายน 2568", ("กันยายน 2568",)),
        ("ตั้งแต่ ก.ย. 68 ถึง ต.ค. 2568", ("ก.ย. 68",)),
        ("ส่ง 30/9/2568 และ 1/10/68", ("30/9/2568",)),
        ("ส่ง 15/2568", ("2568",)),
        ("ตามผลการประเมิน ITA ปี 2568", ()),
        ("ตามผลการประเมิน ITA ปี 2567", ("ปี 2567",)),
        ("รายงานปี 2569 ในเดือนตุลาคม 2568", ()),
        ("ปี 2400 ปี 3000 หมวด 2568500 เบอร์ 02568", ()),
        ("รายงานปี 2568 และปี 2568", ("ปี 2568",)),
        ("ไม่มีตัวเลข", ()),
    ],
)
def test_what_reads_like_an_earlier_year(text: str, found: tuple[str, ...]) -> None:
    assert former_mentions(Measure(title=text), PLAN).get("title", ()) == found


def test_every_field_is_looked_at() -> None:
    measure = Measure(
        title="ก",
        methods=("ประกาศปี 2567", "อบรมปี 2568"),
        responsible=("คณะทำงานปี 2568",),
        period_text="ตลอดปีงบประมาณ 2568",
        follow_up="รายงานปี 2569",
        budget="ข้อบัญญัติงบประมาณปี 2568",
    )

    assert former_mentions(measure, PLAN) == {
        "methods": ("ปี 2567", "ปี 2568"),
        "responsible": ("ปี 2568",),
        "period_text": ("ปีงบประมาณ 2568",),
        "budget": ("ปี 2568",),
    }


def test_a_period_before_the_year_is_found_by_its_ends() -> None:
    last_year = Measure(title="ก", starts=MonthOrDay(2024, 10), ends=MonthOrDay(2025, 9))
    this_year = Measure(title="ก", starts=MonthOrDay(2025, 10), ends=MonthOrDay(2026, 9))

    assert former_mentions(last_year, PLAN) == {"starts": ("ต.ค. 2567",), "ends": ("ก.ย. 2568",)}
    assert former_mentions(this_year, PLAN) == {}
    assert former_mentions(Measure(title="ก", ends=MonthOrDay(2025, 9, 30)), PLAN) == {"ends": ("30 ก.ย. 2568",)}


MEASURES = st.builds(
    Measure,
    title=st.sampled_from(["อบรม", "ประชุม", "ประกาศ"]),
    progress=st.sampled_from([(), (Progress(on=date(2025, 3, 1), text="ทำแล้ว"),)]),
    follow_up=st.sampled_from(["", "ทุกเดือน"]),
)


@given(st.lists(MEASURES, max_size=4), st.lists(MEASURES, max_size=4))
def test_bringing_again_brings_nothing_and_touches_nothing_that_is_there(
    here: list[Measure], there: list[Measure]
) -> None:
    former = Plan(fiscal_year=2568, measures=tuple(there))

    once = brought(tuple(here), former)

    assert once[: len(here)] == tuple(here)
    assert all(not measure.progress for measure in once[len(here) :])
    assert brought(once, former) == once
