"""Every step from one version of the database to the next."""

import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Inspector, create_engine, event, inspect, text

from itadesk.storage import sqlite
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import DamagedDatabase, NewerDatabase
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.migrations.m0001_first_tables import upgrade as first_tables
from itadesk.storage.tables import METADATA
from itadesk.storage.versions import bring_up, version_of
from tests.full_office import FULL


def described(engine: Engine) -> dict[str, Any]:
    """The tables of a database with all that the program relies on."""
    with engine.connect() as connection:
        inspector = inspect(connection)
        return {table: table_described(inspector, table) for table in sorted(inspector.get_table_names())}


def table_described(inspector: Inspector, table: str) -> dict[str, Any]:
    """One table, its columns in their order."""
    columns = inspector.get_columns(table)
    return {
        "columns": [(column["name"], str(column["type"]), column["nullable"]) for column in columns],
        "key": inspector.get_pk_constraint(table),
        "references": sorted(inspector.get_foreign_keys(table), key=str),
        "indexes": sorted(inspector.get_indexes(table), key=str),
    }


def add_motto(connection: Connection) -> None:
    """A step that adds something."""
    connection.execute(text("ALTER TABLE offices ADD COLUMN motto TEXT NOT NULL DEFAULT ''"))


def fail_halfway(connection: Connection) -> None:
    """A step that does not come to its end."""
    connection.execute(text("DROP TABLE papers"))
    connection.execute(text("DROP TABLE no_such_table"))


def orphan(connection: Connection) -> None:
    """A step that leaves rows without their office."""
    connection.execute(text("DELETE FROM offices"))


def test_each_step_has_a_test() -> None:
    steps = [step.__module__.rpartition(".")[2] for step in MIGRATIONS]
    assert steps == [f"m{number:04}_{step[6:]}" for number, step in enumerate(steps, 1)]
    assert [step for step in steps if not hasattr(sys.modules[__name__], f"test_{step}")] == []


def test_m0001_first_tables(path: Path) -> None:
    engine = sqlite.engine_of(path)
    with engine.begin() as connection:
        first_tables(connection)
    assert sorted(described(engine)) == [
        *("findings", "measures", "meetings", "offices", "paper_texts", "papers"),
        *("people", "pictures", "plans", "progress", "results", "scores"),
    ]
    engine.dispose()


def test_all_steps_together_make_the_tables_that_the_program_uses(database: Database, tmp_path: Path) -> None:
    wanted = create_engine(f"sqlite:///{tmp_path / 'wanted.db'}")
    METADATA.create_all(wanted)
    assert described(database.engine) == described(wanted)
    wanted.dispose()


def filled(path: Path) -> None:
    """Makes a database of version 1 with an office in it."""
    database = open_database(path)
    with database.start() as work:
        work.offices.add(FULL)
        work.commit()
    database.close()


def version(path: Path) -> int:
    """The version of a file."""
    engine = sqlite.engine_of(path)
    with engine.connect() as connection:
        found = version_of(connection)
    engine.dispose()
    return found


def test_an_older_database_is_copied_and_brought_up(path: Path) -> None:
    filled(path)
    database = open_database(path, [*MIGRATIONS, add_motto])
    with database.look() as work:
        assert [summary.full_name for summary in work.offices.summaries()] == ["เทศบาลตำบลบ้านสวน"]
    database.close()
    copied = path.with_name("ฐานข้อมูล ita-version-1.db")
    assert (version(path), version(copied)) == (2, 1)
    old = open_database(copied)
    with old.look() as work:
        assert work.offices.get(1) == FULL
    old.close()


def test_an_earlier_copy_is_not_overwritten(path: Path) -> None:
    filled(path)
    for name in ("ฐานข้อมูล ita-version-1.db", "ฐานข้อมูล ita-version-1-2.db"):
        path.with_name(name).write_text("kept")
    open_database(path, [*MIGRATIONS, add_motto]).close()
    assert version(path.with_name("ฐานข้อมูล ita-version-1-3.db")) == 1
    assert path.with_name("ฐานข้อมูล ita-version-1.db").read_text() == "kept"


def test_new_and_current_databases_are_not_copied(path: Path) -> None:
    filled(path)
    open_database(path).close()
    assert list(path.parent.iterdir()) == [path]


def test_a_step_that_fails_changes_nothing(path: Path) -> None:
    filled(path)
    with pytest.raises(Exception, match="no_such_table"):
        open_database(path, [*MIGRATIONS, add_motto, fail_halfway])
    database = open_database(path)
    with database.look() as work:
        assert work.offices.get(1) == FULL
    database.close()


def test_a_step_that_leaves_references_open_changes_nothing(path: Path) -> None:
    filled(path)
    with pytest.raises(DamagedDatabase):
        open_database(path, [*MIGRATIONS, orphan])
    assert version(path) == 1


def test_elsewhere_than_in_sqlite_the_version_stands_in_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'server.db'}")
    monkeypatch.setattr(engine.dialect, "name", "elsewhere")
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    bring_up(engine, "server", [first_tables])
    bring_up(engine, "server", [first_tables, add_motto])
    with engine.connect() as connection:
        assert version_of(connection) == 2
    with pytest.raises(NewerDatabase):
        bring_up(engine, "server", [first_tables])
    engine.dispose()
