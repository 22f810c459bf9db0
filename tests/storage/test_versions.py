"""Every step from one version of the database to the next."""

import hashlib
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Inspector, create_engine, event, inspect, text

from itadesk.ita.findables import Thing
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import EvidenceFile, Progress
from itadesk.services.backup_ports import Reason
from itadesk.services.issuing import issue
from itadesk.services.log import read_log
from itadesk.services.log_ports import Action, LogFilter
from itadesk.services.ports import Picture
from itadesk.services.register import open_issued, scan_of
from itadesk.services.signing import open_signature
from itadesk.signing.sealing import PassphraseSealer
from itadesk.storage import kept_tables, log_tables, search_tables, sqlite, tables
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import DamagedDatabase, NewerDatabase
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.migrations.m0001_first_tables import upgrade as first_tables
from itadesk.storage.verifying import verify
from itadesk.storage.versions import bring_up, version_of
from tests.full_office import FULL, PAPER, PLAN
from tests.issuing_examples import DESK, REAL, wish_for

NEWEST = len(MIGRATIONS)
STORED = Path(__file__).parent / "stored"
PEOPLE = tuple(replace(person, since=None, until=None) for person in FULL.people)
"""The people of the full office as they were known before version 3."""
PLANS = (replace(PLAN, measures=tuple(replace(measure, budget="") for measure in PLAN.measures)),)
"""Its plans as they were known then."""


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
    assert kept_tables.FILES.metadata is tables.METADATA
    assert search_tables.SEARCH_TEXTS.metadata is tables.METADATA
    assert log_tables.LOG_ENTRIES.metadata is tables.METADATA
    tables.METADATA.create_all(wanted)
    made = {name: table for name, table in described(database.engine).items() if not name.startswith("search_words")}
    assert made == described(wanted)
    wanted.dispose()


def test_m0002_papers_of_the_year(path: Path) -> None:
    stored_version(1, path)
    database = open_database(path)
    with database.look() as work:
        record = work.offices.get(1)
    database.close()
    order = Paper(key="order-2569", kind=PaperKind.ORDER, plan_year=2569, signer="head")
    old = Progress(on=date(2026, 2, 1), text="เปิดแล้ว", percent=50, evidence=("ภาพถ่าย",))
    first, *others = PLANS[0].measures
    plan = replace(PLAN, measures=(replace(first, progress=(old,)), *others))
    office = replace(FULL.office, document_code="")
    assert record == replace(FULL, office=office, people=PEOPLE, plans=(plan,), papers=(PAPER, order), wordings=())


@pytest.mark.parametrize("number", [1, 2, 3])
def test_m0003_search(number: int, path: Path) -> None:
    stored_version(number, path)
    database = open_database(path)
    with database.look() as work:
        found = work.index.here(1, ["อบรมเจ้าหน้าที่"])
        issued = work.index.here(1, ["มาตรการส่งเสริม", "1/2569"])
    assert [(each.thing, each.fiscal_year, each.spot.inside) for each in found] == [
        (Thing.MEASURE, 2569, ("measures", 1))
    ]
    assert sorted(each.spot.inside for each in issued) == [("issued", 1), ("issued", 2)][: 0 if number == 1 else 2]
    assert verify(database) == []
    database.close()


@pytest.mark.parametrize(("number", "issued"), [(1, 0), (2, 2)])
def test_m0004_log(number: int, issued: int, path: Path) -> None:
    """What was there before is not in the log; its first entry says where that begins."""
    stored_version(number, path)
    database = open_database(path)
    (begun,) = read_log(database.look, LogFilter())
    assert (begun.number, begun.action, begun.key, begun.office_id) == (1, Action.BEGUN, str(issued), None)
    assert verify(database) == []
    database.close()


def test_what_version_2_stored_is_still_there(path: Path) -> None:
    stored_version(2, path)
    database = open_database(path)
    with database.look() as work:
        assert work.offices.get(1) == replace(FULL, people=PEOPLE, plans=PLANS)
        assert work.offices.emblem(1) == Picture(data=b"<svg/>", width=30.0)
        uses = work.signatures.uses(1)
    first, contents = open_issued(database.look, 1)
    second, _contents = open_issued(database.look, 2)
    assert hashlib.sha256(contents.pdf).hexdigest() == first.sha256
    assert (first.replaced_by, second.replaces) == (second.reference, first.reference)
    assert (first.publication and first.publication.address) == "https://www.example.go.th/ita"
    assert (second.withdrawal and second.withdrawal.reason) == "พิมพ์ผิด"
    assert (scan := scan_of(database.look, first)) is not None
    assert (scan.data, scan.media_type) == (b"\x89PNG scan", "image/png")
    assert [(use.person, use.issued_id) for use in uses] == [("head", 1)]
    assert open_signature(database.look, PassphraseSealer(), 1, "head", "แมวกินปลาทูทุกเช้า").width == 41.5
    assert verify(database) == []
    database.close()


@pytest.mark.parametrize("number", range(3, NEWEST + 1))
def test_what_later_versions_stored_is_still_there(number: int, path: Path) -> None:
    """`tools/stored_database.py` stores that of the newest version, which is wanted as soon as there is a newer one."""
    stored_version(number, path)
    database = open_database(path)
    with database.look() as work:
        record = work.offices.get(1)
        emblem = work.offices.emblem(1)
        photograph = work.files.get(1, hashlib.sha256(b"photograph").hexdigest())
    (plan,) = FULL.plans
    file = EvidenceFile(file="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", name="ภาพถ่าย.png")
    first = replace(plan.measures[0], progress=(replace(plan.measures[0].progress[0], files=(file,)),))
    office = replace(FULL.office, units=("สำนักปลัด", "กองคลัง"), whole_words=("ศูนย์ดำรงธรรม",))
    assert record == replace(FULL, office=office, plans=(replace(plan, measures=(first, *plan.measures[1:])),))
    assert (emblem, photograph and photograph.data) == (Picture(data=b"<svg/>", width=30.0), b"photograph")
    one, contents = open_issued(database.look, 1)
    two, _contents = open_issued(database.look, 2)
    assert hashlib.sha256(contents.pdf).hexdigest() == one.sha256
    assert (one.replaced_by, two.replaces) == (two.reference, one.reference)
    assert (one.publication and one.publication.address) == "https://www.example.go.th/ita"
    assert (two.withdrawal and two.withdrawal.reason) == "พิมพ์ผิด"
    assert open_signature(database.look, PassphraseSealer(), 1, "head", "แมวกินปลาทูทุกเช้า").width == 41.5
    assert verify(database) == []
    database.close()


def stored_version(number: int, path: Path) -> None:
    """Makes the database that the program of that version stored for the full office, as it knew it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((STORED / f"version-{number}.sql").read_text("utf-8"))


def filled(path: Path) -> None:
    """Makes a database of the newest version with an office in it."""
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
    (backup,) = backups_of(path)
    assert (backup.reason, backup.offices) == (Reason.MIGRATION, 1)
    assert (version(path), version(backup.path)) == (NEWEST + 1, NEWEST)
    old = open_database(backup.path)
    with old.look() as work:
        assert work.offices.get(1) == FULL
    old.close()


def test_an_issued_paper_is_the_same_after_an_upgrade(path: Path) -> None:
    filled(path)
    before = open_database(path)
    issued = issue(before.start, 1, wish_for(), REAL, DESK)
    before.close()
    database = open_database(path, [*MIGRATIONS, add_motto])
    paper, contents = open_issued(database.look, issued.paper.issued_id)
    assert (paper, contents.pdf) == (issued.paper, issued.pdf)
    assert verify(database) == []
    database.close()


def test_a_damaged_database_is_not_brought_up(path: Path) -> None:
    filled(path)
    with sqlite3.connect(path) as wrong:
        wrong.execute("INSERT INTO plans (office_id, fiscal_year) VALUES (77, 2569)")
    with pytest.raises(DamagedDatabase):
        open_database(path, [*MIGRATIONS, add_motto])
    assert version(path) == NEWEST
    assert list(backups_of(path)) == []


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
    assert version(path) == NEWEST


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
