"""A table of rows of equal height of which one is chosen; its columns share the width that there is."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

FRAME = 2


class RowTable(QTableView):
    """A table in which a row is chosen by going into one of its cells.

    Takes:
        shares: how the columns share the width, in per cent.
        most: how many rows are in sight; more are scrolled.

    Signals:
        row_chosen(int): the chosen row; -1 where there is none.
    """

    row_chosen = Signal(int)

    def __init__(self, name: str, model: QAbstractItemModel, shares: Sequence[int], row_height: int, most: int) -> None:
        super().__init__()
        self._shares, self._row_height, self._most = tuple(shares), row_height, most
        self.setAccessibleName(name)
        self.setModel(model)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(row_height)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Shares the width among the columns; the last one takes what is left."""
        super().resizeEvent(event)
        width = self.viewport().width()
        widths = [width * share // 100 for share in self._shares[:-1]]
        for column, each in enumerate((*widths, width - sum(widths))):
            self.setColumnWidth(column, each)

    def _fit_rows(self) -> None:
        """Is as high as its rows, at least two of them."""
        rows = min(max(self.model().rowCount(), 2), self._most)
        self.setFixedHeight(rows * self._row_height + self.horizontalHeader().sizeHint().height() + FRAME)
