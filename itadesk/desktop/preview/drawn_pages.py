"""Draws the pages of a PDF as pictures in a thread of Qt's own, dot for dot of the screen, and no more than is looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

ROOM: Final = 24 * 1024 * 1024
"""Bytes of pictures that are held besides those in sight; what was not in sight for longest goes first."""

MOST_DOTS: Final = 4_000_000
"""A page of more dots is drawn in parts: at five times its size, a whole one takes 90 MB."""

SIDE: Final = 512
"""Dots that a part is wide and high, but for the last ones."""


class _Name(NamedTuple):
    """What a picture shows: a page, and the column and row of its part, -1 of a whole page."""

    page: int
    column: int = -1
    row: int = -1


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that is wanted: of which part and version of a page, and how large the page is in dots."""

    name: _Name
    size: QSize
    version: int

    @property
    def place(self) -> QRect:
        """The part of the page, in dots."""
        whole = QRect(QPoint(), self.size)
        if self.name.column < 0:
            return whole
        return QRect(self.name.column * SIDE, self.name.row * SIDE, SIDE, SIDE).intersected(whole)


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
        self._pictures: dict[_Name, tuple[Wish, QImage]] = {}
        self._in_sight: set[_Name] = set()

    @property
    def held(self) -> int:
        """Bytes of the pictures that are held."""
        return sum(picture.sizeInBytes() for _wish, picture in self._pictures.values())

    @property
    def pages(self) -> set[int]:
        """The pages of which there are pictures."""
        return {name.page for name in self._pictures}

    def show(self, document: QPdfDocument) -> None:
        """Draws the pages of this document from now on."""
        self._version += 1
        self._wishes.clear()
        self._renderer.setDocument(document)

    def look_anew(self) -> None:
        """What is asked for from now on is in sight, and nothing else."""
        self._in_sight.clear()

    def pictures(self, page: int, size: QSize, seen: QRect) -> Iterator[tuple[QRect, QImage]]:
        """What a page looks like: pictures and their places on it in dots, those that lie below others first.

        What is not drawn yet is begun. Until then, whatever is there of the page is given.

        Takes:
            size: of the page in dots.
            seen: the part of it that is in sight.
        """
        whole = _Name(page)
        if size.width() * size.height() <= MOST_DOTS:
            self._ask(Wish(whole, size, self._version))
        if whole in self._pictures:
            yield QRect(QPoint(), size), self._pictures[whole][1]
        if size.width() * size.height() > MOST_DOTS:
            yield from self._parts(page, size, seen.intersected(QRect(QPoint(), size)))

    def _parts(self, page: int, size: QSize, seen: QRect) -> Iterator[tuple[QRect, QImage]]:
        for row in range(seen.top() // SIDE, seen.bottom() // SIDE + 1):
            for column in range(seen.left() // SIDE, seen.right() // SIDE + 1):
                wish = Wish(_Name(page, column, row), size, self._version)
                self._ask(wish)
                held = self._pictures.get(wish.name)
                if held is not None and held[0].size == size:
                    yield wish.place, held[1]

    def _ask(self, wish: Wish) -> None:
        """Has a picture drawn that is in sight, unless it is there or being drawn already."""
        self._in_sight.add(wish.name)
        held = self._pictures.pop(wish.name, None)
        if held is not None:
            self._pictures[wish.name] = held  # behind those that were in sight before
        if (held is None or held[0] != wish) and wish not in self._wishes.values():
            options = QPdfDocumentRenderOptions()
            if wish.name.column >= 0:
                options.setScaledSize(wish.size)
                options.setScaledClipRect(wish.place)
            self._wishes[self._renderer.requestPage(wish.name.page, wish.place.size(), options)] = wish

    def _on_drawn(
        self, _page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, request: int
    ) -> None:
        wish = self._wishes.pop(request, None)
        if wish is None:
            return
        self._pictures.pop(wish.name, None)
        self._pictures[wish.name] = (wish, image)
        self._make_room()
        self.drawn.emit()

    def _make_room(self) -> None:
        out_of_sight = [name for name in self._pictures if name not in self._in_sight]
        taken = sum(self._pictures[name][1].sizeInBytes() for name in out_of_sight)
        for name in out_of_sight:
            if taken <= ROOM:
                break
            taken -= self._pictures.pop(name)[1].sizeInBytes()
