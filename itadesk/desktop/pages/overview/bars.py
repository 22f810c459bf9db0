"""A score as a bar from 0 to 100, with a line at the target and a mark where the year before stood."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from itadesk.desktop.theme import GRID, colours

THICKNESS = GRID
WHOLE = 100
LEAST_WIDTH = 10 * GRID
HEIGHT = 2 * GRID + GRID // 2
MARK = 4
"""Half the width of the mark of the year before, in pixels."""


class ScoreBar(QWidget):
    """Draws a score; its accessible name says it, so that nothing is said by the drawing alone."""

    def __init__(self) -> None:
        super().__init__()
        self._score: Decimal | None = None
        self._earlier: Decimal | None = None
        self._target = Decimal(0)
        self.setMinimumSize(LEAST_WIDTH, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: Decimal | None, earlier: Decimal | None, target: Decimal, said: str) -> None:
        """Shows a score beside the target and the score of the year before.

        Takes:
            said: all of it in words.
        """
        self._score, self._earlier, self._target = score, earlier, target
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as there is room."""
        return QSize(3 * LEAST_WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the whole, the score in it, the target across, and the mark over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._bar(painter, colours().line, Decimal(WHOLE))
        if self._score is not None:
            self._bar(painter, colours().accent if self._score >= self._target else colours().warning, self._score)
        if self._earlier is not None:
            painter.setBrush(QColor(colours().text))
            x, top = self._place(self._earlier), self._top
            painter.drawPolygon(
                QPolygonF([QPointF(x - MARK, top - MARK - 2), QPointF(x + MARK, top - MARK - 2), QPointF(x, top - 1)])
            )
        painter.setPen(QPen(QColor(colours().quiet), 1, Qt.PenStyle.DashLine))
        x = round(self._place(self._target)) + 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    @property
    def _top(self) -> float:
        return (self.height() - THICKNESS) / 2

    def _place(self, score: Decimal) -> float:
        return MARK + (self.width() - 2 * MARK) * float(min(max(score, Decimal(0)), Decimal(WHOLE))) / WHOLE

    def _bar(self, painter: QPainter, colour: str, score: Decimal) -> None:
        painter.setBrush(QColor(colour))
        bar = QRectF(MARK, self._top, self._place(score) - MARK, THICKNESS)
        painter.drawRoundedRect(bar, THICKNESS / 2, THICKNESS / 2)
