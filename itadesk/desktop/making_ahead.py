"""Makes the pages of the window before they are gone to, whenever the person pauses: then going to them takes no time."""

import time
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from itadesk.desktop.arriving import make_in_steps
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES

PAUSE: Final = 0.5
"""Seconds without a key or a click that are taken for a pause."""

INTERVAL: Final = 200
"""Milliseconds between two steps."""

_INPUT: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class MakingAhead(QObject):
    """Follows the windows of the program for as long as it lives.

    Takes:
        shown: gives the window that is shown now.
    """

    def __init__(self, application: QApplication, parent: QObject, shown: Callable[[], QWidget | None]) -> None:
        super().__init__(parent)
        self._application, self._shown = application, shown
        self._window: MainWindow | None = None
        self._steps: Iterator[None] = iter(())
        self._last_input = time.monotonic()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Begins with the window that is shown."""
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Notes when something was pressed."""
        if event.type() in _INPUT:
            self._last_input = time.monotonic()
        return False

    def _go_on(self) -> None:
        window = self._shown()
        if window is not self._window:
            self._window = window if isinstance(window, MainWindow) else None
            self._steps = _steps(self._window) if self._window else iter(())
            self._application.installEventFilter(self)
        if time.monotonic() - self._last_input > PAUSE and next(self._steps, self) is self:
            # every event would be looked at, while there is nothing to do in a pause
            self._application.removeEventFilter(self)


def _steps(window: MainWindow) -> Iterator[None]:
    """Makes page after page."""
    for number in range(len(PAGES)):
        yield from make_in_steps(window, number)
