"""A table of rows: no word is cut, and each row is as high as its text."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.row_table import SIDES, RowTable
from tests.desktop.hands import Shower

ROW = 36


def table_of(*rows: tuple[str, str]) -> RowTable:
    """A table with a narrow and a wide column."""
    model = QStandardItemModel(0, 2)
    model.setHorizontalHeaderLabels(["Kind", "Subject"])
    for row in rows:
        model.appendRow([QStandardItem(text) for text in row])
    made = RowTable("Papers", model, (10, 90), ROW, 4)
    model.setParent(made)
    return made


def test_a_column_is_as_wide_as_its_longest_word_though_its_share_is_less(show: Shower) -> None:
    table = table_of(("Announcement", "ก"), ("Report on the measures", "ข"))
    show(table).resize(500, 300)
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("Announcement")
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_rows_are_as_high_as_their_texts_and_the_table_as_its_rows(show: Shower, qtbot: QtBot) -> None:
    table = table_of(("a", "word " * 60), ("b", "short"))
    show(table).resize(300, 600)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 2 * ROW)
    assert table.rowHeight(1) == ROW
    assert table.height() <= 4 * ROW + table.horizontalHeader().height() + 2


def test_no_line_is_cut_where_a_text_only_just_needs_another_one(show: Shower, qtbot: QtBot) -> None:
    texts = ["word " * count for count in range(1, 30)]
    table = table_of(*(("a", text) for text in texts))
    show(table).resize(300, 600)
    qtbot.waitUntil(lambda: table.rowHeight(len(texts) - 1) > 2 * ROW)

    room = QRect(0, 0, table.columnWidth(1) - SIDES, 1 << 16)
    for row, text in enumerate(texts):
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text.strip()).height()
        assert table.rowHeight(row) >= needed


def test_rows_that_come_later_are_fitted_too(show: Shower, qtbot: QtBot) -> None:
    table = table_of(("a", "short"))
    show(table).resize(300, 600)
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.item(0, 1).setText("word " * 60)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 2 * ROW)
