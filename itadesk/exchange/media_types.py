"""What kind of file some bytes say they are by how they begin, or what a package lists; nothing in it is opened."""

from collections.abc import Mapping
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.packages import names_in

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
PDF: Final = "application/pdf"

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
WORD: Final = f"{_OFFICE}wordprocessingml.document"
EXCEL: Final = f"{_OFFICE}spreadsheetml.sheet"
POWERPOINT: Final = f"{_OFFICE}presentationml.presentation"

_MAIN_PARTS: Final[Mapping[str, str]] = {
    "word/document.xml": WORD,
    "xl/workbook.xml": EXCEL,
    "ppt/presentation.xml": POWERPOINT,
}

_BEGINNINGS: Final = {b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG, b"%PDF-": PDF}


def media_type_of(data: bytes) -> str | None:
    """What a file says it is: a PNG, a JPEG or a PDF; None for anything else."""
    return next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), None)


def evidence_type_of(data: bytes) -> str | None:
    """What a file says it is; None for kinds that are not kept."""
    found = media_type_of(data)
    if found is not None or not data.startswith(b"PK"):
        return found
    try:
        names = names_in(data)
    except UserError:
        return None
    return next((kind for part, kind in _MAIN_PARTS.items() if part in names), None)
