"""Offices are added, listed, found by name, opened and deleted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from itadesk.errors import FileUnwritable
from itadesk.ita.plans import Measure
from itadesk.services.editing import change_emblem
from itadesk.services.faulty import FaultyRecord
from itadesk.services.offices import (
    AmbiguousOffice,
    Leaving,
    NoOffice,
    SeveralOffices,
    UnknownOffice,
    add_office,
    delete_office,
    find_office,
    list_offices,
    open_record,
)
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter
from tests.full_office import FULL, PLAN
from tests.surroundings import in_english

ELSEWHERE = replace(FULL, office=replace(FULL.office, province="ระยอง"))
EMBLEM = Picture(data=b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")
COUNCIL = replace(FULL, office=replace(FULL.office, kind="องค์การบริหารส่วนตำบล", district="", province=""))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def test_an_office_is_added_opened_and_deleted(start: WorkStarter) -> None:
    office_id = add_office(start, FULL)
    assert open_record(start, office_id) == FULL
    assert [office.office_id for office in list_offices(start)] == [office_id]
    assert delete_office(start, office_id) == FULL
    assert list_offices(start) == []
    with pytest.raises(OfficeMissing):
        open_record(start, office_id)


def test_an_office_is_deleted_only_when_it_was_kept_elsewhere(start: WorkStarter) -> None:
    office_id = add_office(start, FULL)
    change_emblem(start, office_id, None, EMBLEM)
    kept: list[Leaving] = []

    def full(_leaving: Leaving) -> None:
        raise FileUnwritable("D:\\", "the disk is full")

    with pytest.raises(FileUnwritable):
        delete_office(start, office_id, full)
    assert open_record(start, office_id) == FULL
    delete_office(start, office_id, kept.append)
    assert kept == [Leaving(record=FULL, files={}, emblem=EMBLEM)]
    assert list_offices(start) == []


def test_an_office_that_breaks_rules_is_not_added(start: WorkStarter) -> None:
    faulty = replace(FULL, people=(), plans=(replace(PLAN, measures=(Measure(title=""),)),))
    with pytest.raises(FaultyRecord) as refusal:
        add_office(start, faulty)
    assert refusal.value.sentence().splitlines() == [
        "plan of 2569, measure 1, title: Nothing is entered here, but it is needed: fill it in.",
        "meeting 1, chair: “clerk” is not among the people, of whom none is entered: add the person first.",
        "meeting 1, assigned by: “head” is not among the people, of whom none is entered: add the person first.",
        "paper 1, signer: “clerk” is not among the people, of whom none is entered: add the person first.",
        "paper 2, signer: “head” is not among the people, of whom none is entered: add the person first.",
        "paper 2, further signer 1: “clerk” is not among the people, of whom none is entered: add the person first.",
        "paper 2, working group 1, member 1, person: “head” is not among the people, of whom none is entered: add the person first.",
    ]
    assert list_offices(start) == []


def test_the_only_office_needs_no_name(start: WorkStarter) -> None:
    with pytest.raises(NoOffice, match="holds no office yet"):
        find_office(start, None)
    office_id = add_office(start, FULL)
    assert find_office(start, None) == office_id


def test_one_of_several_is_named(start: WorkStarter) -> None:
    here, there, council = (add_office(start, record) for record in (FULL, ELSEWHERE, COUNCIL))
    assert find_office(start, "องค์การบริหารส่วนตำบลบ้านสวน") == council
    assert find_office(start, "องค์การบริหารส่วนตำบล บ้านสวน") == council
    assert find_office(start, "เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรี") == here
    assert find_office(start, "เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดระยอง") == there


def test_a_name_that_does_not_tell_is_answered_with_what_there_is(start: WorkStarter) -> None:
    for record in (FULL, ELSEWHERE, COUNCIL):
        add_office(start, record)
    both = "เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรี, เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดระยอง"
    with pytest.raises(SeveralOffices, match="holds 3 offices; say which one is meant"):
        find_office(start, None)
    with pytest.raises(AmbiguousOffice, match=f"give the full name with its place: {both}."):
        find_office(start, "เทศบาลตำบลบ้านสวน")
    with pytest.raises(AmbiguousOffice, match="Several offices are called “บ้านสวน”"):
        find_office(start, "บ้านสวน")
    with pytest.raises(UnknownOffice, match="No office is called “บ้านนา”; the database holds: "):
        find_office(start, "บ้านนา")


def test_of_many_offices_only_some_are_named(start: WorkStarter) -> None:
    for number in range(12):
        add_office(start, replace(COUNCIL, office=replace(COUNCIL.office, name=f"ที่ {number:02}")))
    with pytest.raises(UnknownOffice, match="ตำบลที่ 09, …"):
        find_office(start, "บ้านนา")
