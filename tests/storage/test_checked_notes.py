"""What is noted of backups that were found whole."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from itadesk.storage.checked_notes import NOTES, checked_backups, forget, note_checked

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A file that counts as a backup here."""
    backup = tmp_path / "one.itadesk-backup"
    backup.write_bytes(b"whole")
    return backup


def test_what_was_noted_holds_as_long_as_the_file_is_the_same(backup: Path) -> None:
    checked = note_checked(backup, 3, NOW)
    assert checked_backups(backup.parent) == {backup.name: checked}
    assert (checked.offices, checked.moment, checked.size) == (3, NOW, 5)
    backup.write_bytes(b"whole and more")
    assert checked_backups(backup.parent) == {}


def test_a_memory_stick_may_round_the_time_of_a_file(backup: Path) -> None:
    checked = note_checked(backup, 3, NOW)
    os.utime(backup, ns=(checked.changed, checked.changed - 1_500_000_000))
    assert backup.name in checked_backups(backup.parent)
    os.utime(backup, ns=(checked.changed, checked.changed - 9_000_000_000))
    assert checked_backups(backup.parent) == {}


def test_what_is_forgotten_and_what_is_gone_is_noted_no_more(backup: Path) -> None:
    other = backup.with_name("two.itadesk-backup")
    other.write_bytes(b"whole")
    note_checked(backup, 3, NOW)
    note_checked(other, 1, NOW)
    forget(backup)
    assert set(checked_backups(backup.parent)) == {other.name}
    other.unlink()
    assert checked_backups(backup.parent) == {}


@pytest.mark.parametrize(
    "written",
    [
        "no JSON",
        "[]",
        json.dumps({"one.itadesk-backup": 7}),
        json.dumps({"one.itadesk-backup": {"size": 5}}),
        json.dumps(
            {"one.itadesk-backup": {"size": 5, "changed": "x", "offices": 1, "at": "2026-01-01T00:00:00+00:00"}}
        ),
        json.dumps({"one.itadesk-backup": {"size": 5, "changed": 1, "offices": 1, "at": "2026-01-01"}}),
        json.dumps({"one.itadesk-backup": {"size": 5, "changed": 1, "offices": 1, "at": 7}}),
    ],
)
def test_notes_that_cannot_be_read_count_as_none(backup: Path, written: str) -> None:
    (backup.parent / NOTES).write_text(written, "utf-8")
    assert checked_backups(backup.parent) == {}
    note_checked(backup, 1, NOW)
    assert set(checked_backups(backup.parent)) == {backup.name}
