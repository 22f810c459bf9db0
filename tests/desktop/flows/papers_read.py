"""What others find in a PDF: its lines and its pictures."""

from pathlib import Path
from typing import Final

import pypdfium2

from tests.desktop.hands import squeezed, text_of

MILLIMETRES: Final = 25.4 / 72
"""Of a point."""

ENDS: Final = 12
"""Characters at both ends of a line by which it is found."""


def unread(pdf: Path, txt: Path) -> list[str]:
    """The lines of the text whose beginning or end nobody reads in the PDF; within a line a page may end."""
    read, lines = text_of(pdf.read_bytes()), map(squeezed, txt.read_text("utf-8").splitlines())
    return [line for line in lines if line[:ENDS] not in read or line[-ENDS:] not in read]


def pictures_in(pdf: Path) -> list[tuple[float, float]]:
    """Width and height in millimetres of each picture on the pages."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = each.get_bounds()
            found.append(((right - left) * MILLIMETRES, (top - bottom) * MILLIMETRES))
    document.close()
    return found
