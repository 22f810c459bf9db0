"""Tables whose cells were pasted one below the other: found by names and numbers that stand alone in their lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from itadesk.reading.cells import Cell
from itadesk.reading.passages import Line
from itadesk.reading.vocabulary import Vocabulary

_LONGEST: Final = 140
_LEAST: Final = 3
"""Names in a row before as many numbers are taken for two columns."""

Row = list[Cell]


def unstacked(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Line | list[Row]]:
    """The lines, and instead of those that are a stacked table its rows."""
    stack: list[Cell] = []
    alone = _alone(lines, vocabulary)
    for line, cell in zip(lines, alone, strict=True):
        if cell is not None:
            stack.append(cell)
            continue
        yield from _told(stack)
        stack = []
        yield line
    yield from _told(stack)


def _alone(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Cell | None]:
    """For each line the cell that it is; None where it says more, or is the level that the line above speaks of.

    Without a number alone, none is looked at.
    """
    cells = [Cell(line, vocabulary) if len(line.text) <= _LONGEST else None for line in lines]
    if not any(cell is not None and cell.number for cell in cells):
        return [None] * len(lines)
    labelled = [False, *(cell is not None and cell.heads_levels and not cell.levels for cell in cells)]
    return [
        cell if cell is not None and (cell.number or cell.names_scores or (cell.levels and not label)) else None
        for cell, label in zip(cells, labelled, strict=False)
    ]


def _told(stack: list[Cell]) -> Iterator[Line | list[Row]]:
    """The rows of a stack, or of what stands below headings with a year; its lines where it makes none."""
    headings = next((place for place, cell in enumerate(stack) if cell.year is None or cell.number), len(stack))
    for above in dict.fromkeys((0, headings)):
        rows = _rows([cell for cell in stack[above:] if not cell.is_marker])
        if rows:
            yield from (cell.line for cell in stack[:above])
            yield rows
            return
    yield from (cell.line for cell in stack)


def _rows(cells: list[Cell]) -> list[Row]:
    """Names and numbers in pairs: in turn with the names or the numbers first, or all names and then all numbers."""
    pairs = [cell for cell in cells if cell.number or cell.name]
    kinds = [bool(cell.number) for cell in pairs]
    half = len(pairs) // 2
    if not pairs or len(pairs) % 2 or kinds.count(True) != half:
        return []
    if kinds == [False, True] * half or (kinds == [True, False] * half and not _parts_pairs(cells)):
        return _with_levels(cells, pairs[:1])
    if kinds == [False] * half + [True] * half and half >= _LEAST and len(pairs) == len(cells):
        return [[name, number] for name, number in zip(pairs[:half], pairs[half:], strict=True)]
    return []


def _parts_pairs(cells: list[Cell]) -> bool:
    """Whether a level stands between a number and the name below it; then it is not plain what belongs together."""
    return any(number.number and not (below.number or below.name) for number, below in pairwise(cells))


def _with_levels(cells: list[Cell], first: list[Cell]) -> list[Row]:
    """Rows that begin with their name, or with their number as the first does, and may end with a level."""
    rows: list[Row] = []
    by_number = any(cell.number for cell in first)
    for cell in cells:
        if not rows or (cell.number if by_number else cell.name):
            rows.append([])
        rows[-1].append(cell)
    return rows
