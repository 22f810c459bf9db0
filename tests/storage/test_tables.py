"""The tables guard themselves: what belongs together goes together, and nothing lies there twice or half."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Table, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from itadesk.ita.people import Person
from itadesk.storage import tables
from itadesk.storage.database import Database
from itadesk.storage.rows import rows_of
from tests.full_office import FULL

PARTS_OF_OFFICES = [table for table in (*tables.OF_RECORDS, tables.PICTURES) if table is not tables.OFFICES]


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """A connection to a database with the full office in it, whose number is 1."""
    with database.engine.connect() as connection:
        for ordinal, part in enumerate(FULL.parts()):
            for table, row in rows_of(1, part, ordinal):
                connection.execute(insert(table).values(row))
        yield connection


def left(connection: Connection, *wanted: Table) -> list[int]:
    """How many rows each table has."""
    return [connection.scalar(select(func.count()).select_from(table)) or 0 for table in wanted]


@pytest.mark.parametrize("table", PARTS_OF_OFFICES, ids=lambda table: table.name)
def test_every_row_names_its_office_and_goes_with_what_it_belongs_to(table: Table) -> None:
    assert "office_id" in table.primary_key.columns
    (owner,) = table.foreign_key_constraints
    assert owner.ondelete == "CASCADE"
    assert [element.column for element in owner.elements] == list(owner.referred_table.primary_key)


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        (tables.RESULTS, (tables.SCORES, tables.FINDINGS)),
        (tables.PLANS, (tables.MEASURES, tables.PROGRESS)),
        (tables.MEASURES, (tables.PROGRESS,)),
        (tables.PAPERS, (tables.PAPER_TEXTS,)),
        (tables.OFFICES, tuple(table for table in PARTS_OF_OFFICES if table is not tables.PICTURES)),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_what_is_removed_takes_its_parts_along(connection: Connection, whole: Table, parts: tuple[Table, ...]) -> None:
    assert all(left(connection, *parts))
    connection.execute(delete(whole))
    assert not any(left(connection, *parts))


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (tables.PEOPLE, {"key": "head"}),
        (tables.RESULTS, {"fiscal_year": 2568}),
        (tables.SCORES, {"fiscal_year": 2568, "scope": 9}),
        (tables.MEASURES, {"fiscal_year": 2569, "ordinal": 0}),
        (tables.PAPER_TEXTS, {"key": "announcement-2569", "slot": "opening"}),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_nothing_lies_there_twice(connection: Connection, table: Table, row: dict[str, object]) -> None:
    found = connection.execute(select(table).filter_by(**row)).mappings().one()
    with pytest.raises(IntegrityError, match="UNIQUE"):
        connection.execute(insert(table).values(found))


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (tables.PEOPLE, {"office_id": 2, "key": "head"}),
        (tables.SCORES, {"fiscal_year": 2567, "scope": 9}),
        (tables.PROGRESS, {"fiscal_year": 2569, "measure": 7, "ordinal": 0}),
        (tables.PAPER_TEXTS, {"key": "news-2569", "slot": "opening"}),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_nothing_belongs_to_what_is_not_there(connection: Connection, table: Table, row: dict[str, object]) -> None:
    found = connection.execute(select(table)).mappings().first()
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        connection.execute(insert(table).values({**(found or {}), **row}))


def test_a_text_that_was_not_entered_is_empty_and_never_missing(connection: Connection) -> None:
    ((table, row),) = rows_of(1, Person(key="new", given_name="ก", family_name="ข", position="ค"), 9)
    with pytest.raises(IntegrityError, match="NOT NULL"):
        connection.execute(insert(table).values({**row, "prefix": None}))
    connection.execute(insert(table).values(row))
    assert connection.scalar(select(tables.PEOPLE.c.prefix).filter_by(key="new")) == ""
