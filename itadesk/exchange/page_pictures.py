"""The pages of a paper as pictures, drawn from the very PDF that is printed."""

import io
from typing import Final

import pypdfium2 as pdfium
from PIL import Image

_POINTS_AN_INCH: Final = 72.0


def page_pictures(pdf: bytes, width: int) -> tuple[bytes, ...]:
    """Each page as a PNG that is `width` pixels wide."""
    document = pdfium.PdfDocument(pdf)
    try:
        return tuple(_page_picture(page, width) for page in document)
    finally:
        document.close()


def _page_picture(page: pdfium.PdfPage, width: int) -> bytes:
    scale = width / page.get_width()
    drawn = page.render(scale=scale).to_pil()
    out = io.BytesIO()
    _plainest(drawn).save(out, "PNG", dpi=(scale * _POINTS_AN_INCH,) * 2)
    return out.getvalue()


def _plainest(image: Image.Image) -> Image.Image:
    """The picture in grey where it has no other colour, which takes a third of the room."""
    red, green, blue = image.convert("RGB").split()
    grey = red.tobytes() == green.tobytes() == blue.tobytes()
    return red if grey else image.convert("RGB")
