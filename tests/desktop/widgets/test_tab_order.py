from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from itadesk.desktop.widgets.tab_order import following


def test_one_thing_comes_after_the_other_and_then_the_window(qtbot: QtBot) -> None:
    window, line, button = QWidget(), QLineEdit(), QPushButton()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(line)
    row.addWidget(button)

    assert [following(window), following(line), following(button)] == [line, button, window]


def test_what_comes_after_something_outlasts_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, bars = QLineEdit(window), QPushButton(window)
    following(line)
    last = following(bars)

    delete(line)
    delete(bars)

    assert last is window
    assert isValid(window)
    assert window.children() == []
