import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.inputs import ChoiceInput, DigitInput, LineInput, SuggestionInput, TickInput, TidiedInput
from itadesk.desktop.writing import shown_digits, tidy_date
from tests.desktop.hands import Shower, press, type_text

CHOICES = (("", "ไม่มี"), ("a", "หนึ่ง"), ("b", "สอง"))


def test_enter_goes_to_the_next_input(show: Shower) -> None:
    first, second = LineInput("หนึ่ง"), LineInput("สอง")
    show(first, second)

    type_text(first, "ก")
    press(first, Qt.Key.Key_Return)

    assert second.hasFocus()


def test_a_long_text_shows_its_beginning_once_it_is_left(show: Shower) -> None:
    first, second = LineInput("หนึ่ง"), LineInput("สอง")
    show(first, second)

    type_text(first, "ตำแหน่งที่ยาวมาก")
    assert first.cursorPosition() == len(first.text())
    second.setFocus()

    assert first.cursorPosition() == 0


def test_arabic_digits_are_shown_in_thai_and_the_cursor_stays(show: Shower, qtbot: QtBot) -> None:
    score = DigitInput("คะแนน", shown_digits)
    show(score)

    with qtbot.waitSignal(score.edited):
        type_text(score, "8๘.51")
    press(score, Qt.Key.Key_Home)
    type_text(score, "9")

    assert score.typed() == "๙๘๘.๕๑"
    assert score.cursorPosition() == 1


def test_a_text_is_tidied_when_it_is_left(show: Shower, qtbot: QtBot) -> None:
    day, other = TidiedInput("วันที่", shown_digits, tidy_date), LineInput("อื่น")
    show(day, other)

    type_text(day, "5/1/66")
    assert day.typed() == "๕/๑/๖๖"
    with qtbot.assertNotEmitted(day.edited):
        press(day, Qt.Key.Key_Tab)

    assert day.typed() == "๕ ม.ค. ๒๕๖๖"


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Y])
def test_undo_is_left_to_the_window(show: Shower, key: Qt.Key) -> None:
    line = LineInput("ชื่อ")
    show(line)
    type_text(line, "กข")

    press(line, key, Qt.KeyboardModifier.ControlModifier)

    assert line.typed() == "กข"


def test_showing_a_text_is_no_edit_and_leaves_the_cursor(show: Shower, qtbot: QtBot) -> None:
    line = LineInput("ชื่อ")
    show(line)
    type_text(line, "กขค")
    line.setCursorPosition(1)

    with qtbot.assertNotEmitted(line.edited):
        line.show_typed("กขคง")

    assert line.cursorPosition() == 1
    line.mark(wrong=True)
    assert line.property("wrong") is True


def test_a_choice_gives_its_key(show: Shower, qtbot: QtBot) -> None:
    choice = ChoiceInput("ลำดับ", CHOICES)
    show(choice)

    with qtbot.waitSignal(choice.edited):
        press(choice, Qt.Key.Key_Down)

    assert choice.typed() == "a"
    choice.show_typed("b")
    choice.offer(CHOICES[1:])
    assert choice.typed() == "b"
    choice.mark(wrong=False)


def test_a_key_that_is_not_offered_can_still_be_seen(qtbot: QtBot) -> None:
    choice = ChoiceInput("ลำดับ", CHOICES)
    qtbot.addWidget(choice)

    choice.show_typed("gone")

    assert (choice.typed(), choice.currentText()) == ("gone", "gone")


def test_the_wheel_does_not_change_a_choice(show: Shower) -> None:
    choice = ChoiceInput("ลำดับ", CHOICES)
    show(choice)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(choice, wheel)

    assert choice.typed() == ""


def test_a_suggestion_can_be_chosen_or_overwritten(show: Shower, qtbot: QtBot) -> None:
    level = SuggestionInput("ระดับ", ["ผ่านดี", "ผ่าน"])
    show(level)
    line = level.lineEdit()
    assert line is not None

    with qtbot.waitSignal(level.edited):
        type_text(line, "AA")
    assert level.typed() == "AA"

    level.suggest(["ก", "ข"])
    assert level.typed() == "AA"
    level.show_typed("ข")
    assert (level.typed(), level.currentIndex()) == ("ข", 1)


def test_a_box_is_ticked_with_the_space_bar(show: Shower, qtbot: QtBot) -> None:
    tick = TickInput("พิมพ์ตรา")
    show(tick)

    with qtbot.waitSignal(tick.edited):
        press(tick, Qt.Key.Key_Space)

    assert tick.typed() == "yes"
    tick.show_typed("")
    tick.mark(wrong=True)
    assert tick.typed() == ""


def test_a_typed_text_is_neither_completed_nor_turned_round_by_the_suggestions(show: Shower) -> None:
    level = SuggestionInput("ระดับ", ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"])
    show(level)
    level.edited.connect(lambda: level.suggest(["ผ่านดี", "ผ่าน"] if len(level.typed()) % 2 else ["ผ่านดีเยี่ยม"]))

    type_text(level.lineEdit() or level, "ผ่าน")

    assert level.typed() == "ผ่าน"


def test_a_long_choice_ends_in_dots_and_is_told_whole(show: Shower) -> None:
    long = "นางมาลี ใจงาม · นายกเทศมนตรีตำบลดอนทราย รักษาราชการแทนปลัดเทศบาล"
    choice = ChoiceInput("ผู้ลงนาม", (("head", long), ("none", "ไม่มี")))
    choice.show_typed("head")
    show(choice)

    QApplication.sendEvent(choice, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), choice.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == long
    choice.showPopup()
    assert choice.view().minimumWidth() >= choice.fontMetrics().horizontalAdvance(long)

    choice.hidePopup()
    QToolTip.hideText()


def test_all_choices_are_in_sight_though_the_frame_of_a_field_with_focus_is_thicker(show: Shower) -> None:
    choice = ChoiceInput("ข้อสรุป", [(str(number), f"ข้อสรุปที่ {number}") for number in range(4)])
    show(choice)
    choice.setFocus()

    choice.showPopup()

    assert choice.view().verticalScrollBar().maximum() == 0
    choice.hidePopup()
