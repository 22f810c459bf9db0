"""What papers say of the meeting depends on who is known to have chaired it."""

from dataclasses import replace

import pytest

from itadesk.documents.matter import Matter, matter_of
from itadesk.documents.meeting_parts import meeting_paragraphs, meeting_slot
from itadesk.documents.plain import lines_of
from itadesk.ita.meetings import Meeting
from tests.examples import MEETING, NEWS, RECORD


def about(meeting: Meeting) -> Matter:
    """What the news is about after this meeting."""
    return matter_of(replace(RECORD, meetings=(meeting,)), NEWS)


@pytest.mark.parametrize(
    ("chair", "assigned_by", "slot"),
    [
        ("", "", "meeting"),
        ("", "head", "meeting"),
        ("deputy", "head", "meeting"),
        ("clerk", "", "meeting_chaired"),
        ("clerk", "deputy", "meeting_chaired"),
        ("head", "head", "meeting_chaired"),
        ("clerk", "head", "meeting_assigned"),
    ],
)
def test_the_sentence_names_those_who_are_known(chair: str, assigned_by: str, slot: str) -> None:
    matter = about(replace(MEETING, chair=chair, assigned_by=assigned_by))
    (said,) = lines_of(meeting_paragraphs(matter))
    assert meeting_slot(matter) == slot
    assert ("มานพ รักงาน" in said) == (chair == "clerk")
    assert ("สายชล ใจดี" in said) == ("head" in (chair, assigned_by) and slot != "meeting")
    assert ("มอบหมายให้" in said) == (slot == "meeting_assigned")


def test_a_meeting_is_said_with_its_day_time_place_and_name() -> None:
    (said,) = lines_of(meeting_paragraphs(about(replace(MEETING, chair=""))))
    day = "เมื่อวันจันทร์ที่ 5 มกราคม พ.ศ. 2569 เวลา 09.30 น."
    assert said.startswith(f"{day} เทศบาลตำบลริมธารได้จัดการประชุมคณะทำงาน ITA ณ ห้องประชุมใหญ่ ")


def test_a_meeting_of_nothing_but_a_day_still_reads_well() -> None:
    (said,) = lines_of(meeting_paragraphs(about(Meeting(key="january", held_on=MEETING.held_on))))
    assert said.startswith("เมื่อวันจันทร์ที่ 5 มกราคม พ.ศ. 2569 เทศบาลตำบลริมธารได้จัดการประชุม ")
    assert "  " not in said


def test_what_the_meeting_was_about_follows_in_paragraphs_of_its_own() -> None:
    paragraphs = list(meeting_paragraphs(about(replace(MEETING, body="ข้อหนึ่ง\n\nข้อสอง"))))
    assert list(lines_of(paragraphs))[1:] == ["ข้อหนึ่ง", "ข้อสอง"]
    assert {paragraph.place for paragraph in paragraphs} == {"meeting/january"}


def test_without_a_meeting_nothing_is_said() -> None:
    assert not list(meeting_paragraphs(matter_of(RECORD, replace(NEWS, meeting="may"))))
