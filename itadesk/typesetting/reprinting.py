"""A copy of a finished paper with the code of an address on its first page, to be read by a telephone.

What is added is written behind the bytes of the paper, which stay as they are (an incremental update: ISO 32000-2, 7.5.6).
The code stands in the corner at the lower left, where no text comes.
"""

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from fontTools.pens.reportLabPen import ReportLabPen
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject
from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from itadesk.ita.issued import as_sent
from itadesk.typesetting.faces import Face
from itadesk.typesetting.families import bundled
from itadesk.typesetting.measures import MILLIMETRE

MODULE: Final = 0.45 * MILLIMETRE
"""The side of a square of the code, where there is room."""

LARGEST_CODE: Final = 23 * MILLIMETRE
CORNER: Final = 6 * MILLIMETRE
"""How far the code stands from the edges: printers leave 5 mm empty."""

COPY: Final = "สำเนา"
COPY_SIZE: Final = 14.0
COPY_GAP: Final = 2 * MILLIMETRE


def with_code(pdf: bytes, address: str, *, copy: bool) -> bytes:
    """The paper's bytes with the code of an address behind them; `copy` also marks it in words as a copy."""
    drawn = [_code(address)]
    if copy:
        drawn.append(_words(COPY, bundled().faces[False, False]))
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    page = writer.pages[0]
    stream = DecodedStreamObject()
    stream.set_data("\n".join(["/Artifact BMC q 0 g", *drawn, "Q EMC"]).encode("ascii"))
    contents = page["/Contents"].get_object()  # a finished paper has text on its first page
    before = list(contents) if isinstance(contents, ArrayObject) else [page.raw_get("/Contents")]
    page[NameObject("/Contents")] = ArrayObject([*before, writer._add_object(stream)])  # noqa: SLF001  its only way
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _code(address: str) -> str:
    """The dark squares of the code, those beside one another as one."""
    code = QRCode(None, QRErrorCorrectLevel.L)
    code.addData(QR8bitByte(as_sent(address).encode("ascii")))
    code.make()
    count = code.getModuleCount()
    side = min(MODULE, LARGEST_CODE / count)
    rows = ((count - 1 - row, [code.isDark(row, column) for column in range(count)]) for row in range(count))
    boxes = ((row, first, length) for row, cells in rows for first, length in _runs(cells))
    squares = (
        f"{CORNER + first * side:.3f} {CORNER + row * side:.3f} {length * side:.3f} {side:.3f} re"
        for row, first, length in boxes
    )
    return "\n".join([*squares, "f"])


def _runs(cells: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Where dark cells begin, and how many of them there are beside one another."""
    place = 0
    for dark, group in groupby(cells):
        length = len(list(group))
        if dark:
            yield place, length
        place += length


def _words(text: str, face: Face) -> str:
    """Words above the code, drawn, so that they need no font."""
    size = COPY_SIZE * face.unit
    outlines = _Outlines()
    pen = ReportLabPen(None, outlines)
    x = 0
    for code in face.shape(text):
        cluster = face.clusters[code]
        for part in cluster.parts:
            outlines.moved = (x + part.x, part.y)
            face.font.draw_glyph_with_pen(part.glyph, pen)
        x += cluster.advance
    matrix = f"{size:.6f} 0 0 {size:.6f} {CORNER:.3f} {CORNER + LARGEST_CODE + COPY_GAP:.3f} cm"
    return "\n".join([matrix, *outlines.operators, "f"])


class _Outlines:
    """Outlines of glyphs as the operators of a page.

    Attributes:
        operators: what was drawn so far.
        moved: how far the next glyph is moved, in the face's units.
    """

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.moved = (0, 0)

    def moveTo(self, x: float, y: float) -> None:  # noqa: N802  the pen's names, here and below
        """Begins an outline."""
        self._draw("m", x, y)

    def lineTo(self, x: float, y: float) -> None:  # noqa: N802
        """Goes on straight."""
        self._draw("l", x, y)

    def curveTo(self, *points: float) -> None:  # noqa: N802
        """Goes on in a curve."""
        self._draw("c", *points)

    def closePath(self) -> None:  # noqa: N802
        """Ends an outline."""
        self._draw("h")

    def _draw(self, operator: str, *points: float) -> None:
        moved = (f"{value + self.moved[place % 2]:.1f}" for place, value in enumerate(points))
        self.operators.append(" ".join((*moved, operator)))
