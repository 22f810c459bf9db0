"""A table of rows of which one is chosen, each as high as its text; its columns share the width that there is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from itadesk.desktop.widgets.column_widths import NARROWEST, shared_out
from itadesk.desktop.widgets.labels import ZERO_WIDTH_SPACE
from itadesk.desktop.widgets.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex

FRAME = 2

AROUND: Final = 20
"""Pixels around the text of a cell."""

LOOKED_AT: Final = 40
"""Rows whose words say how narrow a column may be; the others hardly have longer ones."""


SIDES: Final = 12
"""Pixels that the style sheet leaves free beside the text of a cell."""


class RowCells(QStyledItemDelegate):
    """Cells as high as their wrapped texts are; Qt itself wraps them for this as if the style sheet left nothing free."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        """The size in the width that is left for the text."""
        inner = QStyleOptionViewItem(option)
        inner.rect = QRect(option.rect).adjusted(0, 0, -SIDES, 0)
        return super().sizeHint(inner, index)


class RowTable(QTableView):
    """A table in which a row is chosen by going into one of its cells.

    Takes:
        shares: how the columns share the width, in per cent; none gets narrower than its longest word.
        row_height: the least of a row, in pixels.
        most: how many rows of that height are in sight; more are scrolled.

    Signals:
        row_chosen(int): the chosen row; -1 where there is none.
    """

    row_chosen = Signal(int)

    def __init__(self, name: str, model: QAbstractItemModel, shares: Sequence[int], row_height: int, most: int) -> None:
        super().__init__()
        self._shares, self._row_height, self._most = tuple(shares), row_height, most
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(RowCells(self))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.heights = RowHeights(self, lambda row: max(self._row_height, self.sizeHintForRow(row)))
        self.heights.changed.connect(self._fit_rows)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(lambda first, last: self.heights.forget(range(first.row(), last.row() + 1)))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_chosen.emit(now.row()))

    def choose(self, row: int) -> None:
        """Goes into a row, in the column that is chosen already."""
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self.model().index(row, column))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Shares the width among the columns anew."""
        super().resizeEvent(event)
        self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Rows get their height once they are to be seen."""
        super().showEvent(event)
        self.heights.forget_all()

    def _fit(self) -> None:
        self._fit_columns()
        self._fit_rows()

    def _fit_columns(self) -> None:
        """Shares the width among the columns; the last one takes what is left."""
        columns = range(self.model().columnCount())
        least = [self._narrowest(column) for column in columns]
        for column, width in zip(columns, shared_out(self.viewport().width(), self._shares, least), strict=True):
            self.setColumnWidth(column, width)
        self.heights.forget_all()

    def _narrowest(self, column: int) -> int:
        """So wide that no word of a column is cut."""
        head = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        rows = range(min(self.model().rowCount(), LOOKED_AT))
        texts = {str(self.model().index(row, column).data() or "") for row in rows}
        words = (_widest_word(text, self.fontMetrics()) for text in texts)
        named = self.horizontalHeader().fontMetrics().horizontalAdvance(head)
        return max(NARROWEST, named + AROUND, max(words, default=0) + AROUND)

    def _fit_rows(self) -> None:
        """Is as high as its rows, at least two of them, as far as there is room."""
        rows = range(min(self.model().rowCount(), self._most))
        needed = max(sum(self.rowHeight(row) for row in rows), 2 * self._row_height)
        within = min(needed, self._most * self._row_height)
        self.setFixedHeight(within + self.horizontalHeader().sizeHint().height() + FRAME)


def _widest_word(text: str, metrics: QFontMetrics) -> int:
    return max(map(metrics.horizontalAdvance, text.replace(ZERO_WIDTH_SPACE, " ").split()), default=0)
