"""Shows the pages of a PDF, and keeps place and zoom when the next version of it comes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from itadesk.desktop.preview.drawn_pages import DrawnPages
from itadesk.desktop.preview.leaves import Leaves, Sight
from itadesk.desktop.preview.leaves_view import LeavesView
from itadesk.desktop.theme import LIGHT, colours
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.writing import shown
from itadesk.language import _
from itadesk.services.ports import Spot

WASH: Final = 22
"""How much of the accent colour, of 255, lies over what is being edited."""

PAPER: Final = LIGHT
"""Paper is white whatever the window wears, and so are the colours of marks on it."""


class PaperView(LeavesView):
    """The very bytes that are printed or saved, on screen, every dot of them.

    QPdfView would do, but lays pages out in whole pixels of the window: where the screen has one and a half dots for
    each, it stretches what it has drawn and loses rows of it.

    Signals:
        pressed(int, float, float): the paper was clicked: the page from 0, and the point of it, in points.
    """

    pressed = Signal(int, float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The paper"))
        self.setObjectName("paper")
        self._marked: tuple[Spot, ...] = ()
        self._held: QPdfDocument | None = None
        self._heard = -1
        self._drawn = DrawnPages(self)
        self._drawn.drawn.connect(self.viewport().update)
        self.changed.connect(self._read_on)

    def show_pdf(self, pdf: bytes, sight: Sight | None = None) -> None:
        """Shows another version of the paper where the last one was looked at, or where `sight` says."""
        place, document = sight or self.place, QPdfDocument(self)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        last, self._held, self._heard = self._held, document, -1
        self.leaves = Leaves([document.pagePointSize(page) for page in range(document.pageCount())])
        self._drawn.show(document)
        if last is not None:
            last.deleteLater()
        self.lay_out(place)

    def go_to(self, spots: Sequence[Spot]) -> None:
        """Scrolls so that the first of some spots is in sight, where it is not."""
        if not spots or not self.pages:
            return
        first = self.box_of(spots[0])
        if not self.viewport().rect().toRectF().contains(first.topLeft()):
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + first.top() - self.viewport().height() / 4))

    def mark(self, spots: Sequence[Spot]) -> None:
        """Marks what is being edited."""
        self._marked = tuple(spots)
        self.viewport().update()

    def text(self, page: int) -> str:
        """What is written on a page, from 0, as a screen reader says it: sentences go on over the ends of lines."""
        if self._held is None:
            return ""
        number = _("Page {page} of {pages}").format(page=page + 1, pages=self.pages)
        return f"{shown(number)}. {' '.join(self._held.getAllText(page).text().split())}"

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name; so below
        """Has a screen reader say the page that is looked at."""
        self._heard = self.page
        self.setAccessibleDescription(self.text(self.page))
        super().focusInEvent(event)

    def _read_on(self) -> None:
        """Has a screen reader say the page that was turned to."""
        if self.hasFocus() and self.page != self._heard:
            self._heard = self.page
            self.setAccessibleDescription(self.text(self.page))
            announce(self, self.accessibleDescription())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draws the pages that are in sight, and a line beside what is being edited."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours().line))
        self._drawn.look_anew()
        if self.pages:
            first = self.leaves.page_at(self.corner.y(), self.scale)
            for page in range(first, self.pages):
                box = self.page_box(page)
                if box.top() > self.viewport().height():
                    break
                self._draw(painter, page, box)
        self._draw_marks(painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tells where the paper was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or not self.pages:
            return
        page = self.leaves.page_at(self.corner.y() + event.position().y(), self.scale)
        on_page = (event.position() - self.page_box(page).topLeft()) / self.scale
        self.pressed.emit(page, on_page.x(), on_page.y())

    def _draw(self, painter: QPainter, page: int, box: QRectF) -> None:
        """Draws a page so that each dot of its pictures is a dot of the screen."""
        dots = self.devicePixelRatioF()
        size = (box.size() * dots).toSize()
        corner = QPointF(round(box.left() * dots) / dots, round(box.top() * dots) / dots)
        area = QRectF(corner, QSizeF(size) / dots)
        painter.fillRect(area, QColor("white"))
        seen = self.viewport().rect().toRectF().translated(-corner)
        seen_dots = QRectF(seen.topLeft() * dots, seen.size() * dots).toAlignedRect()
        for place, picture in self._drawn.pictures(page, size, seen_dots):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, picture.size() != place.size())
            painter.drawImage(QRectF(corner + QPointF(place.topLeft()) / dots, QSizeF(place.size()) / dots), picture)

    def _draw_marks(self, painter: QPainter) -> None:
        colour = QColor(PAPER.accent)
        wash = QColor(colour)
        wash.setAlpha(WASH)
        for spot in self._marked:
            box = self.box_of(spot)
            painter.fillRect(box, wash)
            painter.fillRect(QRectF(box.left() - 2, box.top(), 2, box.height()), colour)
