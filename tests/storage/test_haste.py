"""Who is in haste waits for nobody, and who only looks is kept waiting by nobody."""

import sqlite3
from collections.abc import Iterator
from time import monotonic

import pytest

from itadesk.storage.database import Database
from itadesk.storage.failures import DatabaseLocked
from tests.full_office import FULL


@pytest.fixture
def locked(database: Database) -> Iterator[None]:
    """Another program writes, and takes its time."""
    with database.start() as work:
        work.offices.add(FULL)
        work.commit()
    assert database.path is not None
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.close()


@pytest.mark.usefixtures("locked")
def test_somebody_in_haste_is_told_at_once(database: Database) -> None:
    begun = monotonic()
    with pytest.raises(DatabaseLocked) as refused, database.start().hastily():
        pass
    assert monotonic() - begun < 5
    assert refused.value.passes


@pytest.mark.usefixtures("locked")
def test_who_only_looks_waits_for_nobody(database: Database) -> None:
    with database.start().only_looking() as work:
        assert work.offices.get(1) == FULL
        assert work.offices.revision(1) >= 0
