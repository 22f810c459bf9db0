"""Pages: strips are shared out among pages so that what belongs together stays together."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from itadesk.typesetting.strips import Strip

_TOLERANCE: Final = 0.01
_A_LITTLE: Final = 0.1
"""What a strip has to be cut by at least so that its last lines go to the next page, in points."""

_LITTLE_ROOM: Final = 0.15
"""What is too high for any page does not begin where less than this share of a page is left."""


class Placed(NamedTuple):
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
        waiting = deque(strips)
        while waiting:
            together = self._together(waiting)
            if self._fits(together):
                for _ in together:
                    self._place(waiting.popleft())
            elif not self._fresh() and self._fits_a_page(together):
                self._turn(waiting)
            else:
                self._cut(waiting)
        return self.pages

    def _together(self, waiting: deque[Strip]) -> list[Strip]:
        """The first of the strips that wait, as far as they stay on one page."""
        together = [*_chain(waiting)]
        return together if self._fits_a_page(together) else [*_chain(waiting, yielding=True)]

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

    def _place(self, strip: Strip) -> None:
        self._used += strip.gap if self._begun() else 0.0
        self.pages[-1].append(Placed(strip, self._used))
        self._used += strip.height

    def _turn(self, waiting: deque[Strip]) -> None:
        """Begins a new page, on which a table goes on with its head."""
        self.pages.append([])
        self._used = 0.0
        waiting[0].resumed(waiting)

    def _cut(self, waiting: deque[Strip]) -> None:
        """Places as much as fits of what needs more than a page: the next strip, or the part of a row."""
        room = self._height - self._used - (waiting[0].gap if self._begun() else 0.0)
        if not self._fresh() and room < _LITTLE_ROOM * self._height:
            self._turn(waiting)
            return
        if not self._fits([waiting[0]]):
            waiting[0].cut(room, waiting, forced=self._fresh())
            if not self._fits([waiting[0]]) and not self._fresh():
                self._turn(waiting)
                return
        elif self._strands(waiting):
            waiting[0].cut(waiting[0].height - _A_LITTLE, waiting, forced=False)
        self._place(waiting.popleft())

    def _strands(self, waiting: deque[Strip]) -> bool:
        """Whether what stays with the next strip would stand alone on a page: a signature without a line above it."""
        following = [*_chain(waiting)][1:]
        return bool(following) and self._fits_a_page(following)


def _chain(strips: Iterable[Strip], *, yielding: bool = False) -> Iterator[Strip]:
    """The first strips, up to one that lets the next go."""
    for strip in strips:
        yield strip
        if not strip.glued or (yielding and strip.yields):
            return


def _height(strips: Sequence[Strip]) -> float:
    """The height of strips that begin a page."""
    return sum([strip.height + strip.gap for strip in strips]) - strips[0].gap
