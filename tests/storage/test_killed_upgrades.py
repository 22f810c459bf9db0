"""Upgrades that are killed go back or go on by themselves; `make upgrades` kills two hundred from every version."""

from pathlib import Path

import pytest

from itadesk.storage.migrations import MIGRATIONS
from tests.killed_upgrades import kill_upgrades


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_after_a_kill_everything_is_there_and_upgraded(version: int, tmp_path: Path) -> None:
    assert kill_upgrades(version, tmp_path, times=2).wrong == []
