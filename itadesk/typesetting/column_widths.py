"""How the width of a table is shared out among its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from math import ceil
from typing import Final

_STEP: Final = 0.02
_MOST_STEPS: Final = 10
_NARROWEST: Final = 0.85
"""How much narrower than its share a column may become so that others need fewer lines."""

_ROWS_WEIGHED: Final = 24

CellText = tuple[int, tuple[float, ...]]
"""What a cell holds: its column, and the length of each of its paragraphs on one line, in points."""


@dataclass(frozen=True, slots=True)
class Wants:
    """What a column wants, in points, the padding of its cells included.

    Attributes:
        share: its weight beside the others; 0 for a column that is as wide as its content.
        word: what its widest word takes.
        least: what its widest term takes.
        natural: what its widest cell takes on one line.
    """

    share: float
    word: float
    least: float
    natural: float


def column_widths(columns: Sequence[Wants], room: float, *, wide: bool) -> tuple[float, ...]:
    """The widths of the columns, together at most `room`, and all of it where the table is `wide`.

    No column is narrower than its widest word while another has room to give.
    """
    natural = [column.natural for column in columns]
    if not wide and sum(natural) <= room:
        return tuple(natural)
    least = [column.least for column in columns]
    if sum(least) >= room:
        return _tight(columns, room)
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    fixed = {place: natural[place] for place in range(len(columns)) if place not in sharing}
    spare = room - sum(fixed.values()) - sum(least[place] for place in sharing)
    if not sharing or spare < 0:
        return _between(least, natural, room)
    return tuple(fixed.get(place, width) for place, width in enumerate(_by_share(columns, room - sum(fixed.values()))))


def _tight(columns: Sequence[Wants], room: float) -> tuple[float, ...]:
    """As many columns as can be wide enough for their terms, the others at least for their words."""
    widths = [column.word for column in columns]
    spare = room - sum(widths)
    if spare < 0:
        return tuple(room * width / sum(widths) for width in widths)
    for place in sorted(range(len(columns)), key=lambda place: columns[place].least - columns[place].word):
        given = min(spare, columns[place].least - columns[place].word)
        widths[place] += given
        spare -= given
    return tuple(widths)


def _between(least: Sequence[float], natural: Sequence[float], room: float) -> tuple[float, ...]:
    """Each column between its least and its natural width, all to the same degree."""
    wanted = sum(natural) - sum(least)
    if not wanted:
        return tuple(room * width / sum(least) for width in least)
    degree = (room - sum(least)) / wanted
    return tuple(low + degree * (high - low) for low, high in zip(least, natural, strict=True))


def _by_share(columns: Sequence[Wants], room: float) -> tuple[float, ...]:
    """The room by shares; a column whose share is less than its least width gets that, the others share the rest."""
    widths = [0.0] * len(columns)
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    while sharing:
        unit = room / sum(columns[place].share for place in sharing)
        short = [place for place in sharing if columns[place].share * unit < columns[place].least]
        for place in short or sharing:
            widths[place] = columns[place].least if short else columns[place].share * unit
        if not short:
            break
        room -= sum(widths[place] for place in short)
        sharing = [place for place in sharing if place not in short]
    return tuple(widths)


@lru_cache(maxsize=256)
def with_fewest_lines(
    columns: tuple[Wants, ...], widths: tuple[float, ...], rows: tuple[tuple[CellText, ...], ...], padding: float
) -> tuple[float, ...]:
    """The widths changed within limits so that the rows need as few lines as can be: long cells get wider columns.

    `padding` is what of a column's width its text cannot use. Of long tables the fullest rows decide.
    """
    fullest = sorted(rows, key=_fullness, reverse=True)[:_ROWS_WEIGHED]
    floor = [max(column.least, width * _NARROWEST) for column, width in zip(columns, widths, strict=True)]
    best, lines = widths, _lines(fullest, widths, padding)
    for _ in range(_MOST_STEPS):
        candidates = [(_lines(fullest, each, padding), each) for each in _steps(columns, best, floor)]
        fewest, candidate = min(candidates, default=(lines, best))
        if fewest >= lines:
            break
        best, lines = candidate, fewest
    return best


def _fullness(row: Sequence[CellText]) -> float:
    return max((sum(lengths) for _, lengths in row), default=0.0)


def _lines(rows: Sequence[Sequence[CellText]], widths: Sequence[float], padding: float) -> float:
    """About how many lines the rows need together. Broken lines are not full, which makes a text a little longer."""
    total = 0.0
    for row in rows:
        needed = (
            sum(ceil(1.08 * length / max(widths[column] - padding, 1.0)) for length in lengths)
            for column, lengths in row
        )
        total += max(needed, default=0)
    return total


def _steps(columns: Sequence[Wants], widths: tuple[float, ...], floor: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """The widths after one column that shares the room gave a little, or three times that, to another."""
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    for giver, taker in permutations(sharing, 2):
        for step in (_STEP * sum(widths), 3 * _STEP * sum(widths)):
            if widths[giver] - step >= floor[giver]:
                changed = [*widths]
                changed[giver] -= step
                changed[taker] += step
                yield tuple(changed)
