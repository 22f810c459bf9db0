import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import SMALLEST, MainWindow
from itadesk.desktop.pages.progress.page import ProgressPage
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from tests.desktop.hands import AnsweringDialogs, Opener, arrive, choose_from_menu, click_on, focused, go_to, press

NARROW, WIDE = (911, 512), (1366, 768)
"""In pixels: a screen of 1366 by 768 at 150 % scaling, and at 100 %."""


def size(window: MainWindow, wanted: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*wanted)
    qtbot.waitUntil(lambda: window.size().toTuple() == wanted)


def test_the_paper_goes_and_comes_by_key_and_by_button(window: MainWindow) -> None:
    press(focused(), Qt.Key.Key_F8)
    assert not window.preview.isVisible()
    click_on(window.bar.paper)
    assert window.preview.isVisible()
    assert window.workspace.stack.isVisible()


def test_where_there_is_no_room_for_both_the_paper_takes_the_place_of_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    size(window, NARROW, qtbot)
    assert not window.preview.isVisible()

    press(focused(), Qt.Key.Key_F8)
    assert window.preview.isVisible()
    assert not window.workspace.stack.isVisible()
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.pages[2].isVisible()
    assert not window.preview.isVisible()

    size(window, WIDE, qtbot)
    assert window.preview.isVisible()
    assert window.pages[2].isVisible()


def test_a_paper_that_is_asked_for_is_seen_where_there_is_little_room(window: MainWindow, qtbot: QtBot) -> None:
    size(window, NARROW, qtbot)
    page = go_to(window, ProgressPage)

    click_on(page.look)

    assert window.preview.isVisible()


def test_a_paper_that_was_closed_stays_closed_when_there_is_room_again(window: MainWindow, qtbot: QtBot) -> None:
    press(focused(), Qt.Key.Key_F8)
    size(window, NARROW, qtbot)
    size(window, WIDE, qtbot)

    assert not window.preview.isVisible()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("wanted", [SMALLEST, NARROW])
def test_no_page_or_button_is_cut_where_there_is_little_room(
    open_window: Opener, record: OfficeRecord, qtbot: QtBot, language: str, wanted: tuple[int, int]
) -> None:
    SPEECH.use(language)
    window = open_window(record)
    size(window, wanted, qtbot)
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)
        qtbot.wait(20)
        area = window.pages[number].scroll_area
        content = area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= area.viewport().width(), number
    for part in (window.bar, window.sidebar, window.status):
        cut = [
            each.accessibleName()
            for each in part.findChildren(QAbstractButton)
            if each.isVisible()
            and not (
                part.rect().contains(each.geometry())
                and each.width() >= each.minimumSizeHint().width()
                and each.height() >= each.minimumSizeHint().height()
            )
        ]
        assert cut == []


def test_the_bar_shows_icons_where_there_is_no_room_for_words(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bar.print.text() == "พิมพ์"

    size(window, NARROW, qtbot)

    assert window.bar.print.text() == ""
    assert not window.bar.print.icon().isNull()
    assert window.bar.print.accessibleName() == "พิมพ์"
    assert window.bar.print.toolTip() == "พิมพ์ (Ctrl+P)"


def test_a_long_name_ends_in_dots_and_is_whole_in_the_tool_tip(window: MainWindow, qtbot: QtBot) -> None:
    label = window.bar.findChild(type(window.bar._office), "officeName")
    assert label is not None
    label.setText("องค์การบริหารส่วนตำบล" * 4)
    qtbot.wait(20)

    assert label.shown.endswith("…")
    assert label.text() == "องค์การบริหารส่วนตำบล" * 4


def test_f6_goes_round_the_areas_and_back_to_where_one_was(window: MainWindow) -> None:
    start = focused()
    areas = [window.workspace.stack, window.preview]

    press(focused(), Qt.Key.Key_F6)
    assert areas[1].isAncestorOf(focused())
    press(focused(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is start
    press(focused(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.sidebar.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.bar.isAncestorOf(focused())


def test_the_menu_leads_to_the_settings_and_tells_of_the_program(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    choose_from_menu(window.bar.menu, "ตั้งค่า")
    assert window.pages[len(window.sidebar.buttons) - 1].isVisible()

    choose_from_menu(window.bar.menu, "เกี่ยวกับ")
    assert "Apache" in dialogs.said[-1]
