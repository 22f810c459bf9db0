"""A dialog that fits on every screen: its content scrolls, its buttons always stay in sight."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inside import inside

FRAME: Final = 5 * GRID
"""Pixels of a screen that the title and the borders of a dialog take."""


class Content(QWidget):
    """What scrolls: as high as its texts are in lines of its own width, not as they would be in the narrowest ones."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Leaves the height to the width, where texts wrap."""
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class ScrollingDialog(QDialog):
    """A dialog of a title, a column of content, and a row of buttons, the one that does it at the right.

    Enter goes on to the next field, and presses a button that has the focus; Esc leaves without doing anything.

    Attributes:
        column: where the content is put.
        by_enter: the button that Enter presses from anywhere else; None where it goes on.
    """

    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._width = width
        self.by_enter: QPushButton | None = None
        self._content, self._scroll = Content(), QScrollArea()
        self._content.setObjectName("page")
        self.column = QVBoxLayout(self._content)
        self.column.setSpacing(GRID)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self._scroll, 1)

    def end_with(self, below: Sequence[QWidget], buttons: Sequence[QPushButton]) -> None:
        """Puts widgets below the content that do not scroll, and the buttons below these."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.setContentsMargins(0, 0, self.column.contentsMargins().right(), 0)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        edges = self.column.contentsMargins()
        inset = QVBoxLayout()  # in line with the content above
        inset.setContentsMargins(edges.left(), 0, edges.right(), 0)
        for each in below:
            inset.addWidget(each)
        if below:
            self._around.addLayout(inset)
        self._around.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name; so below
        """Enter goes on, as in all fields; what cannot be taken back is never done by it in passing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif self.by_enter is not None:
            self.by_enter.click()
        else:
            self.focusNextChild()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Takes as much room as the content needs."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Is as large as the content needs, but never larger than the screen."""
        room = self.screen().availableGeometry()
        width = min(self._width, room.width() - FRAME)
        for each in (self, *inside(self, QWidget)):
            each.ensurePolished()  # the style sheet says how large the type of each is
        inner = width - 2 * GRID * 3
        needed = _height(self.column, inner)
        self.resize(width, room.height() - FRAME)
        self._around.invalidate()
        self._around.activate()
        others = self.height() - self._scroll.viewport().height()
        self.resize(width, min(needed + others, room.height() - FRAME))


def _height(column: QVBoxLayout, width: int) -> int:
    """How high a column is in a width; what its parts would be by themselves says nothing of texts that wrap."""
    if not column.hasHeightForWidth():
        return max(column.totalSizeHint().height(), column.totalMinimumSize().height())
    return max(column.totalHeightForWidth(width), column.totalMinimumHeightForWidth(width))
