"""A scan or photograph of a signature, opened with care: never more than can be handled, the right way up, and small enough for a slider."""

from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.typesetting.raster_files import UNREADABLE, is_of_camera, opened, orientation, upright

MOST_PIXELS: Final = 80_000_000
MOST_BYTES: Final = 40_000_000
WORKING_SIDE: Final = 1600
"""Pixels of the longer side of the copy that is worked on."""

_LEAST_SIDE: Final = 16
_SCANNED: Final = (100.0, 2400.0)
"""Dots an inch that a scanner gives; what else a file says (72, 96) is only a habit of programs."""
_MILLIMETRES: Final = 25.4
_ROWS: Final = 64
"""Rows of the small copy that are made at a time: all of a large picture on white paper would take a gigabyte."""


class NoScan(UserError):
    """The file is no picture of the kinds that are read."""

    def sentence(self) -> str:
        """Names the kinds."""
        return _("The file is no picture of a signature. Choose a scan or photograph as a PNG or JPEG file.")


class ScanDamaged(UserError):
    """The picture breaks off, or is not as its format asks."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The picture of the signature is damaged or was copied only in part. Scan or copy it again.")


class ScanTooLarge(UserError):
    """The picture has more pixels or bytes than can be handled."""

    def sentence(self) -> str:
        """Gives the limits."""
        return _(
            "The picture of the signature is too large: up to {pixels} million pixels and {bytes} MB can be read. Make it smaller, or scan it with 300 dots an inch."
        ).format(pixels=MOST_PIXELS // 1_000_000, bytes=MOST_BYTES // 1_000_000)


class ScanTooSmall(UserError):
    """The picture has too few pixels to find strokes in it."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The picture of the signature has too few pixels. Scan or photograph the signature again, larger.")


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """What is worked on instead of the original.

    Attributes:
        image: in colour, the right way up, at most `WORKING_SIDE` pixels long; nothing else of the file is in it.
        millimetres: of one pixel on the paper, None where the file does not say.
    """

    image: Image.Image
    millimetres: float | None


def working_copy(data: bytes) -> WorkingCopy:
    """A small copy of a PNG or JPEG file.

    Raises:
        NoScan, ScanDamaged, ScanTooLarge, ScanTooSmall: there is no signature to be found in it.
    """
    if len(data) > MOST_BYTES:
        raise ScanTooLarge
    try:
        with opened(data) as picture:
            return _copied(picture)
    except UnidentifiedImageError:
        raise NoScan from None
    except UNREADABLE:
        raise ScanDamaged from None


def _copied(picture: Image.Image) -> WorkingCopy:
    if picture.width * picture.height > MOST_PIXELS:
        raise ScanTooLarge
    if min(picture.size) < _LEAST_SIDE:
        raise ScanTooSmall
    longest, millimetres = max(picture.size), _millimetres(picture)
    # reads a JPEG at a half, quarter or eighth, where that is enough
    picture.draft("RGB", (WORKING_SIDE, WORKING_SIDE))
    picture.load()
    way = orientation(picture)
    flat = _smaller(picture)
    flat.thumbnail((WORKING_SIDE, WORKING_SIDE), Image.Resampling.BICUBIC, reducing_gap=2.0)
    copy = Image.new("RGB", flat.size)
    copy.paste(flat)
    scale = longest / max(copy.size)
    return WorkingCopy(upright(copy, way), None if millimetres is None else millimetres * scale)


def _smaller(picture: Image.Image) -> Image.Image:
    """The picture in colour; a large one at a half, third and so on, as long as it stays twice as large as the copy."""
    parts = max(int(max(picture.size) / WORKING_SIDE / 2), 1)
    small = Image.new("RGB", (-(-picture.width // parts), -(-picture.height // parts)))
    for top in range(0, small.height, _ROWS):
        bottom = min((top + _ROWS) * parts, picture.height)
        small.paste(_flat(picture.crop((0, top * parts, picture.width, bottom))).reduce(parts), (0, top))
    return small


def _flat(picture: Image.Image) -> Image.Image:
    """The picture in colour, on white paper where it is transparent."""
    if picture.mode in {"I;16", "I"}:
        # sixteen bits of grey: Pillow would cut them off at white instead of scaling them
        return picture.convert("I").point(lambda grey: grey / 256).convert("L").convert("RGB")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return picture.convert("RGB")


def _millimetres(picture: Image.Image) -> float | None:
    """The side of a pixel on the paper, where a scanner has said so."""
    density = picture.info.get("dpi")
    if density is None or is_of_camera(picture):
        return None
    across = float(density[0])
    return _MILLIMETRES / across if _SCANNED[0] <= across <= _SCANNED[1] else None
