"""A piece of paper with a signature at its true size, as it will stand over the name of whoever signs."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from itadesk.desktop.theme import colours
from itadesk.desktop.true_size import dots_per_millimetre
from itadesk.language import _

HEIGHT, WIDTH = 48, 120
"""Of the piece of paper, in millimetres."""
LINE = 30
"""How far the line for the signature stands from the upper edge, in millimetres."""


class SignatureSheet(QWidget):
    """Shows the signature over a dotted line and a name.

    Takes:
        name: of who signs, as it is printed.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._picture, self._width = QImage(), 0.0
        self.setAccessibleName(_("The signature at its true size"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(HEIGHT * dots_per_millimetre(self.screen())))

    @property
    def shows_signature(self) -> bool:
        """Whether there is a signature to be seen."""
        return not self._picture.isNull()

    def show_signature(self, png: bytes, width: float) -> None:
        """Shows a signature.

        Takes:
            width: in millimetres; where there is no signature, the bytes are empty.
        """
        self._picture, self._width = QImage.fromData(png), width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the paper, the line, the name, and the signature over them."""
        painter, scale = QPainter(self), dots_per_millimetre(self.screen())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QColor(colours().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        middle, line = self.width() / 2, LINE * scale
        painter.setPen(QPen(QColor(colours().quiet), 1, Qt.PenStyle.DotLine))
        painter.drawLine(round(middle - 30 * scale), round(line), round(middle + 30 * scale), round(line))
        painter.setPen(QColor("black"))
        words = QRectF(0, line + scale, self.width(), 10 * scale)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"({self._name})")
        if self.shows_signature:
            width = self._width * scale
            height = width * self._picture.height() / self._picture.width()
            painter.drawImage(QRectF(middle - width / 2, line + 2 * scale - height, width, height), self._picture)
        painter.end()
