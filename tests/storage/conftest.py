"""Databases for the tests of storage: real files, each in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.storage.database import Database, open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "ฐานข้อมูล ita.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new database."""
    opened = open_database(path)
    yield opened
    opened.close()
