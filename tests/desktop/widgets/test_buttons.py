"""Buttons do what they say, by mouse, by key, and in every width."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton

from itadesk.desktop.widgets.buttons import BarButton, IconButton, button, give_key, icon_button, quiet_button, row_of
from tests.desktop.hands import CONTROL, Shower, click_on, press


@pytest.fixture
def done() -> list[str]:
    """What was done."""
    return []


def test_a_button_does_what_it_is_made_for_once_a_press(show: Shower, done: list[str]) -> None:
    made = button("บันทึก", lambda: done.append("saved"))
    show(made)

    click_on(made)
    press(made, Qt.Key.Key_Space)

    assert done == ["saved", "saved"]
    assert made.accessibleName() == "บันทึก"


def test_its_key_presses_it_from_everywhere_and_is_named_in_the_tool_tip(show: Shower, done: list[str]) -> None:
    made, other = button("เพิ่ม", lambda: done.append("added"), shortcut="Ctrl+N"), button("อื่น", lambda: None)
    show(other, made)

    press(other, Qt.Key.Key_N, CONTROL)

    assert done == ["added"]
    assert made.toolTip() == "เพิ่ม (Ctrl+N)"


def test_a_button_that_cannot_be_pressed_now_is_not_pressed_by_its_key(show: Shower, done: list[str]) -> None:
    made, other = button("เพิ่ม", lambda: done.append("added"), shortcut="Ctrl+N"), button("อื่น", lambda: None)
    show(other, made)

    made.setEnabled(False)
    press(other, Qt.Key.Key_N, CONTROL)

    assert done == []


def test_several_keys_may_press_one_button(show: Shower, done: list[str]) -> None:
    made = icon_button("redo", "ทำซ้ำ", lambda: done.append("redone"))
    for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
        give_key(made, QKeySequence(keys))
    show(made)

    press(made, Qt.Key.Key_Y, CONTROL)
    press(made, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert done == ["redone", "redone"]


def test_enter_in_a_dialog_presses_no_button_that_is_only_near(show: Shower) -> None:
    made = button("ลบ", lambda: None), icon_button("menu", "เมนู", lambda: None), BarButton("พิมพ์", "print")
    show(*made)

    assert [each.autoDefault() for each in made] == [False] * 3


def test_an_icon_says_its_name_where_it_cannot_be_seen(show: Shower) -> None:
    made = icon_button("undo", "เลิกทำ", lambda: None)
    show(made)

    assert (made.text(), made.accessibleName(), made.toolTip()) == ("", "เลิกทำ", "เลิกทำ")
    assert not made.icon().isNull()


@pytest.mark.parametrize("make", [lambda: IconButton("undo", "เลิกทำ"), lambda: _small(BarButton("พิมพ์", "print"))])
def test_an_icon_is_drawn_anew_in_another_theme(show: Shower, make: object) -> None:
    assert callable(make)
    made = make()
    assert isinstance(made, QPushButton)
    show(made)
    before = made.icon().cacheKey()

    QApplication.sendEvent(made, QEvent(QEvent.Type.PaletteChange))

    assert made.icon().cacheKey() != before


def _small(made: BarButton) -> BarButton:
    made.be_small(True)
    return made


def test_a_button_of_a_bar_changes_between_word_and_icon(show: Shower) -> None:
    made = BarButton("บันทึกเป็น…", "save", primary=True)
    show(made)
    wide = made.sizeHint()

    made.be_small(True)
    made.be_small(True)
    assert (made.text(), made.property("square"), made.property("primary")) == ("", True, True)
    assert made.sizeHint().width() < wide.width()

    made.be_small(False)
    assert (made.text(), made.icon().isNull(), made.sizeHint()) == ("บันทึกเป็น…", True, QSize(wide))


def test_a_word_stays_a_word_in_another_theme(show: Shower) -> None:
    made = BarButton("พิมพ์", "print")
    show(made)

    QApplication.sendEvent(made, QEvent(QEvent.Type.PaletteChange))

    assert made.icon().isNull()


def test_quiet_buttons_stand_back_and_a_row_begins_at_the_left() -> None:
    first, second = quiet_button("เปิด", lambda: None), button("หยุด", lambda: None, primary=True)

    row = row_of(first, second)

    assert (first.property("quiet"), second.property("primary")) == (True, True)
    assert [row.indexOf(each) for each in (first, second)] == [0, 1]
    assert row.count() == 3  # and what takes the room behind them
