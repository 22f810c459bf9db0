"""Artwork: a picture in the form in which a PDF holds it, made once and put into as many papers as need it."""

from dataclasses import dataclass
from typing import Protocol

from itadesk.typesetting.pdf_file import PdfFile


class Artwork(Protocol):
    """A picture that can be printed; its natural size is in points."""

    @property
    def width(self) -> float:
        """How wide it is by itself."""

    @property
    def height(self) -> float:
        """How high it is by itself."""

    @property
    def unit(self) -> tuple[float, float]:
        """The size of the space that it is drawn in."""

    def put_into(self, file: PdfFile) -> int:
        """Writes it into a file; gives its number."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture of pixels.

    Attributes:
        width, height: in points, by the density that the file names.
        columns, rows: in pixels.
        gray: whether a pixel has one value instead of three.
        data: the pixels, compressed, or the bytes of a JPEG.
        mask: how opaque each pixel is, compressed; None where all are.
    """

    width: float
    height: float
    columns: int
    rows: int
    gray: bool
    data: bytes
    mask: bytes | None
    jpeg: bool

    @property
    def unit(self) -> tuple[float, float]:
        """A PDF draws pixels into a square of one point."""
        return 1.0, 1.0

    def put_into(self, file: PdfFile) -> int:
        """Writes the pixels into a file."""
        entries = "/ColorSpace/DeviceGray" if self.gray else "/ColorSpace/DeviceRGB"
        if self.mask is not None:
            entries += f"/SMask {self._stream(file, '/ColorSpace/DeviceGray', self.mask, jpeg=False)} 0 R"
        return self._stream(file, entries, self.data, jpeg=self.jpeg)

    def _stream(self, file: PdfFile, entries: str, data: bytes, *, jpeg: bool) -> int:
        size = f"/Width {self.columns}/Height {self.rows}/BitsPerComponent 8"
        packed = "/Filter/DCTDecode" if jpeg else "/Filter/FlateDecode"
        return file.add_stream(f"/Type/XObject/Subtype/Image{size}{entries}{packed}", data)


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing of plain shapes: its operators, compressed."""

    width: float
    height: float
    operators: bytes

    @property
    def unit(self) -> tuple[float, float]:
        """It is drawn in its own size."""
        return self.width, self.height

    def put_into(self, file: PdfFile) -> int:
        """Writes the operators into a file."""
        box = f"/BBox[0 0 {self.width:.3f} {self.height:.3f}]"
        return file.add_stream(f"/Type/XObject/Subtype/Form{box}/Resources<<>>/Filter/FlateDecode", self.operators)


class DrawingUnusable(Exception):
    """The file is no drawing that can be shown."""
