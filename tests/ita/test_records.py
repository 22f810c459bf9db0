from dataclasses import replace

from itadesk.ita.records import PartKey, PartKind, key_of
from tests.examples import ANNOUNCEMENT, HEAD, MEETING, OFFICE, PLAN, RECORD, RESULT

WHOLE = replace(RECORD, papers=(ANNOUNCEMENT,))


def test_every_part_is_found_by_its_key() -> None:
    for part in WHOLE.parts():
        assert WHOLE.part(key_of(part)) is part
    assert WHOLE.part(PartKey(PartKind.PERSON, "nobody")) is None


def test_keys_name_years_and_people() -> None:
    assert key_of(OFFICE) == PartKey(PartKind.OFFICE)
    assert key_of(HEAD) == PartKey(PartKind.PERSON, "head")
    assert key_of(RESULT) == PartKey(PartKind.RESULT, "2568")
    assert key_of(PLAN) == PartKey(PartKind.PLAN, "2569")
    assert key_of(MEETING) == PartKey(PartKind.MEETING, "january")
    assert key_of(ANNOUNCEMENT) == PartKey(PartKind.PAPER, "announcement-2569")


def test_parts_are_looked_up_by_year_and_key() -> None:
    assert WHOLE.person("head") is HEAD
    assert WHOLE.result(2568) is RESULT
    assert WHOLE.plan(2569) is PLAN
    assert WHOLE.meeting("january") is MEETING
    assert WHOLE.paper("announcement-2569") is ANNOUNCEMENT
    assert (WHOLE.person("x"), WHOLE.result(1), WHOLE.plan(1), WHOLE.meeting("x"), WHOLE.paper("x")) == (None,) * 5
