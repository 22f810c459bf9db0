"""What a person does at the window: presses keys and waits."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE: Final = 20_000


def type_letter(field: QWidget, letter: str) -> None:
    """Presses the key of a letter, of which Qt's own way to type knows no Thai ones."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)


def wait_for(done: Callable[[], bool]) -> None:
    """Lets the window live until something is done.

    Raises:
        TimeoutError: it takes too long.
    """
    waited = QElapsedTimer()
    waited.start()
    while not done():
        if waited.hasExpired(PATIENCE):
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.0005)


def longest_hold(begin: Callable[[], object], is_under_way: Callable[[], bool]) -> float:
    """Seconds of work for which the window's thread is held at most at a time, until what was begun is done."""
    longest, begun = 0.0, time.thread_time()
    begin()
    while True:
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begun)
        if not is_under_way():
            return longest
        begun = time.thread_time()
