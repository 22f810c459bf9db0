"""Work in the window's thread that is done bit by bit, so that keys and clicks get through in between."""

import time
from collections import deque
from collections.abc import Iterator
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

TURN: Final = 0.008
"""Seconds that one turn takes, and the bit that goes beyond them."""


class InTurns(QObject):
    """Does one piece of work; a newer one takes the place of one that is not done yet.

    A piece of work yields after each bit of it. Whoever has work stands in one line: keys and clicks get through after the
    turn of each, and not after those of all.
    """

    _line: ClassVar[deque["InTurns"]] = deque()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._is_at_work = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_turn)
        self.destroyed.connect(InTurns._call_first)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to be done."""
        return self._work is not None

    def begin(self, work: Iterator[object]) -> None:
        """Does something, from the next turn on."""
        self._work = work
        self._queue()

    def finish(self) -> None:
        """Does all that is left at once, for somebody who cannot do without; the work itself gets what there is."""
        if not self._is_at_work:
            self._go_on(for_seconds=float("inf"))

    def _take_turn(self) -> None:
        self._leave()  # others must not wait for it where its work asks a person something
        try:
            self._go_on(TURN)
        finally:
            if self.is_busy:
                self._queue()

    def _go_on(self, for_seconds: float) -> None:
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
            self._leave()

    def _queue(self) -> None:
        """Stands at the end of the line, unless it stands there already."""
        if self not in self._line:
            self._line.append(self)
        self._call_first()

    def _leave(self) -> None:
        if self in self._line:
            self._line.remove(self)
            self._timer.stop()
            self._call_first()

    @staticmethod
    def _call_first() -> None:
        """Gives the next turn to who is first in the line; those that were taken down meanwhile are not called."""
        line = InTurns._line
        while line and not isValid(line[0]):
            line.popleft()
        if line and not line[0]._timer.isActive():  # noqa: SLF001  one of its own
            line[0]._timer.start()  # noqa: SLF001
