"""What entries of the log are called, and how their values are told."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from itadesk.ita.changed_values import ChangedValue
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.language import SPEECH
from itadesk.services.log_ports import Action, Author, Door, LogEntry, Thing
from itadesk.services.log_words import (
    action_words,
    door_words,
    names_in_use,
    names_of_keys,
    place_words,
    thing_words,
    value_words,
)


def entry(action: Action, kind: str, key: str = "", subject: str = "", *, office_id: int | None = 1) -> LogEntry:
    """An entry of which only what it is about matters."""
    return LogEntry(
        number=1,
        at=datetime(2026, 1, 5, tzinfo=UTC),
        by=Author("มานพ", "โต๊ะ ๑", Door.WINDOW),
        action=action,
        office_id=office_id,
        office="",
        kind=kind,
        key=key,
        subject=subject,
        changes=(),
        digest="",
    )


def test_everything_has_a_name() -> None:
    assert names_in_use().keys() == {*Action, *PartKind, *Thing, *Door}
    assert all(action_words(action) for action in Action)
    assert [door_words(door) for door in Door] == ["หน้าต่างโปรแกรม", "บรรทัดคำสั่ง", "โปรแกรมทำเอง"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (entry(Action.BEGUN, Thing.LOG, "0", office_id=None), ""),
        (entry(Action.OFFICE_ADDED, PartKind.OFFICE, "", "เทศบาลตำบลก"), "เทศบาลตำบลก"),
        (entry(Action.CHANGED, PartKind.PLAN, "2569"), "แผนมาตรการ 2569"),
        (entry(Action.CHANGED, PartKind.PERSON, "head", "นายสมชาย ใจดี"), "บุคคล นายสมชาย ใจดี"),
        (entry(Action.REMOVED, PartKind.PAPER, "order-2569", "order 2569"), "คำสั่ง 2569"),
        (entry(Action.CHANGED, PartKind.PAPER, "a", "poster 2569"), "เอกสาร poster 2569"),
        (entry(Action.FILE_KEPT, Thing.FILE, "9f86"), ""),
        (entry(Action.ISSUED, Thing.ISSUED, "1", "๑/๒๕๖๙ ประกาศ"), "๑/๒๕๖๙ ประกาศ"),
        (entry(Action.SIGNATURE_KEPT, Thing.SIGNATURE, "head"), "head"),
        (entry(Action.ADDED, Thing.FILE, "9f86"), "ไฟล์"),
    ],
)
def test_what_it_was_done_to_is_called_as_people_call_it(told: LogEntry, expected: str) -> None:
    assert thing_words(told) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((), ""),
        (("measures", 1, "title"), "มาตรการที่ 2, ชื่อมาตรการ"),
        (("sha256",), "ค่า SHA-256 ของไฟล์"),
        (("indicators", "7"), "ตัวชี้วัดที่ 7"),
    ],
)
def test_a_place_is_told_from_the_outside_in(place: tuple[str | int, ...], expected: str) -> None:
    assert place_words(ChangedValue(place, None, None)) == expected


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        (("title",), None, ""),
        (("title",), "", ""),
        (("title",), "แมว", "แมว"),
        (("sealed",), True, "ใช่"),
        (("sealed",), False, ""),
        (("percent",), 50, "50"),
        (("digits",), "thai", "เลขไทย"),
        (("digits",), "roman", "roman"),
        (("dated",), "2026-01-05", "5 ม.ค. 2569"),
        (("total",), "2026-13-05", "2026-13-05"),
        (("methods",), ["ก", "ข"], "ก\nข"),
        (
            ("measures",),
            [{"title": "ก", "percent": 1}, {"title": "ข"}],
            "ชื่อมาตรการ: ก; ร้อยละความสำเร็จ: 1\nชื่อมาตรการ: ข",
        ),
        ((), {"key": "x", "title": "ก", "texts": {}}, "ชื่อมาตรการ: ก"),
        (
            (),
            {"indicators": {"7": "88.51"}, "poster": "ก", "size": 3},
            "ตัวชี้วัด: ตัวชี้วัดที่ 7: 88.51\nposter: ก\nขนาดเป็นไบต์: 3",
        ),
    ],
)
def test_a_value_is_told_in_lines(place: tuple[str | int, ...], value: Any, expected: str) -> None:  # noqa: ANN401
    assert value_words(value, ChangedValue(place, None, value)) == expected


@pytest.mark.parametrize(
    ("start", "rest", "expected"), [(None, 0, "แมว"), (0, 3, "แมว…"), (3, 0, "…แมว"), (3, 3, "…แมว…")]
)
def test_dots_stand_for_what_is_left_out(start: int | None, rest: int, expected: str) -> None:
    assert value_words("แมว", ChangedValue(("text",), "", "แมว", start, rest)) == expected


def test_days_in_english_stay_as_they_are() -> None:
    SPEECH.use("en")
    assert value_words("2026-01-05", ChangedValue(("dated",), None, None)) == "2026-01-05"


def test_people_and_meetings_are_told_by_their_names() -> None:
    head = Person(key="head", prefix="นาง", given_name="มาลี", family_name="ใจงาม", position="นายก")
    meeting = Meeting(key="meeting-1", held_on=date(2026, 1, 5), subject="ประชุมผู้บริหาร")
    office = Office(kind="เทศบาลตำบล", name="ดอนทราย")
    names = names_of_keys(OfficeRecord(office=office, people=(head,), meetings=(meeting,)))
    told = [("signer", "head"), ("meeting", "meeting-1"), ("signer", "gone"), ("name", "head")]
    values = [value_words(value, ChangedValue((name,), None, value), names) for name, value in told]
    assert values == ["นางมาลี ใจงาม", "ประชุมผู้บริหาร", "gone", "head"]
    assert value_words("head", ChangedValue(("endorsers", 0), None, "head"), names) == "นางมาลี ใจงาม"
    assert value_words({"person": "head"}, ChangedValue((), None, None), names) == "บุคคล: นางมาลี ใจงาม"
