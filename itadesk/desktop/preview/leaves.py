"""Where the pages of a paper lie below one another in a view, at every size."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

MARGIN: Final = 6
"""Pixels above the first page, below the last, and beside all."""
GAP: Final = 3
"""Pixels between two pages."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Which part of the paper is looked at, whatever its size.

    Attributes:
        page: the one at the upper edge.
        across, down: the point of it that stands in the corner of the view, in points.
    """

    page: int = 0
    across: float = 0.0
    down: float = 0.0


class Leaves:
    """The pages of a paper.

    Takes:
        sizes: of the pages, in points.
    """

    def __init__(self, sizes: Sequence[QSizeF] = ()) -> None:
        self.sizes = tuple(sizes)
        self._above = tuple(accumulate((size.height() for size in sizes), initial=0.0))
        self._below = self._above[-1]
        self.widest = max((size.width() for size in sizes), default=0.0)
        self.highest = max((size.height() for size in sizes), default=0.0)

    def box(self, page: int, scale: float, width: float) -> QRectF:
        """The box of a page, in pixels from the corner above the first one.

        Takes:
            scale: pixels for a point.
            width: of the view, in which pages stand in the middle.
        """
        size = self.sizes[page] * scale
        around = max(self.widest * scale + 2 * MARGIN, width)
        top = MARGIN + self._above[page] * scale + page * GAP
        return QRectF(QPointF((around - size.width()) / 2, top), size)

    def extent(self, scale: float) -> QSizeF:
        """The room that all pages take with what lies around them, in pixels."""
        height = self._below * scale + max(len(self.sizes) - 1, 0) * GAP
        return QSizeF(self.widest * scale, height) + QSizeF(2 * MARGIN, 2 * MARGIN)

    def page_at(self, down: float, scale: float) -> int:
        """The page that stands so many pixels down; of the gap between two the one below."""
        tops = [MARGIN + above * scale + (page - 1) * GAP for page, above in enumerate(self._above[:-1])]
        return max(bisect_right(tops, down) - 1, 0)

    def sight(self, corner: QPointF, scale: float, width: float) -> Sight:
        """What is looked at where the corner of the view stands at a point."""
        page = self.page_at(corner.y() + 1, scale)
        on_page = (corner - self.box(page, scale, width).topLeft()) / scale
        return Sight(page, on_page.x(), on_page.y())

    def corner(self, sight: Sight, scale: float, width: float) -> QPointF:
        """Where the corner of the view has to stand for something to be looked at."""
        page = min(sight.page, len(self.sizes) - 1)
        return self.box(page, scale, width).topLeft() + QPointF(sight.across, sight.down) * scale
