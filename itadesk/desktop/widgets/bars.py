"""Cells with a bar that says how much of something is done; the text of the cell says it too."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from itadesk.desktop.theme import GRID, colours

DONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model says how far the bar goes, 0 to 100."""

THICKNESS = 6


class BarCells(QStyledItemDelegate):
    """Draws the cell with its text, and a bar at its foot."""

    def initStyleOption(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Puts the text into the upper part of the cell."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the bar over the cell as the table draws it."""
        super().paint(painter, option, index)
        box = option.rect
        whole = QRectF(box.left() + GRID, box.bottom() - 2 * GRID, box.width() - 2 * GRID, THICKNESS)
        done = QRectF(whole)
        done.setWidth(whole.width() * min(max(int(index.data(DONE_ROLE)), 0), 100) / 100)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, bar in ((colours().line, whole), (colours().accent, done)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(bar, THICKNESS / 2, THICKNESS / 2)
        painter.restore()
