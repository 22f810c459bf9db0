"""Bars in the cells of a table: drawn for the eye, in tones and outlines that stay apart when printed in black.

The numbers stand as text beside them, so that a bar is no part of the text.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from itadesk.documents.blocks import Bar
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.press import PAGE

NARROWEST: Final = 42 * MILLIMETRE
"""What a cell with a bar takes at least."""

_FULL: Final = Decimal(100)
_TONE: Final = 0.55
_THICK: Final = 7.0
_THIN: Final = 4.0
_BETWEEN: Final = 1.2
_TARGET: Final = "q 0.9 w 0 J [2 1.6] 0 d"


def bar_operators(bar: Bar, box: tuple[float, float, float, float]) -> str:
    """The operators of a bar in a box: left, top, right and bottom in points from the top left corner of the page."""
    return " ".join(_parts(bar, box))


def _parts(bar: Bar, box: tuple[float, float, float, float]) -> Iterator[str]:
    left, top, _right, bottom = box
    height = _THICK + (_BETWEEN + _THIN if bar.earlier is not None else 0.0)
    upper = PAGE[1] - (top + bottom) / 2 + height / 2
    yield f"q {_TONE} g {_rectangle(left, upper, _reach(bar.value, box), _THICK)} f Q"
    if bar.earlier is not None:
        outlined = _rectangle(left, upper - _THICK - _BETWEEN, _reach(bar.earlier, box), _THIN)
        yield f"q 0.5 w 1 g {outlined} B Q"
    if bar.target is not None:
        across = left + _reach(bar.target, box)
        yield f"{_TARGET} {across:.3f} {PAGE[1] - top:.3f} m {across:.3f} {PAGE[1] - bottom:.3f} l S Q"


def _reach(score: Decimal, box: tuple[float, float, float, float]) -> float:
    """How far a score reaches into a box, in points."""
    return float(score / _FULL) * (box[2] - box[0])


def _rectangle(left: float, upper: float, width: float, height: float) -> str:
    return f"{left:.3f} {upper - height:.3f} {width:.3f} {height:.3f} re"
