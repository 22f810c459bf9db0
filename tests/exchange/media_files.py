"""Files as offices choose them: photographs and scans, and what is none."""

import hashlib
import io

from PIL import Image
from pypdf import PdfWriter


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, "steelblue").save(out, form)
    return out.getvalue()


def document(pages: int = 1, *, locked: bool = False) -> bytes:
    """A PDF of empty pages."""
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if locked:
        writer.encrypt("1234")
    writer.write(out)
    return out.getvalue()


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(data).hexdigest()
