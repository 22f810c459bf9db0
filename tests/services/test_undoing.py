"""Long series of changes: taken back one after another they leave what was there before, to the byte."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.exchange.office_json import write_office
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.ita.results import Result
from itadesk.services.editing import Change, StaleEdit, save_part, take_back
from itadesk.services.faulty import FaultyRecord
from itadesk.services.offices import add_office, delete_office, open_record
from itadesk.services.ports import WorkStarter
from itadesk.storage.database import open_database
from tests.full_office import FULL, HEAD, MEETING, PAPER, PLAN, RESULT
from tests.strategies import records


@pytest.fixture(scope="module")
def shared_start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkStarter]:
    """One database for many made-up offices."""
    database = open_database(tmp_path_factory.mktemp("undoing") / "itadesk.db")
    yield database.start
    database.close()


def edits(now: OfficeRecord, other: OfficeRecord) -> list[tuple[Part | None, Part | None]]:
    """Everything that could be done next: a part removed, replaced by another office's, or added from there."""
    mine, theirs = list(now.parts()), list(other.parts())
    of_kind = [(a, b) for a in mine for b in theirs if key_of(a).kind is key_of(b).kind]
    removed: list[tuple[Part | None, Part | None]] = [(part, None) for part in mine if part != now.office]
    added: list[tuple[Part | None, Part | None]] = [(None, part) for part in theirs if part != other.office]
    return [*of_kind, *removed, *added]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(), records(), st.data())
def test_a_series_of_changes_is_undone_and_done_again(
    shared_start: WorkStarter, first: OfficeRecord, other: OfficeRecord, data: st.DataObject
) -> None:
    office_id = add_office(shared_start, first)
    done: list[tuple[Change, bytes]] = []
    for _step in range(data.draw(st.integers(1, 6), label="steps")):
        now = open_record(shared_start, office_id)
        possible = edits(now, other)
        before, after = possible[data.draw(st.integers(0, len(possible) - 1), label="edit")]
        try:
            change = save_part(shared_start, office_id, before, after)
        except (FaultyRecord, StaleEdit):
            assert open_record(shared_start, office_id) == now
        else:
            done.append((change, write_office(now)))
    last = write_office(open_record(shared_start, office_id))
    redo = []
    for change, written in reversed(done):
        redo.append(take_back(shared_start, change).change)
        assert write_office(open_record(shared_start, office_id)) == written
    for reverse in reversed(redo):
        take_back(shared_start, reverse)
    assert write_office(open_record(shared_start, office_id)) == last
    delete_office(shared_start, office_id)


OTHER = Meeting(key="may", held_on=MEETING.held_on)
NEW = Person(key="new", given_name="ก้อง", family_name="เกียรติ", position="นิติกร")
CHANGES: dict[str, tuple[Part | None, Part | None]] = {
    "the office's own data": (FULL.office, replace(FULL.office, name="บ้านใหม่")),
    "a person": (HEAD, replace(HEAD, prefix="ดร.")),
    "a new person": (None, NEW),
    "a result of another year": (RESULT, replace(RESULT, fiscal_year=2567)),
    "a removed plan": (PLAN, None),
    "a new plan": (None, Plan(fiscal_year=2570)),
    "a new result": (None, Result(fiscal_year=2566)),
    "a new meeting": (None, OTHER),
    "a removed paper": (PAPER, None),
    "a paper under another key": (PAPER, replace(PAPER, key="ฉบับใหม่")),
}


@pytest.mark.parametrize(("before", "after"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_can_be_taken_back_only_once(start: WorkStarter, before: Part | None, after: Part | None) -> None:
    office_id = add_office(start, FULL)
    change = save_part(start, office_id, before, after)
    take_back(start, change)
    with pytest.raises(StaleEdit):
        take_back(start, change)
    assert open_record(start, office_id) == FULL


def test_a_removed_person_cannot_be_brought_back_under_a_key_taken_meanwhile(start: WorkStarter) -> None:
    office_id = add_office(start, replace(FULL, papers=(), meetings=()))
    removal = save_part(start, office_id, HEAD, None)
    save_part(start, office_id, None, replace(NEW, key=HEAD.key))
    with pytest.raises(StaleEdit):
        take_back(start, removal)
    assert open_record(start, office_id).person(HEAD.key) == replace(NEW, key=HEAD.key)


def test_what_others_came_to_rely_on_is_not_taken_back(start: WorkStarter) -> None:
    """A person was added and has signed since: undoing the addition would leave a paper without its signer."""
    office_id = add_office(start, FULL)
    added = save_part(start, office_id, None, NEW)
    save_part(start, office_id, PAPER, replace(PAPER, signer="new"))
    with pytest.raises(FaultyRecord, match="new"):
        take_back(start, added)
    assert open_record(start, office_id).person("new") == NEW


def test_two_who_write_at_the_same_time_both_keep_their_work(tmp_path: Path) -> None:
    """Each thread has a connection of its own, as two windows have, and adds its own meetings."""
    path = tmp_path / "office.db"
    opened = open_database(path)
    office_id = add_office(opened.start, FULL)
    failures: list[Exception] = []

    def add(name: str) -> None:
        database = open_database(path)
        try:
            for number in range(12):
                save_part(database.start, office_id, None, replace(OTHER, key=f"{name}-{number}"))
        except Exception as error:  # noqa: BLE001  told to the test below
            failures.append(error)
        finally:
            database.close()

    threads = [threading.Thread(target=add, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = {meeting.key for meeting in open_record(opened.look, office_id).meetings}
    opened.close()
    assert failures == []
    assert kept == {MEETING.key, *(f"{name}-{number}" for name in ("one", "two") for number in range(12))}


def test_of_two_who_change_the_same_paper_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    opened = open_database(path)
    office_id = add_office(opened.start, FULL)
    ready, stale = threading.Barrier(2), []

    def change(number: str) -> None:
        database = open_database(path)
        wanted: Paper = replace(PAPER, number=number)
        ready.wait()
        try:
            save_part(database.start, office_id, PAPER, wanted)
        except StaleEdit as error:
            stale.append(error.stored)
        finally:
            database.close()

    threads = [threading.Thread(target=change, args=(number,)) for number in ("๑", "๒")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = open_record(opened.look, office_id).papers[0]
    opened.close()
    assert stale == [kept]
