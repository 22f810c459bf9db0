"""A database with a passphrase: set, changed, removed; and everything else goes on with it as without."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from itadesk.services.backup_ports import Held, Reason
from itadesk.services.importing import import_record
from itadesk.services.log import read_log
from itadesk.services.log_ports import Action, Door, LogFilter
from itadesk.services.offices import list_offices
from itadesk.storage import locking, resting, sqlite
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.backups import back_up_beside
from itadesk.storage.conversion import copy_as, salt_of
from itadesk.storage.database import open_database
from itadesk.storage.extra_copies import copy_out, own_folder_in
from itadesk.storage.failures import DamagedDatabase, DatabaseDiskFull, DatabaseLocked, UnusableDatabase
from itadesk.storage.keyring import RING
from itadesk.storage.lock_failures import DatabaseInUse, NotLocked, PassphraseNeeded, WrongDatabasePassphrase
from itadesk.storage.mended_copy import mended_copy
from itadesk.storage.mending import FileMender
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.rescuing import rescue
from itadesk.storage.restoring import restore
from itadesk.storage.verifying import verify
from itadesk.storage.window_lock import FileLock
from tests.full_office import FULL

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
PASSPHRASE = "น้ำขึ้นให้รีบตัก 2569"


@dataclass(frozen=True)
class Made:
    """A database without a passphrase, the same with one, and its keys."""

    plain: Path
    locked: Path
    keys: Mapping[str, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("locked")
    plain, locked = folder / "plain.db", folder / "locked.db"
    with closing(open_database(plain)) as database:
        import_record(database.start, FULL)
    locked.touch()
    copy_as(plain, locked, locking.prepare_lock(PASSPHRASE))
    return Made(plain, locked, RING.written())


@pytest.fixture(autouse=True)
def ring(made: Made) -> Iterator[None]:
    """Nobody knows any other key before or after."""
    forget_keys()
    RING.take(made.keys)
    yield
    forget_keys()


def forget_keys() -> None:
    RING._keys.clear()


@pytest.fixture
def path(made: Made, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(made.plain, tmp_path / "ita.db"))


@pytest.fixture
def locked(made: Made, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(made.locked, tmp_path / "ita.db"))


def is_whole(path: Path) -> bool:
    with closing(open_database(path)) as database, database.look() as work:
        return verify(database) == [] and work.offices.get(1) == FULL


def test_a_locked_file_shows_nothing_and_is_opened_by_its_passphrase_only(locked: Path) -> None:
    written = locked.read_bytes()
    assert FULL.office.name.encode() not in written
    assert b"SQLite" not in written
    forget_keys()
    with pytest.raises(PassphraseNeeded):
        open_database(locked)
    with pytest.raises(WrongDatabasePassphrase):
        FileLock(locked).unlock("น้ำลดตอผุด 2569")
    FileLock(locked).unlock(PASSPHRASE)
    assert is_whole(locked)


def test_older_backups_are_made_anew_and_any_of_them_takes_it_back(path: Path) -> None:
    done = locking.relock(path, locking.prepare_lock(PASSPHRASE), NOW)
    (saved,) = backups_of(path)
    assert (done.saved.path, done.remade, done.left) == (saved.path, 1, [])
    assert (saved.reason, salt_of(saved.path)) == (Reason.PASSPHRASE, salt_of(path))
    assert saved.checked_at is not None
    assert restore(path, saved.path, NOW).saved is not None
    assert is_whole(path)


def test_older_backups_that_stay_are_named(path: Path) -> None:
    with closing(open_database(path)) as database:
        plain = back_up_beside(database, Reason.ASKED, NOW - timedelta(days=1)).path
    kept = path.with_name("ita-damaged-20261101T000000Z.db")
    kept.write_bytes(b"")
    done = locking.relock(path, locking.prepare_lock(PASSPHRASE), NOW, backups=False)
    assert set(done.left) == {plain, done.saved.path, kept}
    # a backup without a passphrase is restored into a database that keeps its own
    restore(path, plain, NOW + timedelta(hours=1))
    assert salt_of(path) is not None
    assert is_whole(path)


def test_a_passphrase_is_changed_and_removed(locked: Path) -> None:
    before = salt_of(locked)
    locking.relock(locked, locking.prepare_lock("another passphrase"), NOW + timedelta(hours=1))
    assert salt_of(locked) not in (None, before)
    assert locking.locked_otherwise(locked) == []
    locking.relock(locked, None, NOW + timedelta(hours=2))
    forget_keys()
    assert is_whole(locked)
    with pytest.raises(NotLocked):
        locking.relock(locked, None, NOW)


def test_nothing_changes_while_another_program_has_it_open(path: Path) -> None:
    code = "import sys; from itadesk.storage.drivers import connect; from pathlib import Path\nc = connect(Path(sys.argv[1]))\nc.execute('SELECT * FROM offices').fetchall(); print(flush=True); sys.stdin.read()"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(DatabaseInUse):
            locking.relock(path, locking.prepare_lock(PASSPHRASE), NOW)
        other.communicate()
    assert salt_of(path) is None
    assert backups_of(path) == []


def test_a_locked_database_is_backed_up_and_copied_with_its_passphrase(locked: Path, tmp_path: Path) -> None:
    with closing(open_database(locked)) as database:
        assert salt_of(back_up_beside(database, Reason.ASKED, NOW).path) == salt_of(locked)
    (tmp_path / "plain.db").touch()
    copy_as(locked, tmp_path / "plain.db", None)
    assert is_whole(tmp_path / "plain.db")


def test_what_can_be_read_of_a_damaged_one_is_saved_with_its_passphrase(locked: Path) -> None:
    assert QuickCheck(locked).found(None) == ""
    with locked.open("r+b") as file:
        file.seek(60 * 4096 + 100)
        file.write(b"damage")
    assert QuickCheck(locked).found(None)
    readable = rescue(locked).path
    assert salt_of(readable) == salt_of(locked)
    with closing(open_database(readable)) as database, database.look() as work:
        assert work.offices.summaries()
    with pytest.raises(UnusableDatabase):
        restore(locked.with_name("new.db"), locked, NOW)


def test_a_damaged_beginning_is_told_from_a_wrong_passphrase(locked: Path) -> None:
    with locked.open("r+b") as file:
        file.seek(100)
        file.write(b"damage")
    with pytest.raises(DamagedDatabase):
        open_database(locked)


def test_a_damaged_head_hides_that_there_is_a_passphrase_and_the_backup_knows_it(locked: Path) -> None:
    with closing(open_database(locked)) as database:
        backup = back_up_beside(database, Reason.ASKED, NOW).path
    with locked.open("r+b") as file:
        file.write(bytes(16))
    forget_keys()
    mender = FileMender(locked)
    with pytest.raises(UnusableDatabase) as damage:
        open_database(locked)
    assert mender.is_damaged(damage.value)
    lock = mender.lock_of()
    assert lock is not None
    assert mender.offer(damage.value).backup is None  # nobody can say which one is whole
    lock.unlock(PASSPHRASE)
    assert mender.lock_of(backup) is None
    offer = mender.offer(damage.value)
    assert offer.backup is not None
    mender.restore(offer.backup.path, whole=True)
    assert salt_of(locked) == salt_of(backup)
    assert is_whole(locked)


def test_an_empty_database_takes_the_passphrase_of_the_backup(locked: Path, tmp_path: Path) -> None:
    moved = tmp_path / "new computer" / "itadesk.db"
    moved.parent.mkdir()
    open_database(moved).close()
    assert restore(moved, locked, NOW).held is Held.OF_THE_BACKUP
    assert salt_of(moved) == salt_of(locked)
    with closing(open_database(moved)) as database, database.look() as work:
        assert verify(database) == []
        assert work.offices.get(1) == FULL
    (saved,) = backups_of(moved)
    assert restore(moved, saved.path, NOW + timedelta(hours=1)).held is Held.ITS_OWN
    with closing(open_database(moved)) as database:
        assert list_offices(database.start) == []


def test_a_database_with_offices_keeps_its_own_state_and_says_so(path: Path, made: Made) -> None:
    assert restore(path, made.locked, NOW).held is Held.NONE
    assert salt_of(path) is None
    assert restore(path, made.plain, NOW).held is None


def test_the_log_says_when_the_passphrase_was_set_changed_and_removed_and_nothing_of_it(path: Path) -> None:
    for hour, new in enumerate((PASSPHRASE, "another passphrase", None)):
        salt = None if new is None else locking.prepare_lock(new)
        locking.relock(path, salt, NOW + timedelta(hours=hour), Door.WINDOW, backups=False)
    with closing(open_database(path)) as database:
        assert verify(database) == []
        newest = read_log(database.start, LogFilter(), most=3)
    assert [(entry.action, entry.by.door, entry.changes) for entry in reversed(newest)] == [
        (Action.PASSPHRASE_SET, Door.WINDOW, ()),
        (Action.PASSPHRASE_CHANGED, Door.WINDOW, ()),
        (Action.PASSPHRASE_REMOVED, Door.WINDOW, ()),
    ]


def test_copies_on_a_stick_are_made_anew_where_it_is_there(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with closing(open_database(path)) as database:
        back_up_beside(database, Reason.ASKED, NOW)
    copy_out(path, stick, NOW)
    (copied,) = own_folder_in(stick).glob("*.itadesk-backup")
    done = locking.relock(path, locking.prepare_lock(PASSPHRASE), NOW + timedelta(hours=1), copies=stick)
    assert (done.remade, done.left) == (3, [])
    assert salt_of(copied) == salt_of(path)
    assert locking.locked_otherwise(path, tmp_path / "gone") == []


def test_a_full_disk_is_told_though_the_driver_says_it_in_words_alone() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_function("export", 0, _fail_in_words)
        with pytest.raises(sqlite3.OperationalError) as failed:
            connection.execute("SELECT export()")
    error = failed.value
    error.args = ("database or disk is full",)
    assert isinstance(sqlite.failure_of(error, "ita.db"), DatabaseDiskFull)


def _fail_in_words() -> None:
    raise OSError


def test_a_file_is_read_as_one_only_after_this_process_let_go_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resting, "PATIENCE", 0.0)
    failure = DamagedDatabase(str(path))
    with closing(open_database(path)) as database:
        assert list_offices(database.start)
        with pytest.raises(DatabaseLocked), mended_copy(path):
            pass
        with pytest.raises(DatabaseLocked):
            FileMender(path).offer(failure)

        def let_go() -> None:
            database.close()
            with pytest.raises(DatabaseLocked):
                list_offices(database.start)  # whoever asks just now does not open it again

        assert FileMender(path, let_go).offer(failure).is_all
        assert list_offices(database.start)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps locks of a process by their handles")
def test_judging_a_file_takes_no_lock_from_this_process(path: Path) -> None:
    with closing(open_database(path)) as database, database.start() as work:
        work.offices.summaries()
        sqlite.judge(path)
        salt_of(path)
        taken = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0); c.execute('PRAGMA journal_mode = DELETE')"
        tried = subprocess.run([sys.executable, "-c", taken, str(path)], capture_output=True, text=True, check=False)
    assert "database is locked" in tried.stderr
