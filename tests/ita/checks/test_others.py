"""Totals that no result of the office has, and names of other assessments, in what an office has written."""

from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.ita.checks.others import check
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import MEASURE, with_measures


def mended(text: str, *results: Result) -> list[str | None]:
    """What a press release about the result of 2568 should say in the place of this text."""
    paper = Paper(key="news", kind=PaperKind.NEWS, plan_year=2569, texts={"lead": text})
    office = Office(kind="เทศบาลตำบล", name="ดอนทราย")
    return [seen.mended for seen in check(OfficeRecord(office=office, results=results, papers=(paper,)))]


FORMER = Result(fiscal_year=2567, total=Decimal("90.85"))
LATEST = Result(fiscal_year=2568, total=Decimal("93.46"))


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("ได้คะแนนรวม 94.36 คะแนน", "ได้คะแนนรวม 93.46 คะแนน"),
        ("มีผลคะแนนรวมเฉลี่ยร้อยละ ๙๔.๓", "มีผลคะแนนรวมเฉลี่ยร้อยละ ๙๓.๔๖"),
    ],
)
def test_a_total_that_no_year_has_is_mended_in_its_digits(written: str, better: str) -> None:
    assert mended(written, FORMER, LATEST) == [better]


@pytest.mark.parametrize(
    "text",
    [
        "ปี 2567 ได้คะแนนรวม 90.85 ปี 2568 ได้คะแนนรวม ๙๓.๔๖",
        "ตั้งเป้าหมายคะแนนรวม 95.00 คะแนน",
        "คะแนนรวมเพิ่มขึ้น 2.61 คะแนน",
        "มีคะแนนรวม 10 ตัวชี้วัด",
    ],
)
def test_totals_of_other_years_and_goals_stay(text: str) -> None:
    assert mended(text, FORMER, LATEST) == []


@pytest.mark.parametrize("results", [(), (Result(fiscal_year=2568),)])
def test_nothing_is_said_where_no_total_was_entered(results: tuple[Result, ...]) -> None:
    assert mended("ได้คะแนนรวม 94.36 คะแนน", *results) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("เตรียมรับการประเมิน LPA ประจำปี", ["LPA"]),
        ("รองรับการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น", ["การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น"]),
        ("ยกระดับคะแนน ITA", []),
    ],
)
def test_another_assessment_in_a_measure_is_named(title: str, found: list[str]) -> None:
    record = with_measures(replace(MEASURE, title=title))
    assert [seen.fields["found"] for seen in check(record)] == found
