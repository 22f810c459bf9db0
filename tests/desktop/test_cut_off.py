"""A window on a real server: it goes away while somebody types, and comes back; what was typed is stored once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from psycopg import Connection
from pytestqt.qtbot import QtBot

from itadesk.desktop import operations
from itadesk.desktop.background import Background
from itadesk.desktop.others import Others
from itadesk.desktop.workbench import Workbench
from itadesk.ita.records import OfficeRecord
from itadesk.ita.roles import Role
from itadesk.services.editing import save_part
from itadesk.services.log_ports import LogFilter
from itadesk.services.offices import add_office, open_record
from itadesk.services.ports import Picture
from itadesk.storage.database import Database, open_database
from tests.servers import Server

pytestmark = pytest.mark.xdist_group("postgresql")


@pytest.fixture
def database(server: Server) -> Iterator[Database]:
    """An empty database on it."""
    opened = open_database(server.emptied_database())
    yield opened
    opened.close()


@pytest.fixture
def bench(qapp: object, database: Database, record: OfficeRecord) -> Workbench:  # noqa: ARG001  Qt must be there
    """The workbench of a window on its only office."""
    return Workbench(database.start, add_office(database.start, record), 2569)


@pytest.fixture
def others(bench: Workbench) -> Iterator[Others]:
    """What looks after others, and after the server."""
    background = Background()
    watching = Others(bench, background)
    yield watching
    background.finish()


class Going:
    """A server that goes away and comes back, and is there again at the end of a test whatever becomes of it."""

    def __init__(self, server: Server) -> None:
        self._server, self._is_gone = server, False

    def stop(self) -> None:
        self._server.stop()
        self._is_gone = True

    def start(self) -> None:
        if self._is_gone:
            self._server.start()
            self._is_gone = False


@pytest.fixture
def gone(server: Server) -> Iterator[Going]:
    """The server."""
    going = Going(server)
    yield going
    going.start()


def phoned(bench: Workbench, phone: str) -> operations.Operation:
    office = bench.record.office
    return operations.edit_office(office, replace(office, phone=phone))


def phones_in_log(database: Database, office_id: int) -> list[str]:
    """The numbers that were stored, in their order."""
    with database.look() as work:
        entries = work.log.entries(LogFilter(office_id=office_id), None, 100)
    changes = [change for entry in reversed(entries) for change in entry.changes]
    return [change.after for change in changes if change.place == ("phone",)]


def test_what_is_typed_while_the_server_is_gone_is_stored_once_when_it_is_back(
    gone: Going, database: Database, bench: Workbench, others: Others, qtbot: QtBot
) -> None:
    told: list[str] = []
    bench.told.connect(told.append)
    gone.stop()
    bench.type(phoned(bench, "1"))
    assert not bench.settle()
    assert told == ["เซิร์ฟเวอร์ไม่ตอบ สิ่งที่แก้ไขยังเก็บไว้ที่นี่ และจะบันทึกทันทีที่เซิร์ฟเวอร์ตอบ"]
    bench.type(phoned(bench, "12"))
    bench.settle()
    assert (bench.record.office.phone, len(told)) == ("12", 1)
    others.look()
    qtbot.waitUntil(lambda: not others.background.is_busy, timeout=20_000)
    assert (bool(bench.waiting), len(told) > 1, len(set(told))) == (True, True, 1)

    gone.start()
    with qtbot.waitSignal(bench.saved, timeout=20_000):
        others.look()

    assert open_record(database.look, bench.office_id).office.phone == "12"
    assert phones_in_log(database, bench.office_id) == ["12"]


def test_an_edit_that_was_stored_when_the_connection_broke_off_is_not_stored_again(
    database: Database, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as while_it_breaks:
        while_it_breaks.setattr(database.engine.dialect, "do_commit", committed_and_broken_off)
        bench.type(phoned(bench, "1"))
        assert not bench.settle()
    bench.type(phoned(bench, "12"))
    assert bench.settle(even_if_cut_off=True)
    assert (bench.crossings, phones_in_log(database, bench.office_id)) == ([], ["1", "12"])

    with monkeypatch.context() as while_it_breaks:
        while_it_breaks.setattr(database.engine.dialect, "do_commit", committed_and_broken_off)
        bench.undo()
    bench.undo()
    assert (bench.record.office.phone, bench.crossings) == ("", [])
    assert phones_in_log(database, bench.office_id) == ["1", "12", ""]


def test_an_edit_that_was_not_stored_when_the_connection_broke_off_is_stored_then(
    database: Database, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as while_it_breaks:
        while_it_breaks.setattr(database.engine.dialect, "do_commit", broken_off)
        bench.type(phoned(bench, "1"))
        assert not bench.settle()
    assert bench.settle(even_if_cut_off=True)
    assert phones_in_log(database, bench.office_id) == ["1"]


def committed_and_broken_off(connection: Connection[Any]) -> None:
    connection.commit()
    broken_off(connection)


def broken_off(connection: Connection[Any]) -> None:
    connection.execute(b"SELECT pg_terminate_backend(pg_backend_pid())")


def test_what_another_clerk_stores_on_the_server_is_shown(
    database: Database, bench: Workbench, others: Others, qtbot: QtBot
) -> None:
    office = bench.record.office
    save_part(database.start, bench.office_id, office, replace(office, phone="9"))
    with qtbot.waitSignal(bench.told, timeout=20_000):
        others.look()
    assert bench.record.office.phone == "9"


def test_both_versions_are_kept_where_another_clerk_on_the_server_was_sooner(
    database: Database, bench: Workbench, qtbot: QtBot
) -> None:
    office = bench.record.office
    theirs = replace(office, phone="9")
    save_part(database.start, bench.office_id, office, theirs)
    bench.type(phoned(bench, "1"))
    with qtbot.waitSignal(bench.crossed) as crossed:
        bench.settle()
    assert (crossed.args[0].mine.phone, crossed.args[0].theirs) == ("1", theirs)


def test_the_same_edit_of_two_clerks_needs_no_decision(database: Database, bench: Workbench, qtbot: QtBot) -> None:
    office = bench.record.office
    save_part(database.start, bench.office_id, office, replace(office, phone="9"))
    bench.type(phoned(bench, "9"))
    with qtbot.waitSignal(bench.told):
        bench.settle()
    assert (bench.crossings, bench.record.office.phone) == ([], "9")


def test_who_only_reads_sees_what_is_stored_instead_of_what_was_typed(
    database: Database, bench: Workbench, qtbot: QtBot
) -> None:
    reading = Workbench(database.start, bench.office_id, role=Role.READER)
    for attempt in attempts(reading):
        with qtbot.waitSignals([reading.told, reading.opened]):
            attempt()
    assert (reading.record, bool(reading.waiting), reading.emblem) == (bench.record, False, None)


def attempts(bench: Workbench) -> list[Callable[[], object]]:
    """The ways in which something is changed."""
    operation = phoned(bench, "1")
    return [
        lambda: bench.type(operation),
        lambda: bench.perform(operation),
        lambda: bench.set_emblem(Picture(data=b"<svg/>")),
    ]
