from datetime import date

import pytest

from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.reported import State, period_end, reported

FEBRUARY = Progress(on=date(2026, 2, 2), text="เริ่มแล้ว", percent=40)
MARCH = Progress(on=date(2026, 3, 30), text="ครบแล้ว", percent=100)
UNMEASURED = Progress(on=date(2026, 3, 1), text="ประชุมแล้ว")
APRIL = date(2026, 4, 3)
UNTIL_MARCH = MonthOrDay(2026, 3)


def measure(*progress: Progress, ends: MonthOrDay | None = UNTIL_MARCH, period_text: str = "") -> Measure:
    return Measure(title="เปิดเผยข้อมูล", ends=ends, period_text=period_text, progress=progress)


@pytest.mark.parametrize(
    ("progress", "state", "percent", "late"),
    [
        ((), State.UNREPORTED, None, True),
        ((FEBRUARY,), State.OPEN, 40, True),
        ((MARCH, FEBRUARY), State.DONE, 100, False),
        ((UNMEASURED,), State.TOLD, None, False),
        ((FEBRUARY, UNMEASURED), State.OPEN, 40, True),
    ],
)
def test_only_what_was_reported_is_known(
    progress: tuple[Progress, ...], state: State, percent: int | None, late: bool
) -> None:
    found = reported(measure(*progress), APRIL)
    assert (found.state, found.percent, found.late) == (state, percent, late)


def test_reports_stand_in_the_order_of_their_days_up_to_the_day_asked_for() -> None:
    both = measure(MARCH, FEBRUARY)
    assert reported(both, APRIL).progress == (FEBRUARY, MARCH)
    assert reported(both, date(2026, 3, 29)).progress == (FEBRUARY,)
    assert reported(both, date(2026, 3, 29)).reported_on == FEBRUARY.on


def test_without_a_day_nothing_is_late() -> None:
    assert not reported(measure(FEBRUARY), None).late
    assert reported(measure(FEBRUARY, MARCH), None).state is State.DONE


def test_what_was_done_within_the_period_was_done_in_time() -> None:
    assert reported(measure(MARCH), APRIL).in_time
    assert not reported(measure(MARCH, ends=MonthOrDay(2026, 3, 29)), APRIL).in_time
    assert not reported(measure(MARCH, ends=None), APRIL).in_time


def test_a_period_in_words_has_no_end_to_be_late_after() -> None:
    assert period_end(measure(period_text="ตลอดปี")) is None
    assert period_end(measure()) == date(2026, 3, 31)
    assert not reported(measure(period_text="ตลอดปี"), APRIL).late
