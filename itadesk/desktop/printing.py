"""Printing: the pages of the PDF as pictures at the printer's own resolution, on A4, at their true size."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

STRIP = 512
"""Pixels; a page is drawn in strips of this height, because a whole one at 1200 dots an inch takes half a gigabyte."""


def a4_printer(title: str) -> QPrinter:
    """A printer that is ready for an official paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    return printer


def print_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Prints a PDF page by page; gives how many pages were printed."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = _chosen(printer, document.pageCount())
    painter = QPainter(printer)
    for count, page in enumerate(pages):
        if count:
            printer.newPage()
        _draw(document, page, printer, painter)
    painter.end()
    document.close()
    return len(pages)


def _chosen(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(max(first, 1) - 1, min(last, count))


def _draw(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    scale = printer.resolution() / 72
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    for top in range(0, size.height(), STRIP):
        strip = QRect(0, top, size.width(), min(STRIP, size.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(size)
        options.setScaledClipRect(strip)
        painter.drawImage(QPoint(0, top), document.render(page, strip.size(), options))
