from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.helping import LONGEST, HelpLine, give_help, help_of, tip
from itadesk.desktop.widgets.inputs import LineInput, SuggestionInput
from tests.desktop.hands import Shower, press

SENTENCE = "คะแนนรวมตามที่ประกาศ"


def test_help_is_found_on_what_a_widget_belongs_to(qtbot: QtBot) -> None:
    level = SuggestionInput("ระดับ", ["ผ่านดี"])
    qtbot.addWidget(level)
    give_help(level, SENTENCE)

    assert help_of(level.lineEdit()) == SENTENCE
    assert help_of(None) == ""


def test_help_of_a_window_is_not_that_of_its_fields(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = LineInput("ชื่อ", parent=window)

    assert help_of(line) == ""


def test_a_tool_tip_wraps_and_shows_signs_as_they_are() -> None:
    assert tip("") == ""
    assert tip("a < b & c").startswith("<qt>")
    assert "&lt;" in tip("a < b")


def test_qt_shows_it_with_shift_f1(show: Shower, qtbot: QtBot) -> None:
    line = LineInput("คะแนน")
    give_help(line, SENTENCE)
    show(line)

    press(line, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)

    qtbot.waitUntil(is_explained)
    QWhatsThis.hideText()


def is_explained() -> bool:
    """Whether Qt shows a “What's this?” now."""
    return any("WhatsThat" in each.metaObject().className() for each in QApplication.topLevelWidgets())


def test_the_line_tells_of_its_own_page_only_and_keeps_its_height(show: Shower, qtbot: QtBot) -> None:
    page, other = QWidget(), LineInput("อื่น")
    column = QVBoxLayout(page)
    field, line = LineInput("คะแนน"), HelpLine(page)
    column.addWidget(field)
    column.addWidget(line)
    give_help(field, SENTENCE)
    give_help(other, "ไม่ใช่ของหน้านี้")
    show(page, other)
    qtbot.wait(1)
    height, general = line.height(), line.accessibleName()

    field.setFocus()
    assert (line.accessibleName(), line.height()) == (SENTENCE, height)
    other.setFocus()
    assert line.accessibleName() == SENTENCE
    line.tell_of(None)
    assert line.accessibleName() == general


def test_it_has_room_for_the_longest_sentence_at_any_width(qtbot: QtBot) -> None:
    line = HelpLine(QWidget())
    qtbot.addWidget(line)
    line.show()
    line.say("ตัวชี้วัด " * (LONGEST // len("ตัวชี้วัด ")))

    for width in (500, 700, 1000):
        line.resize(width, line.height())
        assert line.heightForWidth(width) <= line.height()
