"""Tables: rows as strips that can go on on the next page, with their head, and cells that run over with them."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import Final

from itadesk.documents.blocks import Bar, RowRole
from itadesk.typesetting.bars import bar_operators
from itadesk.typesetting.cells import EDGE, SIDE, CellLine
from itadesk.typesetting.measures import ASCENT, LINE
from itadesk.typesetting.press import Press, ruled
from itadesk.typesetting.strips import Shown, Strip
from itadesk.typesetting.structure import Element

LARGEST_GROUP: Final = 12
"""Rows that one cell covers stay on one page where they take no more lines than these."""

LARGEST_HEAD: Final = 10
"""A head that takes more lines than these is not repeated."""

FEWEST_LINES: Final = 2
"""How many lines of a cell, and of a paragraph in it, stand at least together on each side of a cut."""

_ROWS_KEPT: Final = 1024
"""Rows whose rules are kept: they are the same in the next paper."""


@dataclass(frozen=True)
class Grid:
    """How a table stands on the page: its edges in points, the size of its type, whether it has rules, and its place.

    `leading` is the height of a line in em.
    """

    left: float
    right: float
    size: float
    ruled: bool
    place: str
    leading: float = LINE

    @cached_property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size * self.leading

    @cached_property
    def edge(self) -> float:
        """The space between a rule and the text above or below it, in points."""
        return EDGE if self.ruled else 0.0


@dataclass(slots=True, eq=False)
class Box:
    """A cell, or what of it stands on one page.

    Attributes:
        grid: of its table.
        left, right: its edges on the page, in points.
        lines: what it prints.
        text_height: what its lines take between rules.
        places: those of the data that it shows.
        elements: those of its blocks; none where it is a repetition, which is no part of the text.
        middle: whether its lines stand in the middle of its height.
        bar: is drawn over its whole height.
        rows: those that it covers.
    """

    grid: Grid
    left: float
    right: float
    lines: Sequence[CellLine]
    places: tuple[str, ...] = ()
    elements: Sequence[Element] = ()
    middle: bool = False
    bar: Bar | None = None
    rows: list["RowStrip"] = field(default_factory=list)
    text_height: float = field(init=False)

    def __post_init__(self) -> None:
        """Measures the lines."""
        self.text_height = _text_height(self.lines, self.grid)

    @property
    def height(self) -> float:
        """The height of its rows together."""
        rows = self.rows
        return rows[0].height if len(rows) == 1 else sum([row.height for row in rows])

    def stretch(self) -> None:
        """Makes its rows high enough for its lines, all by the same."""
        lacking = self.text_height - self.height
        if lacking > 0:
            for row in self.rows:
                row.height += lacking / len(self.rows)

    def fitting(self, room: float) -> int:
        """How many of its lines fit into `room` between rules."""
        bottoms = accumulate(self.grid.line + each.gap for each in self.lines)
        return sum(1 for bottom in bottoms if bottom <= room - 2 * self.grid.edge + 0.01)

    def parting(self, room: float) -> int:
        """How many of its lines stay in `room` where the others go on on the next page, none of them alone there."""
        fitting = self.fitting(room)
        return next(count for count in range(fitting, -1, -1) if may_part(self.lines, count))

    def part(self, count: int, upper: list["RowStrip"], lower: list["RowStrip"]) -> "Box":
        """Keeps so many lines for the upper rows; the other lines go to a new box for the lower ones."""
        rest = [*self.lines[count:]]
        rest[:1] = [line._replace(gap=0.0) for line in rest[:1]]
        below = replace(self, lines=rest, rows=lower, bar=None)
        self.lines, self.rows = self.lines[:count], upper
        self.text_height = _text_height(self.lines, self.grid)
        for row in lower:
            row.boxes = [below if box is self else box for box in row.boxes]
        return below


def _text_height(lines: Sequence[CellLine], grid: Grid) -> float:
    return len(lines) * grid.line + sum([each.gap for each in lines]) + 2 * grid.edge


def may_part(lines: Sequence[CellLine], count: int) -> bool:
    """Whether a cell may be cut after so many of its lines: not so that one line of several stands alone."""
    if count in {0, len(lines)}:
        return True
    upper, lower = lines[count - 1].block, lines[count].block
    last = sum(1 for each in lines[:count] if each.block == upper)
    first = sum(1 for each in lines[count:] if each.block == lower)
    return FEWEST_LINES <= count <= len(lines) - FEWEST_LINES and (upper != lower or min(last, first) >= FEWEST_LINES)


@dataclass(slots=True, kw_only=True, eq=False)
class RowStrip(Strip):
    """A row of a table.

    Attributes:
        head: the rows that are repeated above this one on a new page.
        boxes: those that cover it, from left to right.
        before: the row above it; None for the first of a page.
        last: whether it is the last of its table on its page.
    """

    grid: Grid
    role: RowRole = RowRole.BODY
    head: Sequence["RowStrip"] = ()
    boxes: list[Box] = field(default_factory=list)
    before: "RowStrip | None" = None
    last: bool = False

    def draw(self, press: Press, top: float) -> None:
        """Prints the cells that begin in the row, and the rules around it."""
        for box in self._beginning():
            self._draw_text(press, box, top)
            if box.bar:
                edges = (box.left + SIDE, top, box.right - SIDE, top + box.height)
                press.artifact(bar_operators(box.bar, edges))
        if self.grid.ruled:
            self._draw_rules(press, top)

    def _beginning(self) -> list[Box]:
        return [box for box in self.boxes if box.rows[0] is self]

    def _draw_text(self, press: Press, box: Box, top: float) -> None:
        grid, left = self.grid, box.left + SIDE
        spare = (box.height - box.text_height) / 2 if box.middle else 0.0
        baseline = top + grid.edge + spare + ASCENT * grid.size
        for line, gap, block in box.lines:
            baseline += gap
            press.text(line, left, baseline, grid.size, box.elements[block] if box.elements else None)
            baseline += grid.line

    def _draw_rules(self, press: Press, top: float) -> None:
        edges = (*[box.left for box in self.boxes], self.grid.right)
        above = tuple([(box.left, box.right) for box in self._beginning()])
        press.artifact(_row_rules(top, top + self.height, edges, above, last=self.last))

    def spots(self, top: float) -> list[Shown]:
        """The table's place, and those of the cells that begin in the row."""
        found = Strip.spots(self, top)
        for box in self._beginning():
            bottom = top + box.height
            found += [(place, box.left, top, box.right, bottom) for place in box.places]
        return found

    def let_go(self) -> None:
        """Its cells refer to their rows."""
        self.boxes = []

    def resumed(self, waiting: deque[Strip]) -> None:
        """Puts the head above the row, and what is left of cells that began on the page before into it."""
        if self.before is None:
            return
        self.before.last = True
        for box in [box for box in self.boxes if box.rows[0] is not self]:
            place = box.rows.index(self)
            count = box.parting(sum(row.height for row in box.rows[:place]))
            box.part(count, box.rows[:place], box.rows[place:]).stretch()
        self._repeat_head(waiting)

    def _repeat_head(self, waiting: deque[Strip]) -> None:
        """Puts a copy of the head before this row, the first that waits."""
        copies = _copied(self.head)
        self.before = copies[-1] if copies else None
        waiting.extendleft(reversed(copies))

    def cut(self, room: float, waiting: deque[Strip], *, forced: bool) -> None:
        """Cuts the row where the page ends; not where too little of it would stand above, unless it is forced."""
        above = {box: sum(row.height for row in box.rows[: box.rows.index(self)]) for box in self.boxes}
        counts = {box: box.parting(above[box] + room) for box in self.boxes}
        if forced and not any(counts.values()):
            counts = {box: max(box.fitting(above[box] + room), min(1, len(box.lines))) for box in self.boxes}
        elif not forced and any(box.lines and not counts[box] for box in self._beginning()):
            return
        waiting.popleft()
        below = self._cut_off(counts)
        taken = max(box.text_height - above[box] for box in self.boxes)
        self.height = max(taken, 2 * self.grid.edge + self.grid.line)
        following = waiting[0] if waiting else None
        if isinstance(following, RowStrip) and following.before is self:
            following.before = below
        waiting.appendleft(below)
        below._repeat_head(waiting)  # noqa: SLF001  another row of the same table
        waiting.appendleft(self)

    def _cut_off(self, counts: dict[Box, int]) -> "RowStrip":
        """A row for what does not stand above the cut."""
        below = replace(self, height=2 * self.grid.edge + self.grid.line, gap=0.0, boxes=[*self.boxes])
        for box, count in counts.items():
            place = box.rows.index(self)
            box.part(count, box.rows[: place + 1], [below, *box.rows[place + 1 :]])
        for box in sorted(below.boxes, key=lambda box: len(box.rows)):
            box.stretch()
        self.glued, self.last = False, True
        return below


@lru_cache(_ROWS_KEPT)
def _row_rules(
    top: float, bottom: float, edges: tuple[float, ...], above: tuple[tuple[float, float], ...], *, last: bool
) -> str:
    """The operators that draw the rules around a row: at these edges, above these stretches, and below the last row."""
    rules = [(edge, top, edge, bottom) for edge in edges]
    rules += [(left, top, right, top) for left, right in _joined(above)]
    if last:
        rules.append((edges[0], bottom, edges[-1], bottom))
    return ruled(rules)


def _joined(stretches: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches from left to right, those that touch made one."""
    begun: tuple[float, float] | None = None
    for left, right in stretches:
        if begun and begun[1] == left:
            begun = begun[0], right
            continue
        if begun:
            yield begun
        begun = left, right
    if begun:
        yield begun


def _copied(rows: Sequence[RowStrip]) -> list[RowStrip]:
    """The same rows once more, as a repetition."""
    copies = [replace(row, boxes=[], before=None, gap=0.0, last=False, above=0.0, repeated=True) for row in rows]
    for row, copy in zip(rows, copies, strict=True):
        for box in row.boxes:
            if box.rows[0] is row:
                again = replace(box, elements=(), rows=copies[rows.index(row) : rows.index(box.rows[-1]) + 1])
                for covered in again.rows:
                    covered.boxes.append(again)
        copy.boxes.sort(key=lambda box: box.left)
    for upper, lower in pairwise(copies):
        lower.before = upper
    return copies


def row_strips(grid: Grid, roles: Sequence[RowRole], boxes: Sequence[tuple[Box, range]]) -> list[Strip]:
    """The rows of a table, of boxes with the numbers of the rows that each covers."""
    height = 2 * grid.edge + grid.line
    rows = [
        RowStrip(height=height, left=grid.left, right=grid.right, place=grid.place, grid=grid, role=role)
        for role in roles
    ]
    for box, numbers in sorted(boxes, key=lambda each: each[0].left):
        box.rows = rows[numbers.start : numbers.stop]
        for row in box.rows:
            row.boxes.append(box)
    for box in sorted((box for box, _ in boxes), key=lambda box: len(box.rows)):
        box.stretch()
    for upper, lower in pairwise(rows):
        lower.before = upper
    for row in rows:
        row.lines = max(1, int(row.height / grid.line))
    rows[-1].last = True
    _keep_together(rows, grid)
    _give_head(rows, grid)
    return [*rows]


def _keep_together(rows: Sequence[RowStrip], grid: Grid) -> None:
    """Heads and rows that name a group stay with the next row, the rows of a small merged cell, and two low rows at the end."""
    for row in rows[:-1]:
        row.glued = row.role is not RowRole.BODY
    if all(row.lines == 1 for row in rows[-2:]):
        rows[-2:][0].glued |= len(rows) > 1
    for row in rows:
        for box in row.boxes:
            if len(box.rows) > 1 and box.rows[0] is row and box.height <= LARGEST_GROUP * grid.line:
                for covered in box.rows[:-1]:
                    covered.glued = True


def _give_head(rows: Sequence[RowStrip], grid: Grid) -> None:
    """Tells the rows of the body what is repeated above them, if the head is not too high for that."""
    count = next((number for number, row in enumerate(rows) if row.role is not RowRole.HEAD), 0)
    head = rows[:count]
    above = sum(row.height for row in head)
    if above <= LARGEST_HEAD * grid.line:
        for row in rows[count:]:
            row.head, row.above = head, above
