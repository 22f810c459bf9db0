"""The photograph of a sheet, on which a frame is drawn around the signature when other things are to be seen too."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from itadesk.desktop.theme import GRID, colours
from itadesk.language import _

Part = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the width and the height."""

WHOLE: Final[Part] = (0, 0, 1, 1)
WIDTH: Final = 24 * GRID
LEAST: Final = 0.02
"""The share of the width and the height that a frame has at least; less is a slip of the hand."""


class SheetPart(QWidget):
    """Shows the photograph, darkens what is left out, and lets a frame be drawn; a double click takes it away again.

    Attributes:
        part: what lies within the frame.

    Signals:
        chosen: another part was chosen.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.part = WHOLE
        self._picture = QImage()
        self._begun: QPointF | None = None
        self._drawn = QRectF()
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(_("Part of the photograph with the signature"))

    def show_sheet(self, picture: QImage) -> None:
        """Shows a photograph, and all of it as the part."""
        self._picture = picture
        self.part = WHOLE
        self.update()

    def choose(self, part: Part) -> None:
        """Chooses a part and says so."""
        self.part = part
        self.update()
        self.chosen.emit()

    @property
    def area(self) -> QRectF:
        """Where the photograph lies in the widget."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name; so below
        """Begins a frame."""
        if not self._picture.isNull():
            self._begun, self._drawn = event.position(), QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draws the frame."""
        if self._begun is not None:
            self._drawn = QRectF(self._begun, event.position()).normalized().intersected(self.area)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses what lies in the frame."""
        self.mouseMoveEvent(event)
        if self._begun is None:
            return
        self._begun = None
        left, top, right, bottom = part = self._shares(self._drawn)
        self.update()
        if min(right - left, bottom - top) >= LEAST:
            self.choose(part)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Takes the whole photograph again."""
        self._begun = None
        if self.part != WHOLE:
            self.choose(WHOLE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draws the photograph, paler where it is left out, and the frame."""
        painter, area = QPainter(self), self.area
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self._drawn if self._begun is not None else self._box(self.part)
        painter.setOpacity(0.3)
        painter.drawImage(area, self._picture)
        painter.setOpacity(1)
        painter.save()
        painter.setClipRect(frame)
        painter.drawImage(area, self._picture)
        painter.restore()
        painter.setPen(QPen(QColor(colours().accent), 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))
        painter.end()

    def _shares(self, box: QRectF) -> Part:
        area = self.area
        across, down = max(area.width(), 1), max(area.height(), 1)
        return (
            (box.left() - area.left()) / across,
            (box.top() - area.top()) / down,
            (box.right() - area.left()) / across,
            (box.bottom() - area.top()) / down,
        )

    def _box(self, part: Part) -> QRectF:
        area, (left, top, right, bottom) = self.area, part
        upper = QPointF(area.left() + left * area.width(), area.top() + top * area.height())
        lower = QPointF(area.left() + right * area.width(), area.top() + bottom * area.height())
        return QRectF(upper, lower)
