from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.scrolling_dialog import FRAME, ScrollingDialog
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import LineInput
from tests.desktop.hands import focused, press

MANY = 60


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, done: list[str]) -> Iterator[ScrollingDialog]:
    made = ScrollingDialog("มากมาย", 400)
    for number in range(MANY):
        made.column.addWidget(LineInput(f"{number}"))
    made.end_with([], [button("ไม่ทำ", made.reject), button("ทำ", lambda: done.append("ทำ"), primary=True)])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def test_a_dialog_never_takes_more_than_the_screen_and_its_buttons_are_in_sight(dialog: ScrollingDialog) -> None:
    room = dialog.screen().availableGeometry()
    do = dialog.findChildren(type(button("", dialog.reject)))[-1]

    assert dialog.height() <= room.height() - FRAME
    assert dialog.rect().contains(do.geometry())
    assert dialog._scroll.verticalScrollBar().maximum() > 0


def test_enter_goes_on_and_presses_only_the_button_that_has_the_focus(dialog: ScrollingDialog, done: list[str]) -> None:
    dialog.findChildren(LineInput)[MANY - 1].setFocus()

    press(focused(), Qt.Key.Key_Return)
    assert done == []
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Return)

    assert done == ["ทำ"]
    assert dialog.isVisible()


def test_escape_leaves_without_doing_anything(dialog: ScrollingDialog, done: list[str]) -> None:
    press(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert done == []
