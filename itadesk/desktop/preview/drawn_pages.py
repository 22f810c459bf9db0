"""Draws the pages of a PDF as pictures in a thread of Qt's own, dot for dot of the screen."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

MOST: Final = 10
"""Pictures that are held; those of the pages farthest from the one that was asked for last go first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that is wanted: of which page and version of the paper, and how large in dots."""

    page: int
    size: QSize
    version: int


class DrawnPages(QObject):
    """The pictures of the pages. Until one is drawn anew, the one of the version before is given.

    Signals:
        drawn: another picture is there.
    """

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_drawn)
        self._version = 0
        self._wishes: dict[int, Wish] = {}
        self._pictures: dict[int, tuple[Wish, QImage]] = {}

    def show(self, document: QPdfDocument) -> None:
        """Draws the pages of this document from now on."""
        self._version += 1
        self._wishes.clear()
        self._renderer.setDocument(document)

    def picture(self, page: int, size: QSize) -> QImage | None:
        """The picture of a page; where it is not drawn in this size yet, that is begun, and the last one is given."""
        wish = Wish(page, size, self._version)
        held = self._pictures.get(page)
        if (held is None or held[0] != wish) and wish not in self._wishes.values():
            self._wishes[self._renderer.requestPage(page, size)] = wish
        return held[1] if held else None

    def _on_drawn(
        self, page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, request: int
    ) -> None:
        wish = self._wishes.pop(request, None)
        if wish is None:
            return
        self._pictures[page] = (wish, image)
        for far in sorted(self._pictures, key=lambda held: abs(held - page))[MOST:]:
            del self._pictures[far]
        self.drawn.emit()
