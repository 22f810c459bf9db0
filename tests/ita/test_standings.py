from datetime import date

import pytest

from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.standings import Standing, latest_progress, percent_done, standing

BEGUN = Progress(on=date(2026, 1, 5), text="ประชุมคณะทำงาน", percent=20)
HALF = Progress(on=date(2026, 3, 2), text="เผยแพร่แผน", percent=50)
UNSAID = Progress(on=date(2026, 4, 1), text="ติดตามผล")
DONE = Progress(on=date(2026, 9, 30), text="ครบทุกขั้นตอน", percent=100)
UNTIL_SEPTEMBER = MonthOrDay(2026, 9)


@pytest.mark.parametrize(
    ("progress", "latest", "percent"),
    [
        ((), None, None),
        ((UNSAID,), UNSAID, None),
        ((HALF, BEGUN), HALF, 50),
        ((BEGUN, HALF, UNSAID), UNSAID, 50),
        ((HALF, Progress(on=HALF.on, text="แก้ไข", percent=60)), Progress(on=HALF.on, text="แก้ไข", percent=60), 60),
    ],
)
def test_the_report_of_the_latest_day_counts(
    progress: tuple[Progress, ...], latest: Progress | None, percent: int | None
) -> None:
    measure = Measure(title="เผยแพร่แผน", progress=progress)

    assert latest_progress(measure) == latest
    assert percent_done(measure) == percent


@pytest.mark.parametrize(
    ("progress", "ends", "today", "expected"),
    [
        ((), UNTIL_SEPTEMBER, date(2026, 9, 30), Standing.NOT_BEGUN),
        ((), None, date(2026, 9, 30), Standing.NOT_BEGUN),
        ((HALF,), UNTIL_SEPTEMBER, date(2026, 9, 30), Standing.BEGUN),
        ((UNSAID,), None, date(2030, 1, 1), Standing.BEGUN),
        ((), UNTIL_SEPTEMBER, date(2026, 10, 1), Standing.LATE),
        ((HALF, UNSAID), UNTIL_SEPTEMBER, date(2026, 10, 1), Standing.LATE),
        ((DONE,), UNTIL_SEPTEMBER, date(2026, 10, 1), Standing.DONE),
        ((DONE, UNSAID), UNTIL_SEPTEMBER, date(2026, 10, 1), Standing.DONE),
    ],
)
def test_how_a_measure_stands(
    progress: tuple[Progress, ...], ends: MonthOrDay | None, today: date, expected: Standing
) -> None:
    assert standing(Measure(title="เผยแพร่แผน", ends=ends, progress=progress), today) is expected
