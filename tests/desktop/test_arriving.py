"""A page that was never gone to is made bit by bit; whoever goes on meanwhile loses nothing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from tests.desktop.hands import CONTROL, arrive, focused, scores_of, type_on

NUMBERS = {name: number for number, name in enumerate(PAGES)}


def test_keys_that_come_before_the_page_are_typed_on_it(window: MainWindow) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_2, CONTROL)
    assert NUMBERS["scores"] not in window.pages
    assert focused() is window.arriving.room
    type_on("77")
    arrive(window)

    assert focused() is scores_of(window).fields["total"].widget
    assert scores_of(window).fields["total"].input.typed() == "๗๗"


def test_who_goes_elsewhere_meanwhile_arrives_there_alone(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_2, CONTROL)
    type_on("77")
    QTest.keyClick(focused(), Qt.Key.Key_3, CONTROL)
    qtbot.waitUntil(lambda: not window.arriving.is_under_way)

    assert window.page_number == NUMBERS["analysis"]
    assert window.workbench.page == "analysis"
    assert scores_of(window).fields["total"].input.typed() == "๘๘.๕๑"


def test_who_goes_back_to_a_page_that_is_there_stays_there(window: MainWindow) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_2, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_1, CONTROL)
    QTest.qWait(20)

    assert window.page_number == NUMBERS["overview"]


def test_what_is_typed_next_is_meant_for_the_page_and_not_for_the_search(window: MainWindow) -> None:
    window.finding.field.setFocus()
    window.sidebar.choose(NUMBERS["scores"])
    type_on("66")
    arrive(window)

    assert window.finding.field.text() == ""
    assert scores_of(window).fields["total"].input.typed() == "๖๖"


def test_a_window_that_is_closed_meanwhile_makes_no_page(window: MainWindow) -> None:
    window.sidebar.choose(NUMBERS["office"])
    window.close()
    QTest.qWait(20)

    assert NUMBERS["office"] not in window.pages
