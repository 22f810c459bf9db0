"""Makes a photograph ready to be kept: upright, no larger than paper can show, and without what the camera noted."""

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image

from itadesk.exchange.media import judge_photograph
from itadesk.exchange.media_types import JPEG
from itadesk.typesetting.raster_files import opened, orientation, upright

WIDEST: Final = 112
"""Millimetres; seven tenths of the width of the text, which a single photograph takes."""
DOTS: Final = 300
"""An inch, as fine as paper shows."""
MOST_SIDE: Final = round(WIDEST / 25.4 * DOTS)
QUALITY: Final = 90
_NOTES: Final = frozenset({"exif", "Raw profile type exif", "xmp", "XML:com.adobe.xmp", "comment"})
"""Where cameras and programs note who, when, where and with what."""


@dataclass(frozen=True, slots=True)
class ReadyPhotograph:
    """A photograph that can be kept.

    Attributes:
        given, size: width and height in dots, as it was chosen and as it is.
        given_bytes: how many bytes the chosen file had.
    """

    data: bytes
    given: tuple[int, int]
    size: tuple[int, int]
    given_bytes: int

    @property
    def is_smaller(self) -> bool:
        """Whether it was made smaller."""
        return self.given != self.size and sorted(self.given) != sorted(self.size)


def ready_photograph(data: bytes) -> ReadyPhotograph:
    """A photograph that can be kept, made of a chosen file; of one that is ready already the very bytes.

    A camera notes how it was held, which not every program heeds, and often where it was, which is nobody's business.

    Raises:
        NoPhotograph, DamagedFile, FileTooHeavy: as `judge_photograph` says.
    """
    media_type = judge_photograph(data)
    with opened(data) as picture:
        given = picture.size
        # reads a JPEG at a half, quarter or eighth, where that is enough
        picture.draft("RGB", (MOST_SIDE, MOST_SIDE))
        picture.load()
        if max(given) <= MOST_SIDE and not _NOTES & picture.info.keys():
            return ReadyPhotograph(data, given, given, len(data))
        way = orientation(picture)
        standing = upright(_small(picture), way)
    out = io.BytesIO()
    profile = standing.info.get("icc_profile")
    if media_type == JPEG:
        standing.save(out, "JPEG", quality=QUALITY, optimize=True, icc_profile=profile, exif=b"", comment=b"")
    else:
        standing.save(out, "PNG", optimize=True, icc_profile=profile, exif=b"")
    return ReadyPhotograph(out.getvalue(), given, standing.size, len(data))


def _small(picture: Image.Image) -> Image.Image:
    """The picture no larger than paper shows."""
    if picture.mode.startswith("I"):
        # sixteen bits of grey: Pillow would cut them off at white instead of scaling them
        plain = picture.convert("I").point(lambda grey: grey / 256).convert("L")
    elif picture.mode in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        plain = picture
    else:
        plain = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    plain.thumbnail((MOST_SIDE, MOST_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return plain
