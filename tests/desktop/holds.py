"""How long the thread of the window is held by one event: what a person does next waits for so long."""

import time
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

GROSS: Final = 3.0
"""Seconds of work for one event that no computer excuses, however busy it is. The aim is 0.05; `make bench-window` measures it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One event that took long.

    Attributes:
        seconds: the work that this thread did for it; waiting for a busy computer does not count.
        during: what the person did, the kind of event, and what got it.
    """

    seconds: float = 0.0
    during: str = ""


class WatchedApplication(QApplication):
    """An application that notes which event took longest.

    Attributes:
        longest: since it was last forgotten.
        action: what the person is doing.
        is_inside: whether an event is being handed over, of which others are a part.
    """

    longest = Hold()
    action = ""
    is_inside = False

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
            seconds = min(time.perf_counter() - begun, time.thread_time() - worked)
            if seconds > self.longest.seconds:
                self.longest = Hold(seconds, f"{self.action} ({kind.name} {type(receiver).__name__})".strip())


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
