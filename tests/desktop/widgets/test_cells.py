"""Cells with text of several lines in a table of plain items: how they are edited, and what they look like."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.sheet import Severity
from itadesk.desktop.theme import LIGHT
from itadesk.desktop.widgets.cells import CORNER, MARK_ROLE, TextCells
from itadesk.desktop.widgets.growing_text import GrowingText
from tests.desktop.hands import CONTROL, Shower, focused, press, type_on, type_text

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(show: Shower) -> QTableView:
    """Two measures with their steps; the first cell is the current one."""
    model = QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels(["มาตรการ", "ขั้นตอน"])
    for place, text in enumerate(("อบรม", "จัดทำ\nประกาศ", "ประชุม", "")):
        model.setItem(place // 2, place % 2, QStandardItem(text))
    made = QTableView()
    model.setParent(made)
    made.setModel(model)
    made.setItemDelegate(TextCells(made))
    show(made).resize(500, 420)
    made.setCurrentIndex(model.index(0, 0))
    return made


def edit(table: QTableView, row: int = 0, column: int = 0) -> GrowingText:
    """Opens a cell for editing."""
    index = table.model().index(row, column)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = focused()
    assert isinstance(editor, GrowingText)
    return editor


def text(table: QTableView, row: int = 0, column: int = 0) -> str:
    """What stands in a cell."""
    return str(table.model().index(row, column).data())


def test_what_is_typed_is_taken_with_each_keystroke(table: QTableView) -> None:
    edit(table)

    type_on("แผ")

    assert text(table) == "แผ"
    type_on("น")
    assert text(table) == "แผน"


def test_the_text_is_selected_at_first_so_that_typing_replaces_it(table: QTableView) -> None:
    editor = edit(table)
    assert editor.textCursor().selectedText() == "อบรม"

    press(editor, Qt.Key.Key_End)
    type_on("ครู")

    assert text(table) == "อบรมครู"


@pytest.mark.parametrize("modifier", [ALT, SHIFT])
def test_a_new_line_begins_within_the_cell(table: QTableView, modifier: Qt.KeyboardModifier) -> None:
    editor = edit(table)
    press(editor, Qt.Key.Key_End)

    press(editor, Qt.Key.Key_Return, modifier)
    type_text(editor, "ข")

    assert text(table) == "อบรม\nข"


def test_enter_takes_what_was_typed_and_closes_the_cell(table: QTableView, qtbot: QtBot) -> None:
    editor = edit(table)
    type_on("ก")

    press(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not table.isPersistentEditorOpen(table.currentIndex()) and focused() is table)
    assert text(table) == "ก"


def test_escape_brings_back_what_stood_there(table: QTableView) -> None:
    editor = edit(table, 0, 1)
    type_on("ก")
    assert text(table, 0, 1) == "ก"

    press(editor, Qt.Key.Key_Escape)

    assert text(table, 0, 1) == "จัดทำ\nประกาศ"


def test_what_others_write_into_the_cell_meanwhile_is_shown_and_escape_still_knows_the_first_text(
    table: QTableView,
) -> None:
    editor = edit(table)
    type_on("ก")

    table.model().setData(table.model().index(0, 0), "ของผู้อื่น")

    assert editor.typed() == "ของผู้อื่น"
    press(editor, Qt.Key.Key_Escape)
    assert text(table) == "อบรม"


def test_a_choice_is_offered_while_a_cell_is_edited(table: QTableView, qtbot: QtBot) -> None:
    cells, editor = table.itemDelegate(), edit(table)
    assert isinstance(cells, TextCells)

    with qtbot.waitSignal(cells.offer_wanted, timeout=500):
        press(editor, Qt.Key.Key_Space, CONTROL)

    assert editor.typed() == "อบรม"


def test_the_editor_is_called_like_its_column_and_is_wide_enough_to_read(table: QTableView) -> None:
    table.setColumnWidth(1, 60)
    editor = edit(table, 1, 1)

    assert editor.accessibleName() == "ขั้นตอน"
    assert editor.width() >= 240
    assert table.viewport().rect().right() >= editor.geometry().right()


def test_the_editor_begins_where_its_cell_does_as_far_as_there_is_room_below(table: QTableView) -> None:
    table.setFixedHeight(400)
    editor = edit(table, 1, 1)
    cell = table.visualRect(table.model().index(1, 1))
    assert editor.geometry().topLeft() == cell.topLeft()

    table.setFixedHeight(table.height() - table.viewport().height() + cell.top() + editor.height() // 2)

    assert editor.geometry().bottom() == table.viewport().rect().bottom()


def test_a_cell_is_as_high_as_its_lines(table: QTableView) -> None:
    cells = table.itemDelegate()
    assert isinstance(cells, TextCells)

    def height(row: int, column: int, width: int = 200) -> int:
        return cells.height_of(table.model().index(row, column), width, table.font())

    assert height(1, 1) == height(1, 0) < height(0, 1)
    table.model().setData(table.model().index(1, 0), "ประชุม ชี้แจง บุคลากร ทุก ไตรมาส " * 3)
    assert height(1, 0, 120) > height(1, 0, 400)


@pytest.mark.parametrize(
    ("mark", "ground", "corner"),
    [
        ("", "#ffffff", "#ffffff"),
        (Severity.WARNING, "#ffffff", LIGHT.warning),
        (Severity.ERROR, LIGHT.error_soft, LIGHT.error),
    ],
)
def test_a_remark_is_seen_in_the_corner_and_a_fault_on_the_whole_cell(
    table: QTableView, mark: str, ground: str, corner: str
) -> None:
    model = table.model()
    model.setData(model.index(0, 0), "", Qt.ItemDataRole.DisplayRole)
    model.setData(model.index(0, 0), mark, MARK_ROLE)
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 100, 40), QStyle.StateFlag.State_Enabled
    option.widget = table
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))

    painter = QPainter(image)
    table.itemDelegate().paint(painter, option, model.index(0, 0))
    painter.end()

    assert image.pixelColor(50, 30) == QColor(ground)
    assert image.pixelColor(97, 1) == QColor(corner)
    assert image.pixelColor(99 - CORNER - 3, 1) == QColor(ground)
