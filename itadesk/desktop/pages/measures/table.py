"""The table of the measures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from itadesk.desktop.pages.measures.model import MeasureModel
from itadesk.desktop.widgets.cells import TextCells
from itadesk.desktop.widgets.row_table import RowTable
from itadesk.language import _

ROW_HEIGHT = 72
SHARES = (28, 27, 16, 14, 15)
MOST_ROWS = 4


class MeasureTable(RowTable):
    """A table that one can type in."""

    def __init__(self, model: MeasureModel) -> None:
        super().__init__(_("Table of the measures"), model, SHARES, ROW_HEIGHT, MOST_ROWS)
        self.setItemDelegate(TextCells(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
