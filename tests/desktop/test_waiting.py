"""What waits to be stored keeps its order, and a burst of typing stays one thing."""

from dataclasses import replace

from itadesk.desktop.operations import Operation, edit_office, edit_person
from itadesk.desktop.waiting import WaitingList
from tests.full_office import FULL, HEAD

NAMED, PHONED = replace(FULL.office, name="ดอน"), replace(FULL.office, name="ดอน", phone="1")
PERSON = edit_person(HEAD, replace(HEAD, prefix="ดร."))


def test_typing_that_goes_on_stays_one_thing() -> None:
    waiting = WaitingList()
    waiting.take_in([edit_office(FULL.office, NAMED)])
    waiting.take_in([edit_office(NAMED, PHONED)])
    (only,) = waiting
    assert only.replacements == [(FULL.office, PHONED)]


def test_another_part_or_name_or_several_parts_begin_anew() -> None:
    waiting = WaitingList()
    waiting.take_in([edit_office(FULL.office, NAMED)])
    waiting.take_in([PERSON])
    waiting.take_in([Operation("another", NAMED, PHONED)])
    waiting.take_in([PERSON, PERSON])
    waiting.take_in([PERSON])
    assert [(each.label, len(each.operations)) for each in waiting] == [
        ("changing the office", 1),
        ("changing a person", 1),
        ("another", 1),
        ("changing a person", 2),
        ("changing a person", 1),
    ]


def test_what_was_typed_back_or_stored_waits_no_more() -> None:
    waiting = WaitingList()
    waiting.take_in([edit_office(FULL.office, NAMED)])
    waiting.take_in([edit_office(NAMED, FULL.office)])
    assert len(waiting) == 0
    waiting.take_in([PERSON])
    (only,) = waiting
    assert only in waiting
    waiting.drop(only)
    assert (len(waiting), only in waiting) == (0, False)


def test_what_waits_lies_over_what_is_stored() -> None:
    waiting = WaitingList()
    waiting.take_in([edit_office(FULL.office, NAMED), PERSON])
    record = waiting.over(FULL)
    assert (record.office, record.person(HEAD.key)) == (NAMED, PERSON.after)
