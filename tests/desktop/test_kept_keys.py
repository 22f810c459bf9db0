from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.kept_keys import KeptKeys


def pressed(key: Qt.Key, text: str, *, held: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, held)


def test_keys_reach_what_has_the_focus_in_their_order_but_not_what_is_only_held_down(qtbot: QtBot) -> None:
    window, keys = QWidget(), KeptKeys()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    field.setFocus()

    keys.keep(pressed(Qt.Key.Key_8, "8"))
    keys.keep(pressed(Qt.Key.Key_9, "9"))
    keys.keep(pressed(Qt.Key.Key_9, "9", held=True))
    keys.hand_over(window)
    keys.hand_over(window)

    assert field.text() == "89"
