import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop import painting
from itadesk.desktop.painting import Painted


def test_a_window_that_was_painted_is_told_of_once(qtbot: QtBot) -> None:
    window, times = QWidget(), list[bool]()
    qtbot.addWidget(window)
    Painted(window).happened.connect(lambda: times.append(window.isVisible()))

    window.show()
    qtbot.waitUntil(lambda: bool(times))
    window.repaint()
    qtbot.wait(20)

    assert times == [True]


def test_a_window_that_is_not_to_be_seen_keeps_nobody_waiting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painting, "LATEST", 20)
    window, times = QWidget(), list[bool]()
    qtbot.addWidget(window)
    Painted(window).happened.connect(lambda: times.append(window.isVisible()))

    qtbot.waitUntil(lambda: bool(times))
    window.show()
    qtbot.waitExposed(window)
    window.repaint()
    qtbot.wait(20)

    assert times == [False]
