"""The keyboard alone: a control is reached with Tab, a choice made with arrows, a day taken from the calendar."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from itadesk.desktop.widgets.calendar import CalendarPopup
from itadesk.desktop.widgets.date_input import DateInput
from tests.desktop.hands import CONTROL, PATIENCE, focused, press, says, type_on

MOST_TABS: Final = 200
ALT: Final = Qt.KeyboardModifier.AltModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
NONE: Final = Qt.KeyboardModifier.NoModifier


def tab_to(widget: QWidget, *, back: bool = False) -> None:
    """Presses Tab, or Shift+Tab, until the focus is there; the last part of a page may still be in the making."""
    for _try in range(PATIENCE):
        if widget.isVisible():
            break
        QTest.qWait(1)
    for _tab in range(MOST_TABS):
        if focused() is widget:
            return
        press(focused(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
    raise LookupError(widget)


def push(button: QWidget) -> None:
    """Goes to a button and presses the space bar."""
    tab_to(button)
    press(focused(), Qt.Key.Key_Space)


def overwrite(field: QWidget, text: str) -> None:
    """Goes to a field and types another text into it."""
    tab_to(field)
    press(focused(), Qt.Key.Key_A, CONTROL)
    type_on(text)


def arrow_to(box: QWidget, wanted: str) -> None:
    """Goes to a choice and down in it until it says the wanted text."""
    assert isinstance(box, QComboBox)
    tab_to(box)
    press(focused(), Qt.Key.Key_Home)
    for _choice in range(box.count()):
        if says(box, wanted):
            return
        press(focused(), Qt.Key.Key_Down)
    raise LookupError(wanted)


def take_day(field: QWidget, day: date) -> None:
    """Goes to a day's field, opens the calendar, leafs to the year and the month, and takes the day."""
    assert isinstance(field, DateInput)
    tab_to(field)
    press(focused(), Qt.Key.Key_Down, ALT)
    calendar = field.calendar
    assert calendar is not None
    leaf_on(calendar, day.year - calendar.day.year, SHIFT)
    leaf_on(calendar, day.month - calendar.day.month, NONE)
    press(calendar.current, Qt.Key.Key_Home)
    for _day in range(1, day.day):
        press(calendar.current, Qt.Key.Key_Right)
    press(calendar.current, Qt.Key.Key_Return)
    bring_to_front(field.window())


def bring_to_front(window: QWidget) -> None:
    """Gives the keys back to a window after another one closed, as a desk does by itself and Qt's offscreen one does not."""
    QTest.qWait(1)
    window.activateWindow()
    for _try in range(PATIENCE):
        if window.isActiveWindow():
            break
        QTest.qWait(1)


def leaf_on(calendar: CalendarPopup, pages: int, modifier: Qt.KeyboardModifier) -> None:
    """Turns some pages of a calendar on, or back."""
    for _page in range(abs(pages)):
        press(calendar.current, Qt.Key.Key_PageDown if pages > 0 else Qt.Key.Key_PageUp, modifier)


def open_menu(button: QWidget, menu: QMenu, wanted: str) -> None:
    """Opens the menu of a button and goes down in it to an entry."""
    push(button)
    for _entry in menu.actions():
        press(menu, Qt.Key.Key_Down)
        if wanted in menu.activeAction().text():
            press(menu, Qt.Key.Key_Return)
            bring_to_front(button.window())
            return
    raise LookupError(wanted)
