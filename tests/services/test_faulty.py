"""Faults of a record are said all at once, each with its place."""

from dataclasses import replace

import pytest

from itadesk.ita.faults import BlankText
from itadesk.services.faulty import FaultyRecord, UnfinishedOffice, check_record
from tests.full_office import FULL, HEAD, MEETING
from tests.surroundings import in_english


def test_a_record_that_obeys_passes() -> None:
    check_record(FULL)


def test_everything_that_is_wrong_is_said_a_line_each() -> None:
    record = replace(FULL, people=(replace(HEAD, position=""), *FULL.people[1:]), meetings=(MEETING, MEETING))
    with pytest.raises(FaultyRecord) as refusal, in_english():
        check_record(record)
    assert [fault.place for fault in refusal.value.faults] == [("people", 0, "position"), ("meetings", 1, "key")]
    assert type(refusal.value.faults[0].error) is BlankText
    assert refusal.value.sentence().splitlines() == [
        "บุคคลที่ 1, ตำแหน่ง: ยังไม่ได้กรอกช่องนี้ ซึ่งต้องมีเสมอ โปรดกรอกให้ครบ",
        "การประชุมรายการที่ 2, รหัส: รหัส “january” ซ้ำกัน โปรดเปลี่ยนรหัสของรายการใดรายการหนึ่ง",
    ]


def test_an_unfinished_office_is_named_first() -> None:
    with pytest.raises(FaultyRecord) as refusal:
        check_record(replace(FULL, office=replace(FULL.office, kind="")))
    with in_english():
        sentence = UnfinishedOffice(refusal.value.record, refusal.value.faults).sentence()
    assert sentence.splitlines() == [
        "บ้านสวน cannot be handed on before this is mended:",
        "the office, kind: Nothing is entered here, but it is needed: fill it in.",
    ]
