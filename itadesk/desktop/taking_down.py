"""Takes windows down that nobody looks at any more, page by page: the window in their place is not held meanwhile."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from itadesk.desktop.main_window import MainWindow


class TakingDown(QObject):
    """Lets go of one page after the other, and of the window when it is empty."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[QWidget] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_one)

    def begin(self, window: QWidget) -> None:
        """Takes a window down that is hidden already."""
        pages = window.pages.values() if isinstance(window, MainWindow) else ()
        self._left += [*pages, window]
        self._timer.start()

    def finish(self) -> None:
        """Lets go of all that is left."""
        while self._left:
            self._take_one()

    def _take_one(self) -> None:
        part = self._left.pop(0)
        if isValid(part):
            part.deleteLater()
        if not self._left:
            self._timer.stop()
