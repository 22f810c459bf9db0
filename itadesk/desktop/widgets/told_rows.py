"""Rows of a list that say something in two parts, a caption and below it a sentence, wrapped to the width of the list."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from itadesk.desktop.theme import GRID, colours
from itadesk.desktop.widgets.labels import breakable

CAPTION: Final = 14
"""Pixels of the type of the caption."""

_SENTENCE: Final = Qt.ItemDataRole.UserRole
_WRAPPED: Final = Qt.TextFlag.TextWordWrap


class ToldList(QListWidget):
    """A list of captions with their sentences; Enter or a click activates one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("toldList")
        self.setAccessibleName(name)
        self.setItemDelegate(ToldRows(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def tell(self, caption: str, sentence: str) -> None:
        """Adds a row."""
        item = QListWidgetItem(caption, self)
        item.setData(_SENTENCE, breakable(sentence))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{caption}: {sentence}")


class ToldRows(QStyledItemDelegate):
    """Paints the rows of a `ToldList`."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002, N802  Qt's name
        """As high as the sentence is when it is wrapped."""
        width = self._rows.viewport().width()
        metrics = QFontMetrics(self._rows.font())
        room = QRect(0, 0, width - 3 * GRID, 1 << 16)
        sentence = metrics.boundingRect(room, _WRAPPED, str(index.data(_SENTENCE)))
        return QSize(width, self._caption_height + sentence.height() + 2 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints a row; the chosen one stands on a ground of its own."""
        area, state = QRect(option.rect), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours().accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(colours().hover))
        inner = area.adjusted(GRID + GRID // 2, GRID // 2, -GRID - GRID // 2, -GRID // 2)
        painter.setFont(self._small)
        painter.setPen(QColor(colours().quiet))
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), self._caption_height), str(index.data()))
        painter.setFont(self._rows.font())
        painter.setPen(QColor(colours().text))
        painter.drawText(inner.adjusted(0, self._caption_height, 0, 0), _WRAPPED, str(index.data(_SENTENCE)))
        painter.setPen(QColor(colours().line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    @property
    def _small(self) -> QFont:
        font = QFont(self._rows.font())
        font.setPixelSize(CAPTION)
        return font

    @property
    def _caption_height(self) -> int:
        return QFontMetrics(self._small).height() + 2
