"""Drawings: SVG files as artwork. Nothing that a drawing points to outside of itself is fetched, and no script is run."""

import base64
import io
import logging
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, Image, Shape, String
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from svglib import svglib

from itadesk.typesetting.artwork import Artwork, DrawingUnusable, Vector
from itadesk.typesetting.pdf_file import PdfFile
from itadesk.typesetting.raster_files import UNREADABLE, opened

_FORM: Final = "drawing"
_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_ACTIVE: Final = frozenset({"script", "foreignObject", "iframe", "audio", "video", "handler", "listener"})
_INSIDE: Final = re.compile(r"#|data:image/(?:png|jpe?g);base64,")
_PICTURE: Final = re.compile("data:")
_IN_BASE64: Final = re.compile(rb"base64,[A-Za-z0-9+/=\s]*+")
_PARSER: Final = etree.XMLParser(no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
_UNDRAWABLE: Final = (
    etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, OSError, RecursionError, AssertionError,
)  # fmt: skip
"""What the libraries raise at drawings that nobody can draw."""

_MOST_TAGS: Final = 6_000
"""Beginnings and ends of elements; no emblem has nearly as many, and each takes time whenever it is drawn."""

_MOST_BYTES: Final = 1_000_000
"""Of a drawing without pictures in it; lines of more than that take long."""

_MOST_USES: Final = 1000
"""How often parts of a drawing may be used again; parts that use parts would soon be millions."""

_MOST_PIXELS: Final = 4_000_000
"""Of all pictures in a drawing together."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A drawing with letters, pictures or transparency in it, which ReportLab draws anew into each paper."""

    width: float
    height: float
    drawing: Drawing

    @property
    def unit(self) -> tuple[float, float]:
        """It is drawn in its own size."""
        return self.width, self.height

    def put_into(self, file: PdfFile) -> int:
        """Draws it into a file, with the fonts and pictures that it needs."""
        canvas = Canvas(io.BytesIO(), invariant=1, pageCompression=1)
        document = canvas._doc  # noqa: SLF001  ReportLab writes whole files; here its objects go into ours
        _number_from(document, file.count)
        canvas.beginForm(_FORM, 0, 0, self.width, self.height)
        renderPDF.draw(self.drawing, canvas, 0, 0)
        canvas.endForm()
        place = file.count
        while (place := place + 1) in document.numberToId:
            drawn = document.idToObject[document.numberToId[place]]
            file.add(pdfdoc.format(drawn, document, toplevel=1))
        number: int = document.idToObjectNumberAndVersion[pdfdoc.xObjectName(_FORM)][0]
        return number


def _number_from(document: pdfdoc.PDFDocument, count: int) -> None:
    """Makes ReportLab count its objects after so many others."""
    document.objectcounter += count
    document.numberToId = {number + count: name for number, name in document.numberToId.items()}
    document.idToObjectNumberAndVersion = {
        name: (number + count, version) for name, (number, version) in document.idToObjectNumberAndVersion.items()
    }


def drawing_of(data: bytes) -> Artwork:
    """The drawing of an SVG file.

    Raises:
        DrawingUnusable: it cannot be read, or has no size.
    """
    # the library writes advice for makers of drawings, which nobody who prints a paper can follow
    logging.getLogger("svglib.svglib").setLevel(logging.CRITICAL)
    if data.count(b"<") > _MOST_TAGS or len(_IN_BASE64.sub(b"", data)) > _MOST_BYTES:
        raise DrawingUnusable
    try:
        root = etree.fromstring(data, _PARSER)
        if etree.QName(root).localname != "svg":
            raise DrawingUnusable
        _make_safe(root)
        svglib.MAX_USE_EXPANSIONS = _MOST_USES
        drawing = svglib.SvgRenderer("").render(root)
    except _UNDRAWABLE as error:
        raise DrawingUnusable from error
    if drawing is None or drawing.width <= 0 or drawing.height <= 0:
        raise DrawingUnusable
    return _artwork(drawing)


def _make_safe(root: etree._Element) -> None:
    """Takes out scripts, whatever points out of the file, and pictures that are none or would be too much."""
    pixels = 0
    for element in list(root.iter(etree.Element)):
        parent = element.getparent()
        if etree.QName(element).localname in _ACTIVE and parent is not None:
            parent.remove(element)
            continue
        for link in _LINKS:
            target = element.attrib.get(link, "#").strip()
            pixels += _pixels(target) if _PICTURE.match(target) else 0
            if not _INSIDE.match(target) or pixels > _MOST_PIXELS:
                del element.attrib[link]


def _pixels(target: str) -> int:
    """How many pixels a picture in the drawing has, by its head; more than there may be where it is no picture."""
    try:
        with opened(base64.b64decode(target.partition(",")[2])) as picture:
            return picture.width * picture.height
    except UNREADABLE:
        return _MOST_PIXELS + 1


def _artwork(drawing: Drawing) -> Artwork:
    if any(not _plain(shape) for shape in _shapes(drawing)):
        return Drawn(drawing.width, drawing.height, drawing)
    canvas = Canvas(io.BytesIO(), invariant=1)
    renderPDF.draw(drawing, canvas, 0, 0)
    operators = "\n".join(canvas._code).encode("latin-1")  # noqa: SLF001  drawn once for all papers
    return Vector(drawing.width, drawing.height, zlib.compress(operators))


def _shapes(group: Group) -> Iterator[Shape]:
    for shape in group.contents:
        yield shape
        if isinstance(shape, Group):
            yield from _shapes(shape)


def _plain(shape: Shape) -> bool:
    """Whether a shape needs nothing but operators: no font, no picture, no transparency."""
    opacities = (getattr(shape, name, None) for name in ("fillOpacity", "strokeOpacity", "opacity"))
    colors = (getattr(shape, name, None) for name in ("fillColor", "strokeColor"))
    transparent = any(opacity not in {None, 1} for opacity in opacities) or any(
        getattr(color, "alpha", 1) != 1 for color in colors
    )
    return not transparent and not isinstance(shape, String | Image)
