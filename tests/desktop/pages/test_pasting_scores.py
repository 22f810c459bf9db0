"""Scores that are pasted as a whole: shown beside the fields, then taken with Enter or left with Escape."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.ita.records import OfficeRecord
from itadesk.thai.digits import thai_digits
from tests.desktop.hands import CONTROL, Opener, click_on, focused, go_to, press, scores_of, stored, write

NAMES = (
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
)  # fmt: skip
SCORES = ["92.41", "88.66", "84.10", "84.58", "87.57", "90.00", "86.20", "85.00", "97.50", "100"]
TABLE = "\n".join(f"{number}. {name}\t{thai_digits(score)}" for number, (name, score) in enumerate(zip(NAMES, SCORES, strict=True), 1))  # fmt: skip
RESULT = f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\nคะแนนรวม 89.44 ระดับ ผ่านดี\n{TABLE}"

Paste = Callable[[str], None]


@pytest.fixture
def page(window: MainWindow) -> ScoresPage:
    return go_to(window, ScoresPage)


@pytest.fixture
def paste(page: ScoresPage, qtbot: QtBot) -> Paste:
    """Copies a text, and presses Ctrl+V wherever the focus is."""

    def copy_and_paste(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        press(focused(), Qt.Key.Key_V, CONTROL)
        qtbot.waitUntil(page.found.isVisible)

    return copy_and_paste


def indicators(window: MainWindow, year: int = 2568) -> list[Decimal]:
    result = stored(window).result(year)
    return list(result.indicators.values()) if result else []


def test_a_whole_result_is_shown_first_and_taken_with_enter(window: MainWindow, page: ScoresPage, paste: Paste) -> None:
    before = stored(window)

    paste(RESULT)

    assert page.found.sentences[:2] == (
        "พบคะแนน ๑๐ ตัวชี้วัด คะแนนรวม ๘๙.๔๔ ระดับ ผ่านดี",
        "มี ๔ ช่องที่กรอกค่าอื่นไว้แล้ว หากรับ ค่าที่พบจะแทนค่าเดิม",
    )
    assert page.earlier_text("1") == "๙๒.๕๐ → ๙๒.๔๑"
    assert page.earlier_text("3") == "→ ๘๔.๑๐"
    assert page.groups[0].beside["3"].accessibleDescription() == "อ่านจาก “๓. การใช้อำนาจ ๘๔.๑๐”"
    marked = {name: field.widget.property("found") for name, field in page.fields.items()}
    assert (marked["1"], marked["3"], marked["IIT"]) == ("changes", "fills", None)
    assert (stored(window), page.fields["1"].input.typed()) == (before, "๙๒.๕๐")

    assert focused() is page.found.take
    press(focused(), Qt.Key.Key_Return)

    assert indicators(window) == [Decimal(score) for score in SCORES]
    assert (stored(window).results[1].total, stored(window).results[1].level) == (Decimal("89.44"), "ผ่านดี")
    assert page.fields["10"].input.typed() == "๑๐๐.๐๐"
    assert not page.found.isVisible()
    assert page.fields["1"].widget.property("found") is None
    assert focused() is page.fields["total"].widget


def test_taking_it_is_one_step_with_a_name(window: MainWindow, paste: Paste) -> None:
    before = stored(window)
    paste(RESULT)
    press(focused(), Qt.Key.Key_Return)

    assert "วางคะแนน" in window.bar.undo.toolTip()
    press(focused(), Qt.Key.Key_Z, CONTROL)

    assert stored(window) == before


def test_escape_leaves_everything_as_it_was(window: MainWindow, page: ScoresPage, paste: Paste) -> None:
    before = stored(window)
    page.fields["4"].widget.setFocus()
    paste(RESULT)

    press(focused(), Qt.Key.Key_Escape)

    assert not page.found.isVisible()
    assert stored(window) == before
    assert page.earlier_text("1") == "ปี ๒๕๖๗: ๙๐.๐๐  ▲ ๒.๕๐"
    assert focused() is page.fields["4"].widget


def test_the_result_of_another_year_is_asked_about_and_taken_there(
    window: MainWindow, page: ScoresPage, paste: Paste
) -> None:
    paste(RESULT.replace("2568", "2567"))

    assert "ปีงบประมาณ ๒๕๖๗ แต่หน้านี้แสดงปี ๒๕๖๘" in " ".join(page.found.sentences)
    assert page.earlier_text("1") == "ปี ๒๕๖๗: ๙๐.๐๐ → ๙๒.๔๑"
    assert page.fields["1"].widget.property("found") is None
    assert page.found.take.text() == "รับเข้าปี ๒๕๖๗ (Enter)"
    press(focused(), Qt.Key.Key_Return)

    assert indicators(window, 2567) == [Decimal(score) for score in SCORES]
    assert indicators(window, 2568) == [Decimal("92.50"), Decimal("80.00")]
    assert window.workbench.result_year == 2567


def test_it_can_be_taken_into_the_year_that_is_shown_all_the_same(
    window: MainWindow, page: ScoresPage, paste: Paste
) -> None:
    paste(RESULT.replace("2568", "2567"))
    press(focused(), Qt.Key.Key_Tab)
    assert focused() is page.found.other
    press(focused(), Qt.Key.Key_Return)

    assert page.earlier_text("1") == "๙๒.๕๐ → ๙๒.๔๑"
    assert (page.found.take.text(), page.found.other.text()) == ("รับเข้าปี ๒๕๖๘ (Enter)", "ใช้ปี ๒๕๖๗ แทน")
    press(focused(), Qt.Key.Key_Return)

    assert indicators(window, 2568) == [Decimal(score) for score in SCORES]
    assert indicators(window, 2567) == [Decimal("90.00")]
    assert window.workbench.result_year == 2568


def test_a_wrong_score_is_replaced_by_the_right_one(page: ScoresPage, paste: Paste) -> None:
    write(page.fields["2"].widget, "192.50\n")
    write(page.fields["IIT"].widget, "ดี\n")
    assert page.fields["2"].sentence

    paste("2. การใช้งบประมาณ\t80.00")
    assert page.earlier_text("2") == "๑๙๒.๕๐ → ๘๐.๐๐"
    press(focused(), Qt.Key.Key_Return)

    assert (page.fields["2"].input.typed(), page.fields["2"].sentence) == ("๘๐.๐๐", "")
    assert page.fields["IIT"].input.typed() == "ดี"


def test_what_is_typed_meanwhile_is_compared_anew(page: ScoresPage, paste: Paste) -> None:
    paste(RESULT)

    page.fields["3"].widget.setFocus()
    for key in "77":
        press(focused(), Qt.Key(ord(key)))

    assert page.earlier_text("3") == "๗๗.๐๐ → ๘๔.๑๐"
    assert "๕ ช่อง" in page.found.sentences[1]
    assert focused() is page.fields["3"].widget


def test_another_year_puts_it_away(window: MainWindow, page: ScoresPage, paste: Paste) -> None:
    paste(RESULT)

    window.workbench.choose_year(2568)

    assert not page.found.isVisible()


def test_what_is_there_already_needs_only_closing(window: MainWindow, page: ScoresPage, paste: Paste) -> None:
    paste("2. การใช้งบประมาณ\t80.00")

    assert page.found.sentences[1] == "ตรงกับที่กรอกไว้แล้วทั้งหมด"
    assert not page.found.take.isVisible()
    assert focused() is page.found.leave
    press(focused(), Qt.Key.Key_Return)
    assert not page.found.isVisible()
    assert window.workbench.history.to_undo is None


def test_what_holds_no_scores_says_what_would_be_understood(page: ScoresPage, paste: Paste) -> None:
    paste("เรียน นายกเทศมนตรี\nด้วยสำนักปลัดขอส่งเอกสาร")

    assert page.found.sentences[0] == "ไม่พบคะแนนที่จะรับ"
    assert "ให้คัดลอกผลการประเมินที่มีชื่ออยู่ข้างคะแนน" in page.found.sentences[1]


@pytest.mark.parametrize(
    ("name", "text", "typed"),
    [("3", "๙๙.๖๔", "๙๙.๖๔"), ("3", " 99.64 \n", "๙๙.๖๔"), ("level", "ผ่านดี", "ผ่านดี"), ("letter", "AA", "AA")],
)
def test_one_value_is_pasted_into_its_field(window: MainWindow, page: ScoresPage, qtbot: QtBot, name: str, text: str, typed: str) -> None:  # fmt: skip
    field = page.fields[name]
    field.widget.setFocus()
    press(focused(), Qt.Key.Key_A, CONTROL)
    QGuiApplication.clipboard().setText(text)

    press(focused(), Qt.Key.Key_V, CONTROL)
    press(focused(), Qt.Key.Key_Return)

    qtbot.wait(100)
    assert field.input.typed() == typed
    assert not page.found.isVisible()
    window.workbench.settle()
    assert window.workbench.history.to_undo is not None


def test_a_bare_column_goes_where_it_is_pasted(window: MainWindow, page: ScoresPage, paste: Paste) -> None:
    page.fields["6"].widget.setFocus()
    paste("89.38\r\n83.69\r\n82.13\r\n")

    assert "เริ่มจากตัวชี้วัดที่ ๖" in page.found.sentences[2]
    press(focused(), Qt.Key.Key_Return)

    result = stored(window).results[1]
    assert {number: str(score) for number, score in result.indicators.items() if number > 2} == {6: "89.38", 7: "83.69", 8: "82.13"}  # fmt: skip
    assert focused() is page.fields["6"].widget


def test_the_button_pastes_a_page_of_the_web(window: MainWindow, page: ScoresPage, qtbot: QtBot) -> None:
    data = QMimeData()
    rows = "".join(f"<tr><td>{name}</td><td>{score}</td></tr>" for name, score in zip(NAMES, SCORES, strict=True))
    data.setHtml(f"<table>{rows}</table>")
    data.setText(" ".join(SCORES))
    QGuiApplication.clipboard().setMimeData(data)

    click_on(page.paste_button)
    qtbot.waitUntil(page.found.isVisible)
    press(focused(), Qt.Key.Key_Return)

    assert indicators(window) == [Decimal(score) for score in SCORES]


def test_the_menu_of_a_field_pastes_in_the_same_way(page: ScoresPage, qtbot: QtBot) -> None:
    line = page.fields["1"].widget
    line.setFocus()
    QGuiApplication.clipboard().setText(RESULT)
    middle = line.rect().center()
    QApplication.postEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    paste = next(action for action in menu.actions() if action.objectName() == "edit-paste")
    paste.trigger()
    menu.close()

    qtbot.waitUntil(page.found.isVisible)


@pytest.mark.parametrize("target", ["page", "field"])
def test_a_dropped_text_is_read(page: ScoresPage, qtbot: QtBot, target: str) -> None:
    widget: QWidget = page if target == "page" else page.fields["2"].widget
    data = QMimeData()
    data.setText(RESULT)

    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPointF(20, 10), Qt.DropAction.CopyAction, data, buttons, keys, kind)
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()

    qtbot.waitUntil(page.found.isVisible)


def test_a_field_without_focus_elsewhere_on_the_window_pastes_too(page: ScoresPage, paste: Paste, window: MainWindow) -> None:  # fmt: skip
    window.sidebar.buttons[1].setFocus()

    paste(RESULT)

    assert page.found.isVisible()


def test_the_level_by_the_rules_is_offered_and_not_forced(window: MainWindow, page: ScoresPage) -> None:
    assert not page.summary.offer.isVisible()
    level = page.fields["level"].widget
    level.setFocus()
    press(focused(), Qt.Key.Key_A, CONTROL)
    press(focused(), Qt.Key.Key_Delete)
    for number in range(3, 11):
        page.form.enter(str(number), "90.00")
    page.form.enter("IIT", "91.20")
    assert page.summary.offer.text() == "ใส่ “ผ่านดี” ซึ่งเป็นระดับตามเกณฑ์ของปี"

    click_on(page.summary.offer)

    assert page.fields["level"].input.typed() == "ผ่านดี"
    assert not page.summary.offer.isVisible()
    window.workbench.settle()
    assert stored(window).results[1].level == "ผ่านดี"


def test_a_year_of_another_system_has_only_the_whole(open_window: Opener, record: OfficeRecord) -> None:
    page = scores_of(open_window(record, 2562))

    assert "๒๕๖๑" in page.summary.note.accessibleName()
    assert not any(group.isVisible() for group in page.groups)
    assert page.fields["total"].isVisible()
