from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.calendar import CalendarPopup, DayButton, spot_beside
from itadesk.desktop.widgets.inputs import LineInput
from tests.desktop.hands import Shower, click, focused, press

THURSDAY = date(2023, 1, 5)
TODAY = date(2023, 1, 27)
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
Popper = Callable[[date], CalendarPopup]


@pytest.fixture
def pop_up(show: Shower) -> Popper:
    """Opens a calendar beside a line; it belongs to the line and ends with it."""

    def open_one(day: date) -> CalendarPopup:
        line = LineInput("วันที่")
        show(line)
        popup = CalendarPopup(day, TODAY, THURSDAY, line)
        popup.pop_up_beside(line)
        return popup

    return open_one


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_Left, date(2023, 1, 4)),
        (Qt.Key.Key_Right, date(2023, 1, 6)),
        (Qt.Key.Key_Up, date(2022, 12, 29)),
        (Qt.Key.Key_Down, date(2023, 1, 12)),
        (Qt.Key.Key_PageUp, date(2022, 12, 5)),
        (Qt.Key.Key_PageDown, date(2023, 2, 5)),
        (Qt.Key.Key_Home, date(2023, 1, 1)),
        (Qt.Key.Key_End, date(2023, 1, 31)),
    ],
)
def test_keys_lead_to_other_days_and_enter_takes_one(pop_up: Popper, qtbot: QtBot, key: Qt.Key, there: date) -> None:
    popup = pop_up(THURSDAY)
    press(focused(), key)

    with qtbot.waitSignal(popup.taken) as taken:
        press(focused(), Qt.Key.Key_Return)

    assert taken.args == [there]


def test_with_shift_a_page_is_a_year(pop_up: Popper) -> None:
    popup = pop_up(THURSDAY)

    press(focused(), Qt.Key.Key_PageUp, SHIFT)
    assert (popup.day, popup.title.text()) == (date(2022, 1, 5), "มกราคม ๒๕๖๕")

    press(focused(), Qt.Key.Key_PageDown, SHIFT)
    assert popup.day == THURSDAY


def test_the_day_gone_to_is_named_to_a_screen_reader(pop_up: Popper) -> None:
    pop_up(THURSDAY)
    assert focused().accessibleName() == "วันพฤหัสบดีที่ ๕ มกราคม ๒๕๖๖, วันที่เลือกไว้"

    press(focused(), Qt.Key.Key_Right)
    assert focused().accessibleName() == "วันศุกร์ที่ ๖ มกราคม ๒๕๖๖"


def test_today_is_marked_and_gone_to(pop_up: Popper) -> None:
    popup = pop_up(date(2020, 5, 5))
    press(focused(), Qt.Key.Key_Tab)
    assert focused() is popup.to_today

    press(focused(), Qt.Key.Key_Space)

    assert popup.day == TODAY
    assert focused().property("today") is True
    assert focused().accessibleName().endswith(", วันนี้")


def test_the_fiscal_year_of_the_day_is_told(pop_up: Popper) -> None:
    popup = pop_up(date(2022, 9, 30))
    assert popup.year_told.text() == "ปีงบประมาณ ๒๕๖๕"

    press(focused(), Qt.Key.Key_Right)
    assert popup.year_told.text() == "ปีงบประมาณ ๒๕๖๖"


@pytest.mark.parametrize(("key", "modifier"), [
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Up, ALT),
])  # fmt: skip
def test_it_closes_without_a_day(pop_up: Popper, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    popup, taken = pop_up(THURSDAY), list[date]()
    popup.taken.connect(taken.append)

    with qtbot.waitSignal(popup.closed):
        press(focused(), key, modifier)

    assert taken == []


def test_tab_goes_round_within_the_calendar(pop_up: Popper) -> None:
    popup = pop_up(THURSDAY)
    gone_to = []
    for _step in range(6):
        press(focused(), Qt.Key.Key_Tab)
        gone_to.append(focused())

    assert all(popup.isAncestorOf(each) for each in gone_to)
    assert isinstance(gone_to[-1], DayButton)
    assert len(set(gone_to)) == 6


def test_the_months_are_turned_with_the_mouse_and_a_day_is_clicked(pop_up: Popper, qtbot: QtBot) -> None:
    popup = pop_up(THURSDAY)
    later = next(each for each in popup.findChildren(QPushButton) if "PgDown" in each.accessibleName())
    click(later)
    assert popup.title.text() == "กุมภาพันธ์ ๒๕๖๖"

    with qtbot.waitSignal(popup.taken) as taken:
        click(next(each for each in popup.days if each.day == date(2023, 2, 14)))

    assert taken.args == [date(2023, 2, 14)]


def test_days_that_the_program_does_not_know_cannot_be_taken(pop_up: Popper) -> None:
    popup = pop_up(date(1999, 12, 31))

    assert popup.day == date(2000, 1, 1)
    assert [each.day for each in popup.days if not each.isEnabled()] == [date(1999, 12, day) for day in range(26, 32)]
    popup.take(date(1999, 12, 31))
    assert popup.isVisible()


SCREEN = QRect(0, 0, 1366, 768)
SIZE = QSize(300, 280)


@pytest.mark.parametrize(
    ("field", "spot"),
    [
        (QRect(100, 100, 200, 30), QPoint(100, 134)),
        (QRect(100, 700, 200, 30), QPoint(100, 416)),
        (QRect(1300, 100, 60, 30), QPoint(1066, 134)),
        (QRect(-50, 100, 200, 30), QPoint(0, 134)),
    ],
)
def test_it_lies_beside_the_field_and_within_the_screen(field: QRect, spot: QPoint) -> None:
    assert spot_beside(field, SIZE, SCREEN) == spot
    assert SCREEN.contains(QRect(spot, SIZE))


def test_where_there_is_room_neither_below_nor_above_it_stays_on_the_screen() -> None:
    low = QRect(0, 0, 400, 300)

    assert low.contains(QRect(spot_beside(QRect(10, 140, 100, 30), SIZE, low), SIZE))
