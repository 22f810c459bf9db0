"""The empty file of Word that a paper is written into: its page, its styles, its settings.

Every style names the face, size and language of complex scripts besides those of Latin letters, because Word takes
Thai from the former alone.
"""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from string import Template
from typing import Final
from xml.sax.saxutils import escape

from itadesk.documents.blocks import BODY_SIZE, TABLE_SIZE, Document
from itadesk.exchange.word_file.look import Look, half_points
from itadesk.ita.papers import Digits
from itadesk.resources import resource

PARTS: Final[Mapping[str, str]] = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/header.xml": "header.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
"""The parts of the file, and where they come from."""

TWIPS: Final = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

NUMBER_FROM_TOP: Final = 10.4
"""Millimetres above the number of a page: its foot then stands as far above the text as on printed paper."""


def template(document: Document, look: Look) -> bytes:
    """The bytes of the empty file."""
    fields = {name: escape(value, {'"': "&quot;"}) for name, value in _fields(document, look).items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, source in PARTS.items():
            package.writestr(name, Template(_part(source)).substitute(fields))
    return out.getvalue()


@cache
def _part(source: str) -> str:
    return resource("word", source).read_text("utf-8")


def _fields(document: Document, look: Look) -> Mapping[str, str]:
    margins, thai = document.margins, document.digits is Digits.THAI
    return {
        "font": look.font,
        "instead": look.instead,
        "body": str(half_points(BODY_SIZE, look)),
        "table": str(half_points(TABLE_SIZE, look)),
        "top": str(round(margins.top * TWIPS)),
        "right": str(round(margins.right * TWIPS)),
        "bottom": str(round(margins.bottom * TWIPS)),
        "left": str(round(margins.left * TWIPS)),
        "header": str(round(NUMBER_FROM_TOP * TWIPS)),
        # Word prints ๒ for this; LibreOffice knows no Thai numbers and prints 2. With the field's own switch
        # \* ThaiArabic it would print ข, which is worse.
        "page_numbers": "thaiNumbers" if thai else "decimal",
        "second_page": "๒" if thai else "2",
    }
