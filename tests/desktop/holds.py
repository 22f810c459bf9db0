"""How long the thread of the window is held by one event: what a person does next waits for so long."""

import time
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

GROSS: Final = 3.0
"""Seconds of work for one event that no computer excuses, however busy it is. The aim is 0.05; `make bench-window` measures it."""

WORTH_NOTING: Final = 0.01
"""Seconds below which nobody asks how long an event took."""

TOLD: Final = 10
"""How many holds are told of."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One event that took long.

    Attributes:
        seconds: the work that this thread did for it; waiting for a busy computer does not count.
        lasted: how long it took by the clock, with what was waited for: the disk, or others on a busy computer.
        during: what the person did, the kind of event, and what got it.
    """

    seconds: float
    lasted: float
    during: str

    def __str__(self) -> str:
        return f"{1000 * self.seconds:5.0f} ms ({1000 * self.lasted:.0f} ms by the clock): {self.during}"


class WatchedApplication(QApplication):
    """An application that notes which events took longest.

    Attributes:
        holds: the longest one during each thing that was done, since they were last forgotten.
        action: what the person is doing.
        is_inside: whether an event is being handed over, of which others are a part.
    """

    holds: ClassVar[dict[str, Hold]] = {}
    action = ""
    is_inside = False

    @property
    def longest(self) -> list[Hold]:
        """The longest ones, the longest first."""
        return sorted(self.holds.values(), key=lambda hold: hold.seconds, reverse=True)[:TOLD]

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Hands an event over, and notes how long that took; events within one are a part of it."""
        if self.is_inside:
            return super().notify(receiver, event)
        self.is_inside = True
        kind, begun, worked = event.type(), time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self.is_inside = False
            lasted, seconds = time.perf_counter() - begun, time.thread_time() - worked
            if lasted > WORTH_NOTING:
                self._note(
                    Hold(min(lasted, seconds), lasted, f"{self.action} ({kind.name} {type(receiver).__name__})".strip())
                )

    def _note(self, hold: Hold) -> None:
        before = self.holds.get(hold.during)
        if before is None or before.seconds < hold.seconds:
            self.holds[hold.during] = hold


def doing(action: str) -> None:
    """Notes what the person does, in whose course a hold may come."""
    application = QApplication.instance()
    if isinstance(application, WatchedApplication):
        application.action = action


def stop_watching() -> None:
    """Only hands events over for the rest of the process: Qt sends some when Python has let go of everything else."""
    application = QApplication.instance()
    if isinstance(application, WatchedApplication):
        application.is_inside = True
