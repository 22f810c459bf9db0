"""Pages: strips are shared out among pages so that what belongs together stays together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.typesetting.strips import Strip

_TOLERANCE: Final = 0.01
_LITTLE_ROOM: Final = 0.15
"""What is too high for any page does not begin where less than this share of a page is left."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far below the top of the type area it stands, in points."""

    strip: Strip
    top: float


class PageMaker:
    """Fills pages of one height, strip after strip."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._used = 0.0
        self.pages: list[list[Placed]] = [[]]

    def fill(self, strips: Sequence[Strip]) -> list[list[Placed]]:
        """The pages of these strips."""
        waiting = list(strips)
        while waiting:
            count = _together(waiting)
            if self._fits(waiting[:count]):
                self._place(waiting[:count])
                del waiting[:count]
            elif not self._fresh() and self._fits_a_page(waiting[:count]):
                self._turn(waiting)
            else:
                self._cut(waiting)
        return self.pages

    def _begun(self) -> bool:
        return bool(self.pages[-1])

    def _fresh(self) -> bool:
        """Whether nothing stands on the page but what is repeated on each."""
        return all(placed.strip.repeated for placed in self.pages[-1])

    def _fits(self, strips: Sequence[Strip]) -> bool:
        gap = strips[0].gap if self._begun() else 0.0
        return self._used + gap + _height(strips) <= self._height + _TOLERANCE

    def _fits_a_page(self, strips: Sequence[Strip]) -> bool:
        return strips[0].above + _height(strips) <= self._height + _TOLERANCE

    def _place(self, strips: Sequence[Strip]) -> None:
        for strip in strips:
            self._used += strip.gap if self._begun() else 0.0
            self.pages[-1].append(Placed(strip, self._used))
            self._used += strip.height

    def _turn(self, waiting: list[Strip]) -> None:
        """Begins a new page, on which a table goes on with its head."""
        self.pages.append([])
        self._used = 0.0
        waiting[:] = waiting[0].resumed(waiting)

    def _cut(self, waiting: list[Strip]) -> None:
        """Places as much as fits of what needs more than a page: the next strip, or the part of a row."""
        room = self._height - self._used - (waiting[0].gap if self._begun() else 0.0)
        if not self._fresh() and room < _LITTLE_ROOM * self._height:
            self._turn(waiting)
            return
        if not self._fits(waiting[:1]):
            waiting[:] = waiting[0].cut(room, waiting, forced=self._fresh())
            if not self._fits(waiting[:1]) and not self._fresh():
                self._turn(waiting)
                return
        self._place(waiting[:1])
        del waiting[0]


def _together(strips: Sequence[Strip]) -> int:
    """How many of the first strips stay on one page."""
    return next((place for place, strip in enumerate(strips, 1) if not strip.glued), len(strips))


def _height(strips: Sequence[Strip]) -> float:
    """The height of strips that begin a page."""
    return sum(strip.height + strip.gap for strip in strips) - strips[0].gap
