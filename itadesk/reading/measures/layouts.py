"""The cells of a pasted text: parted by tabs, by bars, by commas, or by blanks that a copy left between columns."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from itadesk.reading.pasted_cells import Block, PastedCell, cells_of_text

_RULE: Final = re.compile(r"[\s|:+=-]*")
_COMMA_CELL: Final = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*+)"(?=,|$)|([^,]*))')
_WIDE: Final = re.compile(r"[ \u00a0]{2,}")
_LEAST: Final = 2
_LONGEST: Final = 2000
"""Characters; a longer line is no row of a table without tabs."""


def blocks_of(text: str) -> Iterator[Block]:
    """The cells of a text in each way that it may be a table; the likeliest first. Rows are numbered as its lines are."""
    block = cells_of_text(text)
    yield block
    if any(len(row) > 1 for row in block):
        return
    lines = [row[0].text for row in block]
    for parted in (_by_bars, _by_commas):
        if any(len(parted(line)) >= _LEAST for line in lines[:_LEAST]) or parted is _by_bars:
            yield _rows(lines, parted)
    yield from _by_blanks(text.split("\n"))


def _rows(lines: list[str], parted: Callable[[str], list[str]]) -> Block:
    return tuple(tuple(map(PastedCell, parted(line))) for line in lines)


def _by_bars(line: str) -> list[str]:
    if "|" not in line or _RULE.fullmatch(line):
        return [line] if "|" not in line else []
    return [part.strip() for part in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _by_commas(line: str) -> list[str]:
    if len(line) > _LONGEST:
        return [line]
    return [(quoted.replace('""', '"') or plain).strip() for quoted, plain in _COMMA_CELL.findall(line)]


def _by_blanks(lines: list[str]) -> Iterator[Block]:
    """The table of lines that all have as many cells, where several blanks part them.

    Where a line has fewer, any of its cells may be empty: nothing tells which column is which, and it is no table.
    """
    rows = [[part.strip() for part in _WIDE.split(line.strip())] for line in lines]
    widths = list(map(len, rows))
    start = next((place for place, width in enumerate(widths) if width > _LEAST), len(rows))
    end = next((place for place in range(start, len(rows)) if widths[place] != widths[start]), len(rows))
    if start < end and all(width == 1 for width in widths[end:]):
        yield tuple(tuple(map(PastedCell, row)) for row in rows[:end])
