"""Several processes and windows on one database: nobody waits for readers, nobody sees half a change."""

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.ita.meetings import Meeting
from itadesk.ita.records import key_of
from itadesk.services.editing import save_part, take_back
from itadesk.services.importing import export_office, import_record
from itadesk.services.offices import add_office, delete_office, list_offices, open_record
from itadesk.services.ports import OfficeMissing
from itadesk.storage.database import Database, open_database
from itadesk.storage.verifying import verify
from tests.full_office import FULL, MEETING, ORDER, PAPER
from tests.surroundings import TOP

IMPORT = """
import sys
from dataclasses import replace
from itadesk.services.importing import import_record
from itadesk.storage.database import open_database
from tests.full_office import FULL
database = open_database(sys.argv[1])
for number in range(5):
    office = replace(FULL.office, name=f"{sys.argv[2]}{number}")
    import_record(database.start, replace(FULL, office=office))
database.close()
"""


def test_two_processes_that_begin_on_a_new_file_make_one_database(path: Path) -> None:
    """Both find no tables, both want to make them: one waits for the other and goes on."""
    running = [subprocess.Popen([sys.executable, "-c", IMPORT, path, name], cwd=TOP) for name in ("ก", "ข")]
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    database = open_database(path)
    names = [office.full_name for office in list_offices(database.look)]
    assert names == [f"เทศบาลตำบล{name}{number}" for name in "กข" for number in range(5)]
    assert list(verify(database)) == []
    database.close()


def test_a_reader_sees_the_record_of_one_moment(database: Database) -> None:
    """A meeting is moved and a paper removed meanwhile; who began to read before sees neither."""
    office_id = add_office(database.start, FULL)
    with database.look() as work:
        before = work.offices.get(office_id)
        save_part(database.start, office_id, MEETING, replace(MEETING, place="ที่อื่น"))
        save_part(database.start, office_id, PAPER, None)
        assert work.offices.get(office_id) == before == FULL
    assert open_record(database.look, office_id).papers == (ORDER,)


def test_readers_do_not_wait_for_a_writer_that_takes_its_time(database: Database) -> None:
    office_id = add_office(database.start, FULL)
    read: list[object] = []
    with database.start() as work:
        work.offices.put(office_id, replace(MEETING, place="กำลังพิมพ์"))
        reader = threading.Thread(target=lambda: read.append(open_record(database.look, office_id)))
        reader.start()
        reader.join(timeout=5)
        assert read == [FULL]
        work.commit()
    assert open_record(database.look, office_id).meetings == (replace(MEETING, place="กำลังพิมพ์"),)


def test_what_was_not_committed_is_gone_after_an_error(database: Database) -> None:
    office_id = add_office(database.start, FULL)

    def fail_half_way() -> float:
        with database.start() as work:
            work.offices.put(office_id, replace(MEETING, place="หายไป"))
            work.offices.remove(office_id, key_of(PAPER))
            return 1 / len(())

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert open_record(database.look, office_id) == FULL


def test_an_office_deleted_in_one_window_is_missed_in_the_other(path: Path) -> None:
    one, other = open_database(path), open_database(path)
    office_id = add_office(one.start, FULL)
    change = save_part(other.start, office_id, None, Meeting(key="may", held_on=MEETING.held_on))
    delete_office(one.start, office_id)
    for use in (
        lambda: open_record(other.look, office_id),
        lambda: export_office(other.look, office_id),
        lambda: take_back(other.start, change),
    ):
        with pytest.raises(OfficeMissing):
            use()
    assert import_record(other.start, FULL).office_id != office_id
    for database in (one, other):
        database.close()
