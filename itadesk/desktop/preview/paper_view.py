"""Shows the pages of a PDF, and keeps place and zoom when the next version of it comes."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QWidget

from itadesk.desktop.theme import colours
from itadesk.language import _
from itadesk.services.ports import Spot

COVERED = 150
"""Milliseconds for which the old picture stays over the new pages while Qt draws them, so that nothing flickers."""

WASH = 22
"""How much of the accent colour, of 255, lies over what is being edited."""


ROUNDING = 2
"""Pixels by which Qt's size of a page may differ from that which is reckoned here."""


class PaperView(QPdfView):
    """The very bytes that are printed or saved, on screen.

    Documents belong to the parent, so that Qt takes the view down before what it looks at.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The paper"))
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes with the first page would make the view narrower than what is being drawn for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for renderer in self.findChildren(QPdfPageRenderer):
            renderer.pageRendered.connect(self._on_drawn)
        self._owner = parent
        self._marked: tuple[Spot, ...] = ()
        self._held: QPdfDocument | None = None
        self._cover = QLabel(self.viewport())
        self._cover.hide()
        self._uncover = QTimer(self, singleShot=True, interval=COVERED)
        self._uncover.timeout.connect(self._cover.hide)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._held.pageCount() if self._held else 0

    def show_pdf(self, pdf: bytes) -> None:
        """Shows another version of the paper at the place where the last one was looked at."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._hide_the_change()
        document = QPdfDocument(self._owner)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        last, self._held = self._held, document
        self.setDocument(document)
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        if last is not None:
            last.deleteLater()

    def go_to(self, spots: Sequence[Spot]) -> None:
        """Scrolls so that the first of some spots is in sight, where it is not."""
        if not spots or self._held is None:
            return
        first = self.box_of(spots[0])
        if not self.viewport().rect().toRectF().contains(first.topLeft()):
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + first.top() - self.viewport().height() / 4))

    def box_of(self, spot: Spot) -> QRectF:
        """Where a spot stands in the viewport now."""
        scale = self.scale
        page = self.page_box(spot.page)
        corner = page.topLeft() + QPointF(spot.left, spot.top) * scale
        return QRectF(corner, corner + QPointF(spot.right - spot.left, spot.bottom - spot.top) * scale)

    @property
    def scale(self) -> float:
        """Pixels for a point of the paper."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom or self._held is None:
            return self.zoomFactor() * self.logicalDpiX() / 72
        margins, document = self.documentMargins(), self._held
        widest = max(document.pagePointSize(page).width() for page in range(document.pageCount()))
        return (self.viewport().width() - margins.left() - margins.right()) / widest

    def page_box(self, page: int) -> QRectF:
        """Where a page stands in the viewport now."""
        if self._held is None:
            return QRectF()
        margins, document, scale = self.documentMargins(), self._held, self.scale
        above = sum(document.pagePointSize(each).height() * scale + self.pageSpacing() for each in range(page))
        size = document.pagePointSize(page) * scale
        left = max(self.viewport().width() - size.width(), 2 * margins.left()) / 2 - self.horizontalScrollBar().value()
        return QRectF(QPointF(left, margins.top() + above - self.verticalScrollBar().value()), size)

    def mark(self, spots: Sequence[Spot]) -> None:
        """Marks what is being edited."""
        self._marked = tuple(spots)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the pages, and a line beside what is being edited."""
        super().paintEvent(event)
        painter, colour = QPainter(self.viewport()), QColor(colours().accent)
        wash = QColor(colour)
        wash.setAlpha(WASH)
        for spot in self._marked:
            box = self.box_of(spot)
            painter.fillRect(box, wash)
            painter.fillRect(QRectF(box.left() - 2, box.top(), 2, box.height()), colour)
        painter.end()

    def _on_drawn(self, page: int, size: QSize) -> None:
        """Draws anew what came in another size than the page has meanwhile; Qt would stretch it and lose rows of it."""
        wanted = self.page_box(page).width() * self.devicePixelRatioF()
        if abs(size.width() - wanted) > ROUNDING:
            self._draw_anew()

    def _draw_anew(self) -> None:
        """Has Qt forget the pages that it has drawn; a change of the margins is the one way that keeps the place."""
        margins = self.documentMargins()
        self.setDocumentMargins(margins + QMargins(0, 0, 0, 1))
        self.setDocumentMargins(margins)

    def _hide_the_change(self) -> None:
        if self._held is not None and self.isVisible():
            self._cover.setPixmap(self.viewport().grab())
            self._cover.resize(self.viewport().size())
            self._cover.show()
            self._uncover.start()
