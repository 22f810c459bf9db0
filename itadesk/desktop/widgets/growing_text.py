"""A text of several lines that is always as high as what stands in it."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.inputs import is_undo_or_redo
from itadesk.desktop.widgets.thai_layout import ThaiDocumentLayout

ROUNDING = 1
"""Pixels by which Qt wants the view higher than the text before it has nothing to scroll."""


class GrowingText(QPlainTextEdit):
    """Several lines of text, wrapped between words. Tab goes to the next input.

    Takes:
        least: how many lines it is high at least.

    Signals:
        edited: the person changed the text.
    """

    edited = Signal()

    def __init__(self, name: str, placeholder: str = "", least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._showing = False
        self._last = ""
        document = QTextDocument(self)
        document.setDocumentLayout(ThaiDocumentLayout(document))
        document.setDefaultFont(self.font())
        self.setDocument(document)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def typed(self) -> str:
        """The text that stands in the input."""
        return self.toPlainText()

    def show_typed(self, text: str) -> None:
        """Puts a text into the input; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        self._showing = True
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
        self._showing = False

    def mark(self, wrong: bool) -> None:
        """Shows whether the text can be used."""
        set_property(self, "wrong", wrong)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  Qt's name
        """Takes texts; files that are dropped onto it go to the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_or_redo(event):
            event.ignore()
            return False
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish):
            self.document().setDefaultFont(self.font())
            self._grow()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Undo and redo belong to the window."""
        if is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width needs another height."""
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Lets the page scroll: all of the text is always in sight."""
        event.ignore()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the text."""
        return QSize(super().sizeHint().width(), self._needed_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the text, and narrow where it must be."""
        return QSize(80, self._needed_height())

    def _on_text_changed(self) -> None:
        """Qt says so too when only the look of the text changed."""
        self._grow()
        text, before = self.toPlainText(), self._last
        self._last = text
        if not self._showing and text != before:
            self.edited.emit()

    def _needed_height(self) -> int:
        document, layout = self.document(), self.document().documentLayout()
        height, block = 0.0, document.begin()
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        margin, frame = document.documentMargin(), self.contentsMargins()
        least = self._least * self.fontMetrics().lineSpacing() + margin
        return math.ceil(max(height, least) + margin) + frame.top() + frame.bottom() + ROUNDING

    def _grow(self) -> None:
        needed = self._needed_height()
        if needed != self.height() or needed != self.minimumHeight():
            self.setFixedHeight(needed)
            self.updateGeometry()
