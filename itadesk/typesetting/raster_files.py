"""Pictures of pixels as files from outside: judged by their heads before anything is decoded, the right way up, in little memory."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PIL import Image

FORMS: Final = ("PNG", "JPEG")
UNREADABLE: Final = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, zlib.error, struct.error,
    ArithmeticError, RuntimeError,
)  # fmt: skip
"""What Pillow raises at pictures that are not whole."""

_ORIENTATION: Final = 0x0112
_CAMERA: Final = 0x010F
_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}
_MOST_NOTES: Final = 500
_TURNS: Final = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""How a picture is turned upright, by the number that cameras give to the way they were held; Pillow's names of it."""

# The limits of those who open pictures are stricter than Pillow's own, and have sentences.
Image.MAX_IMAGE_PIXELS = None
# What a camera noted wrongly is of no interest to who prints a paper, and Pillow says it aloud.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@contextmanager
def opened(data: bytes) -> Iterator["Image.Image"]:
    """A picture whose head was read, and nothing else of it.

    Raises:
        UnidentifiedImageError: it is none of the kinds that are read.
        UNREADABLE: it is not as its kind asks.
    """
    with Image.open(io.BytesIO(data), formats=FORMS) as picture:
        yield picture


def is_turned(picture: "Image.Image") -> bool:
    """Whether a picture has to be turned to stand upright."""
    return orientation(picture) in _TURNS


def upright(picture: "Image.Image", way: int) -> "Image.Image":
    """A picture turned by the way that the camera was held; the picture itself where nothing has to be turned."""
    return picture.transpose(Image.Transpose[_TURNS[way]]) if way in _TURNS else picture


def orientation(picture: "Image.Image") -> int:
    """How the camera was held, 1 to 8; 1 where nothing says so. What was noted badly is not looked at."""
    return _notes(picture).get(_ORIENTATION, 1)


def is_of_camera(picture: "Image.Image") -> bool:
    """Whether a camera has noted who made it."""
    return _CAMERA in _notes(picture)


def _notes(picture: "Image.Image") -> dict[int, int]:
    """The first notes of a camera (EXIF) by their tags, of each the first number: Pillow's own reader trusts what they say."""
    written = picture.info.get("exif")
    notes = written.removeprefix(b"Exif\0\0") if isinstance(written, bytes) else b""
    order = _ORDERS.get(notes[:4])
    if order is None:
        return {}
    try:
        (start,) = struct.unpack_from(f"{order}I", notes, 4)
        (count,) = struct.unpack_from(f"{order}H", notes, start)
        entries = (
            struct.unpack_from(f"{order}HHIH", notes, start + 2 + 12 * place)
            for place in range(min(count, _MOST_NOTES))
        )
        return {tag: value for tag, _kind, _count, value in entries}
    except struct.error:
        return {}
