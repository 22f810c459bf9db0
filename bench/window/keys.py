"""What a person does at the window: presses keys and waits."""

import time
from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Held:
    """How long the window's thread was held at most at a time, in seconds.

    Attributes:
        work: that this thread worked; waiting for a busy computer does not count.
        lasted: by the clock.
    """

    work: float
    lasted: float


def longest_within(begin: Callable[[], object], seconds: float) -> Held:
    """What held the window at most, of something that was begun and of all that came of it within some time."""
    work, lasted, ends = 0.0, 0.0, time.monotonic() + seconds
    step: Callable[[], object] = begin
    while time.monotonic() < ends:
        worked, begun = time.thread_time(), time.perf_counter()
        step()
        work, lasted = max(work, time.thread_time() - worked), max(lasted, time.perf_counter() - begun)
        step = QApplication.processEvents
        time.sleep(0.0005)
    return Held(work, lasted)


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
