"""How the width of a table is shared out among its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations
from math import ceil, inf
from operator import lt
from typing import Final, NamedTuple

_STEP: Final = 0.02
_MOST_STEPS: Final = 10
_NARROWEST: Final = 0.6
"""How much narrower than its share a column may become so that others need fewer lines."""

_ROWS_WEIGHED: Final = 24

_TERM_COST: Final = 0.15
"""What a column that is too narrow for its terms is worth, as a share of the lines of the table."""

_BROKEN: Final = 1.08
"""How much longer than on one line a text is in lines, since words do not fill them."""

_TOLERANCE: Final = 0.001

_WIDEST_TERM: Final = 2.0
"""A term that takes more than so many times the part of the room that its column may ask for is broken, if it can be."""

_WIDTHS_KEPT: Final = 16
"""As many as `table_layout` keeps tables: what it is found by holds the lengths of all rows."""

CellText = tuple[int, tuple[tuple[float, float], ...]]
"""What a cell holds: its column, and of each of its paragraphs the length on one line and the indent of the other lines."""


@dataclass(frozen=True, slots=True)
class Wants:
    """What a column wants, in points, the padding of its cells included.

    Attributes:
        share: its weight beside the others; 0 for a column that is as wide as its content.
        word: what its widest word takes.
        least: what its widest term takes.
        natural: what its widest cell takes on one line.
        bare: what its widest word takes where not even a number and its unit stay together.
    """

    share: float
    word: float
    least: float
    natural: float
    bare: float = 0.0


class _Bounds(NamedTuple):
    """A weight beside others, and the least and the greatest width that go with it."""

    share: float
    low: float
    high: float


def column_widths(columns: Sequence[Wants], room: float, *, wide: bool) -> tuple[float, ...]:
    """The widths of the columns, together at most `room`, and all of it where the table is `wide`.

    No column is narrower than its widest word while another has room to give, and none is wider than its widest cell
    on one line while another still has text to break.
    """
    natural = [column.natural for column in columns]
    if not wide and sum(natural) <= room:
        return tuple(natural)
    if sum(column.word for column in columns) >= room:
        bare = (
            [column.bare for column in columns]
            if sum(column.bare for column in columns) < room
            else [0.0] * len(columns)
        )
        return _filled([_Bounds(1.0, low, column.word) for column, low in zip(columns, bare, strict=True)], room)
    columns = _with_long_terms_broken(columns, room)
    least = [column.least for column in columns]
    if sum(least) >= room:
        return _tight(columns, room, [column.word - column.least for column in columns])
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    fixed = {place: natural[place] for place in range(len(columns)) if place not in sharing}
    spare = room - sum(fixed.values()) - sum(least[place] for place in sharing)
    if not sharing or spare < 0:
        return _between(least, natural, room)
    shared = dict(
        zip(sharing, _by_share([columns[place] for place in sharing], room - sum(fixed.values())), strict=True)
    )
    widths = fixed | shared
    return tuple([widths[place] for place in range(len(columns))])


def _with_long_terms_broken(columns: Sequence[Wants], room: float) -> list[Wants]:
    """The columns, none of which wants much more than its part of the room for a term that can be broken."""
    shares = sum(column.share for column in columns)
    parts = [column.share / shares if column.share else 1 / len(columns) for column in columns]
    fair = [max(column.word, _WIDEST_TERM * part * room) for column, part in zip(columns, parts, strict=True)]
    return [
        column if column.least <= most else replace(column, least=most)
        for column, most in zip(columns, fair, strict=True)
    ]


def _tight(columns: Sequence[Wants], room: float, claims: Sequence[float]) -> tuple[float, ...]:
    """The columns with the greatest claims wide enough for their terms, the others at least for their words."""
    widths = [column.word for column in columns]
    spare = room - sum(widths)
    for place in sorted(range(len(columns)), key=claims.__getitem__, reverse=True):
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
    """The room by shares, but no column less than its least width or, where all can have that, its natural one."""
    if sum(column.natural for column in columns) <= room:
        return _filled([_Bounds(column.share, column.natural, inf) for column in columns], room)
    return _filled([_Bounds(column.share, column.least, column.natural) for column in columns], room)


def _filled(bounds: Sequence[_Bounds], room: float) -> tuple[float, ...]:
    """Widths by shares, but within their bounds, that together fill a room between the sums of those."""

    def widths(unit: float) -> tuple[float, ...]:
        return tuple(min(max(each.share * unit, each.low), each.high) for each in bounds)

    marks = {bound / each.share for each in bounds for bound in (each.low, each.high) if bound < inf}
    unit = next((mark for mark in sorted(marks, reverse=True) if sum(widths(mark)) <= room), 0.0)
    growing = sum(each.share for each in bounds if each.low / each.share <= unit < each.high / each.share)
    return widths(unit + (room - sum(widths(unit))) / growing if growing else unit)


@lru_cache(_WIDTHS_KEPT)
def with_fewest_lines(
    columns: tuple[Wants, ...], widths: tuple[float, ...], rows: tuple[tuple[CellText, ...], ...], padding: float
) -> tuple[float, ...]:
    """The widths changed within limits so that the rows need as few lines as can be: long cells get wider columns.

    `padding` is what of a column's width its text cannot use. Of long tables the fullest rows decide. Where not all
    terms fit, those of the columns with most text are tried first, and shares without regard to terms.
    """
    fullest = sorted(filter(None, rows), key=_fullness, reverse=True)[:_ROWS_WEIGHED]
    weighing = _Weighing(columns, fullest, padding)
    begun = [widths]
    room = sum(widths)
    if sum(column.word for column in columns) <= room < sum(column.least for column in columns):
        begun += [_tight(columns, room, [column.natural for column in columns]), _by_share_of_words(columns, room)]
    return min((weighing.improved(each) for each in begun), key=weighing.cost)


def _by_share_of_words(columns: Sequence[Wants], room: float) -> tuple[float, ...]:
    """The room by shares, as though no words belonged together; columns without a share are as wide as their terms."""
    bounds = [
        _Bounds(column.share, column.word, column.natural) if column.share else _Bounds(1.0, column.word, column.least)
        for column in columns
    ]
    return _filled(bounds, room)


class _Weighing:
    """What widths of columns cost: the lines that rows need, and more for each column too narrow for its terms."""

    def __init__(self, columns: Sequence[Wants], rows: Sequence[Sequence[CellText]], padding: float) -> None:
        self._columns = columns
        self._padding = padding
        self._least = [column.least - _TOLERANCE for column in columns]
        cells = [dict(row) for row in rows]
        self._lengths = [[_in_lines(row.get(place, ())) for row in cells] for place in range(len(columns))]
        self._known: list[dict[float, list[int]]] = [{} for _ in columns]

    def cost(self, widths: Sequence[float]) -> float:
        """About how many lines the rows need together, and some more for terms that have to be broken."""
        needed = [self._lines(place, width) for place, width in enumerate(widths)]
        lines: int = sum(map(max, *needed)) if len(needed) > 1 else sum(needed[0])
        broken: int = sum(map(lt, widths, self._least))
        return lines * (1 + _TERM_COST * broken)

    def _decisive(self, widths: Sequence[float]) -> list[int]:
        """The columns that may save a line where they are wider, as the longest of a row, and those too narrow for a term."""
        needed = [self._lines(place, width) for place, width in enumerate(widths)]
        longest = [max(lines) for lines in zip(*needed, strict=True)]
        return [
            place
            for place, (lines, width) in enumerate(zip(needed, widths, strict=True))
            if width < self._least[place] or any(1 < own == most for own, most in zip(lines, longest, strict=True))
        ]

    def _lines(self, place: int, width: float) -> list[int]:
        """About how many lines a column needs in each row."""
        known = self._known[place]
        if width not in known:
            room = width - self._padding
            known[width] = [
                sum([ceil(length / max(room - indent, 1.0)) for length, indent in cell])
                for cell in self._lengths[place]
            ]
        return known[width]

    def improved(self, widths: tuple[float, ...]) -> tuple[float, ...]:
        """The widths after the steps that save most, as long as one saves anything."""
        floor = [
            max(column.least if width >= column.least else column.word, width * _NARROWEST)
            for column, width in zip(self._columns, widths, strict=True)
        ]
        best, cost = widths, self.cost(widths)
        for _ in range(_MOST_STEPS):
            steps = _steps(self._columns, best, floor, self._decisive(best))
            candidates = [(self.cost(each), each) for each in steps]
            least, candidate = min(candidates, default=(cost, best))
            if least >= cost:
                break
            best, cost = candidate, least
        return best


def _in_lines(cell: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The paragraphs of a cell as long as they are in lines, which are not full, and their indents."""
    return [(max(_BROKEN * length - indent, 1.0), indent) for length, indent in cell]


def _fullness(row: Sequence[CellText]) -> float:
    return max((sum(length for length, _ in paragraphs) for _, paragraphs in row), default=0.0)


def _steps(
    columns: Sequence[Wants], widths: tuple[float, ...], floor: Sequence[float], takers: Sequence[int]
) -> Iterator[tuple[float, ...]]:
    """The widths after a column that shares the room gave some to another: a little, more, all it can, or what a term lacks.

    `takers` are the columns that may be given some.
    """
    little = _STEP * sum(widths)
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    for giver, taker in ((giver, taker) for giver, taker in permutations(sharing, 2) if taker in takers):
        spare = widths[giver] - floor[giver]
        for step in (little, 3 * little, spare, columns[taker].least - widths[taker]):
            if 0 < step <= spare:
                changed = [*widths]
                changed[giver] -= step
                changed[taker] += step
                yield tuple(changed)
