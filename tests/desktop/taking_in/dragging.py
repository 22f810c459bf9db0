"""A file dragged from the file manager and let go over a widget."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


def file_data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def enters(widget: QWidget, data: QMimeData) -> bool:
    """Whether a widget would take what is dragged over it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(widget.rect().center()), copy, data, left, none)
    QApplication.sendEvent(widget, entered)
    return entered.isAccepted()


def drop(widget: QWidget, path: Path) -> None:
    """Drags a file over a widget and lets it go."""
    data = file_data(path)
    assert enters(widget, data)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDropEvent(QPointF(widget.rect().center()), copy, data, left, none))
