"""Starts a window and says when it was painted: nanoseconds of the clock that all processes share, and of work until then.

python probe.py bare            an empty QMainWindow
python probe.py ARGUMENTS       itadesk with these arguments

Prints "frame" and "ready" with their times. Ready is the window when the overview is painted, has the focus, and the
next event would be handled.
"""

import sys
import time

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget


class Watcher(QObject):
    """Follows the painting of windows. A window asks itself to paint what changed; when that is done, all is painted."""

    def __init__(self, bare: bool) -> None:
        super().__init__()
        self._bare = bare
        self._told: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Lets a window paint, and looks at what is there then."""
        if event.type() != QEvent.Type.UpdateRequest or not isinstance(watched, QWidget) or not watched.isWindow():
            return False
        watched.event(event)
        if self._bare or _shown(watched, "side"):
            self._tell("frame")
        if self._bare or _is_ready(watched):
            QTimer.singleShot(0, self._end)
        return True

    def _end(self) -> None:
        self._tell("ready")
        QApplication.exit(0)

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            print(what, time.monotonic_ns(), time.process_time_ns(), flush=True)


class WatchedApplication(QApplication):
    """An application whose windows are followed from the first one on."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._watcher = Watcher(bare=sys.argv[1] == "bare")
        self.installEventFilter(self._watcher)


def _shown(window: QWidget, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QFrame, name))


def _is_ready(window: QWidget) -> bool:
    """Whether what has the focus is on a page, beside which the names of the pages stand."""
    page: QWidget | None = window.focusWidget()
    while page is not None and page.objectName() != "page":
        page = page.parentWidget()
    return page is not None and page.isVisible() and _shown(window, "side")


def _bare() -> None:
    application = WatchedApplication([])
    window = QMainWindow()
    window.show()
    application.exec()


def _itadesk(arguments: list[str]) -> None:
    QtWidgets.QApplication = WatchedApplication  # type: ignore[assignment,misc]
    from itadesk.cli.main import main  # noqa: PLC0415  what it takes to load it is measured

    sys.argv = ["itadesk", *arguments]
    sys.exit(main())


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _itadesk(sys.argv[1:])
