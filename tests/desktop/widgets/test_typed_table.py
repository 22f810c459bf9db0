"""A table that is typed in as in a spreadsheet."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.typed_table import TypedTable, cell_menu
from tests.desktop.hands import CONTROL, Shower, press, type_text

Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(show: Shower, qtbot: QtBot) -> TypedTable:
    """Three rows of three cells, from ก1 to ค3, the first of which is gone into."""
    model = QStandardItemModel(3, 3)
    for row in range(3):
        for column, letter in enumerate("กขค"):
            model.setItem(row, column, QStandardItem(f"{letter}{row + 1}"))
    made = TypedTable("มาตรการ", model, 400)
    model.setParent(made)
    show(made)
    made.setFocus()
    made.setCurrentIndex(model.index(0, 0))
    qtbot.waitUntil(made.hasFocus)
    return made


def now(table: TypedTable) -> str:
    """The text of the cell that is gone into."""
    return str(table.currentIndex().data())


def text(table: TypedTable, row: int, column: int) -> str:
    """What a cell says."""
    return str(table.model().index(row, column).data())


def editor_in(table: TypedTable) -> QPlainTextEdit:
    """The editor that is open over a cell."""
    (editor,) = table.viewport().findChildren(QPlainTextEdit)
    return editor


def test_enter_goes_down_and_with_shift_up(table: TypedTable) -> None:
    press(table, Key.Key_Return)
    press(table, Key.Key_Enter)
    assert now(table) == "ก3"
    press(table, Key.Key_Return)
    assert now(table) == "ก3"
    press(table, Key.Key_Return, SHIFT)
    assert now(table) == "ก2"


def test_tab_goes_through_the_shown_cells_and_leaves_the_table_behind_the_last(table: TypedTable) -> None:
    table.setColumnHidden(1, True)
    visited = [now(table)]
    for _time in range(5):
        assert table.focusNextPrevChild(True)
        visited.append(now(table))
    assert visited == ["ก1", "ค1", "ก2", "ค2", "ก3", "ค3"]
    assert table.focusNextPrevChild(False)
    assert now(table) == "ก3"


def test_enter_after_tab_comes_back_to_the_column_in_which_the_row_was_begun(table: TypedTable) -> None:
    table.focusNextPrevChild(True)
    table.focusNextPrevChild(True)
    press(table, Key.Key_Return)
    assert now(table) == "ก2"
    table.focusNextPrevChild(True)
    press(table, Key.Key_Right)
    press(table, Key.Key_Return)
    assert now(table) == "ค3"


def test_typing_replaces_what_stands_in_a_cell_and_enter_takes_it(table: TypedTable) -> None:
    type_text(table, "น")
    type_text(editor_in(table), "ำ")
    press(editor_in(table), Key.Key_Return)
    assert text(table, 0, 0) == "นำ"
    assert now(table) == "ก2"


def test_f2_edits_and_escape_brings_back_what_stood_there(table: TypedTable) -> None:
    press(table, Key.Key_F2)
    type_text(editor_in(table), "อื่น")
    assert text(table, 0, 0) == "อื่น"
    press(editor_in(table), Key.Key_Escape)
    assert text(table, 0, 0) == "ก1"


def test_alt_enter_begins_a_new_line_in_the_cell(table: TypedTable) -> None:
    press(table, Key.Key_F2)
    press(editor_in(table), Key.Key_End)
    press(editor_in(table), Key.Key_Return, ALT)
    type_text(editor_in(table), "ต่อ")
    press(editor_in(table), Key.Key_Tab)
    assert text(table, 0, 0) == "ก1\nต่อ"
    assert now(table) == "ข1"


def test_blocks_are_chosen_with_shift_and_hidden_columns_are_not_in_them(table: TypedTable) -> None:
    press(table, Key.Key_Right, SHIFT)
    press(table, Key.Key_Right, SHIFT)
    press(table, Key.Key_Down, SHIFT)
    assert table.chosen == {0: [0, 1, 2], 1: [0, 1, 2]}
    table.setColumnHidden(1, True)
    assert table.chosen == {0: [0, 2], 1: [0, 2]}
    assert table.visible_columns == [0, 2]


def test_rows_and_blocks_are_chosen_by_the_program_too(table: TypedTable) -> None:
    table.choose_rows(range(1, 3))
    assert table.chosen == {1: [0, 1, 2], 2: [0, 1, 2]}
    table.choose_block(range(2), range(1, 2))
    assert table.chosen == {0: [1], 1: [1]}
    table.choose_block(range(0), range(1))
    assert table.chosen == {0: [1], 1: [1]}


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (Key.Key_C, CONTROL, "copy_wanted"),
        (Key.Key_X, CONTROL, "cut_wanted"),
        (Key.Key_V, CONTROL, "paste_wanted"),
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "empty_wanted"),
        (Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "empty_wanted"),
        (Key.Key_D, CONTROL, "duplicate_wanted"),
        (Key.Key_Delete, CONTROL, "remove_wanted"),
        (Key.Key_Space, CONTROL, "offer_wanted"),
    ],
)
def test_keys_tell_what_is_wanted(
    table: TypedTable, qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier, wanted: str
) -> None:
    with qtbot.waitSignal(getattr(table, wanted), timeout=500):
        press(table, key, modifier)
    assert text(table, 0, 0) == "ก1"


def test_the_menu_offers_what_the_keys_do(table: TypedTable) -> None:
    asked: list[str] = []
    for name in ("cut", "copy", "paste", "empty", "offer", "duplicate", "remove"):
        getattr(table, f"{name}_wanted").connect(lambda name=name: asked.append(name))
    menu = cell_menu(table)
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert asked == ["cut", "copy", "paste", "empty", "offer", "duplicate", "remove"]


def test_the_row_that_is_gone_into_is_told(table: TypedTable) -> None:
    rows: list[int] = []
    table.row_chosen.connect(rows.append)
    press(table, Key.Key_Down)
    table.choose(2)
    table.model().removeRows(0, 3)
    assert rows[:2] == [1, 2]
    assert rows[-1] == -1


def test_rows_are_as_high_as_their_texts_and_the_table_as_high_as_its_rows(table: TypedTable, qtbot: QtBot) -> None:
    before = table.height()
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.item(1, 2).setText("\n".join(["น้ำใสไหลเย็น"] * 6))
    qtbot.waitUntil(lambda: table.rowHeight(1) > 100)
    assert table.rowHeight(0) < 60
    assert table.height() > before
    for _row in range(30):
        model.appendRow([QStandardItem("เพิ่ม")])
    qtbot.waitUntil(lambda: table.height() == 400)


def dragged(table: TypedTable, row: int, to: int) -> None:
    """Drags the number of a row before another one."""
    handles = table.handles
    middle = handles.width() // 2
    start = QPoint(middle, handles.sectionViewportPosition(row) + handles.sectionSize(row) // 2)
    end = QPoint(middle, handles.sectionViewportPosition(to) + 4 if to < handles.count() else handles.length() - 4)
    port = handles.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(0, QApplication.startDragDistance() + 2))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_a_row_is_dragged_before_another_and_to_the_end(table: TypedTable) -> None:
    places: list[int] = []
    table.handles.dropped.connect(places.append)
    dragged(table, 2, 0)
    dragged(table, 0, 3)
    assert places == [0, 3]
    assert table.handles.before == -1


def test_a_click_on_a_number_chooses_its_row_and_drags_nothing(table: TypedTable) -> None:
    places: list[int] = []
    table.handles.dropped.connect(places.append)
    at = QPoint(4, table.handles.sectionViewportPosition(1) + 10)
    QTest.mouseClick(table.handles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.chosen == {1: [0, 1, 2]}
    assert places == []


def test_several_chosen_rows_stay_chosen_when_one_of_them_is_pressed(table: TypedTable) -> None:
    table.choose_rows(range(2))
    at = QPoint(4, table.handles.sectionViewportPosition(1) + 10)
    QTest.mousePress(table.handles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sorted(table.chosen) == [0, 1]
    QTest.mouseRelease(table.handles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sorted(table.chosen) == [1]


def test_rows_that_cannot_be_moved_now_say_so(table: TypedTable, qtbot: QtBot) -> None:
    table.handles.movable = False
    places: list[int] = []
    table.handles.dropped.connect(places.append)
    with qtbot.waitSignal(table.handles.refused, timeout=500):
        dragged(table, 2, 0)
    assert places == []


def test_escape_gives_dragging_up(table: TypedTable) -> None:
    places: list[int] = []
    table.handles.dropped.connect(places.append)
    port, start = table.handles.viewport(), QPoint(4, 10)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(0, 60))
    assert table.handles.before >= 0
    press(table.handles, Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)
    assert places == []


def test_undo_is_left_to_the_window(table: TypedTable) -> None:
    before: QModelIndex | QPersistentModelIndex = table.currentIndex()
    press(table, Key.Key_Z, CONTROL)
    assert table.currentIndex() == before
    assert text(table, 0, 0) == "ก1"


def test_scroll_bars_follow_from_rows_and_columns_alone(table: TypedTable, qtbot: QtBot) -> None:
    """Each of them can take the room by which the other is not needed; Qt then shows and hides both without end."""
    for column in range(table.model().columnCount()):
        table.setColumnWidth(column, 20)
    qtbot.waitUntil(lambda: not table.horizontalScrollBar().isVisible())
    low = table.height()
    assert not table.verticalScrollBar().isVisible()

    table.setColumnWidth(0, table.viewport().width() + 50)

    qtbot.waitUntil(lambda: table.horizontalScrollBar().isVisible())
    assert not table.verticalScrollBar().isVisible()
    assert table.height() == low + table.horizontalScrollBar().sizeHint().height()
