"""Two clerks at two windows, or two programs, on one database."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.workbench import SAVE_AFTER, Workbench
from itadesk.ita.merging import Side
from itadesk.ita.people import Person
from itadesk.services.editing import change_emblem, save_part
from itadesk.services.ports import Picture, Typesetter
from itadesk.storage.database import Database
from tests.desktop.flows.keyboard import bring_to_front
from tests.desktop.hands import AnsweringDialogs, click_on, go_to, stored, type_on, write

SECONDS = 1000
SOON = 60 * SECONDS
"""It is within five; a busy computer needs longer."""


@pytest.fixture
def second(
    window: MainWindow, database: Database, typesetter: Typesetter, qtbot: QtBot, dialogs: AnsweringDialogs
) -> Iterator[MainWindow]:
    """Another window on the same office."""
    bench = Workbench(database.start, window.workbench.office_id, 2569)
    second = MainWindow(bench, typesetter, dialogs)
    qtbot.addWidget(second)
    second.resize(1366, 768)
    second.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.begin()
    yield second
    second.close()


@contextmanager
def locked(path: Path | None) -> Iterator[None]:
    """Another program writes, and takes its time."""
    assert path is not None
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def test_what_one_stores_the_other_sees_within_seconds(window: MainWindow, second: MainWindow, qtbot: QtBot) -> None:
    page = go_to(window, OfficePage)
    phone, name = page.form.fields["phone"], page.form.fields["name"]
    click_on(name.widget)
    type_on("ทอง")
    window.workbench.settle()
    office = stored(window).office
    save_part(second.workbench.start, second.workbench.office_id, office, replace(office, phone="0 3222 9999"))

    qtbot.waitUntil(lambda: phone.input.typed() == "0 3222 9999", timeout=SOON)
    type_on("ใหม่")
    window.workbench.settle()

    assert stored(window).office == replace(office, name=office.name + "ใหม่", phone="0 3222 9999")
    qtbot.waitUntil(lambda: second.bar.office_name.endswith("ทองใหม่"), timeout=SOON)
    assert window.crossing.dialog is second.crossing.dialog is None


def test_who_comes_second_sees_both_versions_and_the_choice_is_kept(
    window: MainWindow, second: MainWindow, qtbot: QtBot
) -> None:
    for looking in second.others.findChildren(QTimer):
        looking.stop()  # it sees what the other one stored only when it stores something itself
    phone = go_to(window, OfficePage).form.fields["phone"]
    write(phone.widget, "0 3222 1111")
    bring_to_front(second)
    write(go_to(second, OfficePage).form.fields["phone"].widget, "0 3222 2222\n")

    choice = window.crossing.dialog or second.crossing.dialog
    assert choice is not None
    bring_to_front(choice)
    said = {side: widget.accessibleName() for side, widget in choice.choices[0].sides.items()}
    assert ("2222" in said[Side.MINE], "1111" in said[Side.THEIRS]) == (True, True)
    click_on(choice.mine)

    assert stored(window).office.phone == "0 3222 2222"
    qtbot.waitUntil(lambda: phone.input.typed() == "0 3222 2222", timeout=SOON)


def test_a_text_that_is_wrong_yet_is_kept_when_another_changes_something(window: MainWindow, qtbot: QtBot) -> None:
    form = go_to(window, OfficePage).form
    write(form.fields["name"].widget, " ")
    office = stored(window).office
    save_part(window.workbench.start, window.workbench.office_id, office, replace(office, phone="1"))

    qtbot.waitUntil(lambda: form.fields["phone"].input.typed() == "1", timeout=SOON)

    assert form.fields["name"].input.typed() == " "


def test_people_and_emblems_of_others_are_seen_too(window: MainWindow, qtbot: QtBot) -> None:
    page, bench = go_to(window, OfficePage), window.workbench
    person = Person(key="new", given_name="ใหม่", family_name="มาก", position="ปลัด")
    save_part(bench.start, bench.office_id, None, person)
    change_emblem(bench.start, bench.office_id, None, Picture(data=b"<svg xmlns='http://www.w3.org/2000/svg'/>"))

    qtbot.waitUntil(lambda: page.people.list.count() == 2 and bench.emblem is not None, timeout=SOON)

    assert "มีผู้อื่นแก้ไขข้อมูล" in window.status.currentMessage()
    assert not window.bar.undo.isEnabled()


def test_a_database_that_is_busy_for_a_while_is_waited_for(
    window: MainWindow, database: Database, qtbot: QtBot, dialogs: AnsweringDialogs
) -> None:
    form = go_to(window, OfficePage).form
    with locked(database.path):
        write(form.fields["phone"].widget, "0 3222 1111")
        qtbot.wait(2 * SAVE_AFTER)
        assert "ฐานข้อมูลไม่ว่าง" in window.status.currentMessage()
        type_on("1")
        assert form.fields["phone"].input.typed().endswith("11111")
        assert window.status.currentMessage()

    qtbot.waitUntil(lambda: stored(window).office.phone == "0 3222 11111", timeout=SECONDS)
    assert dialogs.said == []


def test_undo_under_a_lock_changes_nothing_and_says_so(window: MainWindow, database: Database) -> None:
    bench = window.workbench
    write(go_to(window, OfficePage).form.fields["phone"].widget, "1\n")
    with locked(database.path):
        bench.undo()
        assert "ฐานข้อมูลไม่ว่าง" in window.status.currentMessage()
    assert stored(window).office.phone == "1"

    bench.undo()

    assert stored(window).office.phone == ""
