"""Takes pictures of windows as they stand on the screen, and of the pages of a PDF."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMainWindow

DOTS = 96
PATIENCE = 10_000


def take_over(
    window: QMainWindow, dialog: QDialog | None, path: Path, then: Callable[[QDialog], object] = QDialog.reject
) -> None:
    """A picture of the window with a dialog over it, which is closed then, or used."""
    if dialog is None:
        raise LookupError(path)
    if not dialog.isVisible():
        dialog.open()
    live(600)
    dialog.move(window.frameGeometry().center() - dialog.rect().center())
    dialog.activateWindow()
    live(600)
    image = window.screen().grabWindow(0).toImage()
    painter = QPainter(image)
    painter.setPen(QColor("gray"))  # the frame that a desktop would draw
    painter.drawRect(dialog.geometry().adjusted(-1, -1, 0, 0))
    painter.end()
    save(image, path)
    then(dialog)
    live(100)


def take(window: QMainWindow | None, path: Path) -> None:
    """A picture of a window as it stands on the screen."""
    if window is None:
        raise LookupError(path)
    window.showNormal()
    window.setGeometry(window.screen().geometry())
    window.activateWindow()
    live(600)
    save(window.screen().grabWindow(window.winId()).toImage(), path)


def live(milliseconds: int) -> None:
    """Lets the window live for a while; in small parts, between which its other threads get their turn."""
    for _part in range(0, milliseconds, 20):
        QTest.qWait(20)


def save(image: QImage, path: Path) -> None:
    """Writes a picture in its own most frequent colours, as many as a byte can tell apart: a quarter of the size."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    colours = [colour for colour, _count in counted.most_common(256)]
    plain.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.AvoidDither).save(str(path))


def wait_for(done: Callable[[], bool]) -> None:
    """Lets the window live until something is done."""
    waited = QElapsedTimer()
    waited.start()
    while not done():
        if waited.hasExpired(PATIENCE):
            raise TimeoutError
        QTest.qWait(20)


def images(pdf: bytes) -> list[QImage]:
    """The pages of a PDF on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    made = []
    for page in range(document.pageCount()):
        size: QSize = (document.pagePointSize(page) * (DOTS / 72)).toSize()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.drawImage(0, 0, document.render(page, size))
        painter.end()
        made.append(image)
    document.close()
    return made
