"""Looks over packed files before anything opens them: how large they become, and how far their sheets reach.

What reads workbooks makes room for every cell between the first and the last one. A sheet of two cells, one in the last
row, would take all memory there is, so how far a sheet reaches is looked up in its own text first.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from itadesk.exchange.incoming.failures import (
    MOST_UNPACKED,
    Damaged,
    OtherKind,
    Protected,
    TooManyRows,
    TooMuchPacked,
)

MOST_CELLS: Final = 5_000_000
"""Cells between the first and the last one of a sheet; they take 150 MB."""

MOST_TAGS: Final = 16_000_000
"""Of a workbook: as many as four million cells have. Each cell takes memory, and its text again."""

_SHORTEST_TAG: Final = len("<a>")

MOST_TAGS_OF_TREES: Final = 1_500_000
"""Of a document of Word: what is made of each takes 200 bytes. A table of 5,000 measures has 600,000."""

MOST_OF_DOCUMENTS: Final = 120 * 1024 * 1024
"""Bytes of a document of Word with its pictures, which are loaded with it."""

_MOST_BYTES: Final = MOST_UNPACKED * 1024 * 1024
_PIECE: Final = 1 << 20
_OVERLAP: Final = 400
"""Bytes of a piece that are looked at again with the next one, so that no place is cut in two."""

_PLACE: Final = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,9})([0-9]{0,12})(&?)""")
_FAR: Final = re.compile(rb"""\sr\s*=\s*["']\s*(?:[A-Za-z]{2}|[A-Za-z]?(?:[2-9][0-9]{5}|[0-9]{7})|[^A-Za-z0-9])""")
"""A place behind column Z or row 199,999, or one that is written in no usual way; only where one is, all are counted."""

_ODD: Final = (b"'", b"\t", b"\n", b"\r")
_NOT_NEAR: Final = re.compile(rb""" r(?!="[A-Z]?1?[0-9]{1,5}"|[a-z:]|=?"?[A-Z]?[0-9]{0,6}\Z)""")
"""A place that is far or unusual in markup without anything odd; it is found three times as fast as `_FAR`."""

_ELEMENT: Final = re.compile(b"<[A-Za-z_]")
"""Where the first element begins; types of documents, which no workbook has, would be told before it."""

_LETTERS: Final = 26
_TAG: Final = re.compile(rb"<table:(table-row|table-cell)\b((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>")
_ROWS: Final = re.compile(rb"number-rows-repeated\s*=\s*[\"']([0-9]{1,9})")
_COLUMNS: Final = re.compile(rb"number-columns-repeated\s*=\s*[\"']([0-9]{1,9})")


def check_package(data: bytes, name: str) -> None:
    """Refuses a packed file that would become enormous, or that is locked.

    Raises:
        Protected, TooMuchPacked, Damaged: as they say.
    """
    infos = _infos(data, name)
    if any(member.flag_bits & 1 for member in infos):
        raise Protected(name)
    if sum(member.file_size for member in infos) > _MOST_BYTES:
        raise TooMuchPacked(name)


def check_sheets(data: bytes, name: str, look: Callable[[str, bytes], object]) -> None:
    """Refuses a workbook of Excel with a sheet that reaches too far, with more markup than any, or with entities of its own.

    Every part is looked at, whatever it is called: a workbook says itself which of them are its sheets.

    Takes:
        look: is shown the part that each sheet is and its markup, piece by piece, so that it is unpacked but once.

    Raises:
        TooManyRows, Damaged: as they say.
    """
    tags = 0
    has_many = sum(_sizes(data, name)) > MOST_TAGS * _SHORTEST_TAG
    for member in members(data, name):
        far, is_sheet, is_begun = False, member.lower().startswith("xl/worksheets/"), False
        for text in overlapping(pieces(data, name, member)):
            if not is_begun and b"<!DOCTYPE" in text:
                raise Damaged(name)
            is_begun = is_begun or _ELEMENT.search(text) is not None
            tags += text.count(b"<") if has_many else 0
            if tags > MOST_TAGS:
                raise TooManyRows(name)
            if is_sheet:
                look(member, text)
            far = far or _reaches_far(text)
        if far:
            rows, columns = _reach(pieces(data, name, member), name)
            if rows * columns > MOST_CELLS:
                raise TooManyRows(name)


def _reaches_far(text: bytes) -> bool:
    usual = not any(odd in text for odd in _ODD)
    return (_NOT_NEAR if usual else _FAR).search(text) is not None


def check_open_sheets(data: bytes, name: str) -> bytes:
    """Refuses an OpenDocument workbook in which something is repeated more often than anybody types it; gives its content.

    Raises:
        OtherKind: it is a document of another kind.
        Protected, TooManyRows, Damaged: as they say.
    """
    if b"spreadsheet" not in b"".join(pieces(data, name, "mimetype")):
        raise OtherKind(name)
    if b"encryption-data" in b"".join(pieces(data, name, "META-INF/manifest.xml")):
        raise Protected(name)
    cells, rows = 0, 1
    content = b"".join(pieces(data, name, "content.xml"))
    if content.count(b"<") > MOST_TAGS:
        raise TooManyRows(name)
    _check_closed(content, name)
    for match in _TAG.finditer(content):
        tag, attributes = match.groups()
        if tag == b"table-row":
            rows = _times(_ROWS, attributes)
        elif not attributes.rstrip().endswith(b"/") or b"value" in attributes:
            cells += rows * _times(_COLUMNS, attributes)
    if cells > MOST_CELLS:
        raise TooManyRows(name)
    return content


def _check_closed(content: bytes, name: str) -> None:
    """Refuses markup that does not close what it opens: calamine would look for the end of a table for ever."""

    def refuse(*_of_a_document_type: object) -> None:
        raise Damaged(name)

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except ExpatError:
        raise Damaged(name) from None


def check_document(data: bytes, name: str) -> None:
    """Refuses a document of Word with more in it than can be read at once: all of it is made a tree.

    Raises:
        TooManyRows, TooMuchPacked, Damaged: as they say.
    """
    tags = size = 0
    for member in members(data, name):
        is_markup = member.lower().endswith((".xml", ".rels"))
        for piece in pieces(data, name, member):
            size += len(piece)
            tags += piece.count(b"<") if is_markup else 0
            if tags > MOST_TAGS_OF_TREES:
                raise TooManyRows(name)
            if size > MOST_OF_DOCUMENTS:
                raise TooMuchPacked(name)


def members(data: bytes, name: str) -> list[str]:
    """The parts of a package.

    Raises:
        Damaged: the package cannot be opened.
    """
    return [member.filename for member in _infos(data, name)]


def _sizes(data: bytes, name: str) -> list[int]:
    """How large the parts of a package say that they are; of one that is larger, `pieces` makes a failure."""
    return [member.file_size for member in _infos(data, name)]


def _infos(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Damaged(name) from None


def pieces(data: bytes, name: str, member: str) -> Iterator[bytes]:
    """A part of a package in pieces; of one that is larger than it says, no more than it may have.

    Raises:
        TooMuchPacked, Damaged: as they say.
    """
    read = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if member not in package.namelist():
                return
            with package.open(member) as file:
                while piece := file.read(_PIECE):
                    read += len(piece)
                    if read > _MOST_BYTES:
                        raise TooMuchPacked(name)
                    yield piece
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        raise Damaged(name) from None


def _reach(pieces: Iterator[bytes], name: str) -> tuple[int, int]:
    """How many rows and columns a sheet reaches, by the names of its cells."""
    rows, heads = 1, {b"A"}
    for text in overlapping(pieces):
        for head, number, hidden in _PLACE.findall(text):
            if hidden:
                raise Damaged(name)
            heads.add(head)
            rows = max(rows, int(number or 1))
    return rows, max(_column(head) for head in heads)


def overlapping(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, each with the end of the one before."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        yield text
        rest = text[-_OVERLAP:]


def _column(letters: bytes) -> int:
    """The number of a column from 1."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return max(number, 1)


def _times(repeated: re.Pattern[bytes], attributes: bytes) -> int:
    match = repeated.search(attributes)
    return max(int(match[1]), 1) if match else 1
