"""Repairs that observations offer."""

from dataclasses import replace

import pytest

from itadesk.ita.checking import observations
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord
from itadesk.ita.repairing import repaired
from tests.examples import MEASURE, MEETING, NEWS, OFFICE, RECORD, with_measures


@pytest.mark.parametrize(
    ("record", "mended"),
    [
        (with_measures(replace(MEASURE, methods=("ก", "เเผนงาน"))), "แผนงาน"),
        (replace(RECORD, office=replace(OFFICE, address="เเขวง")), "แขวง"),
        (replace(RECORD, meetings=(replace(MEETING, body="ด้านนํ้า"),)), "ด้านน้ำ"),
        (replace(RECORD, papers=(replace(NEWS, texts={"title": "ข่าวข่าว", "opening": "ก"}),)), "ข่าว"),
    ],
)
def test_what_is_repaired_is_not_noticed_again(record: OfficeRecord, mended: str) -> None:
    (seen,) = [each for each in observations(record) if each.mended is not None]
    part = repaired(record, seen)
    assert part is not None
    after = changed(record, seen.part, part)
    assert mended in str(part)
    names = [each.name for each in observations(record)]
    names.remove(seen.name)
    assert [each.name for each in observations(after)] == names


def test_nothing_is_repaired_where_nothing_is_offered_or_nothing_is_there_any_more() -> None:
    slip = with_measures(replace(MEASURE, title="เเผนงาน"))
    offered = next(each for each in observations(slip) if each.mended)
    assert repaired(replace(slip, plans=()), offered) is None
    silent = next(each for each in observations(replace(RECORD, people=())) if each.mended is None)
    assert repaired(RECORD, silent) is None
