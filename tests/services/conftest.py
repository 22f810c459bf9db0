"""The use cases are tried on a real database file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.services.ports import WorkStarter
from tests.new_databases import new_database


@pytest.fixture
def start(tmp_path: Path) -> Iterator[WorkStarter]:
    """Begins units of work on a new database."""
    database = new_database(tmp_path / "itadesk.db")
    yield database.start
    database.close()
