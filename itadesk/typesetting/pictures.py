"""Pictures: emblems and signatures as they were given, checked before they are decoded, and ready to be printed."""

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, UnidentifiedImageError

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.services.ports import Picture
from itadesk.typesetting.artwork import Artwork, DrawingUnusable, Raster
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.raster_files import UNREADABLE, opened, orientation, upright

MOST_PIXELS: Final = 40_000_000
MOST_BYTES: Final = 20_000_000
UNKNOWN_DENSITY: Final = 300.0
"""Dots an inch where a file does not say: those of a common scan."""

_BEGINNING: Final = 4096
_LEAST_DENSITY: Final = 30.0
_POINTS: Final = 72.0
_PICTURES_KEPT: Final = 16
_ROWS: Final = 256
"""Rows that are written at a time: all of a large picture in colour at once would take half a gigabyte."""


class PictureUnusable(UserError):
    """A file that was given as a picture cannot be printed. `name` says which one, such as "the emblem"."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoPicture(PictureUnusable):
    """The file is no picture, or one of a kind that cannot be printed."""

    def sentence(self) -> str:
        """Names the kinds that can be printed."""
        return _("{name} is no picture that can be printed. Choose a PNG, JPEG or SVG file.").format(name=self.name)


class PictureDamaged(PictureUnusable):
    """The picture breaks off, or is not as its format asks."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("{name} is damaged or was copied only in part. Save the picture anew and choose it again.").format(
            name=self.name
        )


class PictureTooLarge(PictureUnusable):
    """The picture has more pixels than can be handled."""

    def __init__(self, name: str, width: int, height: int) -> None:
        super().__init__(name)
        self.width, self.height = width, height

    def sentence(self) -> str:
        """Gives its size and the limit."""
        return _(
            "{name} has {width} × {height} pixels; up to {limit} million can be printed. Make the picture smaller and choose it again."
        ).format(name=self.name, width=self.width, height=self.height, limit=MOST_PIXELS // 1_000_000)


class PictureFileTooLarge(PictureUnusable):
    """The file of the picture has more bytes than can be handled."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__(name)
        self.size = size

    def sentence(self) -> str:
        """Gives its size and the limit."""
        return _(
            "The file of {name} has {size} MB; up to {limit} MB can be printed. Make the picture smaller and choose it again."
        ).format(name=self.name, size=-(-self.size // 1_000_000), limit=MOST_BYTES // 1_000_000)


@dataclass(frozen=True, slots=True)
class SizedPicture:
    """A picture and the size that it is printed in, in points."""

    artwork: Artwork
    width: float
    height: float


def sized(picture: Picture, name: str, most: tuple[float, float]) -> SizedPicture:
    """A picture at the size that was asked for, or at its own, but at most as large as `most` in its proportions."""
    artwork = check_picture(picture.data, name)
    scale = picture.width * MILLIMETRE / artwork.width if picture.width else 1.0
    scale = min(scale, most[0] / artwork.width, most[1] / artwork.height)
    return SizedPicture(artwork, artwork.width * scale, artwork.height * scale)


def check_picture(data: bytes, name: str) -> Artwork:
    """The picture, ready to be printed. `name` says in sentences which picture it is.

    Raises:
        NoPicture, PictureDamaged, PictureTooLarge, PictureFileTooLarge: it cannot be printed.
    """
    if len(data) > MOST_BYTES:
        raise PictureFileTooLarge(name, len(data))
    return _artwork(data, name)


@lru_cache(_PICTURES_KEPT)
def _artwork(data: bytes, name: str) -> Artwork:
    if _looks_like_drawing(data):
        return _drawing(data, name)
    try:
        with opened(data) as image:
            if image.width * image.height > MOST_PIXELS:
                raise PictureTooLarge(name, image.width, image.height)
            return _raster(image, data)
    except UnidentifiedImageError:
        raise NoPicture(name) from None
    except UNREADABLE:
        raise PictureDamaged(name) from None


def _looks_like_drawing(data: bytes) -> bool:
    """Whether a file begins as an SVG does."""
    beginning = data[:_BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n")
    return beginning.startswith(b"<") and b"<svg" in data


def _drawing(data: bytes, name: str) -> Artwork:
    # reading SVG takes four tenths of a second to get ready, and few papers have one
    from itadesk.typesetting.drawings import drawing_of  # noqa: PLC0415

    try:
        return drawing_of(data)
    except DrawingUnusable:
        raise PictureDamaged(name) from None


def _raster(image: "Image.Image", data: bytes) -> Raster:
    """A photograph or scan; a JPEG that needs no turning is printed from its own bytes."""
    density = image.info.get("dpi", (UNKNOWN_DENSITY, UNKNOWN_DENSITY))
    across, down = (float(each) if each >= _LEAST_DENSITY else UNKNOWN_DENSITY for each in density)
    image.load()
    way = orientation(image)
    turned = upright(image, way)
    if (turned.width, turned.height) != (image.width, image.height):
        across, down = down, across
    size = turned.width * _POINTS / across, turned.height * _POINTS / down
    if image.format == "JPEG" and image.mode in {"L", "RGB"} and way == 1:
        return Raster(*size, image.width, image.height, image.mode == "L", data, None, jpeg=True)
    has_mask = "transparency" in turned.info or turned.mode in {"RGBA", "LA", "PA"}
    pixels, mask = _compressed(turned, "RGBA" if has_mask else "RGB")
    return Raster(*size, turned.width, turned.height, False, pixels, mask if has_mask else None, jpeg=False)


def _compressed(image: "Image.Image", mode: str) -> tuple[bytes, bytes]:
    """The colours of all pixels, and how opaque they are, compressed some rows at a time."""
    colours, opacity = zlib.compressobj(), zlib.compressobj()
    pixels, mask = list[bytes](), list[bytes]()
    for top in range(0, image.height, _ROWS):
        rows = image.crop((0, top, image.width, min(top + _ROWS, image.height))).convert(mode)
        pixels.append(colours.compress(rows.convert("RGB").tobytes()))
        if mode == "RGBA":
            mask.append(opacity.compress(rows.getchannel("A").tobytes()))
    return b"".join([*pixels, colours.flush()]), b"".join([*mask, opacity.flush()])
