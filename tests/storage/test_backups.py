"""Backups of a database: whole, checked, readable by their owner only, listed, and thinned out."""

import os
import sqlite3
import stat
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from itadesk.services.backup_ports import Reason
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.storage.backup_folder import backups_of, folder_of, is_due, thin_out
from itadesk.storage.backups import back_up, back_up_beside, check_backup
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import BackupExists, BackupNotWhole, DatabaseForbidden, NoFileToBackUp
from itadesk.storage.verifying import verify
from tests.examples import RECORD
from tests.full_office import FULL

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


def names_in(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_holds_everything_in_one_file_that_only_its_owner_may_read(database: Database, tmp_path: Path) -> None:
    add_office(database.start, FULL)
    target = tmp_path / "สำรอง" / "วันนี้.itadesk-backup"
    target.parent.mkdir()
    back_up(database, target)
    assert names_in(target.parent) == ["วันนี้.itadesk-backup"]
    assert sys.platform == "win32" or stat.S_IMODE(target.stat().st_mode) == 0o600
    copied = open_database(target)
    try:
        assert verify(copied) == []
        (summary,) = list_offices(copied.start)
        assert open_record(copied.start, summary.office_id) == FULL
    finally:
        copied.close()


def test_others_go_on_writing_while_a_backup_is_taken(database: Database, tmp_path: Path) -> None:
    stop, written = threading.Event(), []

    def write() -> None:
        while not stop.is_set():
            written.append(add_office(database.start, RECORD))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            back_up(database, tmp_path / f"{number}.backup")
    finally:
        stop.set()
        writer.join()
    sizes = []
    for number in range(3):
        copied = open_database(tmp_path / f"{number}.backup")
        sizes.append(len(list_offices(copied.start)))
        copied.close()
    assert sizes == sorted(sizes)
    assert sizes[-1] <= len(written)


def test_no_file_is_written_over(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("ของฉัน", "utf-8")
    with pytest.raises(BackupExists, match="mine"):
        back_up(database, target)
    assert target.read_text("utf-8") == "ของฉัน"


def test_a_backup_into_a_folder_that_is_not_there(database: Database, tmp_path: Path) -> None:
    with pytest.raises(DatabaseForbidden):
        back_up(database, tmp_path / "missing" / "a.backup")


def test_what_is_not_whole_does_not_become_a_backup(database: Database, tmp_path: Path) -> None:
    add_office(database.start, FULL)
    with sqlite3.connect(tmp_path / "ฐานข้อมูล ita.db") as wrong:
        wrong.execute("PRAGMA foreign_keys = OFF")
        wrong.execute("UPDATE people SET capacity = 'ไม่มีจริง'")
    with pytest.raises(BackupNotWhole) as caught:
        back_up(database, tmp_path / "a.backup")
    assert "a.backup" in caught.value.sentence()
    assert [name for name in names_in(tmp_path) if "backup" in name] == []


def test_a_database_on_a_server_is_backed_up_there() -> None:
    on_server = Database("postgresql://server/ita", None, None)  # type: ignore[arg-type]
    with pytest.raises(NoFileToBackUp, match="server"):
        back_up(on_server, Path("a"))
    with pytest.raises(NoFileToBackUp):
        back_up_beside(on_server, Reason.ASKED, NOW)


def test_the_first_start_of_a_day_takes_a_backup(database: Database, path: Path) -> None:
    assert is_due(backups_of(path), NOW)
    first = back_up_beside(database, Reason.DAILY, NOW)
    assert first.path.name == "ฐานข้อมูล ita-daily-20261122T013000Z.itadesk-backup"
    assert not is_due(backups_of(path), NOW + timedelta(hours=2))
    assert is_due(backups_of(path), NOW + timedelta(days=1))
    second = back_up_beside(database, Reason.DAILY, NOW + timedelta(days=1))
    assert list(backups_of(path)) == [second, first]
    assert sys.platform == "win32" or stat.S_IMODE(folder_of(path).stat().st_mode) == 0o700


def test_two_in_one_second_have_two_names(database: Database, path: Path) -> None:
    taken = {back_up_beside(database, Reason.ASKED, NOW).path.name for _time in range(3)}
    assert len(taken) == len(backups_of(path)) == 3


def test_only_those_of_every_day_are_thinned_out(path: Path) -> None:
    folder_of(path).mkdir()
    for days in range(0, 400, 5):
        moment = f"{NOW - timedelta(days=days):%Y%m%dT%H%M%SZ}"
        for reason in (Reason.DAILY, Reason.ASKED):
            (folder_of(path) / f"{path.stem}-{reason}-{moment}.itadesk-backup").touch()
    (folder_of(path) / f"{path.stem}-daily-notes.txt").touch()
    (folder_of(path) / f"{path.stem}-daily-20269999T000000Z.itadesk-backup").touch()
    (folder_of(path) / "other-daily-20250101T000000Z.itadesk-backup").touch()
    gone = thin_out(folder_of(path), path.stem, NOW)
    left = [backup.reason for backup in backups_of(path)]
    assert {backup.reason for backup in gone} == {Reason.DAILY}
    assert left.count(Reason.ASKED) == 80
    assert left.count(Reason.DAILY) + len(gone) == 80
    assert 15 < left.count(Reason.DAILY) < 30
    assert thin_out(folder_of(path), path.stem, NOW) == []
    assert {f"{path.stem}-daily-notes.txt", "other-daily-20250101T000000Z.itadesk-backup"} <= set(
        names_in(folder_of(path))
    )


def test_where_no_backup_was_taken_there_is_none(path: Path) -> None:
    assert backups_of(path) == []


def test_what_was_begun_and_never_ended_is_cleared_away_a_day_later(database: Database, path: Path) -> None:
    left = [path.with_name(f".{path.name}-copy.7.part"), path.with_name(f".{path.name}-copy.7.part-wal")]
    kept = [path.with_name(f".{path.name}-restored.8.part"), path.with_name(".others.part")]
    for file in (*left, *kept):
        file.touch()
    for file in (*left, kept[1]):
        os.utime(file, (0, 0))
    back_up_beside(database, Reason.DAILY, datetime.now(UTC))
    assert not [file for file in left if file.exists()]
    assert not [file for file in kept if not file.exists()]


def test_a_backup_is_checked_once_more(database: Database, path: Path) -> None:
    add_office(database.start, FULL)
    taken = back_up_beside(database, Reason.DAILY, NOW)
    data = taken.path.read_bytes()
    taken.path.write_bytes(data + b"more")
    (seen,) = backups_of(path)
    assert (seen.offices, seen.checked_at) == (None, None)
    taken.path.write_bytes(data)
    assert check_backup(seen, NOW) == []
    assert backups_of(path)[0].offices == 1
    taken.path.write_bytes(data[:9000] + bytes(9000) + data[18000:])
    (said,) = check_backup(seen, NOW)
    assert taken.path.name in said
    assert backups_of(path)[0].checked_at is None
    assert [file.name for file in folder_of(path).iterdir() if "part" in file.name] == []
