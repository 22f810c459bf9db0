"""The table of what is offered: rows are ticked by a click into the first column, or by the space bar anywhere."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from itadesk.desktop.taking_in.rows import OfferModel
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.row_table import RowTable

LINE: Final = 20
"""Pixels of a line of a row."""


class OfferTable(RowTable):
    """Shows an `OfferModel`."""

    def __init__(self, name: str, model: OfferModel, shares: Sequence[int], *, lines: int = 1, most: int = 8) -> None:
        super().__init__(name, model, shares, LINE * lines + GRID, most)
        self.offered = model
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The space bar ticks the row that one is in."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self.offered.tick(row, wanted=row not in self.offered.chosen)
        else:
            super().keyPressEvent(event)
