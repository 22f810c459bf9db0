"""The table of offices above what is compared, which gets the room that it needs until somebody moves the border."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QTableView, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID

LEAST: Final = 21 * GRID
"""Pixels that the table keeps: its head and four offices."""


class Halves(QSplitter):
    """A table, and below it a column that scrolls.

    Attributes:
        column: where that is put which is compared.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._table, self._below, self._scroll = table, QWidget(), QScrollArea()
        self._below.setObjectName("page")
        self.column = QVBoxLayout(self._below)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._below)
        self._is_moved = False
        self.setChildrenCollapsible(False)
        self.addWidget(table)
        self.addWidget(self._scroll)
        self.splitterMoved.connect(self._note_moved)

    def fit(self) -> None:
        """Gives what is compared its room; the office that one is at stays in sight."""
        whole = sum(self.sizes())
        if self._is_moved or not whole:
            return
        width = self._scroll.viewport().width()
        needed = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else 0
        needed = max(needed, self.column.totalSizeHint().height()) + 2 * self._scroll.frameWidth()
        below = min(needed, whole - LEAST)
        self.setSizes([whole - below, below])
        self._table.scrollTo(self._table.currentIndex())

    def _note_moved(self) -> None:
        self._is_moved = True
