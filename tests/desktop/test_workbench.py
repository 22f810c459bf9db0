from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop import operations
from itadesk.desktop.workbench import SAVE_AFTER, Workbench
from itadesk.errors import FileUnwritable
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.ita.results import Result
from itadesk.services.editing import save_part
from itadesk.services.offices import open_record
from itadesk.services.ports import Picture, UnitOfWork
from itadesk.storage.database import Database


def stored(bench: Workbench) -> OfficeRecord:
    return open_record(bench.start, bench.office_id)


def renamed(bench: Workbench, name: str) -> operations.Operation:
    office = bench.record.office
    return operations.edit_office(office, replace(office, name=name))


def name_of(record: OfficeRecord) -> str:
    office: Office = record.office
    return office.name


def test_what_is_typed_is_seen_at_once_and_stored_within_a_second(bench: Workbench, qtbot: QtBot) -> None:
    assert SAVE_AFTER < 1000
    with qtbot.waitSignal(bench.changed) as seen:
        bench.type(renamed(bench, "ดอน"))
    bench.type(renamed(bench, "ดอนทอง"))

    assert seen.args == [PartKind.OFFICE]
    assert (name_of(bench.record), name_of(stored(bench))) == ("ดอนทอง", "ดอนทราย")
    with qtbot.waitSignal(bench.saved, timeout=1000):
        pass
    assert name_of(stored(bench)) == "ดอนทอง"
    assert not bench.waiting


def test_a_burst_is_undone_as_one_and_done_again(bench: Workbench) -> None:
    for name in ("ดอน", "ดอนท", "ดอนทอง"):
        bench.type(renamed(bench, name))
        bench.settle()

    bench.undo()
    assert (name_of(bench.record), name_of(stored(bench))) == ("ดอนทราย", "ดอนทราย")
    bench.redo()
    assert (name_of(bench.record), name_of(stored(bench))) == ("ดอนทอง", "ดอนทอง")
    bench.undo()
    bench.undo()
    assert name_of(stored(bench)) == "ดอนทราย"


def test_undoing_takes_back_what_is_still_being_typed(bench: Workbench) -> None:
    bench.type(renamed(bench, "ดอนทอง"))

    bench.undo()

    assert name_of(stored(bench)) == "ดอนทราย"
    assert bench.history.to_redo is not None


def test_an_operation_done_at_once_is_a_step_of_its_own(bench: Workbench) -> None:
    assert bench.perform(renamed(bench, "หนึ่ง"))
    assert bench.perform(renamed(bench, "สอง"))

    bench.undo()

    assert name_of(stored(bench)) == "หนึ่ง"


def test_a_removed_person_comes_back_to_the_same_place(bench: Workbench) -> None:
    head = bench.record.people[0]
    bench.perform(operations.add_person(replace(head, key="second")))

    bench.perform(operations.remove_person(head))
    assert [person.key for person in stored(bench).people] == ["second"]
    bench.undo()

    assert [person.key for person in bench.record.people] == ["head", "second"]


def test_another_kind_of_edit_of_the_same_part_is_another_step(bench: Workbench) -> None:
    before = bench.record.result(2568)
    assert before is not None
    scored = replace(before, total=Decimal(90))
    bench.type(operations.enter_scores(before, scored))
    bench.type(operations.write_finding(scored, replace(scored, findings=())))

    bench.undo()

    assert stored(bench).result(2568) == scored


def test_a_result_that_is_empty_again_is_not_kept(bench: Workbench) -> None:
    empty = Result(fiscal_year=2560)
    bench.perform(operations.enter_scores(None, replace(empty, level="A")))
    assert stored(bench).result(2560) is not None

    bench.perform(operations.enter_scores(replace(empty, level="A"), empty))

    assert stored(bench).result(2560) is None
    bench.type(operations.enter_scores(None, empty))
    assert not bench.waiting


def test_typing_something_back_leaves_nothing_to_store(bench: Workbench) -> None:
    bench.type(renamed(bench, "ดอนทอง"))
    bench.type(renamed(bench, "ดอนทราย"))

    assert bench.settle()
    assert bench.history.to_undo is None


def test_a_part_that_was_begun_and_emptied_again_can_be_begun_anew(bench: Workbench) -> None:
    """As when a date is typed digit by digit into a plan of which nothing is stored yet."""
    assert bench.record.plan(2571) is None
    begun = Plan(fiscal_year=2571, considered_on=date(2026, 11, 5))
    bench.type(operations.edit_plan(None, begun))
    bench.type(operations.edit_plan(begun, Plan(fiscal_year=2571)))
    assert not bench.waiting
    bench.type(operations.edit_plan(None, begun))

    assert bench.settle()
    assert stored(bench).plan(2571) == begun


def test_a_change_that_somebody_else_made_is_not_overwritten(bench: Workbench, qtbot: QtBot) -> None:
    office = bench.record.office
    save_part(bench.start, bench.office_id, office, replace(office, phone="1"))
    bench.type(renamed(bench, "ดอนทอง"))

    with qtbot.waitSignals([bench.crossed, bench.opened]):
        assert not bench.settle()

    assert (bench.record.office.name, bench.record.office.phone) == ("ดอนทราย", "1")


def test_what_cannot_be_stored_now_is_kept_and_said_once(bench: Workbench, database: Database) -> None:
    said: list[str] = []
    bench.failed.connect(said.append)

    def refuse() -> UnitOfWork:
        raise FileUnwritable("office.db", "No space left on device")

    bench.hasty = refuse
    bench.type(renamed(bench, "ดอนทอง"))
    assert not bench.settle()
    assert not bench.settle()
    assert len(said) == 1

    bench.hasty = database.start
    assert bench.settle()
    assert name_of(stored(bench)) == "ดอนทอง"


def test_going_to_another_year_stores_first(bench: Workbench, qtbot: QtBot) -> None:
    bench.type(renamed(bench, "ดอนทอง"))

    with qtbot.waitSignal(bench.year_changed):
        bench.choose_year(2568)

    assert name_of(stored(bench)) == "ดอนทอง"
    assert (bench.year, bench.result_year) == (2568, 2567)
    with qtbot.assertNotEmitted(bench.year_changed):
        bench.choose_year(2568)


def test_the_emblem_is_stored(bench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.emblem_changed):
        bench.set_emblem(Picture(data=b"<svg/>"))

    assert Workbench(bench.start, bench.office_id, 2569).emblem == Picture(data=b"<svg/>")


def test_an_operation_on_nothing_names_no_part() -> None:
    with pytest.raises(ValueError, match="entering scores"):
        _ = operations.enter_scores(None, Result(fiscal_year=2568)).key


def both(bench: Workbench) -> list[operations.Operation]:
    """A meeting is added, and a paper that tells of it."""
    meeting = Meeting(key="may", held_on=date(2026, 5, 4))
    paper = Paper(key="memo", kind=PaperKind.MEMO, plan_year=bench.year, meeting="may")
    return [operations.add_meeting(meeting), operations.add_paper(paper)]


def test_several_parts_are_one_step(bench: Workbench, qtbot: QtBot) -> None:
    first = stored(bench)
    with qtbot.waitSignals([bench.changed, bench.changed]):
        assert bench.perform(*both(bench))
    assert bench.record == stored(bench)
    assert bench.history.to_undo is not None
    assert bench.history.to_undo.label == "adding a meeting"

    bench.undo()
    assert bench.record == stored(bench) == first
    assert bench.history.to_undo is None
    bench.redo()
    assert [meeting.key for meeting in stored(bench).meetings][-1] == "may"
    assert bench.record == stored(bench) != first


def test_of_several_parts_none_is_stored_where_somebody_else_was_first(bench: Workbench, qtbot: QtBot) -> None:
    """There is nothing to decide between then: what is stored is shown, and the sentence says so."""
    save_part(bench.start, bench.office_id, None, Meeting(key="may", held_on=date(2026, 5, 5)))
    theirs = stored(bench)
    with qtbot.waitSignal(bench.failed), qtbot.assertNotEmitted(bench.crossed):
        assert bench.perform(*both(bench))
    assert bench.record == stored(bench) == theirs
    assert bench.history.to_undo is None


def test_several_parts_that_stay_as_they_are_make_no_step(bench: Workbench) -> None:
    office = bench.record.office
    assert bench.perform(operations.edit_office(office, replace(office)))
    assert bench.history.to_undo is None


def test_what_waits_for_the_database_is_stored_in_its_order(bench: Workbench, database: Database) -> None:
    """Two edits of one office under different names: the later one builds on the earlier one."""

    def refuse() -> UnitOfWork:
        raise FileUnwritable("office.db", "No space left on device")

    bench.hasty = refuse
    bench.type(renamed(bench, "ดอนทอง"))
    assert not bench.settle()
    office = bench.record.office
    bench.type(operations.Operation("changing units", office, replace(office, units=("กองคลัง",))))
    assert not bench.settle()

    bench.hasty = database.start
    assert bench.settle()
    assert bench.record == stored(bench)
    bench.undo()
    assert (name_of(stored(bench)), stored(bench).office.units) == ("ดอนทอง", ())


def test_what_others_store_is_seen_before_the_next_edit(bench: Workbench) -> None:
    """The record is read once; a number of the office tells whether that still holds."""
    office = bench.record.office
    bench.perform(renamed(bench, "ดอนทอง"))
    save_part(bench.start, bench.office_id, None, Meeting(key="may", held_on=date(2026, 5, 5)))
    bench.perform(renamed(bench, "ดอนงาม"))
    bench.undo()
    assert bench.record == stored(bench)
    assert [meeting.key for meeting in bench.record.meetings][-1] == "may"
    assert bench.record.office == replace(office, name="ดอนทอง")
