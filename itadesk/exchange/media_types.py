"""What kind of file some bytes say they are by how they begin; nothing is opened."""

from typing import Final

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
PDF: Final = "application/pdf"

_BEGINNINGS: Final = {b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG, b"%PDF-": PDF}


def media_type_of(data: bytes) -> str | None:
    """What a file says it is: a PNG, a JPEG or a PDF; None for anything else."""
    return next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), None)
