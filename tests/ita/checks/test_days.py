from dataclasses import replace

import pytest

from itadesk.ita.checks.days import check
from tests.examples import MEASURE, with_measures


def seen_in(text: str) -> list[tuple[str, str | None]]:
    """What is noticed about a measure of this title, and what it should be called."""
    return [(seen.name, seen.mended) for seen in check(with_measures(replace(MEASURE, title=text)))]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("ประชุมเมื่อวันศุกร์ที่ ๑๐ ธันวาคม ๒๕๖๘ เวลา ๐๙.๐๐ น.", "ประชุมเมื่อวันพุธที่ ๑๐ ธันวาคม ๒๕๖๘ เวลา ๐๙.๐๐ น."),
        ("วันพฤหัสที่ 10 ธ.ค. พ.ศ. 2568", "วันพุธที่ 10 ธ.ค. พ.ศ. 2568"),
        ("วันจันทร์ที่ 20 พ.ย. 68", "วันพฤหัสบดีที่ 20 พ.ย. 68"),
        ("วันจันทร์ที่ 9 เดือนเมษายน พ.ศ.2569", "วันพฤหัสบดีที่ 9 เดือนเมษายน พ.ศ.2569"),
    ],
)
def test_a_day_that_was_another_day_of_the_week(text: str, better: str) -> None:
    assert seen_in(text) == [("other-weekday", better)]


def test_a_day_that_does_not_exist() -> None:
    assert seen_in("ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙") == [("no-such-day", None)]


@pytest.mark.parametrize(
    "text",
    [
        "เมื่อวันพฤหัสบดีที่ ๙ เมษายน พ.ศ.๒๕๖๙",
        "วันพฤหัสที่ 9 เมษายน 2569",
        "ทุกวันศุกร์ที่ 2 ของเดือน",
        "วันที่ ๙ เมษายน ๒๕๖๙",
        "29 กุมภาพันธ์ 2567",
        "วันพฤหัสบดีที่ 20 พ.ย. 68",
        "31 ก.พ. 60.50",
    ],
)
def test_right_days_give_no_alarm(text: str) -> None:
    assert seen_in(text) == []
