"""What the mouse does with the head of a table is done by keys as well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from itadesk.desktop.widgets.head_keys import STEP, HeadKeys
from tests.desktop.hands import CONTROL, Shower, press


def filled(show: Shower) -> QTableWidget:
    """Three rows of two columns, in the second of which one is."""
    table = QTableWidget(3, 2)
    for row, number in enumerate("213"):
        table.setItem(row, 1, QTableWidgetItem(number))
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    HeadKeys(table)
    show(table)
    table.setCurrentCell(0, 1)
    return table


def numbers(table: QTableWidget) -> str:
    return "".join(item.text() for row in range(3) if (item := table.item(row, 1)) is not None)


def test_the_column_one_is_in_is_sorted_by_and_the_other_way_round(show: Shower) -> None:
    table, found = filled(show), []
    for _time in range(3):
        press(table, Qt.Key.Key_F7)
        found.append(numbers(table))

    assert found == ["123", "321", "123"]


def test_where_the_order_can_be_given_up_the_third_time_does_so(show: Shower) -> None:
    table = filled(show)
    table.horizontalHeader().setSortIndicatorClearable(True)
    for _time in range(3):
        press(table, Qt.Key.Key_F7)

    assert table.horizontalHeader().sortIndicatorSection() == -1


def test_a_column_is_made_wider_and_narrower_but_never_too_narrow(show: Shower) -> None:
    table = filled(show)
    before = table.columnWidth(1)

    press(table, Qt.Key.Key_Right, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert table.columnWidth(1) == before + STEP

    for _time in range(40):
        press(table, Qt.Key.Key_Left, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert table.columnWidth(1) == table.horizontalHeader().minimumSectionSize()


def test_without_a_cell_to_be_in_nothing_happens(show: Shower) -> None:
    table = filled(show)
    table.setCurrentCell(-1, -1)
    press(table, Qt.Key.Key_F7)
    press(table, Qt.Key.Key_Right, CONTROL | Qt.KeyboardModifier.AltModifier)

    assert numbers(table) == "213"
