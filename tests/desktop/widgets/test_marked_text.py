import re

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from itadesk.desktop import theme
from itadesk.desktop.dressing import wear
from itadesk.desktop.theme import DARK, LIGHT
from itadesk.desktop.widgets.marked_text import Mark, MarkedText
from tests.desktop.hands import Shower, type_text

MARKS = (
    Mark(re.compile(r"\[\[.*?\]\]"), lambda _found: "ไม่พิมพ์", background=lambda: theme.colours().accent_soft),
    Mark(re.compile("«[^«»]*»"), lambda found: f"แทน {found}", colour=lambda: theme.colours().accent),
)


@pytest.fixture
def text(show: Shower) -> MarkedText:
    made = MarkedText("ข้อความ", MARKS)
    show(made)
    made.show_typed("ผล [[ปี «ปี»]] จบ")
    return made


def colours(text: MarkedText) -> list[tuple[int, int, QColor, QColor]]:
    formats = text.document().firstBlock().layout().formats()
    return [
        (each.start, each.length, each.format.foreground().color(), each.format.background().color())
        for each in formats
    ]


def test_what_has_a_meaning_is_coloured_and_the_text_stays(text: MarkedText, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(colours(text)) > 0)

    soft, accent = QColor("#e3eef6"), QColor("#1f5f8b")
    assert {
        place for start, length, _, ground in colours(text) if ground == soft for place in range(start, start + length)
    } == set(range(3, 14))
    assert [(start, length) for start, length, ink, _ in colours(text) if ink == accent] == [(8, 4)]
    assert text.typed() == "ผล [[ปี «ปี»]] จบ"


def test_marks_wear_another_theme_at_once(text: MarkedText, qapp: QApplication, qtbot: QtBot) -> None:
    wear(qapp, DARK)
    qtbot.waitUntil(lambda: QColor(DARK.accent) in [ink for _, _, ink, _ in colours(text)])
    wear(qapp, LIGHT)
    qtbot.waitUntil(lambda: QColor(LIGHT.accent) in [ink for _, _, ink, _ in colours(text)])


def test_colouring_is_no_edit_and_typing_is_one(text: MarkedText, qtbot: QtBot) -> None:
    edits: list[str] = []
    text.edited.connect(lambda: edits.append(text.typed()))
    text.show_typed("ก «ปี»")
    qtbot.wait(30)
    assert edits == []

    type_text(text, "ข")
    assert edits == [text.typed()] != ["ก «ปี»"]


@pytest.mark.parametrize(("place", "said"), [(1, ""), (4, "ไม่พิมพ์"), (9, "แทน «ปี»"), (16, "")])
def test_each_mark_explains_itself(text: MarkedText, place: int, said: str) -> None:
    assert text.explanation(place) == said


def test_the_pointer_gets_the_explanation(text: MarkedText, qtbot: QtBot) -> None:
    cursor = text.textCursor()
    cursor.setPosition(5)
    inside = text.viewport().mapTo(text, text.cursorRect(cursor).center())
    QApplication.sendEvent(text, QHelpEvent(QEvent.Type.ToolTip, inside, text.mapToGlobal(inside)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "ไม่พิมพ์"

    start = QPoint(0, inside.y())
    QApplication.sendEvent(text, QHelpEvent(QEvent.Type.ToolTip, start, text.mapToGlobal(start)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
