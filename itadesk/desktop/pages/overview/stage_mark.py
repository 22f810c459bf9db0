"""A ring that shows how far something is."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from itadesk.desktop.pages.overview.words import STAGES
from itadesk.desktop.theme import colours
from itadesk.ita.year_steps import Stage
from itadesk.language import _

SIZE: Final = 20
_RING: Final = QRectF(2, 2, SIZE - 4, SIZE - 4)
_TICK: Final = (QPointF(6, 10.5), QPointF(9, 13.5), QPointF(14, 7))
_HALF_A_TURN: Final = 180 * 16
"""In the sixteenths of a degree that Qt counts in."""


class StageMark(QWidget):
    """Empty, half full, or full with a tick; its accessible name says which."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SIZE, SIZE)
        self._stage = Stage.OPEN

    def show_stage(self, stage: Stage) -> None:
        """Shows how far something is."""
        self._stage = stage
        self.setAccessibleName(_(STAGES[stage]))
        self.setToolTip(_(STAGES[stage]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the ring and what is in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().strong_line if self._stage is Stage.OPEN else colours().accent), 2))
        painter.setBrush(QColor(colours().accent if self._stage is Stage.DONE else colours().surface))
        painter.drawEllipse(_RING)
        if self._stage is Stage.BEGUN:
            painter.setBrush(QColor(colours().accent))
            painter.drawChord(_RING, _HALF_A_TURN, _HALF_A_TURN)
        if self._stage is Stage.DONE:
            painter.setPen(QPen(QColor(colours().accent_text), 2, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(_TICK)
        painter.end()
