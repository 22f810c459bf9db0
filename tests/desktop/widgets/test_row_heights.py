"""Rows get the height of their texts: those in sight first, and what is looked at stays where it is."""

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets import row_heights
from itadesk.desktop.widgets.row_heights import RowHeights
from tests.desktop.hands import Shower

ROWS = 200


class Measured:
    """Says how high rows are, and in which order they were asked about."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.height = 60

    def __call__(self, row: int) -> int:
        self.asked.append(row)
        return self.height


@pytest.fixture
def measured() -> Measured:
    return Measured()


@pytest.fixture
def table(show: Shower) -> QTableView:
    """Two hundred rows of thirty pixels, about ten of them in sight."""
    made = QTableView()
    made.setModel(QStandardItemModel(ROWS, 1, made))
    made.verticalHeader().setMinimumSectionSize(10)
    made.verticalHeader().setDefaultSectionSize(30)
    made.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    show(made)
    return made


@pytest.fixture
def heights(table: QTableView, measured: Measured) -> RowHeights:
    return RowHeights(table, measured)


def wait_for(table: QTableView, height: int, qtbot: QtBot) -> None:
    """Waits until all rows are so high."""
    qtbot.waitUntil(lambda: {table.rowHeight(row) for row in range(ROWS)} == {height})


def test_all_rows_get_their_height(table: QTableView, heights: RowHeights, measured: Measured, qtbot: QtBot) -> None:
    heights.forget_all()

    wait_for(table, 60, qtbot)
    assert sorted(measured.asked) == list(range(ROWS))
    assert table.verticalScrollBar().maximum() == ROWS * 60 - table.viewport().height()


def test_rows_in_sight_come_first(table: QTableView, heights: RowHeights, measured: Measured, qtbot: QtBot) -> None:
    table.verticalScrollBar().setValue(100 * 30)
    sight = list(heights.in_sight())
    assert sight[0] == 100

    heights.forget_all()
    qtbot.waitUntil(lambda: len(measured.asked) >= len(sight))

    assert measured.asked[: len(sight)] == sight


def test_the_row_that_is_worked_on_comes_before_its_neighbours(
    table: QTableView, heights: RowHeights, measured: Measured, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.model().index(4, 0))

    heights.forget_all()
    qtbot.waitUntil(lambda: bool(measured.asked))

    assert measured.asked[0] == 4


def test_what_is_looked_at_stays_where_it_is_when_rows_above_grow(
    table: QTableView, heights: RowHeights, qtbot: QtBot
) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(100 * 30 + 10)

    heights.forget(range(50))
    qtbot.waitUntil(lambda: table.rowHeight(49) == 60)

    assert heights.in_sight()[0] == 100
    assert bar.value() == 50 * 60 + 50 * 30 + 10


def test_the_window_lives_on_between_slow_rows(
    table: QTableView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_heights, "AT_A_TIME", 0)
    slow = Measured()
    heights, told = RowHeights(table, slow), list[int]()
    heights.changed.connect(lambda: told.append(len(slow.asked)))

    heights.forget(range(5))
    qtbot.waitUntil(lambda: len(slow.asked) == 5)

    assert told == [1, 2, 3, 4, 5]


def test_who_listens_is_told_only_when_a_height_changed(heights: RowHeights, measured: Measured, qtbot: QtBot) -> None:
    measured.height = 30

    with qtbot.assertNotEmitted(heights.changed, wait=30):
        heights.forget(range(3))

    assert sorted(measured.asked) == [0, 1, 2]


def test_rows_that_are_gone_meanwhile_are_not_asked_about(
    table: QTableView, heights: RowHeights, measured: Measured, qtbot: QtBot
) -> None:
    heights.forget([3, 150, 199])
    table.model().removeRows(100, 100)

    qtbot.waitUntil(lambda: table.rowHeight(3) == 60)
    qtbot.wait(10)

    assert measured.asked == [3]


def test_a_table_that_is_not_seen_is_measured_when_it_is_asked_for_again(
    table: QTableView, heights: RowHeights, measured: Measured, qtbot: QtBot
) -> None:
    table.hide()
    heights.forget([1])
    qtbot.wait(10)
    assert measured.asked == []

    table.show()
    heights.forget([])
    qtbot.waitUntil(lambda: measured.asked == [1])


def test_in_a_short_table_all_rows_are_in_sight(table: QTableView, heights: RowHeights) -> None:
    table.model().removeRows(3, ROWS - 3)
    assert list(heights.in_sight()) == [0, 1, 2]

    table.model().removeRows(0, 3)
    assert list(heights.in_sight()) == []
