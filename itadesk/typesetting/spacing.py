"""Spacing: how far lines and blocks stand apart, and how much closer they may come to save a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.typesetting.measures import LINE
from itadesk.typesetting.pages import Placed

SHORT_PAGE: Final = 4
"""A last page of fewer lines is worth drawing back."""

CLOSEST_LINES: Final = 0.94
"""The least distance of lines, as a share of single spacing: Thai marks above and below still stand free of each other."""

SMALLEST_GAPS: Final = 0.5
"""The least space between blocks, as a share of the usual one."""

_STEPS: Final = 6


@dataclass(frozen=True, slots=True)
class Spacing:
    """The height of a line in em, and the share of the usual space between blocks."""

    line: float = LINE
    gaps: float = 1.0


USUAL: Final = Spacing()


def closer_spacings() -> Iterator[Spacing]:
    """Spacings from a little closer than usual to the closest."""
    for step in range(1, _STEPS + 1):
        share = step / _STEPS
        yield Spacing(LINE * (1 - share * (1 - CLOSEST_LINES)), 1 - share * (1 - SMALLEST_GAPS))


def ends_short(pages: Sequence[Sequence[Placed]]) -> bool:
    """Whether the last of several pages has so few lines that it should be drawn back."""
    if len(pages) < 2:
        return False
    return sum(placed.strip.lines for placed in pages[-1] if not placed.strip.repeated) < SHORT_PAGE
