"""Copies of backups on a memory stick."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from itadesk.services.backup_ports import Reason
from itadesk.storage.backup_folder import backups_in, backups_of
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import Database
from itadesk.storage.extra_copies import copy_out, lacks_copy, own_folder_in
from itadesk.storage.failures import CopyNotTheSame, DatabaseForbidden
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A memory stick that is plugged in."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def test_the_newest_is_copied_once_and_found_whole_there(database: Database, path: Path, stick: Path) -> None:
    assert copy_out(path, stick, NOW) is None
    back_up_beside(database, Reason.DAILY, NOW - timedelta(days=1))
    newest = back_up_beside(database, Reason.DAILY, NOW)
    assert lacks_copy(path, stick) == newest
    assert copy_out(path, stick, NOW) == newest
    assert copy_out(path, stick, NOW) is None
    (there,) = backups_in(own_folder_in(stick), path.stem)
    assert there.path.read_bytes() == newest.path.read_bytes()
    assert (there.offices, there.checked_at) == (newest.offices, NOW)


def test_a_stick_that_is_not_plugged_in_is_waited_for(database: Database, path: Path, tmp_path: Path) -> None:
    safe = FileSafe(path, QuickCheck(path), database.close)
    away = tmp_path / "away"
    assert safe.wants_keeping(away, NOW)
    back_up_beside(database, Reason.DAILY, NOW)
    assert not safe.wants_keeping(away, NOW)
    assert not safe.wants_keeping(None, NOW)
    away.mkdir()
    assert safe.wants_keeping(away, NOW)
    assert safe.wants_keeping(None, NOW + timedelta(days=1))
    assert list(safe.backups()) == list(backups_of(path))


def test_copies_are_thinned_out_like_backups(database: Database, path: Path, stick: Path) -> None:
    for hours in (48, 25, 24, 0):
        moment = NOW - timedelta(hours=hours)
        back_up_beside(database, Reason.DAILY, moment)
        copy_out(path, stick, moment)
    copies = backups_in(own_folder_in(stick), path.stem)
    assert [backup.path.name for backup in copies] == [backup.path.name for backup in backups_of(path)]
    assert len(copies) == 3


def test_a_copy_that_arrives_otherwise_is_none(
    database: Database, path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up_beside(database, Reason.DAILY, NOW)
    monkeypatch.setattr(shutil, "copyfile", lambda _source, target: target.write_bytes(b"other"))
    with pytest.raises(CopyNotTheSame) as caught:
        copy_out(path, stick, NOW)
    assert "stick" in caught.value.sentence()
    assert list(own_folder_in(stick).iterdir()) == []


def test_a_stick_that_cannot_be_written_says_so(database: Database, path: Path, stick: Path) -> None:
    back_up_beside(database, Reason.DAILY, NOW)
    own_folder_in(stick).write_text("a file where the folder should be", "utf-8")
    with pytest.raises(DatabaseForbidden, match="itadesk-"):
        copy_out(path, stick, NOW)
