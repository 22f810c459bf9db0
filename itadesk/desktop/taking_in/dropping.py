"""Files that are dropped onto a window, wherever in it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes a file that is dropped onto a widget and onto nothing in it that takes files itself.

    Signals:
        dropped(Path): a file; of several the first.
    """

    dropped = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Accepts files; moving them over the widget is such an event, too."""
        if not isinstance(event, QDropEvent):
            return False
        path = file_in(event.mimeData())
        if path is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def file_in(data: QMimeData) -> Path | None:
    """The file that is dragged or was copied; None where it is none."""
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((Path(path) for path in paths if path), None)
