"""Blocks of cells, as they are typed, copied, pasted and emptied with the keys of a spreadsheet."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from itadesk.desktop.cell_clipboard import taken_cells
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.widgets.cells import MARK_ROLE
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure
from tests.desktop import hands
from tests.desktop.hands import CONTROL, focused, go_to, press, type_on

SHIFT = Qt.KeyboardModifier.ShiftModifier
BACKWARDS = "ก.ย. 2569 - ต.ค. 2568"
EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>br{mso-data-placement:same-cell;}</style></head>
<body><table><!--StartFragment--><tr><td>จัดทำคู่มือ</td><td>ยกร่าง<br>
  เสนอ</td><td>กองช่าง</td></tr><tr><td>อบรม</td><td>เชิญวิทยากร</td><td>กองคลัง</td></tr><!--EndFragment--></table></body></html>"""


@pytest.fixture
def page(window: MainWindow) -> MeasuresPage:
    page = go_to(window, MeasuresPage)
    page.table.setFocus()
    return page


def measures(window: MainWindow) -> tuple[Measure, ...]:
    plan = hands.stored(window).plan(2569)
    return plan.measures if plan else ()


def go(page: MeasuresPage, row: int, column: int) -> None:
    page.table.setCurrentIndex(page.model.index(row, column))


def put(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def cell(page: MeasuresPage, row: int, column: int) -> str:
    return str(page.model.index(row, column).data(Qt.ItemDataRole.EditRole))


def where(page: MeasuresPage) -> tuple[int, int]:
    return page.table.currentIndex().row(), page.table.currentIndex().column()


def test_a_measure_is_typed_into_the_row_under_the_last(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 2, 0)
    assert page.model.headerData(2, Qt.Orientation.Vertical) == "+"

    type_on("อบรม\tเชิญวิทยากร\tกองคลัง\tทุกไตรมาส\tรายงาน\t2\n")

    assert measures(window)[2] == Measure(
        title="อบรม",
        methods=("เชิญวิทยากร",),
        responsible=("กองคลัง",),
        period_text="ทุกไตรมาส",
        follow_up="รายงาน",
        indicators=(2,),
    )
    assert where(page) == (3, 0)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    while len(measures(window)) > 2:
        press(focused(), Qt.Key.Key_Z, CONTROL)
    assert window.workbench.history.to_undo is None


def test_tab_goes_on_enter_comes_back_below_and_the_ends_lead_out(page: MeasuresPage) -> None:
    page.table.widths.show_column(6, shown=True)
    go(page, 0, 5)
    for key, place in (
        (Qt.Key.Key_Tab, (0, 6)),
        (Qt.Key.Key_Tab, (1, 0)),
        (Qt.Key.Key_Backtab, (0, 6)),
        (Qt.Key.Key_Return, (1, 5)),
    ):
        press(page.table, key)
        assert where(page) == place
    press(page.table, Qt.Key.Key_Return, SHIFT)
    assert where(page) == (0, 5)

    go(page, 2, 6)
    press(page.table, Qt.Key.Key_Tab)
    assert focused() is not page.table
    go(page, 0, 0)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Backtab, SHIFT)
    assert focused() is not page.table


def test_a_line_is_broken_within_a_cell_and_the_row_grows(page: MeasuresPage) -> None:
    QTest.qWait(50)
    before = page.table.rowHeight(1)
    go(page, 1, 1)

    type_on("ก")
    for line in "ขคงจฉ":
        press(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
        type_on(line)
    press(focused(), Qt.Key.Key_Return)
    QTest.qWait(50)

    assert cell(page, 1, 1) == "ก\nข\nค\nง\nจ\nฉ"
    assert page.table.rowHeight(1) > before


def test_a_table_of_excel_is_pasted_at_the_chosen_cell_in_one_step(window: MainWindow, page: MeasuresPage) -> None:
    before = measures(window)
    go(page, 1, 0)
    put("ไม่ใช้\n", EXCEL)

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert [measure.title for measure in measures(window)] == ["เผยแพร่แผนการใช้จ่าย", "จัดทำคู่มือ", "อบรม"]
    assert measures(window)[1].methods == ("ยกร่าง", "เสนอ")
    assert measures(window)[1].period_text == "ทุกไตรมาส"
    assert page.table.chosen == {1: [0, 1, 2], 2: [0, 1, 2]}
    assert "วาง" in window.bar.undo.toolTip()
    press(page.table, Qt.Key.Key_Z, CONTROL)
    assert measures(window) == before
    press(page.table, Qt.Key.Key_Y, CONTROL)
    assert len(measures(window)) == 3


def test_text_with_tabs_is_pasted_where_there_is_no_table(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 0, 1)
    put('"หนึ่ง\nสอง"\tกองช่าง\r\nสาม\tกองคลัง\r\n', "<p>หนึ่ง สอง</p>")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert [(each.methods, each.responsible) for each in measures(window)] == [
        (("หนึ่ง", "สอง"), ("กองช่าง",)),
        (("สาม",), ("กองคลัง",)),
    ]


def test_what_a_cell_cannot_use_is_kept_and_marked_and_goes_with_the_undo(
    window: MainWindow, page: MeasuresPage
) -> None:
    go(page, 1, 3)
    put(f"{BACKWARDS}\tทุกเดือน\tทุกข้อ")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert (cell(page, 1, 3), cell(page, 1, 5)) == (BACKWARDS, "ทุกข้อ")
    assert [page.model.index(1, column).data(MARK_ROLE) for column in (3, 4, 5)] == ["error", "", "error"]
    assert "ทุกข้อ" in str(page.model.index(1, 5).data(Qt.ItemDataRole.ToolTipRole))
    assert page.form.fields["period"].widget.property("wrong")
    assert page.form.indicators.typed() == "ทุกข้อ"
    assert measures(window)[1] == Measure(title="ประชุมชี้แจงบุคลากร", period_text="ทุกไตรมาส", follow_up="ทุกเดือน")

    press(page.table, Qt.Key.Key_Z, CONTROL)
    assert (cell(page, 1, 3), cell(page, 1, 5)) == ("ทุกไตรมาส", "")
    assert not page.form.fields["period"].widget.property("wrong")
    press(page.table, Qt.Key.Key_Y, CONTROL)
    assert (cell(page, 1, 3), cell(page, 1, 5)) == (BACKWARDS, "ทุกข้อ")


def test_a_block_that_is_too_wide_is_said_and_nothing_is_changed(window: MainWindow, page: MeasuresPage) -> None:
    before = measures(window)
    go(page, 0, 5)
    put("ก\tข\tค")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert "๓" in page.said.accessibleName()
    assert measures(window) == before
    go(page, 0, 4)
    press(page.table, Qt.Key.Key_V, CONTROL)
    assert not page.said.isVisible()
    assert "๓" not in page.said.accessibleName()


def test_the_budget_is_shown_once_a_measure_has_one_or_a_block_needs_it(window: MainWindow, page: MeasuresPage) -> None:
    assert page.table.isColumnHidden(6)
    go(page, 0, 5)
    put("๑, ๒\t๕,๐๐๐ บาท")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert not page.table.isColumnHidden(6)
    assert [measure.budget for measure in measures(window)][:1] == ["๕,๐๐๐ บาท"]
    page.table.widths.show_column(6, shown=False)
    page.refresh()
    assert page.table.isColumnHidden(6), "who hid it is left alone"


def test_nothing_happens_where_the_clipboard_has_no_text(window: MainWindow, page: MeasuresPage) -> None:
    before = measures(window)
    QGuiApplication.clipboard().setMimeData(QMimeData())

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert measures(window) == before


def test_a_block_is_chosen_with_the_keys_copied_and_pasted_the_same(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 0, 0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        press(page.table, key, SHIFT)

    press(page.table, Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith('เผยแพร่แผนการใช้จ่าย\t"ประกาศบนเว็บไซต์\nติดประกาศที่สำนักงาน"\tกองคลัง\tต.ค. ๒๕๖๘')
    go(page, 2, 0)
    press(page.table, Qt.Key.Key_V, CONTROL)

    old, new = measures(window)[:2], measures(window)[2:]
    assert [each.title for each in new] == [each.title for each in old]
    assert [(each.methods, each.responsible, each.starts, each.ends, each.period_text) for each in new] == [
        (each.methods, each.responsible, each.starts, each.ends, each.period_text) for each in old
    ]


def test_cutting_takes_the_texts_along_in_one_step(window: MainWindow, page: MeasuresPage) -> None:
    before = measures(window)
    go(page, 0, 1)
    press(page.table, Qt.Key.Key_Right, SHIFT)

    press(page.table, Qt.Key.Key_X, CONTROL)

    assert (measures(window)[0].methods, measures(window)[0].responsible) == ((), ())
    assert [each.text for each in taken_cells()[0]] == ["ประกาศบนเว็บไซต์\nติดประกาศที่สำนักงาน", "กองคลัง"]
    assert "ตัด" in window.bar.undo.toolTip()
    press(page.table, Qt.Key.Key_Z, CONTROL)
    assert measures(window) == before


def test_delete_empties_the_chosen_cells_and_what_was_kept_in_them(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 1, 5)
    type_on("ทุกข้อ\n")
    assert cell(page, 1, 5) == "ทุกข้อ"
    go(page, 0, 3)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        press(page.table, key, SHIFT)

    press(page.table, Qt.Key.Key_Delete)

    assert [cell(page, row, column) for row in (0, 1) for column in (3, 4, 5)] == [""] * 6
    assert (measures(window)[0].starts, measures(window)[0].indicators) == (None, ())
    go(page, 2, 0)
    press(page.table, Qt.Key.Key_Delete)
    assert len(measures(window)) == 2


def test_one_text_fills_all_chosen_cells(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 0, 2)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    put("สำนักปลัด")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert [each.responsible for each in measures(window)] == [("สำนักปลัด",)] * 2


def test_a_text_is_pasted_into_a_cell_that_is_being_edited(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 1, 4)
    put("ทุก\nเดือน")
    press(page.table, Qt.Key.Key_F2)
    editor = page.table.viewport().findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)

    press(editor, Qt.Key.Key_V, CONTROL)
    press(editor, Qt.Key.Key_Return)

    assert measures(window)[1].follow_up == "ทุก\nเดือน"


def test_indicators_are_typed_by_number_or_by_name(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 1, 5)

    type_on("การใช้งบประมาณ, ๙\n")

    assert measures(window)[1].indicators == (2, 9)
    go(page, 1, 5)
    assert page.form.indicators.buttons[9].isChecked()


def test_hidden_columns_are_neither_copied_nor_pasted_into(window: MainWindow, page: MeasuresPage) -> None:
    menu = page.table.widths.menu()
    assert [action.text() for action in menu.actions()] == [
        "ขั้นตอน/วิธีการ",
        "ผู้รับผิดชอบ",
        "ระยะเวลา",
        "การติดตามผล",
        "ตัวชี้วัด",
        "งบประมาณ",
    ]
    menu.actions()[0].trigger()
    assert page.table.isColumnHidden(1)
    go(page, 0, 0)
    press(page.table, Qt.Key.Key_Right, SHIFT)
    press(page.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "เผยแพร่แผนการใช้จ่าย\tกองคลัง"

    go(page, 1, 0)
    put("ก\tข")
    press(page.table, Qt.Key.Key_V, CONTROL)

    assert (measures(window)[1].title, measures(window)[1].methods, measures(window)[1].responsible) == (
        "ก",
        (),
        ("ข",),
    )


def test_a_period_is_pasted_as_months(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 1, 3)
    put("ม.ค. - มี.ค. 2569")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert (measures(window)[1].starts, measures(window)[1].ends) == (MonthOrDay(2026, 1), MonthOrDay(2026, 3))


def test_heads_say_which_columns_a_table_goes_into(window: MainWindow, page: MeasuresPage) -> None:
    go(page, 2, 0)
    put("ที่\tผู้รับผิดชอบ\tมาตรการ\n1\tกองช่าง\tจัดทำคู่มือ\n2\tกองคลัง\tอบรม\n")

    press(page.table, Qt.Key.Key_V, CONTROL)

    assert measures(window)[2:] == (
        Measure(title="จัดทำคู่มือ", responsible=("กองช่าง",)),
        Measure(title="อบรม", responsible=("กองคลัง",)),
    )
