"""Rows and texts as workbooks of the program have them, found by patterns; whatever is written otherwise is parsed.

A pattern admits only what is well-formed as it stands, and the rest of the sheet is parsed, so that nothing is read that
`book_markup` would refuse or read in another way. It takes a fourth of the time.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from itadesk.exchange.book_markup import MOST_CELLS, MarkedRow, marked_rows, shared_texts

PlainCell = tuple[str, str, str]
"""The letters of its column, `s` where its text is a shared one, and its value, which may be empty."""

_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"
_READ: Final = frozenset({"row", "c", "v", "t", "f", "rPh"})
"""Elements that `book_markup` takes note of."""

_DECLARED: Final = re.compile(rb'<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\s')
_NUMBER: Final = rb"-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:E[+-]?[0-9]{1,2})?"
_CELL: Final = rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,9}")?(?: t="s")?(?:/>|><v>' + _NUMBER + rb"</v></c>)"
_ROW: Final = re.compile(
    rb'<row r="([0-9]{1,9})"(?: spans="[0-9:]{1,20}")?(?: s="[0-9]{1,9}")?(?: customFormat="1")?'
    rb'(?: ht="[0-9.]{1,20}")?(?: customHeight="1")?>((?:' + _CELL + rb")*+)</row>"
)
_PARTS: Final = re.compile('<c r="([A-Z]+)[0-9]+"(?: s="[0-9]+")?(?: t="(s)")?(?:/>|><v>([^<]+))')
_TEXTS: Final = re.compile(
    rb'<\?xml[^<]*<sst(?: [a-z]+="[^"<]*")*+>((?:<si><t(?: xml:space="preserve")?>[^<\r]*+</t></si>)*+)</sst>\s*'
)
_TEXT: Final = re.compile('<t(?: xml:space="preserve")?>([^<]*)')
_NAMED: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


def sheet_rows(xml: bytes) -> Iterator[tuple[int, list[PlainCell]] | MarkedRow]:
    """The rows of a sheet: plain ones with their numbers, and from the first other one on all as they are parsed.

    Raises:
        BrokenPackage: as `marked_rows`.
    """
    first, last = xml.find(_OPEN), xml.rfind(_CLOSE)
    if not 0 <= first < last or not _is_frame(xml[:first], xml[last:]):
        yield from marked_rows(xml)
        return
    here = begun = first + len(_OPEN)
    while row := _ROW.match(xml, here):
        cells = _PARTS.findall(row[2].decode("ascii"))
        if len(cells) > MOST_CELLS:
            break
        yield int(row[1]), cells
        here = row.end()
    if here < last:
        yield from marked_rows(xml if here == begun else xml[:begun] + xml[here:])


def _is_frame(head: bytes, tail: bytes) -> bool:
    """Whether what stands around the rows is well-formed without them, and holds nothing that is read of a sheet."""
    if not (declared := _DECLARED.match(head)) or b"<!" in head or b"<?" in head[declared.end() :]:
        return False
    names = set[str]()
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, _attributes: names.add(name.rpartition(":")[2])
    return _is_well_formed(parser, head + _OPEN + tail) and not names & _READ


def texts(xml: bytes) -> tuple[str, ...]:
    """The texts that cells share.

    Raises:
        BrokenPackage: as `shared_texts`.
    """
    plain = _DECLARED.match(xml) and b"&#" not in xml and _TEXTS.fullmatch(xml)
    if not plain or not _is_well_formed(expat.ParserCreate(), xml):
        return shared_texts(xml)
    return tuple(map(_meant, _TEXT.findall(plain[1].decode())))


def _meant(text: str) -> str:
    if "&" in text:
        for name, character in _NAMED:
            text = text.replace(name, character)
    return text


def _is_well_formed(parser: expat.XMLParserType, xml: bytes) -> bool:
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        return False
    return True
