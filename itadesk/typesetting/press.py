"""The press: pages with text, rules and pictures become the bytes of a PDF, by ReportLab's canvas and its PDF objects.

Lengths are in points; the place of a thing on a page is counted from the page's top left corner.
"""

import hashlib
import io
from collections.abc import Mapping
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from itadesk.typesetting.artwork import Artwork
from itadesk.typesetting.embedding import FontInPaper
from itadesk.typesetting.faces import Face
from itadesk.typesetting.lines import Line
from itadesk.typesetting.properties import Properties, describe, file_text

PAGE: Final = A4
RULE_WIDTH: Final = 0.5


class Press:
    """Prints one paper.

    Attributes:
        canvas: ReportLab's canvas, for what is drawn by other means.
    """

    def __init__(self, properties: Properties) -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=PAGE, pageCompression=0, invariant=1, pdfVersion=(1, 7), lang="th-TH")
        # compressed all the same, but without the detour over ASCII that ReportLab takes for pages
        self.canvas._doc.defaultStreamFilters = [pdfdoc.PDFZCompress]  # noqa: SLF001
        self.canvas._preamble = ""  # noqa: SLF001  ReportLab would name Helvetica there, which no paper uses
        self._properties = properties
        self._fonts: dict[Face, FontInPaper] = {}
        self._pictures: dict[Artwork, str] = {}
        self._outline_level = -1
        self._digest = hashlib.sha256()

    def text(self, line: Line, left: float, baseline: float, size: float) -> None:
        """Prints a line of text whose paragraph begins at `left`."""
        shown = [f"BT 1 0 0 1 {left + line.left:.3f} {PAGE[1] - baseline:.3f} Tm"]
        face, gap = None, None
        numbers: Mapping[int, str] = {}
        run: list[str] = []
        for piece in line.pieces:
            wanted = line.letter_gap + line.blank_gap if piece.blank else line.letter_gap
            if piece.face is not face or wanted != gap:
                if run:
                    shown.append(f"<{''.join(run)}> Tj")
                    run = []
                if piece.face is not face:
                    face = piece.face
                    font = self._font(face)
                    numbers = font.numbers
                    shown.append(f"{font.name} {size * face.scale:.6f} Tf")
                if wanted != gap:
                    gap = wanted
                    shown.append(f"{gap:.5f} Tc")
            run += [numbers[code] for code in piece.codes]
        shown.append(f"<{''.join(run)}> Tj ET")
        self._write(" ".join(shown))

    def _font(self, face: Face) -> FontInPaper:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = FontInPaper(face, len(self._fonts) + 1)
        return font

    def rule(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draws a line from one place to another."""
        height = PAGE[1]
        self._write(f"{left:.3f} {height - top:.3f} m {right:.3f} {height - bottom:.3f} l S")

    def picture(self, artwork: Artwork, box: tuple[float, float, float, float]) -> None:
        """Draws a picture into a box: left, top, width and height."""
        name = self._pictures.get(artwork)
        if name is None:
            name = self._pictures[artwork] = f"P{len(self._pictures) + 1}"
            artwork.put_into(self.canvas, name)
        left, top, width, height = box
        across, up = width / artwork.unit[0], height / artwork.unit[1]
        place = f"{left:.3f} {PAGE[1] - top - height:.3f}"
        self._write(f"q {across:.6f} 0 0 {up:.6f} {place} cm")
        self.canvas.doForm(name)
        self._write("Q")

    def _write(self, operators: str) -> None:
        self.canvas.addLiteral(operators)

    def begin_page(self) -> None:
        """Begins a page."""
        self._write(f"{RULE_WIDTH} w 2 J")

    def end_page(self) -> None:
        """Ends a page."""
        self._digest.update("\n".join(self.canvas._code).encode("latin-1"))  # noqa: SLF001
        self.canvas.showPage()

    def heading(self, title: str, level: int, top: float) -> None:
        """Puts a heading into the outline that readers show beside the pages."""
        key = f"h{len(self.canvas._destinations)}"  # noqa: SLF001
        self.canvas.bookmarkHorizontalAbsolute(key, PAGE[1] - top)
        # a paper may begin below the highest level, an outline may not
        self._outline_level = min(level, self._outline_level + 1)
        self.canvas.addOutlineEntry(file_text(title), key, self._outline_level)

    def finish(self) -> bytes:
        """The bytes of the file."""
        document = self.canvas._doc  # noqa: SLF001  the embedding of fonts is the typesetter's own
        fonts = document.idToObject[pdfdoc.BasicFonts]
        fonts.dict.clear()
        for font in self._fonts.values():
            fonts[font.name[1:]] = font.put_into(document)
        describe(self.canvas, self._properties, self._digest.digest())
        self.canvas.save()
        return self._file.getvalue()
