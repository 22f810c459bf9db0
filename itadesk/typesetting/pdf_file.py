"""The bytes of a PDF: numbered objects, streams, and the table of where each object begins."""

import zlib
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
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
        parts = [_HEADER]
        parts += (b"%d 0 obj\n%s\nendobj\n" % (number, data) for number, data in enumerate(self._objects, 1))
        *offsets, end = accumulate(map(len, parts))
        count, name = len(parts), identity.hex().upper()
        table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        trailer = f"<</Size {count}/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]>>"
        parts.append(
            f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{end}\n%%EOF\n".encode()
        )
        return b"".join(parts)


def compressed(data: bytes) -> bytes:
    """Data for a stream with the entry `/Filter/FlateDecode`."""
    return zlib.compress(data, _LEVEL)


def text_string(text: str) -> str:
    """A text as PDF writes it in dictionaries; half characters, which no file can hold, are left out."""
    return f"<FEFF{text.encode('utf-16-be', 'ignore').hex().upper()}>"


def references(numbers: Iterable[int]) -> str:
    """An array of references."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
