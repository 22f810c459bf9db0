"""By how much a sheet was photographed aslant: the turn at which its rules and strokes gather into the fewest rows."""

from array import array
from typing import Final

from PIL import Image

STEEPEST: Final = 15.0
"""Degrees up to which a slant is looked for; more is no accident of the hand."""

_SIDE: Final = 320
_COARSE, _FINE = 1.0, 0.25
_GRAIN, _RULE = 8, 60
"""Of 255, the darkness of the paper's grain, and that of rules, over which strokes shall not outweigh them."""
_CLEAR: Final = 1.2
"""How much better than none a turn must be."""


def slant_of(dark: Image.Image) -> float:
    """By how many degrees a picture (bright strokes on black) is to be turned to the left, so that it stands level; 0 in doubt."""
    faint = dark.point(lambda ink: min(ink, _RULE) if ink > _GRAIN else 0)
    small = faint.resize(_within(dark.size), Image.Resampling.BOX)
    steps = range(-round(STEEPEST / _COARSE), round(STEEPEST / _COARSE) + 1)
    near = max((_gathered(small, step * _COARSE), step * _COARSE) for step in steps)[1]
    fine = (near + step * _FINE for step in range(-3, 4))
    best, angle = max((_gathered(small, each), each) for each in fine)
    return angle if best > _CLEAR * _gathered(small, 0.0) else 0.0


def _gathered(small: Image.Image, angle: float) -> float:
    """How unevenly the rows of the turned picture are filled."""
    turned = small.rotate(angle, Image.Resampling.BILINEAR)
    rows = array("f", turned.convert("F").resize((1, turned.height), Image.Resampling.BOX).tobytes())
    return sum(row**2 for row in rows)


def _within(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, _SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
