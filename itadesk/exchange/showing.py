"""The pictures of a paper as other programs show them: checked, upright, small, and with nothing hidden in them."""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, UnidentifiedImageError

from itadesk.documents.blocks import Block, Closing, Document, Photographs, Signature, SimpleBlock
from itadesk.language import _
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.photographs import missing_sentence, name_of
from itadesk.typesetting.pictures import check_picture, sized
from itadesk.typesetting.raster_files import opened, orientation, upright
from itadesk.typesetting.setting import LARGEST_SIGNATURE

LARGEST: Final = 1600
"""Pixels along the longer side: sharp at the size of a page, and light enough for a page of the web."""

_QUALITY: Final = 85
_PLAIN: Final = frozenset({"RGB", "L", "CMYK"})
"""The modes that are made smaller as they are; in others, a number is no colour, or says how clear one is."""

_EMBLEMS_KEPT: Final = 8

PNG, JPEG, SVG = "image/png", "image/jpeg", "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as it is shown: the bytes of a file, their media type, and its natural size in points."""

    data: bytes
    media: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ShownPictures:
    """The pictures that a document has a place for.

    Attributes:
        signatures: by the keys of the signers, at the size that they are shown in.
        photographs: by the digests of their files.
        warnings: sentences about photographs that were not given.
    """

    emblem: Shown | None
    signatures: Mapping[str, Shown]
    photographs: Mapping[str, Shown]
    warnings: tuple[str, ...] = ()


def shown_pictures(document: Document, options: PrintOptions) -> ShownPictures:
    """The pictures of a paper.

    Raises:
        UserError: a picture cannot be used.
    """
    signatures, photographs, warnings = {}, {}, []
    for block in simple_blocks(document.blocks):
        if isinstance(block, Signature) and block.signer in (options.signatures or {}):
            name = _("The signature of {name}").format(name=block.name)
            signatures[block.signer] = _signature((options.signatures or {})[block.signer], name)
        for one in block.photographs if isinstance(block, Photographs) else ():
            given = (options.photographs or {}).get(one.file)
            if given is None:
                warnings.append(missing_sentence(one))
            else:
                photographs[one.file] = shown(given, name_of(one))
    emblem = _emblem(options.emblem, _("The emblem")) if options.emblem else None
    return ShownPictures(emblem, signatures, photographs, tuple(warnings))


@lru_cache(_EMBLEMS_KEPT)
def _emblem(picture: Picture, name: str) -> Shown:
    """An emblem, which is the same on all papers of an office."""
    return shown(picture, name)


def simple_blocks(blocks: Iterable[Block]) -> Iterator[SimpleBlock]:
    """All blocks, with those that stay together one by one."""
    for block in blocks:
        if isinstance(block, Closing):
            yield from block.blocks
        else:
            yield block


def _signature(picture: Picture, name: str) -> Shown:
    """A signature at the size that it is printed in."""
    size, found = sized(picture, name, LARGEST_SIGNATURE), shown(picture, name)
    return Shown(found.data, found.media, size.width, size.height)


def shown(picture: Picture, name: str) -> Shown:
    """A picture that was given, as it is shown; `name` says in sentences which one it is.

    Photographs lose what cameras write beside the pixels, such as the place.

    Raises:
        UserError: it is no picture that can be used.
    """
    artwork = check_picture(picture.data, name)
    try:
        with opened(picture.data) as image:
            data, media = _light(image)
    except UnidentifiedImageError:
        data, media = picture.data, SVG
    return Shown(data, media, artwork.width, artwork.height)


def _light(image: Image.Image) -> tuple[bytes, str]:
    """The pixels of a picture, upright and no more of them than are needed, as a file."""
    photograph = image.format == "JPEG"
    mode = "RGB" if photograph else "RGBA"
    image.load()
    way = orientation(image)
    if image.mode in _PLAIN and "transparency" not in image.info:
        # made small first: another copy of forty million pixels would take hundreds of megabytes
        image.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    standing = upright(image, way)
    small = standing if standing.mode == mode else standing.convert(mode)
    small.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    plain = Image.new(mode, small.size)
    plain.paste(small)
    out = io.BytesIO()
    if photograph:
        plain.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        plain.save(out, "PNG", optimize=True)
    return out.getvalue(), JPEG if photograph else PNG
