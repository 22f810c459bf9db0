"""The page and the paper beside it; where there is no room for both, one of them at a time."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

PAGE_SHARE, PAPER_SHARE = 700, 480
ROOM_FOR_BOTH: Final = 980
"""Pixels; a page is laid out for 600, and a paper in less than 360 cannot be read."""


class Workspace(QSplitter):
    """Shows a page and the paper.

    Takes:
        paper: the widget with the paper.

    Attributes:
        stack: the pages.
        beside: whether the paper is wanted beside the page, where there is room for both.
        instead: whether it is wanted in the place of the page, where there is not.
    """

    def __init__(self, paper: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.stack, self._paper = QStackedWidget(), paper
        self.beside, self.instead = True, False
        self.addWidget(self.stack)
        self.addWidget(paper)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([PAGE_SHARE, PAPER_SHARE])
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one of them only."""
        return self.width() < ROOM_FOR_BOTH

    @property
    def shows_paper(self) -> bool:
        """Whether the paper is to be seen."""
        return self.instead if self.is_narrow else self.beside

    def show_paper(self, wanted: bool) -> None:
        """Shows the paper beside the page, or in its place where there is no room for both."""
        if self.is_narrow:
            self.instead = wanted
        else:
            self.beside = wanted
        self._fold()

    def show_page(self, page: QWidget) -> None:
        """Shows a page; a paper in its place goes."""
        self.stack.setCurrentWidget(page)
        self.instead = False
        self._fold()

    def go_on_from(self, other: "Workspace") -> None:
        """Shares the room as another one does."""
        self.beside, self.instead = other.beside, other.instead
        self._fold()
        self.restoreState(other.saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Folds the paper away, or brings it back."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self._paper.setVisible(self.shows_paper)
        self.stack.setVisible(not (self.is_narrow and self.instead))
