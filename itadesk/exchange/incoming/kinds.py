"""What kind of file some bytes are, whatever the name of the file says. Many a file .xls is a page of the web."""

import io
import re
import zipfile
from enum import Enum
from typing import Final

from itadesk.exchange.incoming.failures import BinaryWorkbook, Damaged, OldDocument, OtherKind, Protected, TooMuchPacked
from itadesk.exchange.packages import holds_too_many


class Kind(Enum):
    """The kinds of files that can be read."""

    WORKBOOK = "xlsx"
    OLD_WORKBOOK = "xls"
    OPEN_WORKBOOK = "ods"
    DOCUMENT = "docx"
    PDF = "pdf"
    PAGE = "html"
    OFFICE = "json"
    TEXT = "txt"


_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How all files of Office until 2003 begin, and also the newer ones with a password."""

_PASSWORD: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOKS: Final = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_OLD_WORD: Final = "WordDocument".encode("utf-16-le")
_PICTURES: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"MZ",
)
_MARKUP: Final = re.compile(
    rb"\s*<(?:!doctype\s+html|html|head|body|meta|table|\?xml[^>]*>\s*<(?:!doctype\s+)?html)", re.IGNORECASE
)
_JSON: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_PAGE_ENDINGS: Final = (".html", ".htm", ".xhtml", ".mht")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of a file.

    Raises:
        UnreadableContent: of none that can be read.
    """
    if data.startswith(b"PK"):
        return _packed_kind(data, name)
    if data.startswith(_OLD):
        return _old_kind(data, name)
    if data[:1024].lstrip().startswith(b"%PDF"):
        return Kind.PDF
    if data.startswith(_PICTURES):
        raise OtherKind(name)
    if _MARKUP.match(_plain_start(data)) or name.lower().endswith(_PAGE_ENDINGS):
        return Kind.PAGE
    if name.lower().endswith(".json") or (_JSON.match(data[:1024]) and b'"format"' in data[:4096]):
        return Kind.OFFICE
    return Kind.TEXT


def _plain_start(data: bytes) -> bytes:
    """How a file begins, without the marks of UTF-8 and the zeros of UTF-16."""
    return (
        data[:1024]
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .replace(b"\0", b"")
    )


def _packed_kind(data: bytes, name: str) -> Kind:
    if holds_too_many(data):
        raise TooMuchPacked(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Damaged(name) from None
    if "word/document.xml" in names:
        return Kind.DOCUMENT
    if "xl/workbook.xml" in names:
        return Kind.WORKBOOK
    if "xl/workbook.bin" in names:
        raise BinaryWorkbook(name)
    if "content.xml" in names and "mimetype" in names:
        return Kind.OPEN_WORKBOOK
    raise OtherKind(name)


def _old_kind(data: bytes, name: str) -> Kind:
    if _PASSWORD in data:
        raise Protected(name)
    if any(stream in data for stream in _OLD_WORKBOOKS):
        return Kind.OLD_WORKBOOK
    if _OLD_WORD in data:
        raise OldDocument(name)
    raise OtherKind(name)
