"""Work in the window's thread that is done bit by bit, so that keys and clicks get through in between."""

import time
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer

TURN: Final = 0.012
"""Seconds that one turn takes, and the bit that goes beyond them."""


class InTurns(QObject):
    """Does one piece of work; a newer one takes the place of one that is not done yet.

    A piece of work yields after each bit of it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._is_at_work = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to be done."""
        return self._work is not None

    def begin(self, work: Iterator[object]) -> None:
        """Does something, from the next turn on."""
        self._work = work
        self._timer.start()

    def finish(self) -> None:
        """Does all that is left at once, for somebody who cannot do without; the work itself gets what there is."""
        if not self._is_at_work:
            self._go_on(for_seconds=float("inf"))

    def _go_on(self, for_seconds: float = TURN) -> None:
        until = time.monotonic() + for_seconds
        self._is_at_work = True
        try:
            while self._work is not None and time.monotonic() <= until:
                self._do_a_bit(self._work)
        finally:
            self._is_at_work = False

    def _do_a_bit(self, work: Iterator[object]) -> None:
        if next(work, self) is self and work is self._work:
            self._work = None
            self._timer.stop()
