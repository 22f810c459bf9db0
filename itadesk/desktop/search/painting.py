"""How a row of the search is painted: what it is and of which year, what it is called, and where the words stand."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from itadesk.desktop.search.model import ROW, SearchModel, SearchRow
from itadesk.desktop.search.words import context_of, kind_and_year, title_of
from itadesk.desktop.theme import GRID, colours
from itadesk.desktop.writing import shown
from itadesk.thai.comparing import spans_of
from itadesk.thai.digits import arabic_digits

HIT_HEIGHT: Final = 52
HEADING_HEIGHT: Final = 34
OFFICE_SHARE: Final = 0.5
"""Of the second line of a hit elsewhere: its office, and then what it says."""

KIND_WIDTH: Final = 20 * GRID
"""Pixels; room for the longest of the kinds with its year."""

SMALL: Final = 14
"""Pixels of the type of what is not the title."""

BOLDER: Final = 0.97
"""Words that were found are bold, and a little wider: so much of the room is used before a text is cut."""


class SearchRows(QStyledItemDelegate):
    """Paints the rows of a `SearchModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802  Qt's name
        """Room for two lines of Thai for a hit, for one otherwise."""
        height = HIT_HEIGHT if _row(index).hit is not None else HEADING_HEIGHT
        return QSize(option.rect.width(), height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints a row; the chosen one stands on a ground of its own."""
        row, area = _row(index), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours().accent_soft))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(colours().accent))
        inner = area.adjusted(2 * GRID, 0, -2 * GRID, 0)
        if row.hit is None:
            self._write(painter, inner, shown(row.said), (), small=True)
        else:
            self._paint_hit(painter, inner, row, index)
        painter.restore()

    def _paint_hit(
        self, painter: QPainter, area: QRect, row: SearchRow, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, hit = index.model(), row.hit
        if hit is None or not isinstance(model, SearchModel):
            raise TypeError(row)
        below = hit.office if row.elsewhere else context_of(hit)
        kind = QRect(area.left(), area.top(), KIND_WIDTH, area.height())
        self._write(painter, kind, kind_and_year(hit), (), small=True)
        said = area.adjusted(KIND_WIDTH + GRID, 0, 0, 0)
        half = area.height() // 2
        title = said.adjusted(0, 2, 0, -half + 2) if below else said
        self._write(painter, title, title_of(hit), model.words)
        if below:
            second = said.adjusted(0, half - 1, 0, -3)
            if row.elsewhere and hit.context:
                beside = second.adjusted(int(second.width() * OFFICE_SHARE), 0, 0, 0)
                self._write(painter, beside, context_of(hit), model.words, small=True)
                second.setRight(beside.left() - 2 * GRID)
            self._write(painter, second, below, model.words, small=True)

    def _write(self, painter: QPainter, area: QRect, text: str, words: tuple[str, ...], *, small: bool = False) -> None:
        """Writes one line, cut where there is no room for all of it, the words in it marked."""
        font = QFont(painter.font())
        font.setPixelSize(SMALL if small else font.pixelSize())
        room = int(area.width() * BOLDER)
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        layout = QTextLayout(cut, font)
        layout.setFormats([_mark(start, end) for start, end in spans_of(words, arabic_digits(cut))])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(QColor(colours().quiet if small else colours().text))
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


def _mark(start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setForeground(QColor(colours().accent))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, marked
    return found


def _row(index: QModelIndex | QPersistentModelIndex) -> SearchRow:
    row = index.data(ROW)
    if not isinstance(row, SearchRow):
        raise TypeError(row)
    return row
