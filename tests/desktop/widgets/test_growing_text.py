import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.thai.words import break_points
from tests.desktop.hands import Shower, press, type_text

LONG = "ประชุมชี้แจงบุคลากรภายในส่วนราชการเรื่องการให้บริการประชาชนอย่างเท่าเทียมกันและเป็นไปตามขั้นตอนที่กำหนดไว้"


@pytest.fixture
def text(show: Shower) -> GrowingText:
    made = GrowingText("ขั้นตอน")
    show(made, LineInput("ต่อไป"))
    return made


def line_ends(text: GrowingText) -> list[int]:
    layout = text.document().firstBlock().layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [line.textStart() + line.textLength() for line in lines]


def test_it_is_as_high_as_what_stands_in_it(text: GrowingText, qtbot: QtBot) -> None:
    one_line = text.height()

    type_text(text, "หนึ่ง")
    press(text, Qt.Key.Key_Return)
    type_text(text, "สอง")
    qtbot.waitUntil(lambda: text.height() > one_line)

    assert text.typed() == "หนึ่ง\nสอง"
    assert text.verticalScrollBar().maximum() == 0
    text.show_typed("")
    assert text.height() == one_line


def test_lines_end_between_words_and_nothing_is_put_into_the_text(text: GrowingText, qtbot: QtBot) -> None:
    type_text(text, LONG)
    qtbot.wait(20)

    ends = line_ends(text)

    assert len(ends) > 2
    assert set(ends[:-1]) <= set(break_points(LONG))
    assert text.typed() == LONG
    assert text.verticalScrollBar().maximum() == 0


def test_a_word_longer_than_the_line_is_broken_anywhere(text: GrowingText) -> None:
    text.show_typed("A" * 200)

    assert len(line_ends(text)) > 2


def test_tab_and_undo_belong_to_the_window(text: GrowingText) -> None:
    type_text(text, "กข")

    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(text, Qt.Key.Key_Tab)

    assert text.typed() == "กข"


def test_showing_a_text_is_no_edit(text: GrowingText, qtbot: QtBot) -> None:
    with qtbot.waitSignal(text.edited):
        type_text(text, "กข")
    with qtbot.assertNotEmitted(text.edited):
        text.show_typed("กขค")
        text.show_typed("กขค")

    assert text.textCursor().position() == 2
    text.mark(wrong=True)
    assert text.property("wrong") is True
