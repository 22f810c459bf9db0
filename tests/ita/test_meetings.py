"""A meeting is a day and a key; all else may come later, and stays when the day is moved."""

from dataclasses import replace
from datetime import date, time

import pytest

from itadesk.ita.meetings import Meeting
from itadesk.ita.records import PartKey, PartKind, key_of
from itadesk.ita.rules import faults
from tests.examples import MEETING, RECORD


def test_a_day_and_a_key_are_enough() -> None:
    bare = Meeting(key="may", held_on=date(2026, 5, 1))
    assert (bare.time, bare.place, bare.chair, bare.assigned_by, bare.subject, bare.body) == (None, "", "", "", "", "")
    assert not list(faults(replace(RECORD, meetings=(MEETING, bare))))


def test_a_meeting_that_is_moved_is_the_same_meeting() -> None:
    moved = replace(MEETING, held_on=date(2026, 1, 6), time=time(13, 0))
    assert moved != MEETING
    assert key_of(moved) == key_of(MEETING) == PartKey(PartKind.MEETING, "january")
    assert (moved.place, moved.chair) == (MEETING.place, MEETING.chair)


@pytest.mark.parametrize(
    ("meeting", "role"),
    [(replace(MEETING, chair="deputy"), "chair"), (replace(MEETING, assigned_by="deputy"), "assigned_by")],
)
def test_whoever_has_a_part_in_it_must_be_among_the_people(meeting: Meeting, role: str) -> None:
    found = list(faults(replace(RECORD, meetings=(meeting,))))
    assert [fault.place for fault in found] == [("meetings", 0, role)]
