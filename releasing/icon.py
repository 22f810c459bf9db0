"""The icon of the program in the form that Windows wants, made of its one drawing."""

import os
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from releasing.contents import TOP

DRAWING: Final = TOP / "resources" / "program" / "icon.svg"
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: those that Windows asks for at 100 to 250 % scaling."""


def write_icon(path: Path) -> Path:
    """Writes the icon in all its sizes, each drawn for itself, and gives its path."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    largest, *others = (draw(size) for size in reversed(SIZES))
    largest.save(path, format="ICO", sizes=[(size, size) for size in SIZES], append_images=others)
    application.processEvents()
    return path


def draw(size: int) -> Image.Image:
    """The drawing, so many pixels wide and high."""
    canvas = QImage(size, size, QImage.Format.Format_RGBA8888)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(canvas.constBits()))
