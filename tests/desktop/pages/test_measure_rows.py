"""Whole measures: looked at in another order, taken elsewhere with mouse and keys, brought from last year, own phrases."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.measures.phrases import PhraseField
from itadesk.desktop.widgets.cells import MARK_ROLE
from itadesk.desktop.widgets.phrase_list import PhraseList
from itadesk.desktop.widgets.typed_table import cell_menu
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord
from tests.desktop import hands
from tests.desktop.hands import CONTROL, Opener, click, click_on, focused, go_to, press, type_on, write

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
FOUR = tuple(
    Measure(title=title, indicators=numbers, responsible=(unit,))
    for title, numbers, unit in (
        ("ดำเนินการ", (1,), "กองคลัง"),
        ("กำหนด", (2, 9), "กองช่าง"),
        ("เขียน", (2,), "กองคลัง"),
        ("ขยาย", (), "สำนักปลัด"),
    )
)


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    former = replace(record.plans[0], measures=FOUR)
    return open_window(replace(record, plans=(former,)))


@pytest.fixture
def page(window: MainWindow) -> MeasuresPage:
    page = go_to(window, MeasuresPage)
    page.table.setFocus()
    QTest.qWait(50)
    return page


def titles(window: MainWindow, year: int = 2569) -> list[str]:
    plan = hands.stored(window).plan(year)
    return [measure.title for measure in plan.measures] if plan else []


def shown(page: MeasuresPage) -> list[str]:
    rows = range(page.model.rowCount())
    return [str(page.model.index(row, 0).data(Qt.ItemDataRole.EditRole)) for row in rows]


def click_head(page: MeasuresPage, column: int) -> None:
    head = page.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(column) + 12, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def row_place(page: MeasuresPage, row: int, *, lower: bool = False) -> QPoint:
    handles = page.table.handles
    height = handles.sectionSize(row)
    return QPoint(10, handles.sectionViewportPosition(row) + (height - 4 if lower else 4))


def drag(page: MeasuresPage, row: int, to: QPoint) -> None:
    handles, left = page.table.handles.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(handles, left, Qt.KeyboardModifier.NoModifier, row_place(page, row))
    for place in (row_place(page, row) + QPoint(0, 12), to, to + QPoint(0, 1)):
        QTest.mouseMove(handles, place)
        QTest.qWait(1)
    QTest.mouseRelease(handles, left, Qt.KeyboardModifier.NoModifier, to)


def test_a_click_on_a_head_sorts_and_one_click_brings_the_order_of_the_paper_back(
    window: MainWindow, page: MeasuresPage
) -> None:
    click_head(page, 0)
    assert shown(page) == ["กำหนด", "ขยาย", "เขียน", "ดำเนินการ", ""]
    assert "เรียงตามหัวคอลัมน์" in page.filters.reason.accessibleName()
    assert not page.buttons["down"].isEnabled()
    click_head(page, 0)
    assert shown(page) == ["ดำเนินการ", "เขียน", "ขยาย", "กำหนด", ""]

    click(page.filters.back)

    assert shown(page) == ["ดำเนินการ", "กำหนด", "เขียน", "ขยาย", ""]
    assert not page.filters.back.isVisible()
    assert titles(window) == [measure.title for measure in FOUR]
    assert window.workbench.history.to_undo is None


def test_words_and_an_indicator_narrow_the_table(page: MeasuresPage) -> None:
    write(page.filters.words, "กอง คลัง")
    assert shown(page) == ["ดำเนินการ", "เขียน"]
    hands.choose(page.filters.indicators, "๒.")
    assert shown(page) == ["เขียน"]
    assert "๑ จาก ๔" in page.filters.reason.accessibleName()

    click_on(page.filters.back)

    assert len(shown(page)) == 5
    assert page.filters.words.typed() == ""


def test_what_is_typed_into_a_sorted_table_goes_into_its_measure_and_no_row_jumps(
    window: MainWindow, page: MeasuresPage
) -> None:
    click_head(page, 0)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))

    type_on("ฮ\n")

    assert shown(page) == ["ฮ", "ขยาย", "เขียน", "ดำเนินการ", ""]
    assert titles(window) == ["ดำเนินการ", "ฮ", "เขียน", "ขยาย"]


def test_a_measure_typed_under_a_sorted_table_goes_to_the_end_of_the_paper(
    window: MainWindow, page: MeasuresPage
) -> None:
    click_head(page, 0)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(4, 0))

    type_on("กก\n")

    assert titles(window)[-1] == "กก"
    assert shown(page)[-1] == ""


def test_pasting_into_a_filtered_table_fills_what_is_shown(window: MainWindow, page: MeasuresPage) -> None:
    write(page.filters.words, "กองคลัง")
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    QGuiApplication.clipboard().setText("ก\nข\nค")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert titles(window) == ["ก", "กำหนด", "ข", "ขยาย", "ค"]


def test_a_row_is_dragged_to_another_place(window: MainWindow, page: MeasuresPage) -> None:
    drag(page, 0, row_place(page, 2, lower=True))

    assert titles(window) == ["กำหนด", "เขียน", "ดำเนินการ", "ขยาย"]
    assert page.table.measures_chosen == [2]
    press(page.table, Qt.Key.Key_Z, CONTROL)
    assert titles(window) == [measure.title for measure in FOUR]


def test_several_rows_are_dragged_together(window: MainWindow, page: MeasuresPage) -> None:
    handles = page.table.handles.viewport()
    QTest.mouseClick(handles, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row_place(page, 2))
    QTest.mouseClick(handles, Qt.MouseButton.LeftButton, SHIFT, row_place(page, 3))
    assert page.table.measures_chosen == [2, 3]

    drag(page, 3, row_place(page, 0))

    assert titles(window) == ["เขียน", "ขยาย", "ดำเนินการ", "กำหนด"]
    assert page.table.measures_chosen == [0, 1]
    assert window.bar.undo.toolTip() == "เลิกทำ: ย้ายมาตรการ"


def test_a_click_on_one_of_several_rows_chooses_it_alone(page: MeasuresPage) -> None:
    handles, left = page.table.handles.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(handles, left, Qt.KeyboardModifier.NoModifier, row_place(page, 0))
    QTest.mouseClick(handles, left, SHIFT, row_place(page, 2))
    assert page.table.measures_chosen == [0, 1, 2]

    QTest.mouseClick(handles, left, Qt.KeyboardModifier.NoModifier, row_place(page, 1))

    assert page.table.measures_chosen == [1]


def test_a_sorted_table_does_not_let_its_rows_be_dragged(window: MainWindow, page: MeasuresPage) -> None:
    click_head(page, 0)

    drag(page, 0, row_place(page, 2, lower=True))

    assert titles(window) == [measure.title for measure in FOUR]
    assert page.filters.reason.isVisible()


def test_rows_are_moved_copied_and_removed_with_keys(window: MainWindow, page: MeasuresPage) -> None:
    page.table.setCurrentIndex(page.model.index(0, 1))
    press(page.table, Qt.Key.Key_Down, SHIFT)

    press(page.table, Qt.Key.Key_Down, ALT)
    assert titles(window) == ["เขียน", "ดำเนินการ", "กำหนด", "ขยาย"]
    press(page.table, Qt.Key.Key_Down, ALT)
    assert titles(window) == ["เขียน", "ขยาย", "ดำเนินการ", "กำหนด"]
    assert not page.buttons["down"].isEnabled()
    press(page.table, Qt.Key.Key_D, CONTROL)
    assert titles(window) == ["เขียน", "ขยาย", "ดำเนินการ", "กำหนด", "ดำเนินการ", "กำหนด"]
    assert page.table.measures_chosen == [4, 5]
    click_on(page.buttons["remove"])
    assert titles(window) == ["เขียน", "ขยาย", "ดำเนินการ", "กำหนด"]
    for _step in range(4):
        press(focused(), Qt.Key.Key_Z, CONTROL)
    assert titles(window) == [measure.title for measure in FOUR]


def test_last_years_measures_are_brought_in_one_step_and_what_is_old_is_marked(
    window: MainWindow, page: MeasuresPage
) -> None:
    page.table.setCurrentIndex(page.model.index(0, 4))
    type_on("รายงานภายในเดือนกันยายน 2569\n")
    window.workbench.choose_year(2570)
    page.table.setFocus()
    assert "๒๕๖๙" in page.buttons["bring"].text()

    click_on(page.buttons["bring"])

    assert titles(window, 2570) == [measure.title for measure in FOUR]
    old = page.model.index(0, 4)
    assert old.data(MARK_ROLE) == "warning"
    page.table.setCurrentIndex(old)
    assert "กันยายน ๒๕๖๙" in page.form.fields["follow_up"].sentence
    page.table.setFocus()
    type_on("รายงานภายในเดือนกันยายน 2570\n")
    assert old.data(MARK_ROLE) == ""
    click_on(page.buttons["bring"])
    assert "ครบแล้ว" not in page.said.accessibleName()
    press(focused(), Qt.Key.Key_Z, CONTROL)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert titles(window, 2570) == []


def test_what_is_there_already_is_not_brought_twice(window: MainWindow, page: MeasuresPage) -> None:
    window.workbench.choose_year(2570)
    click_on(page.buttons["bring"])

    click_on(page.buttons["bring"])

    assert len(titles(window, 2570)) == 4
    assert "ครบแล้ว" in page.said.accessibleName()


def test_the_first_year_has_nothing_to_bring(page: MeasuresPage) -> None:
    assert not page.buttons["bring"].isVisible()


def test_a_phrase_is_found_and_put_beside_what_stands_in_the_field(window: MainWindow, page: MeasuresPage) -> None:
    field = page.form.fields["responsible"]
    assert isinstance(field, PhraseField)
    page.table.setCurrentIndex(page.model.index(0, 2))
    field.widget.setFocus()

    press(field.widget, Qt.Key.Key_Space, CONTROL)
    offered = field.list
    assert isinstance(offered, PhraseList)
    hands.type_text(offered.words, "สำนัก")
    press(offered.words, Qt.Key.Key_Return)

    assert field.input.typed() == "กองคลัง\nสำนักปลัด"
    window.workbench.settle()
    plan = hands.stored(window).plan(2569)
    assert plan is not None
    assert plan.measures[0].responsible == ("กองคลัง", "สำนักปลัด")


def test_a_phrase_is_chosen_for_a_cell(window: MainWindow, page: MeasuresPage) -> None:
    page.table.setCurrentIndex(page.model.index(3, 2))

    press(page.table, Qt.Key.Key_Space, CONTROL)
    offered = page.cells.list
    assert isinstance(offered, PhraseList)
    assert offered.list.count() == 3
    press(offered.words, Qt.Key.Key_Down)
    press(offered.words, Qt.Key.Key_Return)

    plan = hands.stored(window).plan(2569)
    assert plan is not None
    assert plan.measures[3].responsible == ("สำนักปลัด", "กองช่าง")
    assert "ข้อความที่เคยใช้" in window.bar.undo.toolTip()


def test_no_phrase_is_said_and_escape_closes_the_list(page: MeasuresPage) -> None:
    field = page.form.fields["follow_up"]
    assert isinstance(field, PhraseField)
    click_on(field.button)
    offered = field.list
    assert isinstance(offered, PhraseList)
    assert offered.isVisible()
    assert offered.list.count() == 0

    press(offered.words, Qt.Key.Key_Return)
    assert offered.isVisible()
    press(offered, Qt.Key.Key_Escape)
    assert field.input.typed() == ""


def test_a_made_wider_column_keeps_its_share(page: MeasuresPage, window: MainWindow) -> None:
    before = page.table.columnWidth(0)
    page.table.horizontalHeader().resizeSection(0, before + 60)
    share = page.table.columnWidth(0) / page.table.viewport().width()

    window.resize(1500, 768)
    QTest.qWait(50)

    assert page.table.columnWidth(0) / page.table.viewport().width() == pytest.approx(share, abs=0.06)


def test_phrases_are_offered_while_a_cell_is_edited(window: MainWindow, page: MeasuresPage) -> None:
    page.table.setCurrentIndex(page.model.index(3, 2))
    type_on("กองสวัสดิการ")

    press(focused(), Qt.Key.Key_Space, CONTROL)
    offered = page.cells.list
    assert isinstance(offered, PhraseList)
    hands.type_text(offered.words, "ช่าง")
    press(offered.words, Qt.Key.Key_Return)

    plan = hands.stored(window).plan(2569)
    assert plan is not None
    assert plan.measures[3].responsible == ("กองสวัสดิการ", "กองช่าง")


def test_the_menu_of_the_mouse_offers_what_the_keys_do(window: MainWindow, page: MeasuresPage) -> None:
    page.table.setCurrentIndex(page.model.index(1, 0))

    actions = {action.text().split("\t")[1]: action for action in cell_menu(page.table).actions()}
    actions["Ctrl+D"].trigger()
    assert titles(window) == ["ดำเนินการ", "กำหนด", "กำหนด", "เขียน", "ขยาย"]
    actions["Ctrl+Del"].trigger()
    assert titles(window) == ["ดำเนินการ", "กำหนด", "เขียน", "ขยาย"]
    press(page.table, Qt.Key.Key_Delete, CONTROL)

    assert titles(window) == ["ดำเนินการ", "กำหนด", "ขยาย"]
