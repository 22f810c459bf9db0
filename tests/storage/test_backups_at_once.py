"""Backups taken while others write; `make backups` takes two hundred."""

from pathlib import Path

from tests.backups_at_once import back_up_meanwhile


def test_a_backup_is_of_one_moment_though_others_write(path: Path) -> None:
    assert back_up_meanwhile(path, writers=2, times=3) == []
