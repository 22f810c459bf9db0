"""What stands in the sheets of a workbook, out of their markup without making trees of it, which takes four times as long."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from itadesk.exchange.packages import BrokenPackage

MOST_CELLS: Final = 16_384
"""Of a row; a sheet of Excel has no more columns."""

_PIECE: Final = 1 << 16

Attributes = Mapping[str, str]


@dataclass(slots=True)
class MarkedCell:
    """A cell as it stands in the markup.

    Attributes:
        value: of its element v; None where there is none.
        text: of its runs.
    """

    attributes: Attributes
    value: str | None = None
    text: str = ""
    has_formula: bool = False


@dataclass(slots=True)
class MarkedRow:
    """A row as it stands in the markup."""

    attributes: Attributes
    cells: list[MarkedCell] = field(default_factory=list)


class _Local(dict[str, str]):
    """The names of elements without the prefixes of their namespaces."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


class _Sheet:
    """Collects the rows of a sheet."""

    def __init__(self) -> None:
        self.rows = list[MarkedRow]()
        self.parts = list[str]()
        self._local, self._spoken = _Local(), 0
        self._row, self._cell = MarkedRow({}), MarkedCell({})

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        local = self._local[name]
        if local == "c":
            self._cell = MarkedCell(attributes)
        elif local in {"v", "t"}:
            self.parts.clear()
        elif local == "row":
            self._row = MarkedRow(attributes)
        elif local == "f":
            self._cell.has_formula = True
        elif local == "rPh":
            self._spoken += 1

    def end(self, name: str) -> None:
        """An element ends."""
        local = self._local[name]
        if local == "c":
            self._row.cells.append(self._cell)
            if len(self._row.cells) > MOST_CELLS:
                raise BrokenPackage
        elif local == "v":
            self._cell.value = "".join(self.parts)
        elif local == "row":
            self.rows.append(self._row)
        elif local == "t" and not self._spoken:
            self._cell.text += "".join(self.parts)
        elif local == "rPh":
            self._spoken -= 1


class _Texts:
    """Collects the texts that cells share, without what tells how they are pronounced."""

    def __init__(self) -> None:
        self.texts = list[str]()
        self.parts = list[str]()
        self._local, self._spoken, self._text = _Local(), 0, ""

    def start(self, name: str, _attributes: Attributes) -> None:
        """An element begins."""
        local = self._local[name]
        if local == "t":
            self.parts.clear()
        elif local == "si":
            self._text = ""
        elif local == "rPh":
            self._spoken += 1

    def end(self, name: str) -> None:
        """An element ends."""
        local = self._local[name]
        if local == "t" and not self._spoken:
            self._text += "".join(self.parts)
        elif local == "si":
            self.texts.append(self._text)
        elif local == "rPh":
            self._spoken -= 1


def marked_rows(xml: bytes) -> Iterator[MarkedRow]:
    """The rows of a sheet.

    Raises:
        BrokenPackage: it is not well-formed, or holds more than a sheet can; not before the rows are asked for.
    """
    sheet = _Sheet()
    for _piece in _parsed(xml, sheet.start, sheet.end, sheet.parts.append):
        yield from sheet.rows
        sheet.rows.clear()


def shared_texts(xml: bytes) -> tuple[str, ...]:
    """The texts that cells share.

    Raises:
        BrokenPackage: they are not well-formed.
    """
    found = _Texts()
    for _piece in _parsed(xml, found.start, found.end, found.parts.append):
        pass
    return tuple(found.texts)


def _parsed(
    xml: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> Iterator[None]:
    """Has markup parsed piece by piece."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        for first in range(0, len(xml), _PIECE):
            parser.Parse(xml[first : first + _PIECE], False)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # the last two at writings that nobody knows
        raise BrokenPackage from None
    yield
