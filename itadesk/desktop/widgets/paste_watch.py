"""Notes what is pasted into inputs or dropped onto them, before they take it themselves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

PASTE_ACTION = "edit-paste"
"""What Qt calls the action in the menu of a line."""


class PasteWatch(QObject):
    """Watches widgets; what is meant for one of them alone goes its usual way.

    Takes:
        is_own: whether a text is for the widget, whose name is given, alone.

    Signals:
        pasted(str, str): a text, and the same as HTML where there is any.
    """

    pasted = Signal(str, str)

    def __init__(self, is_own: Callable[[str, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_own = is_own
        self._names: dict[QObject, str] = {}

    def watch(self, widget: QWidget, name: str = "") -> None:
        """Watches a widget, and the line that is part of it; one without a name takes nothing by itself."""
        line = widget.lineEdit() if isinstance(widget, QComboBox) else None
        for each in filter(None, (widget, line)):
            self._names[each] = name
            each.setAcceptDrops(True)
            each.installEventFilter(self)

    def paste(self) -> None:
        """Hands on what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:  # where another program holds the clipboard there is nothing, whatever Qt promises
            self._hand_on(data)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Takes a paste or a drop in the widget's place."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._take_paste(watched)
        if isinstance(event, QDropEvent):
            return self._take_drop(watched, event)
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit):
            self._show_menu(watched, event)
            return True
        return False

    def _take_paste(self, watched: QObject) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        return self._wanted(watched, data) and self._hand_on(data)

    def _take_drop(self, watched: QObject, event: QDropEvent) -> bool:
        """Drag and drop; moving over the widget is such an event, too."""
        if not self._wanted(watched, event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return event.type() != QEvent.Type.Drop or self._hand_on(event.mimeData())

    def _show_menu(self, line: QLineEdit, event: QContextMenuEvent) -> None:
        """The usual menu of a line, in which pasting goes the same way as by key."""
        menu = line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paste = next((action for action in menu.actions() if action.objectName() == PASTE_ACTION), None)
        if paste is not None:
            paste.triggered.disconnect()
            paste.triggered.connect(lambda: None if self._take_paste(line) else line.paste())
        menu.popup(event.globalPos())

    def _wanted(self, watched: QObject, data: QMimeData) -> bool:
        if any(url.isLocalFile() for url in data.urls()):
            return False  # files go to the window
        name = self._names[watched]
        if not data.hasText():
            return data.hasHtml()  # no widget takes that by itself
        return not (name and self._is_own(name, data.text()))

    def _hand_on(self, data: QMimeData) -> bool:
        self.pasted.emit(data.text(), data.html())
        return True
