"""The numbers beside the rows of a table: pressed they choose whole rows, dragged they take the chosen ones elsewhere."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from itadesk.desktop.theme import colours

EDGE = 16
"""Pixels from the upper and lower edge in which dragging scrolls the table."""

THICKNESS = 3
"""Pixels of the line that shows where the rows would go."""


class RowHandles(QHeaderView):
    """Row numbers by which rows are dragged.

    Attributes:
        movable: whether rows can be taken elsewhere now.

    Signals:
        dropped(int): the chosen rows are to go before this row; the number of rows for the end.
        refused: somebody tried to drag rows that cannot be moved now.
    """

    dropped = Signal(int)
    refused = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self.movable = True
        self._pressed_at: QPoint | None = None
        self._before = -1
        self._alone: int | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)

    @property
    def before(self) -> int:
        """Where the rows would go if they were let go now; -1 while none are dragged."""
        return self._before

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Chooses a row; one of several that are chosen already leaves them chosen, so that all can be dragged."""
        row = self.logicalIndexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        chosen = self._table.selectionModel().isRowSelected(row)
        self._alone = row if plain and chosen else None
        if self._alone is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Shows between which rows those that are dragged would go."""
        at = event.position().toPoint()
        if self._pressed_at is None or (
            self._before < 0 and (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        ):
            return
        if not self.movable:
            self._pressed_at = None
            self.refused.emit()
            return
        self._scroll_near_edges(at.y())
        self._show_target(self._gap_at(at.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Lets the rows go."""
        super().mouseReleaseEvent(event)
        before, self._pressed_at = self._before, None
        self._show_target(-1)
        if before >= 0:
            self.dropped.emit(before)
        elif self._alone is not None and event.button() == Qt.MouseButton.LeftButton:
            self._table.selectRow(self._alone)

    def event(self, event: QEvent) -> bool:
        """Escape gives dragging up."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._pressed_at = None
            self._show_target(-1)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the line where the rows would go, over the numbers; the table draws its part of it."""
        super().paintEvent(event)
        if self._before >= 0:
            painter = QPainter(self.viewport())
            self.draw_target(painter, self.viewport().width())

    def draw_target(self, painter: QPainter, width: int) -> None:
        """Draws the line where the rows would go."""
        if self._before >= 0:
            y = self._y_of(self._before)
            painter.fillRect(0, y - THICKNESS // 2 - 1, width, THICKNESS, QColor(colours().accent))

    def _show_target(self, before: int) -> None:
        if before != self._before:
            self._before = before
            self.viewport().update()
            self._table.viewport().update()

    def _gap_at(self, y: int) -> int:
        """The row before which something let go at a height would go."""
        row = self.logicalIndexAt(y)
        if row < 0:
            return self.count()
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        return row if y < middle else row + 1

    def _y_of(self, before: int) -> int:
        if before < self.count():
            return max(self.sectionViewportPosition(before), THICKNESS)
        return self.length() - self.offset()

    def _scroll_near_edges(self, y: int) -> None:
        bar = self._table.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + EDGE)
