"""Several clerks on one server: nobody's change is lost, nobody sees half a change, and who waits too long is told why."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import text

from itadesk.services.editing import StaleEdit, StaleEmblem, change_emblem, save_part
from itadesk.services.importing import import_record
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.services.ports import Picture
from itadesk.storage import servers
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import (
    DatabaseDiskFull,
    DatabaseLocked,
    DatabaseUnreachable,
)
from itadesk.storage.server_failures import RightMissing
from itadesk.storage.verifying import verify
from tests.full_office import FULL, HEAD, MEETING
from tests.servers import Server

pytestmark = pytest.mark.xdist_group("postgresql")


@pytest.fixture
def address(server: Server) -> str:
    """The address of an empty database."""
    return server.emptied_database()


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """A new database on the server."""
    opened = open_database(address)
    yield opened
    opened.close()


def at_once(*tasks: Callable[[], object]) -> list[BaseException]:
    """Does all tasks at the same time; gives what they failed with."""
    failed: list[BaseException] = []

    def attempt(task: Callable[[], object]) -> None:
        try:
            task()
        except Exception as error:  # noqa: BLE001  whatever it is, the test wants to know
            failed.append(error)

    threads = [threading.Thread(target=attempt, args=(task,)) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed


def test_an_edit_of_what_changed_meanwhile_is_refused(database: Database) -> None:
    """Both have read the same; the second waits for the first, and then sees what it did."""
    office_id = add_office(database.start, FULL)
    mine = replace(HEAD, prefix="นาง")
    with database.start() as work:
        work.offices.get(office_id)
        edit = threading.Thread(target=lambda: failed.extend(at_once(lambda: save(replace(HEAD, prefix="ดร.")))))
        failed: list[BaseException] = []

        def save(person: object) -> None:
            save_part(database.start, office_id, HEAD, person)  # type: ignore[arg-type]

        edit.start()
        edit.join(timeout=0.3)
        assert edit.is_alive()
        work.offices.put(office_id, mine)
        work.commit()
    edit.join()
    assert [type(error) for error in failed] == [StaleEdit]
    assert open_record(database.look, office_id).person("head") == mine


def test_of_two_emblems_put_in_at_once_one_is_refused(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    emblems = [Picture(data=f"<svg width='{number}'/>".encode()) for number in (1, 2)]
    failed = at_once(*(partial(change_emblem, database.start, office_id, None, emblem) for emblem in emblems))
    assert [type(error) for error in failed] == [StaleEmblem]


def test_edits_of_different_parts_are_both_kept(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    people = [replace(person, prefix="ดร.") for person in FULL.people]
    edits = [
        lambda before=before, after=after: save_part(database.start, office_id, before, after)
        for before, after in zip((*FULL.people, MEETING), (*people, replace(MEETING, place="ที่อื่น")), strict=True)
    ]
    assert at_once(*edits) == []
    record = open_record(database.look, office_id)
    assert (record.people, record.meetings[0].place) == (tuple(people), "ที่อื่น")


def test_a_reader_sees_the_database_of_one_moment_and_waits_for_nobody(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    with database.look() as reading:
        assert reading.offices.get(office_id) == FULL
        with database.start() as work:
            work.offices.put(office_id, replace(MEETING, place="ที่อื่น"))
            assert reading.offices.get(office_id) == FULL
            work.commit()
        assert reading.offices.get(office_id) == FULL
    assert open_record(database.look, office_id).meetings[0].place == "ที่อื่น"


def test_who_only_reads_cannot_write(database: Database) -> None:
    with pytest.raises(RightMissing), database.look() as work:
        work.offices.add(FULL)


def test_an_office_that_several_import_at_once_is_there_once(database: Database) -> None:
    assert at_once(*[lambda: import_record(database.start, FULL)] * 4) == []
    assert len(list_offices(database.look)) == 1


def test_a_new_database_that_several_open_at_once_is_made_once(address: str) -> None:
    opened: list[Database] = []
    assert at_once(*[lambda: opened.append(open_database(address))] * 4) == []
    assert verify(opened[0]) == []
    for database in opened:
        database.close()


def test_who_waits_too_long_is_told_why(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "SECONDS_TO_WAIT", 0.1)
    database = open_database(address)
    office_id = add_office(database.start, FULL)
    with database.start() as work:
        work.offices.get(office_id)
        with pytest.raises(DatabaseLocked, match="โปรแกรมอื่นกำลังบันทึก"):
            save_part(database.start, office_id, HEAD, replace(HEAD, prefix="นาง"))
    database.close()


def test_a_connection_that_the_server_gave_up_is_made_anew(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    with database.start() as work:
        work._connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    with pytest.raises(DatabaseUnreachable), database.start() as work:
        work._connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    assert open_record(database.look, office_id) == FULL


class Refusal(Exception):
    """What a driver raises, with the state that the server names."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("no\n  room")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("40001", DatabaseLocked),
        ("40P01", DatabaseLocked),
        ("55P03", DatabaseLocked),
        ("53100", DatabaseDiskFull),
        ("25006", RightMissing),
        ("42501", RightMissing),
        ("42601", type(None)),
    ],
)
def test_what_the_server_says_becomes_a_sentence(state: str, kind: type[object]) -> None:
    assert type(servers.failure_of(Refusal(state), "server")) is kind
    assert servers.failure_of(None, "server") is None


def test_somebody_in_haste_does_not_wait_for_who_writes_to_the_same_office(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    with database.start() as writer:
        writer.offices.put(office_id, replace(FULL.office, phone="1"))
        with pytest.raises(DatabaseLocked), database.start().hastily() as hasty:
            hasty.offices.put(office_id, replace(FULL.office, phone="2"))
        with database.start().only_looking() as looking:
            assert looking.offices.revision(office_id) >= 0
