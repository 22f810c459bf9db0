"""Tells when a window was painted: then there is time for what it does not need at once."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LATEST: Final = 1000
"""Milliseconds after which nobody waits any more for a window that is not to be seen."""


class Painted(QObject):
    """Looks at a window until it was painted once.

    Signals:
        happened: it was; or there is nobody to paint it for.
    """

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=LATEST)
        self._timer.timeout.connect(self._end)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The window is painted first, and what it holds right after it; the timer comes when all of that is done."""
        if event.type() == QEvent.Type.Paint:
            self._timer.start(0)
        return False

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.happened.emit()
