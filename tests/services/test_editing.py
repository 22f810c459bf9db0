"""A change of one part or several is stored, undone and done again, and never overwrites somebody else's."""

from dataclasses import replace

import pytest

from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.services.editing import (
    Change,
    Changes,
    EmblemChange,
    StaleEdit,
    StaleEmblem,
    change_emblem,
    look_at,
    save_part,
    save_parts,
    stored_already,
    take_back,
)
from itadesk.services.faulty import FaultyRecord
from itadesk.services.offices import add_office, emblem_of, open_record
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter
from tests.full_office import CLERK, FULL, HEAD, MEETING, PAPER, PLAN, RESULT
from tests.surroundings import in_english

NEWS = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
MEMO = Paper(key="memo-2569", kind=PaperKind.MEMO, plan_year=2569)


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    """An office with three papers."""
    return add_office(start, replace(FULL, papers=(PAPER, NEWS, MEMO)))


def test_a_part_is_changed_and_the_change_is_told(start: WorkStarter, office_id: int) -> None:
    wanted = replace(NEWS, number="๗")
    change = save_part(start, office_id, NEWS, wanted)
    assert change == Change(office_id, PartKey(PartKind.PAPER, "news-2569"), NEWS, wanted, position=1)
    assert open_record(start, office_id).papers == (PAPER, wanted, MEMO)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FULL.office, replace(FULL.office, phone="")),
        (HEAD, replace(HEAD, given_name="สมหญิง")),
        (RESULT, replace(RESULT, level="ผ่าน")),
        (PLAN, replace(PLAN, measures=())),
        (MEETING, replace(MEETING, place="")),
        (NEWS, None),
        (PAPER, None),
        (MEMO, None),
        (RESULT, None),
        (None, Meeting(key="may", held_on=MEETING.held_on)),
        (None, Result(fiscal_year=2566)),
        (RESULT, replace(RESULT, fiscal_year=2567)),
        (NEWS, replace(NEWS, key="ข่าว")),
    ],
    ids=lambda part: type(part).__name__,
)
def test_every_change_is_undone_and_done_again(
    start: WorkStarter, office_id: int, before: Part | None, after: Part | None
) -> None:
    first = open_record(start, office_id)
    change = save_part(start, office_id, before, after)
    second = open_record(start, office_id)
    assert second != first
    back = take_back(start, change).change
    assert (back.before, back.after) == (after, before)
    assert open_record(start, office_id) == first
    again = take_back(start, back).change
    assert (again.before, again.after) == (before, after)
    assert open_record(start, office_id) == second


def test_other_decimals_of_an_equal_score_are_stored(start: WorkStarter, office_id: int) -> None:
    result = replace(RESULT, indicators={**RESULT.indicators, 1: RESULT.indicators[1].scaleb(1).scaleb(-1)})
    wanted = replace(result, indicators={**result.indicators, 9: result.indicators[9].quantize(RESULT.indicators[1])})
    save_part(start, office_id, RESULT, wanted)
    assert str(open_record(start, office_id).results[0].indicators[9]) == "100.00"


@pytest.mark.parametrize("wanted", [replace(HEAD, prefix="นาง"), None])
def test_what_somebody_else_changed_is_not_overwritten(start: WorkStarter, office_id: int, wanted: Part | None) -> None:
    theirs = replace(HEAD, given_name="สมหญิง")
    save_part(start, office_id, HEAD, theirs)
    with pytest.raises(StaleEdit) as refusal:
        save_part(start, office_id, HEAD, wanted)
    assert (refusal.value.wanted, refusal.value.stored) == (wanted, theirs)
    assert open_record(start, office_id).people == (theirs, CLERK)
    with in_english():
        assert refusal.value.sentence().startswith("Somebody else changed this meanwhile; your change was not stored.")


def test_what_somebody_else_removed_does_not_come_back(start: WorkStarter, office_id: int) -> None:
    save_part(start, office_id, NEWS, None)
    with pytest.raises(StaleEdit) as refusal:
        save_part(start, office_id, NEWS, replace(NEWS, number="๗"))
    assert refusal.value.stored is None
    with in_english():
        assert refusal.value.sentence().startswith("Somebody else removed this meanwhile")


def test_a_part_that_is_there_already_is_not_added_again(start: WorkStarter, office_id: int) -> None:
    with pytest.raises(StaleEdit):
        save_part(start, office_id, None, replace(NEWS, number="๗"))


def test_a_change_that_was_changed_since_is_not_undone(start: WorkStarter, office_id: int) -> None:
    change = save_part(start, office_id, NEWS, replace(NEWS, number="๗"))
    save_part(start, office_id, change.after, replace(NEWS, number="๘"))
    with pytest.raises(StaleEdit):
        take_back(start, change)


def test_a_key_or_year_that_is_taken_is_refused(start: WorkStarter, office_id: int) -> None:
    save_part(start, office_id, None, Result(fiscal_year=2567))
    before = open_record(start, office_id)
    for part, taken in ((RESULT, replace(RESULT, fiscal_year=2567)), (HEAD, replace(HEAD, key="clerk"))):
        with pytest.raises(FaultyRecord):
            save_part(start, office_id, part, taken)
    assert open_record(start, office_id) == before


def test_a_person_who_is_referred_to_stays(start: WorkStarter, office_id: int) -> None:
    with in_english(), pytest.raises(FaultyRecord, match="meeting 1, chair: “clerk” is not among the people"):
        save_part(start, office_id, CLERK, None)
    assert open_record(start, office_id).people == (HEAD, CLERK)


def test_what_is_still_being_typed_is_stored(start: WorkStarter, office_id: int) -> None:
    unfinished = replace(PLAN, measures=(Measure(title="", methods=("",)),))
    save_part(start, office_id, PLAN, unfinished)
    assert open_record(start, office_id).plans == (unfinished,)


def test_an_old_fault_does_not_hold_up_other_changes(start: WorkStarter, office_id: int) -> None:
    with start() as work:
        work.offices.put(office_id, replace(NEWS, signer="nobody"))
        work.commit()
    save_part(start, office_id, MEMO, replace(MEMO, number="๑"))
    with pytest.raises(FaultyRecord):
        save_part(start, office_id, replace(MEMO, number="๑"), replace(MEMO, signer="nobody"))


def test_an_office_that_is_gone_is_not_changed(start: WorkStarter, office_id: int) -> None:
    with in_english(), pytest.raises(OfficeMissing, match="not in the database any more"):
        save_part(start, office_id + 1, HEAD, None)


def test_an_emblem_is_set_and_taken_away(start: WorkStarter, office_id: int) -> None:
    emblem = Picture(data=b"<svg/>", width=30.0)
    change = change_emblem(start, office_id, None, emblem)
    assert emblem_of(start, office_id) == emblem
    assert (change.key, change_emblem(start, office_id, emblem, None)) == (None, EmblemChange(office_id, emblem, None))
    assert emblem_of(start, office_id) is None


def test_an_emblem_that_somebody_else_changed_is_not_overwritten(start: WorkStarter, office_id: int) -> None:
    theirs, mine = Picture(data=b"<svg/>"), Picture(data=b"<svg></svg>")
    change_emblem(start, office_id, None, theirs)

    with in_english(), pytest.raises(StaleEmblem, match="Somebody else changed the emblem") as refused:
        change_emblem(start, office_id, None, mine)

    assert (refused.value.wanted, refused.value.stored) == (mine, theirs)
    assert emblem_of(start, office_id) == theirs


def test_the_key_of_a_removed_part_is_kept_in_the_change(start: WorkStarter, office_id: int) -> None:
    assert save_part(start, office_id, NEWS, None).key == key_of(NEWS)


def test_a_removed_person_takes_the_kept_signature_along_and_brings_it_back(start: WorkStarter) -> None:
    """Nobody who gets the key later finds the signature of another; who comes back has the own one, sealed as it was."""
    person = Person(key="clerk", given_name="มานพ", family_name="รักงาน", position="ปลัดเทศบาล")
    office_id = add_office(start, OfficeRecord(office=FULL.office, people=(person,)))
    for after in (None, replace(person, key="other")):
        with start() as work:
            work.signatures.put_sealed(office_id, "clerk", b"sealed")
            work.commit()
        change = save_part(start, office_id, person, after)
        with start() as work:
            assert work.signatures.sealed(office_id, "clerk") is None
        again = take_back(start, change).change
        with start() as work:
            assert work.signatures.sealed(office_id, "clerk") == b"sealed"
        take_back(start, take_back(start, again).change)
    with start() as work:
        work.signatures.put_sealed(office_id, "clerk", b"sealed")
        work.commit()
    save_part(start, office_id, person, replace(person, prefix="นาย"))
    with start() as work:
        assert work.signatures.sealed(office_id, "clerk") == b"sealed"


def test_several_parts_are_changed_and_undone_as_one(start: WorkStarter, office_id: int) -> None:
    """A meeting goes together with the paper that tells of it: neither order of the two would be allowed alone."""
    telling = replace(NEWS, meeting=MEETING.key)
    save_part(start, office_id, NEWS, telling)
    first = open_record(start, office_id)
    paper = replace(PAPER, meeting="")
    wanted: list[tuple[Part | None, Part | None]] = [(MEETING, None), (telling, NEWS), (PAPER, paper)]

    saved = save_parts(start, office_id, wanted)

    assert isinstance(saved.change, Changes)
    assert (saved.change.key, saved.change.before) == (None, (MEETING, telling, PAPER))
    assert saved.change.after == (None, NEWS, paper)
    second = open_record(start, office_id)
    assert (second.meetings, second.papers) == ((), (paper, NEWS, MEMO))
    assert saved.sight == look_at(start, office_id)
    back = take_back(start, saved.change).change
    assert open_record(start, office_id) == first
    take_back(start, back)
    assert open_record(start, office_id) == second


def test_of_several_parts_none_is_changed_where_one_cannot_be(start: WorkStarter, office_id: int) -> None:
    before = open_record(start, office_id)
    with pytest.raises(StaleEdit):
        save_parts(start, office_id, [(RESULT, None), (replace(NEWS, number="๗"), None)])
    with pytest.raises(FaultyRecord):
        save_parts(start, office_id, [(RESULT, None), (MEETING, None)])
    assert open_record(start, office_id) == before


def test_what_a_try_has_stored_of_which_nobody_knows_how_it_ended_is_found(start: WorkStarter, office_id: int) -> None:
    """It can be undone as if nothing had happened; a try that stored nothing, or only what another has changed, is none."""
    sight = look_at(start, office_id)
    named, renamed = replace(HEAD, prefix="นาง"), replace(NEWS, key="renamed")
    wanted: list[tuple[Part | None, Part | None]] = [(HEAD, named), (NEWS, renamed), (RESULT, None)]
    assert stored_already(start, office_id, wanted, sight) is None

    saved = save_parts(start, office_id, wanted, sight)

    assert stored_already(start, office_id, wanted, sight) == saved
    take_back(start, saved.change)
    assert look_at(start, office_id).record == sight.record
    save_part(start, office_id, None, Result(fiscal_year=2567))
    added = stored_already(start, office_id, [(None, Result(fiscal_year=2567))], sight)
    assert added is not None
    assert added.change.parts[0].position is None


def test_what_was_read_before_is_read_again_only_where_somebody_else_changed_it(
    start: WorkStarter, office_id: int
) -> None:
    """The number of the office tells; what others changed is seen, and not overwritten."""
    sight = look_at(start, office_id)
    seventh = save_parts(start, office_id, [(NEWS, replace(NEWS, number="๗"))], sight)
    assert seventh.sight == look_at(start, office_id)
    theirs = replace(HEAD, given_name="สมหญิง")
    save_part(start, office_id, HEAD, theirs)

    with pytest.raises(StaleEdit) as refusal:
        save_parts(start, office_id, [(HEAD, replace(HEAD, prefix="ดร."))], seventh.sight)
    assert refusal.value.stored == theirs
    back = take_back(start, seventh.change, seventh.sight)
    assert back.sight == look_at(start, office_id)
    assert back.sight.record.person(HEAD.key) == theirs


def test_a_removed_person_gives_up_the_signature_among_other_changes_too(start: WorkStarter) -> None:
    person = Person(key="clerk", given_name="มานพ", family_name="รักงาน", position="ปลัดเทศบาล")
    office_id = add_office(start, OfficeRecord(office=FULL.office, people=(person,)))
    with start() as work:
        work.signatures.put_sealed(office_id, "clerk", b"sealed")
        work.commit()
    phone = replace(FULL.office, phone="1")
    change = save_parts(start, office_id, [(person, None), (FULL.office, phone)]).change
    with start() as work:
        assert work.signatures.sealed(office_id, "clerk") is None
    take_back(start, change)
    with start() as work:
        assert work.signatures.sealed(office_id, "clerk") == b"sealed"
