"""Names of other assessments in what an office has written."""

from dataclasses import replace

import pytest

from itadesk.ita.checks.others import check
from tests.examples import MEASURE, with_measures


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
