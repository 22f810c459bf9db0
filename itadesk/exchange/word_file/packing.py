"""The finished file of Word: what it says of itself, and its bytes, which are the same for the same paper."""

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Final

from docx.document import Document as WordDocument

from itadesk.documents.blocks import Document
from itadesk.exchange.signs import bearable

LANGUAGE: Final = "th-TH"
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The oldest that a zip file can name; it stands for none, so that printing again gives the same bytes."""

_LONGEST: Final = 255
"""Characters that a property may have."""


def packed(word: WordDocument, document: Document) -> bytes:
    """The bytes of the file."""
    properties = word.core_properties
    properties.title = bearable(document.title)[:_LONGEST]
    properties.author = properties.last_modified_by = bearable(document.author)[:_LONGEST]
    properties.language = LANGUAGE
    if document.dated:
        properties.created = properties.modified = datetime.combine(document.dated, time(), UTC)
    saved, out = io.BytesIO(), io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # as Unix notes it, wherever it is printed
            target.writestr(entry, source.read(part))
    return out.getvalue()
