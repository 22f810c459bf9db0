"""What belongs to a signature among all that is dark: strokes are kept, dust, ruled lines and the edges of the sheet are not."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageFilter

Cell = tuple[int, int]

_CELLS: Final = 200
"""Cells of the coarse picture along its longer side."""
_DUST: Final = 0.0015
"""The share of the largest thing's ink under which a thing is dust."""
_LEAST: Final = 0.00001
"""The share of the picture's area under which a thing is dust."""
_STRAIGHT: Final = 0.08
"""How broad a thing may be for its length that is a line and no stroke."""
_ALONG: Final = 0.3
"""The share of a border from which a thing lies along it, as the table beside a sheet."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Dark cells that touch one another; `ink` is the sum of their darkness."""

    cells: Sequence[Cell]
    ink: int

    def along(self, size: tuple[int, int]) -> Sequence[float]:
        """The shares of the picture's four borders that it lies along; none of those that it does not touch."""
        right, bottom = size[0] - 1, size[1] - 1
        across, down = Counter(x for x, _y in self.cells), Counter(y for _x, y in self.cells)
        shares = across[0] / size[1], across[right] / size[1], down[0] / size[0], down[bottom] / size[0]
        return [share for share in shares if share]

    def breadth(self) -> float:
        """How broad it is for its length: 0 is a straight line, 1 as broad as long (from its second moments)."""
        count = len(self.cells)
        middle = sum(x for x, _y in self.cells) / count, sum(y for _x, y in self.cells) / count
        xx = sum((x - middle[0]) ** 2 for x, _y in self.cells)
        yy = sum((y - middle[1]) ** 2 for _x, y in self.cells)
        xy = sum((x - middle[0]) * (y - middle[1]) for x, y in self.cells)
        half, apart = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
        return math.sqrt(max(half - apart, 0) / (half + apart)) if half else 1.0


def strokes_in(ink: Image.Image) -> Image.Image:
    """A mask of the strokes in a picture of ink: 255 where they are and a little around, 0 where only paper is."""
    step = max(1, math.ceil(max(ink.size) / _CELLS))
    coarse = ink.reduce(step)
    kept = _strokes(_things(coarse), coarse.size, ink.width * ink.height / step**2)
    mask = Image.new("L", coarse.size)
    for thing in kept:
        for cell in thing.cells:
            mask.putpixel(cell, 255)
    grown = mask.filter(ImageFilter.MaxFilter(3))
    whole = grown.resize((coarse.width * step, coarse.height * step), Image.Resampling.NEAREST)
    return whole.crop((0, 0, *ink.size))


def _strokes(things: Sequence[Thing], size: tuple[int, int], area: float) -> Sequence[Thing]:
    strokes = [thing for thing in things if not _is_edge(thing, size)]
    largest = max((thing.ink for thing in strokes), default=0)
    least = max(largest * _DUST, area * 255 * _LEAST)
    return [thing for thing in strokes if thing.ink >= least]


def _is_edge(thing: Thing, size: tuple[int, int]) -> bool:
    """Whether a thing lies along a border or goes straight from border to border: a table, a sheet's edge, a rule."""
    shares = thing.along(size)
    return max(shares, default=0) > _ALONG or (len(shares) > 1 and thing.breadth() < _STRAIGHT)


def _things(coarse: Image.Image) -> Sequence[Thing]:
    width, dark = coarse.width, coarse.tobytes()
    waiting = {place for place, ink in enumerate(dark) if ink}
    around = [y * width + x for y in (-1, 0, 1) for x in (-1, 0, 1)]
    things = []
    while waiting:
        places = [waiting.pop()]
        for place in places:
            near = waiting.intersection([place + step for step in around])
            waiting -= near
            places.extend(near)
        cells = [(place % width, place // width) for place in places]
        things.append(Thing(cells, sum(dark[place] for place in places)))
    return things
