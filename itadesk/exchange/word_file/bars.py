"""Bars in the cells of a table, as pictures."""

import io
from decimal import Decimal
from typing import Final

from PIL import Image, ImageDraw

from itadesk.documents.blocks import Bar
from itadesk.exchange.showing import PNG, Shown

HEIGHT: Final = 16.0
"""Of the picture, in points."""

_SCALE: Final = 4
"""Pixels a point."""

_DARK, _BLACK, _WHITE = 89, 0, 255
_THICK, _THIN, _BETWEEN = 7.0, 4.0, 1.2


def bar_picture(bar: Bar, width: float) -> Shown:
    """The bar in a cell that has `width` points of room, in tones that stay apart when printed in black."""
    image = Image.new("L", (max(1, round(width * _SCALE)), round(HEIGHT * _SCALE)), _WHITE)
    pen = ImageDraw.Draw(image)
    height = _THICK + (_BETWEEN + _THIN if bar.earlier is not None else 0.0)
    top = (HEIGHT - height) / 2
    pen.rectangle(_box(bar.value, top, _THICK, width), fill=_DARK)
    if bar.earlier is not None:
        pen.rectangle(_box(bar.earlier, top + _THICK + _BETWEEN, _THIN, width), fill=_WHITE, outline=_BLACK, width=2)
    if bar.target is not None:
        across = _reach(bar.target, width)
        for dash in range(0, image.height, 14):
            pen.rectangle((across - 1, dash, across + 2, dash + 8), fill=_BLACK)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return Shown(out.getvalue(), PNG, width, HEIGHT)


def _reach(score: Decimal, width: float) -> int:
    return round(float(score) / 100 * width * _SCALE)


def _box(score: Decimal, top: float, height: float, width: float) -> tuple[int, int, int, int]:
    return 0, round(top * _SCALE), max(1, _reach(score, width) - 1), round((top + height) * _SCALE)
