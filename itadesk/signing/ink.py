"""The ink of a signature, taken off its paper: a transparent picture of true size, made by settings that a slider can change.

A `Scan` holds what is worked on, so that every touch of a slider starts from the same copy; undoing is setting it back.
The picture that comes out is drawn anew: one colour in varying strength, nothing of the photograph's file.
"""

import io
from dataclasses import dataclass, field, replace
from typing import Final, Self

from PIL import Image, ImageChops, ImageStat

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.signing.darkness import darkest, darkness_of
from itadesk.signing.scans import working_copy
from itadesk.signing.slant import slant_of
from itadesk.signing.specks import strokes_in

COMMON_WIDTH: Final = 45.0
"""Millimetres of a signature whose size nobody knows."""
COMMON_HEIGHT: Final = 20.0
"""Millimetres that it may be high."""

_STRICT, _GREEDY = 0.95, 0.05
"""Of the best of the ink, the darkness from which a pixel is ink at strength 0, and at strength 100."""
_PALE: Final = 45
"""Of 255, the darkness that the best of the ink must have."""
_BEST: Final = 0.0007
"""The share of the picture that the best of the ink is."""
_LEAST: Final = 0.0003
_MOST: Final = 0.35
"""The shares of the picture between which a signature covers it."""
_SOFT: Final = 0.4
"""How far around the threshold, in its own measure, ink fades out."""
_DENSITY: Final = 600
"""Dots an inch above which more pixels show nothing more."""
_MILLIMETRES: Final = 25.4


class NoInk(UserError):
    """There is nothing on the paper."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "No ink was found in the picture. Take more ink, or photograph the signature again in good light on white paper."
        )


class MostlyInk(UserError):
    """More of the picture is dark than a signature ever is."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The picture does not look like a signature on paper. Photograph only the signature, on white paper, or take less ink."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InkSettings:
    """How ink is taken off the paper.

    Attributes:
        strength: how faint a stroke may be and still be ink, from 0 (only the darkest) to 100 (everything).
        angle: by how many degrees the picture is turned to the left.
        width: of the signature on paper, in millimetres.
        black: whether the ink becomes black; otherwise it keeps the colour of the pen.
    """

    strength: int = 50
    angle: float = 0.0
    width: float = COMMON_WIDTH
    black: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InkPicture:
    """A signature without its paper: a transparent PNG, and its size in millimetres."""

    png: bytes = field(repr=False)
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan or photograph, ready for every setting.

    Attributes:
        channels: how much of the red, green and blue light of the paper each pixel swallows.
        dark: the same in the channel that shows the ink best.
        best: how dark the best of the ink is, of 255.
        millimetres: of a pixel on the paper, None where that is unknown.
    """

    channels: tuple[Image.Image, Image.Image, Image.Image]
    dark: Image.Image
    best: int
    millimetres: float | None

    @classmethod
    def of(cls, data: bytes) -> Self:
        """The scan in a PNG or JPEG file.

        Raises:
            NoScan, ScanDamaged, ScanTooLarge, ScanTooSmall: it cannot be read.
            NoInk: it shows nothing but paper.
        """
        copy = working_copy(data)
        channels = darkness_of(copy.image)
        dark = darkest(channels)
        return cls(channels, dark, _best(dark.reduce(2).histogram()), copy.millimetres)

    def part(self, left: float, top: float, right: float, bottom: float) -> Self:
        """What lies between these shares of the width and the height, for a signature among other things on the sheet.

        Raises:
            NoInk: there is nothing but paper in that part.
        """
        width, height = self.dark.size
        box = round(left * width), round(top * height), round(right * width), round(bottom * height)
        if min(box[2] - box[0], box[3] - box[1]) < 2:
            raise NoInk
        red, green, blue, dark = (each.crop(box) for each in (*self.channels, self.dark))
        return replace(self, channels=(red, green, blue), dark=dark, best=_best(dark.reduce(2).histogram()))

    def suggested(self) -> InkSettings:
        """Settings to begin with: the paper gone, the signature level, the size that the scanner says or a common one.

        Raises:
            NoInk, MostlyInk: there is no signature to be seen.
        """
        share = _threshold(self.dark.histogram(), self.best) / self.best
        strength = min(max((_STRICT - share) / (_STRICT - _GREEDY), 0), 1)
        settings = InkSettings(strength=round(100 * strength), angle=slant_of(self.dark))
        width, height = _levelled(self._ink(settings.strength), settings.angle).size
        common = min(COMMON_WIDTH, COMMON_HEIGHT * width / height)
        return replace(settings, width=round(width * self.millimetres if self.millimetres else common, 1))

    def found(self, settings: InkSettings) -> InkPicture:
        """The ink as these settings show it.

        Raises:
            NoInk, MostlyInk: there is no signature to be seen.
        """
        ink = self._ink(settings.strength)
        color = (0, 0, 0) if settings.black else self._color(ink)
        level = _levelled(ink, settings.angle)
        level.thumbnail((round(settings.width / _MILLIMETRES * _DENSITY), level.height), Image.Resampling.BICUBIC)
        picture = Image.new("RGBA", level.size, color)
        picture.putalpha(level)
        density = level.width / settings.width * _MILLIMETRES
        file = io.BytesIO()
        picture.save(file, "PNG", dpi=(density, density))
        return InkPicture(
            png=file.getvalue(), width_mm=settings.width, height_mm=settings.width * level.height / level.width
        )

    def _ink(self, strength: int) -> Image.Image:
        """How strong the ink is at each pixel."""
        faint = self.dark.point(_fading(strength, self.best))
        if _share(faint) > _MOST:
            raise MostlyInk
        ink = ImageChops.darker(faint, strokes_in(faint.point(lambda dark: 255 if dark > 127 else 0)))
        if _share(ink) < _LEAST:
            raise NoInk
        return ink

    def _color(self, ink: Image.Image) -> tuple[int, int, int]:
        """The colour of the pen: what the strokes leave of white light."""
        full = ink.point(lambda strength: 255 if strength > 200 else 0)
        red, green, blue = (255 - round(ImageStat.Stat(channel, full).mean[0]) for channel in self.channels)
        return red, green, blue


def _share(ink: Image.Image) -> float:
    """The share of the picture that ink covers."""
    return ImageStat.Stat(ink).mean[0] / 255


def _best(histogram: list[int]) -> int:
    """How dark the best of the ink is, in a picture so small that grain evens out.

    Raises:
        NoInk: no darker than the grain of paper.
    """
    wanted, seen, best = sum(histogram) * _BEST, histogram[255], 255
    while seen < wanted:
        best -= 1
        seen += histogram[best]
    if best < _PALE:
        raise NoInk
    return best


def _fading(strength: int, best: int) -> list[int]:
    """For each darkness, how much of it is ink: nothing below the threshold, all above, softly in between."""
    threshold = best * (_STRICT - (_STRICT - _GREEDY) * min(max(strength, 0), 100) / 100)
    low, high = threshold * (1 - _SOFT), min(threshold * (1 + _SOFT), best)
    return [round(255 * min(max((dark - low) / (high - low), 0), 1)) for dark in range(256)]


def _threshold(histogram: list[int], best: int) -> float:
    """The darkness that parts the ink best from what is paler (N. Otsu, 1979), the empty paper left aside."""
    counts = [count if dark > best / 4 else 0 for dark, count in enumerate(histogram)]
    total, weighted = sum(counts), sum(dark * count for dark, count in enumerate(counts))
    below, below_weighted, widest, found = 0, 0, 0.0, 0
    for dark, count in enumerate(counts):
        below, below_weighted = below + count, below_weighted + dark * count
        if 0 < below < total:
            apart = below_weighted / below - (weighted - below_weighted) / (total - below)
            if below * (total - below) * apart**2 > widest:
                widest, found = below * (total - below) * apart**2, dark
    return float(found)


def _levelled(ink: Image.Image, angle: float) -> Image.Image:
    """The ink alone, turned and cropped."""
    alone = ink.crop(ink.getbbox())
    turned = alone.rotate(angle, Image.Resampling.BICUBIC, expand=True) if angle else alone
    return turned.crop(turned.getbbox())
