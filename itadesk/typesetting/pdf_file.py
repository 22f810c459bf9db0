"""The bytes of a PDF: numbered objects and streams, put into a file by ReportLab.

ReportLab's canvas knows neither structure nor glyphs of one's own, so that objects are written here and only brought
together by it: the file, its cross references and its trailer. It is pinned, because these parts lie below its surface.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFCrossReferenceTable, PDFFile, PDFTrailer

_VERSION: Final = (1, 7)
_LEVEL: Final = 4
"""How hard streams are compressed: as small as at the usual 6 to within a hundredth, in half the time."""


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
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, content: str | bytes) -> None:
        """Puts an object under a number that was reserved."""
        self._objects[number - 1] = content.encode("latin-1") if isinstance(content, str) else content

    def add(self, content: str | bytes) -> int:
        """Adds an object; gives its number."""
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, entries: str, data: bytes) -> int:
        """Adds a stream of data that are as the `entries` of its dictionary say."""
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        return self.add(head + data + b"\nendstream")

    def finish(self, root: int, info: int, identity: bytes) -> bytes:
        """The bytes of the file. `identity` tells this file from others."""
        out, places = PDFFile(_VERSION), _Places()
        for number, content in enumerate(self._objects, 1):
            places.idToObjectNumberAndVersion[number] = (number, 0)
            places.idToOffset[number] = out.add(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        table = PDFCrossReferenceTable()
        table.addsection(0, list(places.idToOffset))
        begins = out.add(table.format(places))
        name = identity.hex().upper()
        references = {"Root": f"{root} 0 R", "Info": f"{info} 0 R", "ID": f"[<{name}><{name}>]"}
        out.add(PDFTrailer(begins, Size=self.count + 1, **references).format(places))
        return bytes(out.format(places))


@dataclass(slots=True)
class _Places:
    """What ReportLab asks of a document about its objects: their numbers, and where they begin."""

    idToObjectNumberAndVersion: dict[int, tuple[int, int]] = field(default_factory=dict)  # noqa: N815  its names
    idToOffset: dict[int, int] = field(default_factory=dict)  # noqa: N815


def compressed(data: bytes) -> bytes:
    """Data for a stream with the entry `/Filter/FlateDecode`."""
    return zlib.compress(data, _LEVEL)


def text_string(text: str) -> str:
    """A text as PDF writes it in dictionaries; half characters, which no file can hold, are left out."""
    return f"<FEFF{text.encode('utf-16-be', 'ignore').hex().upper()}>"


def references(numbers: Iterable[int]) -> str:
    """An array of references."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
