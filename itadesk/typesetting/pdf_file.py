"""The bytes of a PDF: numbered objects and streams, put into a file by ReportLab.

ReportLab's canvas knows neither structure nor glyphs of one's own, so that objects are written here and only brought
together by it: the file and its trailer. It is pinned, because these parts lie below its surface.
"""

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFFile, PDFTrailer

_VERSION: Final = (1, 7)
_LEVEL: Final = 4
"""How hard streams are compressed: as small as at the usual 6 to within a hundredth, in half the time."""


_TEXTS_KEPT: Final = 256


class PdfFile:
    """A PDF in the making. Objects are named by their numbers, the first is 1."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    @property
    def count(self) -> int:
        """How many objects there are."""
        return len(self._objects)

    def reserve(self) -> int:
        """A number for an object that is put later."""
        return self.add("null")

    def put(self, number: int, content: str | bytes) -> None:
        """Puts an object under a number that was reserved."""
        self._objects[number - 1] = pdf_object(number, content)

    def add(self, content: str | bytes) -> int:
        """Adds an object; gives its number."""
        number = len(self._objects) + 1
        self._objects.append(pdf_object(number, content))
        return number

    def add_all(self, objects: Iterable[bytes]) -> None:
        """Adds objects that are made already, under the numbers that follow."""
        self._objects += objects

    def add_stream(self, entries: str, data: bytes) -> int:
        """Adds a stream of data that are as the `entries` of its dictionary say."""
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        return self.add(head + data + b"\nendstream")

    def finish(self, root: int, info: int, identity: bytes) -> bytes:
        """The bytes of the file. `identity` tells this file from others."""
        out = PDFFile(_VERSION)
        first = out.add(b"".join(self._objects))
        begins = out.add(_table([*accumulate(map(len, self._objects[:-1]), initial=first)]))
        name = identity.hex().upper()
        references = {"Root": f"{root} 0 R", "Info": f"{info} 0 R", "ID": f"[<{name}><{name}>]"}
        out.add(PDFTrailer(begins, Size=self.count + 1, **references).format(None))
        return bytes(out.format(None))


def pdf_object(number: int, content: str | bytes) -> bytes:
    """An object as it stands in a file."""
    if isinstance(content, str):
        return f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    return b"%d 0 obj\n%s\nendobj\n" % (number, content)


def _table(places: Sequence[int]) -> bytes:
    """The table of cross references of objects that begin at these places.

    ReportLab's own took a tenth of the time of a paper of which a word was changed.
    """
    entries = b"%010d 00000 n \n" * len(places) % (*places,)
    return b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, entries)


def compressed(data: bytes, level: int = _LEVEL) -> bytes:
    """Data for a stream with the entry `/Filter/FlateDecode`."""
    return zlib.compress(data, level)


@lru_cache(_TEXTS_KEPT)
def text_string(text: str) -> str:
    """A text as PDF writes it in dictionaries; half characters, which no file can hold, are left out."""
    return f"<FEFF{text.encode('utf-16-be', 'ignore').hex().upper()}>"


def references(numbers: Iterable[int]) -> str:
    """An array of references."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
