"""Nothing is changed without its entry in the log, whichever use case does it; and the log is read and narrowed."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

import itadesk.services
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import OfficeRecord
from itadesk.services import editing, importing, kept_files, many_imports, offices, register, signing, taking_in
from itadesk.services.file_ports import KeptFile
from itadesk.services.folders import ReadFile, take_in_files
from itadesk.services.issuing import IssueWish, issue
from itadesk.services.log import log_head, narrowed, read_log, together, whole_log
from itadesk.services.log_ports import Action, LogFilter
from itadesk.services.log_words import names_in_use
from itadesk.services.ports import Picture, WorkStarter
from itadesk.signing.sealing import PassphraseSealer
from itadesk.storage.database import Database, open_database
from itadesk.storage.office_rows import office_rows
from itadesk.storage.verifying import verify
from tests.examples import RECORD
from tests.issuing_examples import DESK, OFFICE, QUICK, wish_for

PEOPLE = OFFICE.people
HEAD = PEOPLE[0]
OTHER_HEAD = replace(HEAD, family_name="ใจเย็น")
EMBLEM = Picture(data=b"<svg/>", width=30.0)
SEALER = PassphraseSealer(cost=2**15)
PASSPHRASE, ANOTHER = "แมวกินปลาทูทุกเช้า", "ฝนตกหนักในเดือนหก"
FILE = KeptFile(data=b"evidence", media_type="image/png")
DIGEST = "9b1ce7ecbb4ce9fbf4e3a6e1ba7ce36abd7b3dcf8ee1ad4abd6d7b5c9b0f7b2a"

SEARCH = frozenset({"search_texts", "search_words", "search_form"})
"""What follows from the rest needs no entry of its own."""

READING = frozenset(
    [
        "batch.office_files",
        "batch.print_office",
        "editing.look_at",
        "editing.stored_already",
        "importing.export_office",
        "issuing.next_number",
        "issuing.was_issued",
        "kept_files.kept_file",
        "kept_files.photographs_of",
        "log.read_log",
        "log.whole_log",
        "log.log_head",
        "offices.list_offices",
        "offices.find_office",
        "offices.open_record",
        "offices.emblem_of",
        "register.search",
        "register.count",
        "register.find_issued",
        "register.open_issued",
        "register.reprint",
        "register.scan_of",
        "search.search",
        "signing.has_signature",
        "signing.open_signature",
        "signing.signature_uses",
        "standings.known_offices",
        "standings.known_years",
        "standings.standings_of",
        "standings.results_of",
        "taking_in.stored_office",
        "watching.knock",
        "watching.news_since",
    ]
)
"""The use cases that only look."""


class Scene:
    """A database in which an office has issued a paper, and keeps a signature and an emblem."""

    def __init__(self, database: Database) -> None:
        self.start: WorkStarter = database.start
        self.office_id = offices.add_office(self.start, OFFICE)
        self.paper: IssuedPaper = issue(self.start, self.office_id, wish_for(), QUICK, DESK).paper
        self.change = editing.save_part(self.start, self.office_id, PEOPLE[-1], replace(PEOPLE[-1], position="ปลัด"))
        editing.change_emblem(self.start, self.office_id, None, EMBLEM)
        signing.keep_signature(self.start, SEALER, self.office_id, HEAD.key, EMBLEM, passphrase=PASSPHRASE)


def named(name: str) -> OfficeRecord:
    """The record of another office."""
    return replace(RECORD, office=replace(RECORD.office, name=name))


Doing = Callable[[Scene], object]
WRITING: dict[str, tuple[Doing, Sequence[Action]]] = {
    "editing.save_part": (
        lambda scene: editing.save_part(scene.start, scene.office_id, HEAD, OTHER_HEAD),
        [Action.CHANGED],
    ),
    "editing.save_parts": (
        lambda scene: editing.save_parts(scene.start, scene.office_id, [(HEAD, OTHER_HEAD), (OFFICE.papers[1], None)]),
        [Action.CHANGED, Action.REMOVED],
    ),
    "editing.take_back": (lambda scene: editing.take_back(scene.start, scene.change), [Action.CHANGED]),
    "editing.change_emblem": (
        lambda scene: editing.change_emblem(scene.start, scene.office_id, EMBLEM, None),
        [Action.REMOVED],
    ),
    "folders.take_in_files": (lambda scene: list(take_in_files(scene.start, ready_file("ก"))), [Action.OFFICE_ADDED]),
    "importing.import_record": (
        lambda scene: importing.import_record(
            scene.start, replace(OFFICE, people=(OTHER_HEAD, *PEOPLE[1:])), replace=True
        ),
        [Action.CHANGED, Action.CHANGED],
    ),
    "issuing.issue": (
        lambda scene: issue(scene.start, scene.office_id, signed_wish(), QUICK, DESK),
        [Action.ISSUED, Action.SIGNATURE_USED],
    ),
    "kept_files.keep_file": (
        lambda scene: kept_files.keep_file(scene.start, scene.office_id, FILE.data, lambda _data: FILE.media_type),
        [Action.FILE_KEPT],
    ),
    "many_imports.import_several": (
        lambda scene: many_imports.import_several(
            scene.start, [many_imports.Incoming(office_rows(named(name)), {}) for name in "กข"]
        ),
        [Action.OFFICE_ADDED, Action.OFFICE_ADDED],
    ),
    "offices.add_office": (lambda scene: offices.add_office(scene.start, named("ก")), [Action.OFFICE_ADDED]),
    "offices.delete_office": (
        lambda scene: offices.delete_office(scene.start, offices.add_office(scene.start, named("ก"))),
        [Action.OFFICE_ADDED, Action.OFFICE_DELETED],
    ),
    "register.withdraw": (
        lambda scene: register.withdraw(scene.start, scene.paper.issued_id, "พิมพ์ผิด", DESK),
        [Action.WITHDRAWN],
    ),
    "register.publish": (
        lambda scene: register.publish(scene.start, scene.paper.issued_id, "https://example.go.th/1", DESK),
        [Action.PUBLISHED],
    ),
    "register.attach_scan": (
        lambda scene: register.attach_scan(
            scene.start, scene.paper.issued_id, b"scan", lambda _data: "image/png", DESK
        ),
        [Action.FILE_KEPT, Action.SCAN_KEPT],
    ),
    "signing.keep_signature": (
        lambda scene: signing.keep_signature(
            scene.start, SEALER, scene.office_id, PEOPLE[-1].key, EMBLEM, passphrase=PASSPHRASE
        ),
        [Action.SIGNATURE_KEPT],
    ),
    "signing.change_passphrase": (
        lambda scene: signing.change_passphrase(
            scene.start, SEALER, scene.office_id, HEAD.key, PASSPHRASE, new=ANOTHER
        ),
        [Action.SIGNATURE_KEPT],
    ),
    "signing.forget_signature": (
        lambda scene: signing.forget_signature(scene.start, scene.office_id, HEAD.key),
        [Action.SIGNATURE_FORGOTTEN],
    ),
    "signing.record_use": (
        lambda scene: signing.record_use(scene.start, DESK, scene.office_id, HEAD.key, "ประกาศ"),
        [Action.SIGNATURE_USED],
    ),
    "taking_in.keep_files": (
        lambda scene: taking_in.keep_files(scene.start, scene.office_id, {DIGEST: FILE}, [DIGEST]),
        [Action.FILE_KEPT],
    ),
}
"""The use cases that change something: how each is carried out, and what the log says of it."""


def ready_file(name: str) -> Iterator[ReadFile]:
    """A file of an office that was read and made ready."""
    yield ReadFile(Path("a.json"), many_imports.Incoming(office_rows(named(name)), {}))


def signed_wish() -> IssueWish:
    """A wish for a paper that carries a kept signature."""
    wish = wish_for()
    return replace(wish, options=replace(wish.options, signatures={HEAD.key: EMBLEM}))


def use_cases() -> Iterator[str]:
    """All use cases that are given the database."""
    for module in pkgutil.iter_modules(itadesk.services.__path__):
        for name, found in vars(importlib.import_module(f"itadesk.services.{module.name}")).items():
            own = inspect.isfunction(found) and found.__module__ == f"itadesk.services.{module.name}"
            if own and not name.startswith("_") and next(iter(inspect.signature(found).parameters), "") == "start":
                yield f"{module.name}.{name}"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "itadesk.db")
    yield opened
    opened.close()


@pytest.fixture
def scene(database: Database) -> Scene:
    return Scene(database)


@pytest.fixture
def unlogged(database: Database) -> list[set[str]]:
    """The tables of each transaction that was committed with changes and without an entry."""
    written, found = set[str](), list[set[str]]()

    def note(_connection: Connection, _cursor: object, statement: str, *_more: object) -> None:
        match = re.match(r"\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", statement)
        if match is not None:
            written.add(match[1])

    def end(_connection: Connection) -> None:
        if written - SEARCH and "log_entries" not in written:
            found.append(set(written))
        written.clear()

    event.listen(database.engine, "before_cursor_execute", note)
    event.listen(database.engine, "commit", end)
    event.listen(database.engine, "rollback", lambda _connection: written.clear())
    return found


def test_all_use_cases_are_known_here() -> None:
    assert sorted(use_cases()) == sorted(READING | WRITING.keys())


@pytest.mark.parametrize("name", sorted(WRITING))
def test_what_changes_something_leaves_its_entries(
    database: Database, scene: Scene, unlogged: list[set[str]], name: str
) -> None:
    before = log_head(database.look).number
    do, expected = WRITING[name]
    do(scene)
    added = read_log(database.look, LogFilter(), most=log_head(database.look).number - before)
    assert [entry.action for entry in reversed(added)] == expected
    assert unlogged == []
    assert verify(database) == []


def test_the_watch_over_these_tests_sees_a_change_without_an_entry(
    database: Database, unlogged: list[set[str]]
) -> None:
    with database.engine.execution_options(writing=True).begin() as connection:
        connection.exec_driver_sql("UPDATE offices SET name = 'x'")
    assert unlogged == [{"offices"}]


def test_no_signature_stands_in_the_log(database: Database, scene: Scene) -> None:
    issue(scene.start, scene.office_id, signed_wish(), QUICK, DESK)
    entries = list(
        whole_log(database.look, LogFilter(actions=frozenset({Action.SIGNATURE_KEPT, Action.SIGNATURE_USED})))
    )
    assert [(entry.key, [change.place for change in entry.changes]) for entry in entries] == [
        (HEAD.key, [("issued_id",)]),
        (HEAD.key, []),
    ]


def test_the_log_is_read_page_by_page(database: Database, scene: Scene) -> None:
    for number in range(5):
        editing.save_part(scene.start, scene.office_id, *edits(number))
    all_of_it = [entry.number for entry in whole_log(database.look, LogFilter())]
    pages = read_log(database.look, LogFilter(), most=4)
    pages = [*pages, *read_log(database.look, LogFilter(), before=pages[-1].number, most=100)]
    assert [entry.number for entry in pages] == all_of_it == list(range(all_of_it[0], 0, -1))


def edits(number: int) -> tuple[Any, Any]:
    """One edit after the other of the same person."""
    first = replace(HEAD, family_name=f"ครั้งที่ {number - 1}") if number else HEAD
    return first, replace(HEAD, family_name=f"ครั้งที่ {number}")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["changed", "office added", "log begun"]),
        ("ใจเย็น", ["changed"]),
        ("แก้ไข", ["changed"]),
        ("หน่วยงาน เพิ่ม", ["office added"]),
        (RECORD.office.name, ["changed", "office added"]),
        ("ไม่มีคำนี้", []),
        ("%", []),
        ('"', []),
        ("1/1/2540", []),
        ("1/1/แมว", []),
    ],
)
def test_who_types_words_or_a_day_sees_less(database: Database, typed: str, expected: list[str]) -> None:
    office_id = offices.add_office(database.start, OFFICE)
    editing.save_part(database.start, office_id, HEAD, OTHER_HEAD)
    found = read_log(database.look, narrowed(LogFilter(), typed, names_in_use()))
    assert [entry.action for entry in found] == expected


def test_days_and_offices_narrow_the_log(database: Database) -> None:
    first, _second = (offices.add_office(database.start, named(name)) for name in "กข")
    today = date.today()  # noqa: DTZ011  the day that it is where the test runs
    assert [entry.subject for entry in read_log(database.look, LogFilter(office_id=first))] == ["เทศบาลตำบลก"]
    assert (
        len(read_log(database.look, LogFilter(since=today - timedelta(days=1), until=today + timedelta(days=1)))) == 3
    )
    assert read_log(database.look, LogFilter(since=today + timedelta(days=2))) == []
    assert read_log(database.look, LogFilter(until=today - timedelta(days=2))) == []


def test_what_was_undone_is_shown_as_two(database: Database) -> None:
    office_id = offices.add_office(database.start, OFFICE)
    editing.take_back(database.start, editing.save_part(database.start, office_id, HEAD, OTHER_HEAD))
    assert [entry.first for entry in together(read_log(database.look, LogFilter()))] == [0, 0, 0, 0]


def test_what_somebody_types_on_end_is_shown_as_one(database: Database) -> None:
    office_id = offices.add_office(database.start, OFFICE)
    for number in range(4):
        editing.save_part(database.start, office_id, *edits(number))
    editing.save_part(database.start, office_id, edits(3)[1], replace(edits(3)[1], position="ปลัด"))
    entries = read_log(database.look, LogFilter())
    position, name, *others = together(entries)
    assert (position.first, position.number) == (0, 7)
    assert (name.first, name.number, name.changes[0].before, name.changes[0].after) == (
        3,
        6,
        HEAD.family_name,
        "ครั้งที่ 3",
    )
    assert [entry.number for entry in others] == [2, 1]
    later = [replace(entries[1], at=entries[1].at + timedelta(hours=1)), *entries[2:]]
    assert [entry.first for entry in together(later)] == [0, 3, 0, 0]
