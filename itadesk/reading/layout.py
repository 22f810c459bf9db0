"""How pasted lines lie: as rows of a table, as a stack of cells, or as sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from itadesk.reading.cells import Cell
from itadesk.reading.passages import Line, Passage
from itadesk.reading.stacks import unstacked
from itadesk.reading.vocabulary import Vocabulary

Rows = list[list[Cell]]

_RULE: Final = re.compile(r"[\s|:+=-]*")
_COMMAS: Final = re.compile(r"[,;](?! )")
_THOUSANDS: Final = re.compile("[0-9๐-๙],[0-9๐-๙]{3}(?![0-9๐-๙])")
_DECIMAL_COMMA: Final = re.compile(r"[^,;]*\s[2-9๒-๙][0-9๐-๙],[0-9๐-๙]{1,2}(?:\s*คะแนน)?")
"""A line that ends in 80,55: no number of an item is as large, so that the comma parts no cells."""

_WIDEST: Final = 100
"""Cells of a row that are read; no table of scores has more."""

_SHORT: Final = 80
_FIGURE: Final = re.compile('"?[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,2})?"?')


def parts(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Rows | Passage]:
    """The tables and the passages of a text in its order."""
    known = [(line, _cells(line.text)) for line in _joined(lines)]
    listed = _listed([line.text for line, _cells in known])
    for is_table, group in groupby(
        [(line, cells or as_list) for (line, cells), as_list in zip(known, listed, strict=True)],
        key=lambda pair: bool(pair[1]),
    ):
        if is_table:
            yield [[Cell(Line(line.number, text), vocabulary) for text in cells[:_WIDEST]] for line, cells in group]
        else:
            yield from _sentences([line for line, _none in group], vocabulary)


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that hold something; rules of a table drawn in characters go."""
    return (line for line in lines if line.text and not _RULE.fullmatch(line.text))


def _cells(text: str) -> list[str]:
    """The cells of a line that tabs or bars part; none where nothing does."""
    if "\t" in text:
        return [part.strip() for part in text.split("\t")]
    if "|" in text:
        bare = text.removeprefix("-").strip().removeprefix("|").removesuffix("|")
        return [part.strip() for part in bare.split("|")]
    return []


def _listed(texts: Sequence[str]) -> list[list[str]]:
    """The cells of lines that commas part, where a line has a figure among them, or is the head of such lines."""
    split = [
        [part.strip() for part in _COMMAS.split(text)]
        if len(text) <= 4 * _SHORT and not _THOUSANDS.search(text) and not _DECIMAL_COMMA.fullmatch(text)
        else []
        for text in texts
    ]
    figures = [
        len(cells) > 1 and any(_FIGURE.fullmatch(cell) for cell in cells) and max(map(len, cells)) <= _SHORT
        for cells in split
    ]
    following = [*figures, False][1:]
    return [
        cells if figure or (heads and len(cells) > 1) else []
        for cells, figure, heads in zip(split, figures, following, strict=True)
    ]


def _sentences(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Rows | Passage]:
    """Passages, and the stacks between them."""
    passage: list[Line] = []
    for part in unstacked(lines, vocabulary):
        if isinstance(part, Line):
            passage.append(part)
        else:
            if passage:
                yield Passage(passage, vocabulary)
            passage = []
            yield part
    if passage:
        yield Passage(passage, vocabulary)
