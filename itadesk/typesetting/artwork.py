"""Artwork: a picture in the form in which a PDF holds it, made once and put into as many papers as need it."""

from dataclasses import dataclass
from typing import Protocol

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas


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

    def put_into(self, canvas: Canvas, name: str) -> None:
        """Puts it into a paper under a name, so that `canvas.doForm(name)` draws it."""


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

    def put_into(self, canvas: Canvas, name: str) -> None:
        """Puts the pixels into a paper."""
        document = canvas._doc  # noqa: SLF001  ReportLab compresses pictures anew for each paper
        picture = self._stream(self.data, "/DeviceGray" if self.gray else "/DeviceRGB", jpeg=self.jpeg)
        if self.mask is not None:
            picture.dictionary["SMask"] = document.Reference(self._stream(self.mask, "/DeviceGray", jpeg=False))
        document.addForm(name, picture)

    def _stream(self, data: bytes, colors: str, *, jpeg: bool) -> pdfdoc.PDFStream:
        stream = pdfdoc.PDFStream(content=data)
        stream.dictionary.dict.update(
            Type="/XObject",
            Subtype="/Image",
            Width=self.columns,
            Height=self.rows,
            ColorSpace=colors,
            BitsPerComponent=8,
            Filter="/DCTDecode" if jpeg else "/FlateDecode",
        )
        return stream


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

    def put_into(self, canvas: Canvas, name: str) -> None:
        """Puts the operators into a paper."""
        stream = pdfdoc.PDFStream(content=self.operators)
        stream.dictionary.dict.update(
            Type="/XObject",
            Subtype="/Form",
            BBox=pdfdoc.PDFArray([0, 0, self.width, self.height]),
            Resources="<< >>",
            Filter="/FlateDecode",
        )
        canvas._doc.addForm(name, stream)  # noqa: SLF001  the operators are made once, not for each paper


class DrawingUnusable(Exception):
    """The file is no drawing that can be shown."""
