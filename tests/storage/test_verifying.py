"""A whole database has no defects; each kind of damage is found."""

from pathlib import Path

import pytest
from sqlalchemy import text

from itadesk.errors import ItadeskError
from itadesk.ita.papers import PaperKind
from itadesk.storage import sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import (
    BrokenDatabase,
    ChangedFile,
    ChangedPaper,
    DamagedDatabase,
    DamagedOffice,
    IndexOutOfStep,
    MissingNumbers,
)
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.issuing_examples import CONTENTS, entry


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


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search_texts WHERE thing = 'measure' AND office_id = 2",
        "UPDATE search_texts SET text = 'ช้าง' WHERE id = 3",
        "INSERT INTO search_words (search_words) VALUES ('delete-all')",
    ],
)
def test_an_index_that_is_out_of_step_is_found_and_made_anew(filled: Database, statement: str) -> None:
    damage(filled, statement)
    (defect,) = verify(filled)
    assert (defect.office_id, type(defect.failure)) == (None, IndexOutOfStep)
    assert "itadesk verify" in defect.sentence()
    filled.fill_index()
    assert verify(filled) == []
    with filled.look() as work:
        assert {each.office_id for each in work.index.elsewhere(1, ["อบรมเจ้าหน้าที่"], 5)} == {2}


@pytest.fixture
def issued(database: Database) -> Database:
    """A database with three issued papers and a file."""
    with database.start() as work:
        office_id = work.offices.add(FULL)
        work.register.begin_numbers(office_id, PaperKind.ANNOUNCEMENT, 2569, 1)
        for number in (1, 2, 3):
            taken = number if number == 1 else work.register.take_number(office_id, PaperKind.ANNOUNCEMENT, 2569)
            work.register.add(entry(taken or 0), CONTENTS)
        work.files.put(office_id, b"scan", "image/png")
        work.commit()
    assert verify(database) == []
    return database


def found_in(database: Database) -> tuple[type[ItadeskError], str]:
    """The one defect of a database, and what is said of it."""
    (defect,) = verify(database)
    assert defect.office_id == 1
    return type(defect.failure), defect.sentence()


def test_an_issued_paper_that_was_changed_is_named(issued: Database) -> None:
    damage(issued, "DROP TRIGGER no_update_issued_papers")
    damage(issued, "UPDATE issued_papers SET pdf = x'41' WHERE number = 2")
    kind, sentence = found_in(issued)
    assert kind is ChangedPaper
    assert "2/2569 (announcement)" in sentence


@pytest.mark.parametrize("which", ["number = 1", "number = 2", "number = 3", "number > 1"])
def test_an_issued_paper_that_is_missing_is_missed(issued: Database, which: str) -> None:
    damage(issued, "DROP TRIGGER no_delete_issued_papers")
    damage(issued, f"DELETE FROM issued_papers WHERE {which}")  # noqa: S608  words of our own
    kind, sentence = found_in(issued)
    assert kind is MissingNumbers
    assert "ออกเลข 1-3 ไปแล้ว" in sentence


def test_a_file_that_was_changed_is_found(issued: Database) -> None:
    damage(issued, "UPDATE files SET data = x'41'")
    kind, sentence = found_in(issued)
    assert kind is ChangedFile
    assert "ไฟล์" in sentence
