"""Sheets of paper with a signature on them, drawn, lit and photographed in Pillow alone."""

import io
import math
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

BLUE = (32, 48, 140)
BLACK = (28, 26, 30)

# a name written in one go, a loop back over it, and a flourish below, in hundredths of the height
_STROKES = (
    ((10, 62), (16, 30), (24, 12), (30, 26), (24, 60), (20, 78), (32, 60), (44, 36), (50, 40), (46, 62), (54, 66)),
    ((54, 66), (62, 44), (70, 38), (72, 52), (66, 64), (78, 60), (86, 34), (92, 18), (96, 34), (90, 62), (104, 60)),
    ((104, 60), (114, 42), (120, 44), (122, 58), (134, 56), (142, 40), (150, 46), (150, 60), (166, 54), (186, 40)),
    ((30, 84), (70, 74), (120, 76), (170, 80), (120, 86), (90, 88)),
    ((128, 20), (130, 22), (131, 24)),
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """How a sheet was written on and photographed."""

    size: tuple[int, int] = (1600, 900)
    height: int = 420
    ink: tuple[int, int, int] = BLUE
    paper: tuple[int, int, int] = (238, 236, 228)
    angle: float = 0.0
    light: float = 0.0
    shadow: float = 1.0
    lines: tuple[int, int, int] | None = None
    table: tuple[int, int, int] | None = None
    noise: float = 4.0
    quality: int = 80


@cache
def stroke_mask(sheet: Sheet) -> Image.Image:
    """Where the pen went: 255 in the strokes, 0 on the paper."""
    scale = 2
    mask = Image.new("L", (sheet.size[0] * scale, sheet.size[1] * scale))
    draw, unit = ImageDraw.Draw(mask), sheet.height * scale / 100
    left = (mask.width - 196 * unit) / 2
    top = (mask.height - 100 * unit) / 2
    for stroke in _STROKES:
        points = list(_curve(stroke))
        for number, (x, y) in enumerate(points):
            press = 0.9 + 0.5 * math.sin(number / len(points) * 9)
            radius = unit * press
            at = left + x * unit, top + y * unit
            draw.ellipse((at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius), fill=255)
    return mask.resize(sheet.size, Image.Resampling.BOX)


@cache
def photographed(sheet: Sheet, *, strokes: bool = True) -> Image.Image:
    """The sheet as a camera sees it."""
    picture = Image.new("RGB", sheet.size, sheet.paper)
    if sheet.lines is not None:
        draw = ImageDraw.Draw(picture)
        for y in range(40, sheet.size[1], 84):
            draw.line((0, y, sheet.size[0], y), sheet.lines, 3)
    if strokes:
        picture.paste(Image.new("RGB", sheet.size, sheet.ink), mask=stroke_mask(sheet))
    if sheet.table is not None:
        draw = ImageDraw.Draw(picture)
        draw.polygon([(0, 0), (150, 0), (90, sheet.size[1]), (0, sheet.size[1])], sheet.table)
    picture = picture.rotate(sheet.angle, Image.Resampling.BICUBIC, fillcolor=sheet.paper)
    lit = ImageChops.multiply(picture, _light(sheet).convert("RGB"))
    soft = lit.filter(ImageFilter.GaussianBlur(0.8))
    noise = Image.effect_noise(sheet.size, sheet.noise).convert("RGB")
    return ImageChops.add(soft, noise, 1.0, -128)


def as_jpeg(picture: Image.Image, quality: int = 80, **how: object) -> bytes:
    """The picture as a camera stores it."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality, **how)
    return file.getvalue()


def as_png(picture: Image.Image, **how: object) -> bytes:
    """The picture as a scanner's program stores it."""
    file = io.BytesIO()
    picture.save(file, "PNG", **how)
    return file.getvalue()


def _light(sheet: Sheet) -> Image.Image:
    """Falling off to one side, with the shadow of a hand and phone over a corner."""
    falling = Image.linear_gradient("L").rotate(70, Image.Resampling.BICUBIC).crop((60, 60, 196, 196))
    light = falling.resize(sheet.size, Image.Resampling.BICUBIC).point(lambda grey: 255 - grey * sheet.light)
    shade = Image.new("L", sheet.size, 255)
    ImageDraw.Draw(shade).ellipse(
        (sheet.size[0] * 0.45, sheet.size[1] * 0.3, sheet.size[0] * 1.5, sheet.size[1] * 1.6), int(255 * sheet.shadow)
    )
    return ImageChops.multiply(light, shade.filter(ImageFilter.GaussianBlur(30)))


def _curve(points: tuple[tuple[int, int], ...]) -> list[tuple[float, float]]:
    """A smooth curve (Catmull-Rom) through the points."""
    found = []
    ends = (points[0], *points, points[-1])
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        steps = max(8, int(math.dist(b, c) * 6))
        for step in range(steps):
            t = step / steps
            found.append(
                tuple(
                    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
                    for p, q, r, s in zip(a, b, c, d, strict=True)
                )
            )
    return [(x, y) for x, y in found]
