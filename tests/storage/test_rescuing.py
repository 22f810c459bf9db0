"""What can be read of a damaged database, and what is noticed of it at the start."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import DamagedDatabase, DatabaseGone, ForeignDatabase, NotADatabase, NothingReadable
from itadesk.storage.first_look import check_presence, check_tables
from itadesk.storage.log_failures import ContentChanged
from itadesk.storage.mending import FileMender
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.rescuing import rescue
from itadesk.storage.resting import at_rest
from itadesk.storage.safe import FileSafe
from itadesk.storage.verifying import verify
from tests.examples import RECORD
from tests.full_office import FULL

PAGE = 4096


@pytest.fixture
def whole(database: Database, path: Path) -> Path:
    """A database of two offices that nobody uses."""
    add_office(database.start, FULL)
    add_office(database.start, RECORD)
    database.close()
    return path


def edit(path: Path, change: Callable[[bytearray], None]) -> None:
    """Changes the bytes of a file."""
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def root_page(path: Path, name: str) -> int:
    """The page at which a table or an index begins."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return int(page) - 1


def wipe(path: Path, page: int) -> None:
    """Overwrites a page with zeros."""

    def change(data: bytearray) -> None:
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)

    edit(path, change)


def test_of_a_damaged_index_nothing_is_lost(whole: Path) -> None:
    wipe(whole, root_page(whole, "ix_offices_name"))
    damaged = whole.read_bytes()
    readable = rescue(whole)
    assert readable.is_all
    assert whole.read_bytes() == damaged
    database = open_database(readable.path)
    assert verify(database) == []
    assert sorted(summary.office_id for summary in list_offices(database.look)) == [1, 2]
    assert open_record(database.look, 1) == FULL
    database.close()


def test_without_its_head_a_file_is_read_all_the_same(whole: Path) -> None:
    edit(whole, lambda data: data.__setitem__(slice(0, 100), bytes(100)))
    with pytest.raises(NotADatabase):
        open_database(whole)
    assert rescue(whole).is_all


def test_what_refers_to_what_is_lost_is_left_out(whole: Path) -> None:
    wipe(whole, root_page(whole, "results"))
    readable = rescue(whole)
    assert not readable.is_all
    database = open_database(readable.path)
    record = open_record(database.look, 1)
    assert (record.results, record.plans) == ((), FULL.plans)
    assert [type(defect.failure) for defect in verify(database)] == [ContentChanged] * 2  # the results of both
    database.close()


def test_values_that_the_program_did_not_write_are_left_out(whole: Path) -> None:
    with closing(sqlite3.connect(whole, isolation_level=None)) as connection:
        connection.execute("UPDATE scores SET score = 'ก' WHERE scope = '1' AND office_id = 1")
        connection.execute("UPDATE people SET capacity = 'ไม่มีจริง' WHERE office_id = 2 AND ordinal = 0")
    readable = rescue(whole)
    assert not readable.is_all
    database = open_database(readable.path)
    assert verify(database, as_logged=False) == []
    assert 1 not in open_record(database.look, 1).results[0].indicators
    database.close()


def test_where_not_even_an_office_can_be_read_the_file_is_kept(whole: Path) -> None:
    wipe(whole, root_page(whole, "offices"))
    damaged = whole.read_bytes()
    with pytest.raises(NothingReadable) as caught:
        rescue(whole)
    assert whole.name in caught.value.sentence()
    assert (whole.read_bytes(), list(whole.parent.iterdir())) == (damaged, [whole])


def test_an_index_of_texts_whose_head_is_damaged_is_told_in_a_sentence(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'").fetchall()
    for (table,) in tables:
        wipe(whole, root_page(whole, f"{table}_config"))
    with pytest.raises(DamagedDatabase):
        check_tables(whole)
    assert rescue(whole).is_all


def test_the_quick_look_finds_damage_and_leaves_everything_else_to_opening(whole: Path, tmp_path: Path) -> None:
    assert QuickCheck(whole).found(None) == ""
    assert QuickCheck(tmp_path / "missing").found(None) == ""
    assert QuickCheck(tmp_path).found(None) == ""
    with at_rest(whole, lambda: None):  # as while another file is put in its place
        assert QuickCheck(whole).found(None) == ""
    wipe(whole, root_page(whole, "measures"))
    check = QuickCheck(whole)
    assert check.found(None)
    safe = FileSafe(whole, check, lambda: None)
    assert isinstance(safe.damage(), DamagedDatabase)
    with pytest.raises(DamagedDatabase):
        safe.check_at_start()
    whole.write_bytes(b"text" * 100)
    assert QuickCheck(whole).found(None)


def test_a_column_that_is_called_otherwise_is_noticed(whole: Path) -> None:
    check_tables(whole)
    edit(whole, lambda data: data.__setitem__(slice(None), data.replace(b"follow_up TEXT", b"folly_up  TEXT")))
    with pytest.raises(DamagedDatabase):
        check_tables(whole)


def test_where_there_are_backups_no_new_database_is_begun(whole: Path) -> None:
    mender = FileMender(whole)
    check_presence(whole)
    assert not mender.is_damaged(ForeignDatabase(str(whole)))
    (whole.parent / "backups").mkdir()
    (whole.parent / "backups" / f"{whole.stem}-daily-20260105T010000Z.itadesk-backup").write_bytes(b"not whole")
    check_presence(whole)
    assert mender.is_damaged(ForeignDatabase(str(whole)))
    for gone in (lambda: whole.write_bytes(b""), whole.unlink):
        gone()
        with pytest.raises(DatabaseGone) as caught:
            check_presence(whole)
        assert mender.is_damaged(caught.value)
        offer = mender.offer(caught.value)
        assert (offer.backup, offer.readable) == (None, None)
        assert offer.damage == caught.value.sentence()


@pytest.mark.parametrize("version", [0, -1, 70_000])
def test_a_version_that_cannot_be_is_damage(whole: Path, version: int) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(DamagedDatabase):
        open_database(whole)


def test_a_version_that_was_never_so_is_damage(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(DamagedDatabase):
        open_database(whole)


def test_names_that_are_no_letters_are_damage(whole: Path) -> None:
    def change(data: bytearray) -> None:
        data[:] = data.replace(b"CREATE TABLE people", b"CRE\xeeTE TABLE p\xeeople")

    edit(whole, change)
    assert QuickCheck(whole).found(None)
    with pytest.raises(DamagedDatabase):
        open_database(whole)
    assert not rescue(whole).is_all
