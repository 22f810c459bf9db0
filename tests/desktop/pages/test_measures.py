import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.widgets.labels import ZERO_WIDTH_SPACE
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure
from itadesk.services.offices import open_record
from tests.desktop.hands import arrive, click, empty, press, type_text


@pytest.fixture
def page(window: MainWindow) -> MeasuresPage:
    window.sidebar.choose(3)
    arrive(window)
    page = window.pages[3]
    assert isinstance(page, MeasuresPage)
    return page


def stored(window: MainWindow) -> tuple[Measure, ...]:
    window.workbench.settle()
    plan = open_record(window.workbench.start, window.workbench.office_id).plan(2569)
    return plan.measures if plan else ()


def titles(window: MainWindow) -> list[str]:
    return [measure.title for measure in stored(window)]


def button(page: MeasuresPage, name: str) -> QWidget:
    return page.buttons[name]


def cell_editor(page: MeasuresPage) -> QPlainTextEdit:
    editor = page.table.viewport().findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    return editor


def test_a_cell_is_edited_as_in_a_spreadsheet(window: MainWindow, page: MeasuresPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(1, 1))

    type_text(page.table, "ก")
    editor = cell_editor(page)
    type_text(editor, "ำหนดวัน")
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    type_text(editor, "เชิญประชุม")
    press(editor, Qt.Key.Key_Return)

    assert stored(window)[1].methods == ("กำหนดวัน", "เชิญประชุม")
    assert page.table.currentIndex() == page.model.index(2, 1)
    press(page.table, Qt.Key.Key_Up)
    assert page.form.fields["methods"].input.typed() == "กำหนดวัน\nเชิญประชุม"
    qtbot.waitUntil(lambda: page.table.viewport().findChild(QPlainTextEdit) is None)
    window.workbench.undo()
    assert stored(window)[1].methods == ()


def test_escape_gives_up_what_was_typed_into_a_cell(window: MainWindow, page: MeasuresPage) -> None:
    before = stored(window)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))

    press(page.table, Qt.Key.Key_F2)
    editor = cell_editor(page)
    assert editor.toPlainText() == "เผยแพร่แผนการใช้จ่าย"
    type_text(editor, "อื่น")
    press(editor, Qt.Key.Key_Escape)

    assert stored(window) == before


def test_cells_show_words_and_give_the_text_as_it_is(page: MeasuresPage) -> None:
    first = page.model.index(0, 0)

    assert ZERO_WIDTH_SPACE in str(first.data())
    assert first.data(Qt.ItemDataRole.EditRole) == "เผยแพร่แผนการใช้จ่าย"
    assert first.data(Qt.ItemDataRole.DecorationRole) is None
    assert page.model.headerData(0, Qt.Orientation.Vertical) == "๑"
    assert page.model.headerData(3, Qt.Orientation.Horizontal) == "ระยะเวลา"
    assert page.model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.DecorationRole) is None
    assert page.model.rowCount(first) == page.model.columnCount(first) == 0
    assert not page.model.setData(first, "อื่น", Qt.ItemDataRole.DisplayRole)
    assert not page.model.setData(first, "เผยแพร่แผนการใช้จ่าย")
    assert page.model.index(0, 3).data(Qt.ItemDataRole.EditRole) == "ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙"


def test_the_form_edits_the_chosen_row(window: MainWindow, page: MeasuresPage) -> None:
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down)
    period = page.form.fields["period"].widget
    empty(period)
    type_text(period, "ม.ค. - มี.ค. 2569")
    click(page.form.indicators.buttons[7])

    changed = stored(window)[1]
    assert (changed.starts, changed.ends, changed.period_text) == (MonthOrDay(2026, 1), MonthOrDay(2026, 3), "")
    assert changed.indicators == (7,)
    assert page.model.index(1, 3).data(Qt.ItemDataRole.EditRole) == "ม.ค. – มี.ค. ๒๕๖๙"


def test_a_new_measure_stands_below_the_chosen_one_and_waits_for_its_title(
    window: MainWindow, page: MeasuresPage
) -> None:
    click(button(page, "add"))
    title = page.form.fields["title"].widget
    assert window.focusWidget() is title
    type_text(title, "ใหม่")

    assert titles(window) == ["เผยแพร่แผนการใช้จ่าย", "ใหม่", "ประชุมชี้แจงบุคลากร"]


def test_rows_are_duplicated_moved_and_removed_and_all_of_it_is_undone(window: MainWindow, page: MeasuresPage) -> None:
    first, second = titles(window)

    click(button(page, "duplicate"))
    assert titles(window) == [first, first, second]
    click(button(page, "down"))
    assert titles(window) == [first, second, first]
    assert not button(page, "down").isEnabled()
    click(button(page, "up"))
    assert titles(window) == [first, first, second]
    click(button(page, "remove"))
    assert titles(window) == [first, second]
    for _step in range(4):
        window.workbench.undo()

    assert titles(window) == [first, second]
    assert window.workbench.history.to_undo is None


def test_a_plan_without_measures_says_what_to_do(window: MainWindow, page: MeasuresPage) -> None:
    window.workbench.choose_year(2580)

    assert page._empty.isVisible()
    assert not button(page, "remove").isEnabled()
    page.rows.shift(1)
    click(button(page, "add"))
    assert not page._empty.isVisible()
    click(button(page, "remove"))
    assert page._empty.isVisible()
    assert open_record(window.workbench.start, window.workbench.office_id).plan(2580) is None


def test_the_day_of_consideration_and_the_year_of_the_result(window: MainWindow, page: MeasuresPage) -> None:
    day, year = page.plan_form.fields["considered_on"], page.plan_form.fields["result_year"]
    empty(day.widget)
    type_text(day.widget, "6/11/68")
    press(day.widget, Qt.Key.Key_Tab)
    empty(year.widget)
    type_text(year.widget, "2567")
    window.workbench.settle()

    plan = open_record(window.workbench.start, window.workbench.office_id).plan(2569)
    assert plan is not None
    assert (str(plan.considered_on), plan.result_year) == ("2025-11-06", 2567)
    assert day.input.typed() == "๖ พ.ย. ๒๕๖๘"


def test_a_long_cell_is_edited_within_the_table(page: MeasuresPage) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(1, 4))
    press(page.table, Qt.Key.Key_F2)
    QTest.qWait(20)
    editor = cell_editor(page)

    assert page.table.viewport().rect().contains(editor.geometry().topRight())
    assert isinstance(page.model.index(0, 0), QModelIndex)
