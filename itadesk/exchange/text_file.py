"""A document as a text file: one paragraph or table cell a line."""

from itadesk.documents.blocks import Document
from itadesk.documents.plain import plain_text


def write_text(document: Document) -> bytes:
    """The bytes of the text file, in UTF-8."""
    return plain_text(document).encode("utf-8")
