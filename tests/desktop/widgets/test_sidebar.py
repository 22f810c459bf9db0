"""The list of pages at the left."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.elided import ElidedLabel
from itadesk.desktop.widgets.sidebar import Sidebar
from tests.desktop.hands import CONTROL, Shower, click, press

NAMES = ["ภาพรวม", "คะแนน", "วิเคราะห์", "หน่วยงาน"]


@pytest.fixture
def sidebar(show: Shower) -> Sidebar:
    """Four pages, the last of which stands apart."""
    made = Sidebar(NAMES, apart=1)
    made.resize(160, 400)
    show(made)
    return made


def test_a_page_is_chosen_with_mouse_keys_and_its_number(sidebar: Sidebar) -> None:
    chosen: list[int] = []
    sidebar.chosen.connect(chosen.append)
    click(sidebar.buttons[1])
    press(sidebar.buttons[1], Qt.Key.Key_Down)
    press(sidebar.buttons[2], Qt.Key.Key_Up)
    press(sidebar, Qt.Key.Key_4, CONTROL)
    assert chosen == [1, 2, 1, 3]
    assert [each.isChecked() for each in sidebar.buttons] == [False, False, False, True]


def test_the_arrow_keys_stop_at_both_ends(sidebar: Sidebar) -> None:
    chosen: list[int] = []
    sidebar.choose(0)
    sidebar.chosen.connect(chosen.append)
    press(sidebar.buttons[0], Qt.Key.Key_Up)
    sidebar.choose(3)
    press(sidebar.buttons[3], Qt.Key.Key_Down)
    assert chosen == [3]


def test_each_page_says_its_key(sidebar: Sidebar) -> None:
    assert [each.toolTip() for each in sidebar.buttons] == [f"{name} (Ctrl+{n})" for n, name in enumerate(NAMES, 1)]


def test_with_little_room_the_names_move_closer(sidebar: Sidebar, qtbot: QtBot) -> None:
    roomy = sidebar.buttons[0].sizeHint().height()
    sidebar.resize(160, 150)
    qtbot.waitUntil(lambda: bool(sidebar.buttons[0].property("tight")))
    assert sidebar.buttons[0].sizeHint().height() < roomy
    sidebar.resize(160, 400)
    qtbot.waitUntil(lambda: not sidebar.buttons[0].property("tight"))


def test_a_long_name_ends_in_dots_and_can_be_made_whole(show: Shower, qtbot: QtBot) -> None:
    name = "องค์การบริหารส่วนตำบลที่มีชื่อยาวมากเป็นพิเศษ"
    label = ElidedLabel(name, "officeName", narrowest=40)
    show(label)
    label.setFixedWidth(120)
    qtbot.waitUntil(lambda: label.shown != name)
    assert label.shown.endswith("…")
    label.setFixedWidth(label.fontMetrics().horizontalAdvance(name) + 40)
    qtbot.waitUntil(lambda: label.shown == name)
    assert label.minimumSizeHint().width() == 40
