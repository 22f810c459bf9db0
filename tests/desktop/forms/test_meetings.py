import datetime as dt

import pytest

from itadesk.desktop.forms.meetings import MEETING_SHEET
from itadesk.ita.meetings import Meeting

MEETING = Meeting(key="march", held_on=dt.date(2026, 3, 2), time=dt.time(10))


def test_a_meeting_is_read_from_its_fields() -> None:
    typed = {"held_on": "๓/๓/๖๙", "time": "9.30 น.", "place": "ห้องประชุม", "chair": "head", "subject": "ประจำเดือน"}

    assert MEETING_SHEET.read(typed, MEETING) == Meeting(
        key="march",
        held_on=dt.date(2026, 3, 3),
        time=dt.time(9, 30),
        place="ห้องประชุม",
        chair="head",
        subject="ประจำเดือน",
    )
    assert MEETING_SHEET.read({"time": "", "body": " สาระ ", "assigned_by": "head"}, MEETING) == Meeting(
        key="march", held_on=dt.date(2026, 3, 2), body="สาระ", assigned_by="head"
    )


@pytest.mark.parametrize(
    ("field", "typed"), [("held_on", ""), ("held_on", "เมื่อวาน"), ("time", "25:00"), ("time", "เช้า")]
)
def test_a_day_or_time_that_cannot_be_is_said(field: str, typed: str) -> None:
    assert [remark.field for remark in MEETING_SHEET.check({field: typed}, MEETING)] == [field]
    assert MEETING_SHEET.read({field: typed}, MEETING) == MEETING
