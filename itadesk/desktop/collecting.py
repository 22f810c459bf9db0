"""Python's garbage is collected in the thread of the window only, and only between two events.

Left to itself, Python collects wherever it happens to allocate. In the thread that sets papers, widgets among the
garbage would be taken down where Qt forbids it, and the program ends with a segmentation fault; inside of Qt's own
taking down of a widget, others would wait for a lock that is held already, and the window stands still for ever.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

INTERVAL: Final = 250
"""Milliseconds between two looks at how much garbage there may be."""


class Collector(QObject):
    """Collects as Python itself does, and as often, but here. It must be made in the thread of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that is due; nothing where none is."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(len(counts)) if counts[generation] > thresholds[generation] > 0]
        if due:
            gc.collect(due[-1])

    def end(self) -> None:
        """Collects what is left, and leaves collecting to Python again; no other thread may be at work any more."""
        self._timer.stop()
        gc.collect()
        if self._was_enabled:
            gc.enable()
