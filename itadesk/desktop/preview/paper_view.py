"""Shows the pages of a PDF, and keeps place and zoom when the next version of it comes."""

import math
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from itadesk.desktop.preview.drawn_pages import DrawnPages
from itadesk.desktop.preview.leaves import GAP, MARGIN, Leaves, Sight
from itadesk.desktop.theme import LIGHT, colours
from itadesk.desktop.true_size import dots_per_inch
from itadesk.language import _
from itadesk.services.ports import Spot

WASH: Final = 22
"""How much of the accent colour, of 255, lies over what is being edited."""

ROW: Final = 24
"""Pixels that an arrow key or a step of the wheel goes."""

STEP: Final = 1.2
"""How much larger or smaller each step makes the paper."""

LARGEST, SMALLEST = 5.0, 0.1
"""Shares of the true size between which the paper can be shown."""

PAPER: Final = LIGHT
"""Paper is white whatever the window wears, and so are the colours of marks on it."""


class Fit(Enum):
    """How the size of the paper is chosen: by a number, as wide as the view, or so that a whole page is seen."""

    NUMBER = auto()
    WIDTH = auto()
    PAGE = auto()


class PaperView(QAbstractScrollArea):
    """The very bytes that are printed or saved, on screen, every dot of them.

    QPdfView would do, but lays pages out in whole pixels of the window: where the screen has one and a half dots for
    each, it stretches what it has drawn and loses rows of it.

    Attributes:
        mode: how the size is chosen.
        number: pixels for a point, where it is chosen by a number.

    Signals:
        changed: the paper is shown in another size, or another part of it.
        pressed(int, float, float): the paper was clicked: the page from 0, and the point of it, in points.
    """

    changed = Signal()
    pressed = Signal(int, float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The paper"))
        self.setObjectName("paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change how wide the paper is, and with it whether the bar is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.mode = Fit.WIDTH
        self.number = 1.0
        self._marked: tuple[Spot, ...] = ()
        self._held: QPdfDocument | None = None
        self._leaves = Leaves()
        self._last = Sight()
        self._drawn = DrawnPages(self)
        self._drawn.drawn.connect(self.viewport().update)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._note_sight)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._leaves.sizes)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0: the one a little above the middle."""
        return self._leaves.page_at(self._corner.y() + self.viewport().height() * 2 / 5, self.scale)

    @property
    def place(self) -> Sight:
        """Which part of the paper is looked at."""
        return self._leaves.sight(self._corner, self.scale, self.viewport().width()) if self.pages else Sight()

    @property
    def scale(self) -> float:
        """Pixels for a point of the paper."""
        across = (self.viewport().width() - 2 * MARGIN) / max(self._leaves.widest, 1)
        match self.mode:
            case Fit.NUMBER:
                return self.number
            case Fit.WIDTH:
                return max(across, SMALLEST)
            case Fit.PAGE:
                whole = (self.viewport().height() - 2 * GAP) / max(self._leaves.highest, 1)
                return max(min(across, whole), SMALLEST)

    @property
    def share(self) -> float:
        """How large the paper is shown, as a share of its true size."""
        return self.scale * 72 / dots_per_inch(self.screen())

    def show_pdf(self, pdf: bytes, sight: Sight | None = None) -> None:
        """Shows another version of the paper where the last one was looked at, or where `sight` says."""
        place, document = sight or self.place, QPdfDocument(self)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        last, self._held = self._held, document
        self._leaves = Leaves([document.pagePointSize(page) for page in range(document.pageCount())])
        self._drawn.show(document)
        if last is not None:
            last.deleteLater()
        self._lay_out(place)

    def look(self, sight: Sight) -> None:
        """Looks at a part of the paper."""
        if self.pages:
            corner = self._leaves.corner(sight, self.scale, self.viewport().width())
            self.verticalScrollBar().setValue(round(corner.y()))
            self.horizontalScrollBar().setValue(round(corner.x()))

    def go_to_page(self, page: int) -> None:
        """Brings the beginning of a page to the upper edge."""
        if 0 <= page < self.pages:
            self.look(Sight(page, self.place.across, -GAP / self.scale))

    def go_to(self, spots: Sequence[Spot]) -> None:
        """Scrolls so that the first of some spots is in sight, where it is not."""
        if not spots or not self.pages:
            return
        first = self.box_of(spots[0])
        if not self.viewport().rect().toRectF().contains(first.topLeft()):
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + first.top() - self.viewport().height() / 4))

    def zoom_to(self, share: float) -> None:
        """Shows the paper at a share of its true size; what is looked at stays in sight."""
        place = self.place
        self.number = min(max(share, SMALLEST), LARGEST) * dots_per_inch(self.screen()) / 72
        self.mode = Fit.NUMBER
        self._lay_out(place)

    def fit(self, mode: Fit) -> None:
        """Shows the paper as wide as the view, or a whole page at a time."""
        place = Sight(self.page, 0, -GAP) if mode is Fit.PAGE else self.place
        self.mode = mode
        self._lay_out(place)

    def zoom_like(self, other: "PaperView") -> None:
        """Shows the paper in the size of another view."""
        self.mode, self.number = other.mode, other.number
        self._lay_out(self.place)

    def box_of(self, spot: Spot) -> QRectF:
        """Where a spot stands in the viewport now."""
        scale = self.scale
        corner = self.page_box(spot.page).topLeft() + QPointF(spot.left, spot.top) * scale
        return QRectF(corner, corner + QPointF(spot.right - spot.left, spot.bottom - spot.top) * scale)

    def page_box(self, page: int) -> QRectF:
        """Where a page stands in the viewport now."""
        if page >= self.pages:
            return QRectF()
        return self._leaves.box(page, self.scale, self.viewport().width()).translated(-self._corner)

    def mark(self, spots: Sequence[Spot]) -> None:
        """Marks what is being edited."""
        self._marked = tuple(spots)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name; so below
        """Draws the pages that are in sight, and a line beside what is being edited."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours().line))
        if self.pages:
            first = self._leaves.page_at(self._corner.y(), self.scale)
            for page in range(first, self.pages):
                box = self.page_box(page)
                if box.top() > self.viewport().height():
                    break
                self._draw(painter, page, box)
        self._draw_marks(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Looks at the same part of the paper when there is more or less room."""
        super().resizeEvent(event)
        self._lay_out(self._last)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl the wheel makes the paper larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.share * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Home and End go to the first and the last page."""
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to_page(0)
            case Qt.Key.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tells where the paper was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or not self.pages:
            return
        page = self._leaves.page_at(self._corner.y() + event.position().y(), self.scale)
        on_page = (event.position() - self.page_box(page).topLeft()) / self.scale
        self.pressed.emit(page, on_page.x(), on_page.y())

    @property
    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self, sight: Sight) -> None:
        """Reckons anew how far can be scrolled, and looks at a part of the paper."""
        extent, room = self._leaves.extent(self.scale), self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), extent.height(), room.height()),
            (self.horizontalScrollBar(), extent.width(), room.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(ROW)
            bar.setRange(0, max(math.floor(whole) - seen, 0))
        self.look(sight)
        self._note_sight()
        self.viewport().update()

    def _note_sight(self) -> None:
        self._last = self.place
        self.changed.emit()

    def _draw(self, painter: QPainter, page: int, box: QRectF) -> None:
        """Draws a page so that each dot of its picture is a dot of the screen."""
        dots = self.devicePixelRatioF()
        size = (box.size() * dots).toSize()
        corner = QPointF(round(box.left() * dots) / dots, round(box.top() * dots) / dots)
        area = QRectF(corner, QSizeF(size) / dots)
        painter.fillRect(area, QColor("white"))
        picture = self._drawn.picture(page, size)
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, picture.size() != size)
        painter.drawImage(area, picture)

    def _draw_marks(self, painter: QPainter) -> None:
        colour = QColor(PAPER.accent)
        wash = QColor(colour)
        wash.setAlpha(WASH)
        for spot in self._marked:
            box = self.box_of(spot)
            painter.fillRect(box, wash)
            painter.fillRect(QRectF(box.left() - 2, box.top(), 2, box.height()), colour)
