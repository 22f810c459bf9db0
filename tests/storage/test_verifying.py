"""A whole database has no defects; each kind of damage is found."""

from pathlib import Path

import pytest
from sqlalchemy import text

from itadesk.storage import sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import BrokenDatabase, DamagedDatabase, DamagedOffice
from itadesk.storage.verifying import verify
from tests.full_office import FULL


@pytest.fixture
def filled(database: Database) -> Database:
    """A database with two offices."""
    with database.start() as work:
        work.offices.add(FULL)
        work.offices.add(FULL)
        work.commit()
    return database


def damage(database: Database, statement: str) -> None:
    """Does what the program never does."""
    assert database.path is not None
    engine = sqlite.engine_of(database.path, enforce=False)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_a_whole_database_has_no_defects(filled: Database) -> None:
    assert verify(filled) == []


def test_an_office_that_cannot_be_read_is_named(filled: Database) -> None:
    damage(filled, "UPDATE results SET total = 'ดี' WHERE office_id = 2")
    (defect,) = verify(filled)
    assert (defect.office_id, type(defect.failure)) == (2, DamagedOffice)
    assert "หน่วยงานลำดับที่ 2" in defect.sentence()


def test_a_row_without_its_office_is_found(filled: Database) -> None:
    damage(filled, "DELETE FROM plans WHERE office_id = 1")
    found = verify(filled)
    assert [type(defect.failure) for defect in found] == [BrokenDatabase] * 2
    assert "measures" in found[0].sentence()


def test_damaged_pages_are_found(filled: Database, path: Path) -> None:
    with filled.engine.connect() as connection:
        page = connection.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'measures'")) or 0
        size = connection.scalar(text("PRAGMA page_size")) or 0
    filled.close()
    contents = path.read_bytes()
    path.write_bytes(contents[: (page - 1) * size] + b"\xa5" * size + contents[page * size :])
    database = open_database(path)
    found = [type(defect.failure) for defect in verify(database)]
    database.close()
    assert found
    assert set(found) <= {DamagedDatabase, BrokenDatabase}
