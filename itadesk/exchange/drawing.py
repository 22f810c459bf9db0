"""Drawings as pixels, for programs that know no SVG: set on paper by the typesetter, and taken from that page."""

import io
from dataclasses import replace
from functools import lru_cache
from typing import Final

import pypdfium2 as pdfium

from itadesk.documents.blocks import Align, Document, Emblem, Margins
from itadesk.exchange.showing import PNG, SVG, Shown
from itadesk.ita.papers import Digits
from itadesk.services.ports import Picture, PrintOptions
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.press import PAGE
from itadesk.typesetting.setting import set_on_paper

PIXELS: Final = 800
"""Along the longer side: 30 mm in 680 dots an inch."""

_LARGEST: Final = 150 * MILLIMETRE
_CLEAR: Final = (255, 255, 255, 0)
_KEPT: Final = 8


@lru_cache(_KEPT)
def as_pixels(picture: Shown) -> Shown:
    """The picture as one of pixels, with a clear ground; what is one already stays as it is."""
    if picture.media != SVG:
        return picture
    shrunk = _LARGEST / max(picture.width, picture.height)
    width, height = picture.width * shrunk, picture.height * shrunk
    alone = Document(
        title="",
        author="",
        digits=Digits.THAI,
        blocks=(Emblem(height=height / MILLIMETRE, align=Align.LEFT),),
        margins=Margins(top=0, right=0, bottom=0, left=0),
    )
    printing = set_on_paper(alone, PrintOptions(emblem=Picture(data=picture.data)))
    page = pdfium.PdfDocument(printing.pdf)[0]
    around = (0, PAGE[1] - height, PAGE[0] - width, 0)
    drawn = page.render(scale=PIXELS / _LARGEST, crop=around, fill_color=_CLEAR).to_pil()
    out = io.BytesIO()
    drawn.convert("RGBA").save(out, "PNG", optimize=True)
    return replace(picture, data=out.getvalue(), media=PNG)
