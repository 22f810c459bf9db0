"""Scores and measures out of a workbook: dropped, looked at, corrected, taken, undone."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.desktop import late
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.taking_in.dialog import TakingDialog
from itadesk.desktop.taking_in.offer_table import OfferTable
from itadesk.desktop.taking_in.offers import Offered
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import CONTROL, AnsweringDialogs, choose, click_on, focused, go_to, press, stored
from tests.desktop.taking_in.conftest import Taker
from tests.desktop.taking_in.dragging import drop, enters


def shown(table: OfferTable) -> list[tuple[str, ...]]:
    """What the table says, without the marks between words."""
    model = table.offered
    columns = range(model.columnCount())
    role = Qt.ItemDataRole.AccessibleTextRole
    return [tuple(str(model.index(row, column).data(role)) for column in columns) for row in range(model.rowCount())]


def click_cell(table: OfferTable, row: int) -> None:
    """Clicks onto the tick of a row."""
    place = table.visualRect(table.model().index(row, 0))
    spot = place.center()
    spot.setX(place.left() + 15)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def test_scores_are_shown_beside_those_entered_and_from_where_they_are(workbook: Path, take: Taker) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "คะแนน")

    assert shown(dialog.scores.table) == [
        ("ตรงกัน", "๑. การปฏิบัติหน้าที่", "๙๒.๕๐", "๙๒.๕๐", "คะแนน C3", "การปฏิบัติหน้าที่ ๙๒.๕"),
        ("ต่างกัน", "๒. การใช้งบประมาณ", "๘๐.๐๐", "๘๑.๒๕", "คะแนน C4", "การใช้งบประมาณ ๘๑.๒๕"),
        ("ใหม่", "๓. การใช้อำนาจ", "–", "๙๗.๕๐", "คะแนน C5", "การใช้อำนาจ ๙๗.๕"),
    ]
    assert dialog.scores.head.year.currentText() == "๒๕๖๘"
    assert not dialog.measures.isVisible()
    assert dialog.take.text() == "รับผลคะแนน ๒ รายการ"


def test_what_is_ticked_is_taken_as_one_step_and_one_undo_takes_all_of_it_back(
    window: MainWindow, record: OfficeRecord, workbook: Path, take: Taker
) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "คะแนน")
    click_cell(dialog.scores.table, 1)
    assert stored(window) == record

    click_on(dialog.take)

    result = stored(window).result(2568)
    assert result is not None
    assert dict(result.indicators) == {1: Decimal("92.50"), 2: Decimal("80.00"), 3: Decimal("97.50")}
    assert isinstance(window.workspace.stack.currentWidget(), ScoresPage)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored(window) == record


def test_escape_leaves_everything_as_it_is(
    window: MainWindow, record: OfficeRecord, workbook: Path, take: Taker
) -> None:
    dialog = take(workbook)

    press(dialog, Qt.Key.Key_Escape)

    assert stored(window) == record
    assert window.taking.dialog is None


def test_measures_are_new_the_same_or_different_and_the_space_bar_ticks_them(
    window: MainWindow, workbook: Path, take: Taker
) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "มาตรการ")
    table = dialog.measures.table

    assert [(row[0], row[1], row[-1]) for row in shown(table)] == [
        ("ตรงกัน", "เผยแพร่แผนการใช้จ่าย", "มาตรการ B2"),
        ("ตรงกัน", "ประชุมชี้แจงบุคลากร", "มาตรการ B3"),
        ("ใหม่", "จัดทำคู่มือประชาชน", "มาตรการ B4"),
    ]
    table.choose(2)
    table.setFocus()
    press(table, Qt.Key.Key_Space)
    assert not dialog.take.isEnabled()
    press(table, Qt.Key.Key_Space)
    press(dialog.take, Qt.Key.Key_Space)
    assert [measure.title for measure in stored(window).plans[0].measures][-1] == "จัดทำคู่มือประชาชน"
    assert isinstance(window.workspace.stack.currentWidget(), MeasuresPage)


def test_a_column_that_nobody_knows_is_given_its_field_once_and_then_remembered(
    qtbot: QtBot, window: MainWindow, workbook: Path, take: Taker
) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "มาตรการ")

    choose(dialog.measures.columns.choices["ฝ่ายที่ดูแลเรื่องนี้"], "ผู้รับผิดชอบ")
    qtbot.waitUntil(lambda: shown(dialog.measures.table)[1][3] == "สำนักปลัด")

    assert [row[0] for row in shown(dialog.measures.table)] == ["ตรงกัน", "ต่างกัน", "ใหม่"]
    dialog.measures.table.choose(1)
    assert dialog.measures.compared.accessibleName() == "ประชุมชี้แจงบุคลากร\nผู้รับผิดชอบ: – → สำนักปลัด"
    dialog.measures.table.choose(2)
    assert not dialog.measures.compared.isVisible()
    press(dialog, Qt.Key.Key_Escape)
    again = take(workbook)
    choose(again.sheet, "มาตรการ")
    assert again.measures.columns.choices["ฝ่ายที่ดูแลเรื่องนี้"].currentText() == "ผู้รับผิดชอบ"
    click_on(again.take)
    assert [measure.responsible for measure in stored(window).plans[0].measures] == [
        ("กองคลัง",),
        ("สำนักปลัด",),
        ("กองช่าง",),
    ]


def test_measures_go_into_the_year_that_is_chosen_and_the_window_goes_there(
    qtbot: QtBot, window: MainWindow, workbook: Path, take: Taker
) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "มาตรการ")

    choose(dialog.measures.head.year, "๒๕๗๐")
    qtbot.waitUntil(lambda: [row[0] for row in shown(dialog.measures.table)] == ["ใหม่"] * 3)
    click_on(dialog.take)

    plan = stored(window).plan(2570)
    assert plan is not None
    assert len(plan.measures) == 3
    assert window.workbench.year == 2570


def test_all_and_nothing_are_ticked_by_a_button(workbook: Path, take: Taker) -> None:
    dialog = take(workbook)
    choose(dialog.sheet, "คะแนน")

    click_on(dialog.scores.head.nothing)
    assert not dialog.take.isEnabled()
    click_on(dialog.scores.head.all)
    assert dialog.take.text() == "รับผลคะแนน ๒ รายการ"


@pytest.mark.parametrize("page", [ScoresPage, MeasuresPage, OfficePage])
def test_pages_ask_for_a_file(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: AnsweringDialogs,
    workbook: Path,
    page: type[ScoresPage | MeasuresPage | OfficePage],
) -> None:
    dialogs.path = workbook
    shown_page = go_to(window, page)

    click_on(shown_page.buttons["file"] if isinstance(shown_page, MeasuresPage) else shown_page.file_button)

    qtbot.waitUntil(lambda: window.taking.dialog is not None)
    assert "*.xlsx" in dialogs.said[-1]
    press(focused(), Qt.Key.Key_Escape)


def test_a_file_that_cannot_be_read_says_why_and_nothing_is_shown(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    path = tmp_path / "ว่าง.xlsx"
    path.write_bytes(b"PK\x03\x04")

    window.taking.read(path)

    qtbot.waitUntil(lambda: bool(dialogs.said))
    assert dialogs.said == ["ว่าง.xlsx เสียหายหรือคัดลอกมาไม่ครบ โปรดเปิดด้วยโปรแกรมของไฟล์นั้น บันทึกใหม่ แล้วเลือกอีกครั้ง"]
    assert window.taking.dialog is None


def test_a_reading_can_be_stopped(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, workbook: Path) -> None:
    window.taking.read(workbook)
    stop = window.status.follow_up.stop
    assert stop.isVisible()

    stop.click()

    qtbot.waitUntil(lambda: not stop.isVisible())
    assert window.status.currentMessage() == "หยุดแล้ว"
    assert (window.taking.dialog, dialogs.said) == (None, [])


def test_what_was_read_all_the_same_is_not_shown_when_the_reading_was_stopped(
    qtbot: QtBot, window: MainWindow, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late, "read_incoming", lambda *_given: Offered(name=workbook.name))
    window.taking.read(workbook)

    window.status.follow_up.stop.click()

    qtbot.waitUntil(lambda: window.status.currentMessage() == "หยุดแล้ว")
    assert window.taking.dialog is None


def test_a_file_without_scores_and_measures_says_what_would_be_understood(tmp_path: Path, take: Taker) -> None:
    path = tmp_path / "อื่น.txt"
    path.write_text("เรียน ผู้อำนวยการกองคลัง", "utf-8")

    dialog = take(path)

    assert dialog.said.accessibleName().startswith("ไม่พบคะแนนหรือมาตรการในไฟล์นี้")
    assert not dialog.take.isEnabled()


def test_doubts_are_said_below_the_preview_and_assumptions_above(tmp_path: Path, take: Taker) -> None:
    path = tmp_path / "ผล.csv"
    rows = "ที่,ตัวชี้วัด,คะแนน ปี 2568\n1,การปฏิบัติหน้าที่,97.50\n2,การใช้งบประมาณ,188.51\n"
    path.write_bytes(rows.encode("tis-620"))

    dialog = take(path)

    assert "188.51" in dialog.doubts.accessibleName() or "๑๘๘.๕๑" in dialog.doubts.accessibleName()
    assert [row[1] for row in shown(dialog.scores.table)] == ["๑. การปฏิบัติหน้าที่"]
    said = [label.accessibleName() for label in dialog.findChildren(type(dialog.doubts))]
    assert any("TIS-620" in sentence for sentence in said)


def test_a_file_dropped_onto_a_field_goes_to_the_window_and_a_text_into_the_field(
    qtbot: QtBot, window: MainWindow, workbook: Path
) -> None:
    page = go_to(window, MeasuresPage)
    field, line = page.form.fields["title"].widget, page.filters.words
    words = QMimeData()
    words.setText("ข้อความ")
    assert isinstance(field, GrowingText)
    assert field.canInsertFromMimeData(words)
    assert enters(line, words)
    assert not enters(window, words)

    for target in (line, field.viewport()):
        drop(target, workbook)
        qtbot.waitUntil(lambda: window.taking.dialog is not None)
        press(focused(), Qt.Key.Key_Escape)

    assert (line.text(), field.toPlainText()) == ("", "เผยแพร่แผนการใช้จ่าย")


def test_only_one_file_is_read_at_a_time(qtbot: QtBot, window: MainWindow, workbook: Path, take: Taker) -> None:
    dialog = take(workbook)

    window.taking.read(workbook)
    qtbot.wait(50)

    assert isinstance(dialog, TakingDialog)
    assert window.taking.dialog is dialog
