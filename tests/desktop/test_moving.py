"""Another office takes the place of the one before bit by bit, unless nobody wants it any more."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs, click, office_window


@pytest.fixture
def other_id(database: Database, record: OfficeRecord) -> int:
    return add_office(database.start, replace(record, office=replace(record.office, name="ดอนเมือง")))


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    record: OfficeRecord,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
) -> Iterator[Desktop]:
    made = Desktop(database.start, typesetter, dialogs)
    made.open(add_office(database.start, record))
    yield made
    made.end()


def test_the_office_before_stays_until_the_other_is_there(desktop: Desktop, other_id: int) -> None:
    before = desktop.window
    assert isinstance(before, MainWindow)
    desktop.moving.go_to(other_id)
    assert desktop.window is before
    assert before.isVisible()

    assert office_window(desktop).workbench.office_id == other_id


def test_who_closes_the_window_meanwhile_gets_no_other(desktop: Desktop, other_id: int, qtbot: QtBot) -> None:
    before = desktop.window
    assert before is not None
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not before]
    desktop.moving.go_to(other_id)
    before.close()
    qtbot.waitUntil(lambda: not desktop.moving.is_under_way)

    assert desktop.window is before
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == others


def test_the_button_pressed_twice_adds_one_office(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.show_start()
    start = desktop.window
    assert start is not None
    assert not isinstance(start, MainWindow)
    fields = start.page.form.fields
    fields["office"].input.show_typed("เทศบาลตำบลพลา")
    fields["office"].input.edited.emit()
    qtbot.waitUntil(start.page.begin.isEnabled)
    click(start.page.begin)
    click(start.page.begin)

    assert office_window(desktop).workbench.record.office.full_name == "เทศบาลตำบลพลา"
    desktop.show_start()
    page = desktop.window
    assert page is not None
    assert not isinstance(page, MainWindow)
    assert page.page.list.list.count() == 2
