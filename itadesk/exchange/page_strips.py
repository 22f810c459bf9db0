"""The pages of a paper as strips of pixels, for printers: a whole page at their resolution takes half a gigabyte."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

WHITE: Final = (255, 255, 255, 255)
POINTS_AN_INCH: Final = 72.0


@dataclass(frozen=True, slots=True)
class PageStrip:
    """A part of a page over its whole width.

    Attributes:
        top: pixels from the upper edge of the page.
        width, height: in pixels.
        stride: bytes of a row.
        pixels: blue, green, red and an empty byte each, from the upper left corner; empty where all is white.
    """

    top: int
    width: int
    height: int
    stride: int
    pixels: bytes


class StripedPages:
    """The pages of a PDF, drawn strip by strip from the very bytes; each lies where it lies on the page to the pixel."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pdfium.PdfDocument(pdf)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def strips(self, page: int, dots: int, most: int) -> Iterator[PageStrip]:
        """The strips of a page from top to bottom.

        Takes:
            dots: how many make an inch.
            most: pixels that a strip has at most.
        """
        drawn = self._document[page]
        width, height = (round(size * dots / POINTS_AN_INCH) for size in drawn.get_size())
        rows = max(most // width, 1)
        for top in range(0, height, rows):
            yield _drawn(drawn, (width, height), top, min(rows, height - top))
        drawn.close()

    def close(self) -> None:
        """Lets go of the document."""
        self._document.close()


def _drawn(page: pdfium.PdfPage, size: tuple[int, int], top: int, rows: int) -> PageStrip:
    bitmap = pdfium.PdfBitmap.new_native(size[0], rows, raw.FPDFBitmap_BGRx)
    bitmap.fill_rect(WHITE, 0, 0, size[0], rows)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, *size, 0, raw.FPDF_PRINTING | raw.FPDF_ANNOT)
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    bitmap.close()
    is_white = pixels.count(b"\xff") == len(pixels)
    return PageStrip(top, size[0], rows, stride, b"" if is_white else pixels)
