"""The table of the measures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from itadesk.desktop.pages.measures.model import COLUMNS, MeasureModel
from itadesk.desktop.widgets.cells import TextCells
from itadesk.language import _

ROW_HEIGHT = 72
SHARES = (28, 27, 16, 14, 15)
"""How the columns share the width, in per cent."""
MOST_ROWS = 4


class MeasureTable(QTableView):
    """A table that one can type in; a row is chosen by going into one of its cells.

    Signals:
        row_chosen(int): the chosen row; -1 where there is none.
    """

    row_chosen = Signal(int)

    def __init__(self, model: MeasureModel) -> None:
        super().__init__()
        self.setAccessibleName(_("Table of the measures"))
        self.setModel(model)
        self.setItemDelegate(TextCells(self))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._fit_rows)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_chosen.emit(now.row()))

    def choose(self, row: int) -> None:
        """Goes into a row, in the column that is chosen already."""
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self.model().index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Shares the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in zip(range(len(COLUMNS) - 1), SHARES, strict=False):
            self.setColumnWidth(column, width * share // 100)
        self.setColumnWidth(len(COLUMNS) - 1, width - sum(width * share // 100 for share in SHARES[:-1]))

    def _fit_rows(self) -> None:
        """Shows a few measures; more are scrolled."""
        rows = min(max(self.model().rowCount(), 2), MOST_ROWS)
        self.setFixedHeight(rows * ROW_HEIGHT + self.horizontalHeader().sizeHint().height() + 2)
