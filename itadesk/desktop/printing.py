"""Printing: the pages of the PDF as pictures at the printer's own resolution, on A4, at their true size."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from itadesk.desktop import late
from itadesk.desktop.writing import shown
from itadesk.errors import EnvironmentFailure, ItadeskError, UserError
from itadesk.exchange.whole_file import try_to_write
from itadesk.language import _

if TYPE_CHECKING:
    from itadesk.exchange.page_strips import PageStrip

DOTS: Final = 600_000
"""Dots of a strip. A page is drawn strip by strip, each in a few hundredths of a second and two megabytes: a whole page
at 1200 dots an inch takes half a gigabyte, and the window would stand still."""


class PrinterFailed(EnvironmentFailure):
    """The printer takes nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Names the printer."""
        return _(
            "Nothing can be printed on {printer}. Check that it is switched on and connected, or save the paper as a PDF."
        ).format(printer=self.name or _("the printer"))


class NoSuchPages(UserError):
    """Pages are to be printed that the paper does not have."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count

    def sentence(self) -> str:
        """Says which pages there are."""
        return shown(_("The paper has pages 1 to {count} only. Choose among these.").format(count=self.count))


def a4_printer(title: str) -> QPrinter:
    """A printer that is ready for an official paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    use_a4(printer)
    return printer


def use_a4(printer: QPrinter) -> None:
    """Has a printer use the whole of A4, upright, whatever is usual for it; Letter is where a driver knows no better."""
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


class PrintJob(QObject):
    """Prints a PDF while the window lives on.

    Signals:
        advanced(int, int): a page is begun: which one, and of how many.
        done(int): so many pages were handed to the printer.
        cancelled: it was stopped.
        failed(str): the printer takes nothing; the sentence says what to do.
    """

    advanced = Signal(int, int)
    done = Signal(int)
    cancelled = Signal()
    failed = Signal(str)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._striped = late.striped_pages(pdf)
        self._painter = QPainter()
        self._pages: Sequence[int] = ()
        self._strips: Iterator[None] = iter(())
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether pages are still to be drawn."""
        return self._next.isActive()

    def begin(self) -> None:
        """Begins to print; what a person chose in the dialog holds, but for the size of the paper."""
        use_a4(self._printer)
        self._pages = chosen_pages(self._printer, len(self._striped))
        try:
            self._open()
        except ItadeskError as failure:
            self.failed.emit(failure.sentence())
            return
        # Else Qt writes pictures as JPEG into its files for printers, and letters get shadows.
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._strips = self._drawing()
        self._next.start()

    def cancel(self) -> None:
        """Prints nothing more; what the printer has got already it may still print."""
        if self.is_running:
            self._next.stop()
            self._printer.abort()
            self._painter.end()
            self.cancelled.emit()

    def finish(self) -> None:
        """Draws what is left at once, before the program ends."""
        while self.is_running:
            self._step()

    def _open(self) -> None:
        if not self._pages:
            raise NoSuchPages(len(self._striped))
        file = self._printer.outputFileName()
        if file:
            try_to_write(Path(file))
        if not self._painter.begin(self._printer):
            raise PrinterFailed(self._printer.printerName())

    def _step(self) -> None:
        try:
            next(self._strips)
        except StopIteration:
            self._next.stop()
            self._painter.end()
            self.done.emit(len(self._pages))
        except PrinterFailed as failure:
            self._next.stop()
            self._painter.end()
            self.failed.emit(failure.sentence())

    def _drawing(self) -> Iterator[None]:
        for count, page in enumerate(self._pages, 1):
            if (count > 1 and not self._printer.newPage()) or self._broke:
                raise PrinterFailed(self._printer.printerName())
            self.advanced.emit(count, len(self._pages))
            for strip in self._striped.strips(page, self._printer.resolution(), DOTS):
                if strip.pixels:
                    self._painter.drawImage(0, strip.top, picture_of(strip))
                yield

    @property
    def _broke(self) -> bool:
        return self._printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}


def picture_of(strip: "PageStrip") -> QImage:
    """The picture that Qt draws of a strip."""
    return QImage(strip.pixels, strip.width, strip.height, strip.stride, QImage.Format.Format_RGB32)


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """The pages in the order in which they are sent, from 0; several times where a printer makes no copies itself."""
    ranges = printer.pageRanges()
    pages = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return list(chain.from_iterable(repeat(page, copies) for page in pages))
