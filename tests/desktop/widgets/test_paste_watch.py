from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.inputs import LineInput, SuggestionInput
from itadesk.desktop.widgets.paste_watch import PasteWatch
from tests.desktop.hands import CONTROL, Shower, focused, press

LONG = "หนึ่ง\nสอง"


@pytest.fixture
def line(show: Shower) -> Iterator[LineInput]:
    made = LineInput("name")
    show(made)
    yield made
    made.close()


@pytest.fixture
def heard(line: LineInput) -> list[tuple[str, str]]:
    """What was handed on; a text of one line is for the line alone."""
    watch = PasteWatch(lambda _name, text: "\n" not in text, line)
    watch.watch(line, "name")
    told: list[tuple[str, str]] = []
    watch.pasted.connect(lambda text, html: told.append((text, html)))
    return told


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_text_for_the_line_is_pasted_into_it(line: LineInput, heard: list[tuple[str, str]]) -> None:
    copy("หนึ่ง")
    press(line, Qt.Key.Key_V, CONTROL)

    assert (line.text(), heard) == ("หนึ่ง", [])


def test_another_text_is_handed_on_and_the_line_stays(line: LineInput, heard: list[tuple[str, str]]) -> None:
    copy(LONG)
    press(line, Qt.Key.Key_V, CONTROL)

    assert (line.text(), heard) == ("", [(LONG, "")])


@pytest.mark.parametrize(("text", "typed", "told"), [("หนึ่ง", "หนึ่ง", []), (LONG, "", [(LONG, "")])])
def test_the_menu_pastes_as_the_key_does(
    line: LineInput, heard: list[tuple[str, str]], qtbot: QtBot, text: str, typed: str, told: list[tuple[str, str]]
) -> None:
    copy(text)
    middle = line.rect().center()
    QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle)))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()

    assert (line.text(), heard) == (typed, told)


def drop(line: LineInput, text: str) -> None:
    """Drops a text; QTest knows no drag and drop, so the events are made here."""
    data = QMimeData()
    data.setText(text)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drops = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), drops, data, buttons, keys, kind))


def test_a_dropped_text_goes_the_same_way(line: LineInput, heard: list[tuple[str, str]]) -> None:
    drop(line, "หนึ่ง")
    assert (line.text(), heard) == ("หนึ่ง", [])

    drop(line, LONG)
    assert (line.text(), heard) == ("หนึ่ง", [(LONG, "")])


def test_the_line_of_a_list_of_suggestions_is_watched_too(show: Shower) -> None:
    box = SuggestionInput("level", ["ผ่าน"])
    window = show(box)
    watch = PasteWatch(lambda _name, _text: False, box)
    watch.watch(box, "level")
    told: list[str] = []
    watch.pasted.connect(lambda text, _html: told.append(text))

    copy("ผ่านดี")
    press(focused(), Qt.Key.Key_V, CONTROL)

    assert (box.typed(), told) == ("", ["ผ่านดี"])
    window.close()


def test_what_was_copied_as_html_alone_is_handed_on(line: LineInput, heard: list[tuple[str, str]]) -> None:
    table = QMimeData()
    table.setHtml("<table><tr><td>90.10</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(table)

    press(line, Qt.Key.Key_V, CONTROL)

    assert line.text() == ""
    assert [html for _text, html in heard] == ["<table><tr><td>90.10</td></tr></table>"]


def test_without_any_words_nothing_is_handed_on(line: LineInput, heard: list[tuple[str, str]]) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    press(line, Qt.Key.Key_V, CONTROL)

    assert (line.text(), heard) == ("", [])
