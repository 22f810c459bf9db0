import pytest
from PySide6.QtCore import Qt

from itadesk.desktop.widgets.row_list import RowList
from tests.desktop.hands import Shower, click, press

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def rows(show: Shower) -> RowList:
    made = RowList("รายชื่อ", "เพิ่ม")
    show(made)
    made.show_rows(["ก", "ข", "ค"])
    return made


def test_the_first_row_is_chosen_and_stays_chosen_by_its_place(rows: RowList) -> None:
    chosen: list[int] = []
    rows.chosen.connect(chosen.append)
    assert rows.row == 0
    rows.rows.setFocus()
    press(rows.rows, Qt.Key.Key_Down)

    rows.show_rows(["ก", "ง", "ค"])
    assert (rows.row, rows.rows.item(1).text()) == (1, "ง")
    rows.show_rows(["ก"])
    assert rows.row == 0
    assert chosen == [1]


def test_rows_are_moved_with_buttons_and_with_keys(rows: RowList) -> None:
    moves: list[tuple[int, int]] = []
    rows.move_wanted.connect(lambda row, to: moves.append((row, to)))
    assert not rows.buttons["up"].isEnabled()

    click(rows.buttons["down"])
    press(rows.rows, Qt.Key.Key_Down, ALT)
    press(rows.rows, Qt.Key.Key_Down, ALT)
    assert not rows.buttons["down"].isEnabled()
    press(rows.rows, Qt.Key.Key_Up, ALT)

    assert moves == [(0, 1), (1, 2), (2, 1)]
    assert rows.row == 1


def test_a_row_is_taken_out_with_the_button_and_with_delete(rows: RowList) -> None:
    gone: list[int] = []
    rows.remove_wanted.connect(gone.append)
    click(rows.buttons["remove"])
    rows.choose(2)
    press(rows.rows, Qt.Key.Key_Delete)

    assert gone == [0, 2]


def test_an_empty_list_only_offers_to_add(rows: RowList) -> None:
    added: list[bool] = []
    rows.add_wanted.connect(lambda: added.append(True))
    rows.show_rows([])

    assert rows.row == -1
    assert not rows.rows.isVisible()
    assert not any(rows.buttons[name].isEnabled() for name in ("up", "down", "remove"))
    press(rows.rows, Qt.Key.Key_Delete)
    click(rows.buttons["add"])
    assert added == [True]


def test_an_order_that_is_not_the_persons_cannot_be_changed(show: Shower) -> None:
    fixed = RowList("รายงาน", "เพิ่ม", movable=False)
    show(fixed)
    fixed.show_rows(["ก", "ข"])
    moves: list[int] = []
    fixed.move_wanted.connect(moves.append)
    press(fixed.rows, Qt.Key.Key_Down, ALT)

    assert list(fixed.buttons) == ["add", "remove"]
    assert moves == []
