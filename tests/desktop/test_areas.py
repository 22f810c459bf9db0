"""F6 goes round the areas of a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.areas import Areas
from tests.desktop.hands import focused, press

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Area(QWidget):
    """An area with fields of some names."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        for name in names:
            field = QLineEdit()
            field.setObjectName(name)
            column.addWidget(field)
        column.addWidget(QLabel("nothing to type into"))

    def field(self, name: str) -> QLineEdit:
        """The field of a name."""
        found = self.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found


@pytest.fixture
def areas() -> list[Area]:
    """A bar, a line of words that nothing can be done with, a page and a foot."""
    return [Area("year", "search"), Area(), Area("total", "level"), Area("remarks")]


@pytest.fixture
def window(areas: list[Area], qtbot: QtBot) -> QMainWindow:
    made, middle = QMainWindow(), QWidget()
    column = QVBoxLayout(middle)
    for area in areas:
        column.addWidget(area)
    made.setCentralWidget(middle)
    Areas(made, lambda: areas)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    areas[0].field("year").setFocus()
    return made


def gone_through(times: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
    """The fields that have the focus one after the other."""
    names = []
    for _time in range(times):
        press(focused(), Qt.Key.Key_F6, modifier)
        names.append(focused().objectName())
    return names


def test_it_goes_round_past_what_nothing_can_be_done_with(window: QMainWindow) -> None:
    assert window.isActiveWindow()
    assert gone_through(4) == ["total", "remarks", "year", "total"]


def test_with_shift_it_goes_the_other_way(window: QMainWindow) -> None:
    assert window.isActiveWindow()
    assert gone_through(4, SHIFT) == ["remarks", "total", "year", "remarks"]


@pytest.mark.usefixtures("window")
def test_an_area_gets_the_focus_where_it_had_it(areas: list[Area]) -> None:
    areas[2].field("level").setFocus()

    assert gone_through(3) == ["remarks", "year", "level"]


@pytest.mark.usefixtures("window")
def test_a_field_that_cannot_be_typed_into_any_more_gives_way_to_the_next(areas: list[Area]) -> None:
    areas[2].field("level").setFocus()
    gone_through(1)
    areas[2].field("level").setEnabled(False)
    assert gone_through(2) == ["year", "total"]

    areas[0].field("year").setFocus()
    areas[2].field("total").hide()

    assert gone_through(1) == ["remarks"]


@pytest.mark.usefixtures("window")
def test_an_area_of_which_all_is_hidden_is_left_out(areas: list[Area]) -> None:
    areas[2].hide()

    assert gone_through(2) == ["remarks", "year"]


@pytest.mark.usefixtures("window")
def test_with_nothing_else_to_go_to_the_focus_stays(areas: list[Area]) -> None:
    for area in areas[1:]:
        area.hide()

    assert gone_through(1) == ["year"]


@pytest.mark.usefixtures("window")
def test_pages_that_change_are_asked_for_anew(areas: list[Area]) -> None:
    del areas[2]

    assert gone_through(2) == ["remarks", "year"]
