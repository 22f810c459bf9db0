"""The field of the search, in a window without anything else: the way in, and the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.search.desk import SearchDesk
from itadesk.desktop.search.field import SearchField
from itadesk.desktop.workbench import Workbench
from tests.desktop.hands import CONTROL, focused, press, type_on


@pytest.fixture
def elsewhere() -> QLineEdit:
    """Where one was before."""
    return QLineEdit()


@pytest.fixture
def field(bench: Workbench, elsewhere: QLineEdit, qtbot: QtBot) -> Iterator[SearchField]:
    window, middle = QMainWindow(), QWidget()
    made = SearchField(SearchDesk(bench, window), window)
    column = QVBoxLayout(middle)
    for widget in (made, elsewhere):
        column.addWidget(widget)
    window.setCentralWidget(middle)
    window.resize(700, 500)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    elsewhere.setFocus()
    yield made
    made.desk.background.finish()
    window.close()


def look_for(field: SearchField, text: str, qtbot: QtBot) -> None:
    """Goes to the search with its key and types something that is found."""
    press(focused(), Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(field.desk.found):
        type_on(text)
    qtbot.waitUntil(field.popup.isVisible)


def test_ctrl_k_leads_into_the_field_and_escape_back(field: SearchField, elsewhere: QLineEdit) -> None:
    press(elsewhere, Qt.Key.Key_K, CONTROL)
    assert focused() is field

    press(field, Qt.Key.Key_Escape)
    assert focused() is elsewhere


def test_enter_goes_to_the_hit_that_is_chosen(field: SearchField, qtbot: QtBot) -> None:
    look_for(field, "แผนการใช้จ่าย", qtbot)

    with qtbot.waitSignal(field.chosen, timeout=500) as chosen:
        press(field, Qt.Key.Key_Return)

    assert "แผนการใช้จ่าย" in chosen.args[0].title
    assert not field.popup.isVisible()


def test_enter_goes_nowhere_while_there_is_nothing_to_go_to(field: SearchField, qtbot: QtBot) -> None:
    press(focused(), Qt.Key.Key_K, CONTROL)

    with qtbot.assertNotEmitted(field.chosen, wait=10):
        press(field, Qt.Key.Key_Return)


def test_what_was_looked_for_last_can_be_typed_over(field: SearchField, qtbot: QtBot) -> None:
    look_for(field, "ประชุม", qtbot)
    press(field, Qt.Key.Key_Escape)

    press(focused(), Qt.Key.Key_K, CONTROL)

    assert field.selectedText() == "ประชุม"


def test_an_emptied_field_puts_the_list_away(field: SearchField, qtbot: QtBot) -> None:
    look_for(field, "ประชุม", qtbot)

    press(field, Qt.Key.Key_A, CONTROL)
    press(field, Qt.Key.Key_Delete)

    assert not field.popup.isVisible()


def test_the_list_goes_with_the_focus_and_with_another_size_of_the_window(
    field: SearchField, elsewhere: QLineEdit, qtbot: QtBot
) -> None:
    look_for(field, "ประชุม", qtbot)
    elsewhere.setFocus()
    assert not field.popup.isVisible()

    look_for(field, "ประชุม", qtbot)
    field.window().resize(600, 400)
    qtbot.waitUntil(lambda: not field.popup.isVisible())


def test_where_one_came_from_may_be_gone(field: SearchField, elsewhere: QLineEdit) -> None:
    press(elsewhere, Qt.Key.Key_K, CONTROL)
    elsewhere.hide()

    press(field, Qt.Key.Key_Escape)

    assert focused() is not elsewhere


def test_how_much_was_found_is_told_to_screen_readers(field: SearchField, qtbot: QtBot) -> None:
    look_for(field, "ประชุม", qtbot)
    first = field.accessibleDescription()

    press(field, Qt.Key.Key_Down)

    assert "ประชุม" in first
    assert field.accessibleDescription() != first
