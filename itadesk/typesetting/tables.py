"""Tables: rows as strips that can go on on the next page, with their head, and cells that run over with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, NamedTuple

from itadesk.documents.blocks import RowRole
from itadesk.typesetting.cells import EDGE, SIDE, CellLine
from itadesk.typesetting.measures import ASCENT, LINE
from itadesk.typesetting.press import Press
from itadesk.typesetting.strips import Spots, Strip

LARGEST_GROUP: Final = 12
"""Rows that one cell covers stay on one page where they take no more lines than these."""

LARGEST_HEAD: Final = 10
"""A head that takes more lines than these is not repeated."""

FEWEST_LINES: Final = 2
"""How many lines of a cell stand at least on the page where its row is cut."""


class Grid(NamedTuple):
    """How a table stands on the page: its edges in points, the size of its type, whether it has rules, and its place."""

    left: float
    right: float
    size: float
    ruled: bool
    place: str

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size * LINE

    @property
    def edge(self) -> float:
        """The space between a rule and the text above or below it, in points."""
        return EDGE if self.ruled else 0.0


@dataclass(slots=True)
class Box:
    """A cell within a part of a table.

    Attributes:
        first, end: the rows that it covers in the part; `end` is not covered.
        left, right: its edges on the page, in points.
        lines: what it prints.
        places: those of the data that it shows.
        middle: whether its lines stand in the middle of its height.
    """

    first: int
    end: int
    left: float
    right: float
    lines: Sequence[CellLine]
    places: tuple[str, ...] = ()
    middle: bool = False

    def text_height(self, line: float) -> float:
        """The height of its lines, each of which takes `line`."""
        return sum(line + each.gap for each in self.lines)

    def fitting(self, room: float, line: float) -> int:
        """How many of its lines fit into `room`."""
        bottoms = accumulate(line + each.gap for each in self.lines)
        return sum(1 for bottom in bottoms if bottom <= room + 0.01)

    def cut(self, row: int, count: int) -> "Box":
        """Ends the box before `row` with so many of its lines, and gives a box for the others from `row` on."""
        rest = [*self.lines[count:]]
        rest[:1] = [line._replace(gap=0.0) for line in rest[:1]]
        lower = replace(self, first=row, lines=rest)
        self.end, self.lines = row, self.lines[:count]
        return lower


class Part:
    """What of a table stands on one page, and what would follow if the page had no end. A break makes another part."""

    def __init__(self, grid: Grid, roles: Sequence[RowRole], boxes: Iterable[Box], repeated: int = 0) -> None:
        self.grid, self.roles, self.boxes = grid, list(roles), list(boxes)
        self.repeated = repeated
        self.end = len(self.roles)
        self.heights = self._row_heights()
        heads = next((row for row, role in enumerate(roles) if role is not RowRole.HEAD), 0)
        self.heads = heads if sum(self.heights[:heads]) <= LARGEST_HEAD * grid.line else 0

    def _row_heights(self) -> list[float]:
        heights = [2 * self.grid.edge + self.grid.line] * len(self.roles)
        for box in sorted(self.boxes, key=lambda box: box.end - box.first):
            lacking = box.text_height(self.grid.line) + 2 * self.grid.edge - sum(heights[box.first : box.end])
            if lacking > 0:
                for row in range(box.first, box.end):
                    heights[row] += lacking / (box.end - box.first)
        return heights

    def strips(self) -> list[Strip]:
        """The rows as strips."""
        together = self._kept_together()
        above = sum(self.heights[: self.heads])
        return [
            RowStrip(
                height=self.heights[row],
                left=self.grid.left,
                right=self.grid.right,
                place=self.grid.place,
                glued=row in together,
                above=0.0 if row < self.heads else above,
                repeated=row < self.repeated,
                part=self,
                row=row,
            )
            for row in range(len(self.roles))
        ]

    def _kept_together(self) -> set[int]:
        """The rows that stay with the next one."""
        rows = {row for row, role in enumerate(self.roles[:-1]) if role is not RowRole.BODY}
        for box in self.boxes:
            if sum(self.heights[box.first : box.end]) <= LARGEST_GROUP * self.grid.line:
                rows.update(range(box.first, box.end - 1))
        return rows

    def broken(self, row: int) -> "Part":
        """Ends this part before a row, and gives the part that goes on with it on another page."""
        for_next = [replace(box) for box in self.boxes if box.end <= self.heads]
        for box in self.boxes:
            if box.first >= row:
                for_next.append(replace(box, first=box.first, end=box.end))
            elif box.end > row:
                count = self._fitting(box, sum(self.heights[box.first : row]))
                for_next.append(box.cut(row, count))
        return self._following(row, row, for_next)

    def cut(self, row: int, room: float, fewest: int) -> "Part | None":
        """Cuts a row so that what stands above the cut takes at most `room`; gives the part below the cut.

        None where fewer than `fewest` lines of every cell would stand above.
        """
        line = self.grid.line
        crossing = [box for box in self.boxes if box.first <= row < box.end]
        counts = [self._fitting(box, sum(self.heights[box.first : row]) + room) for box in crossing]
        most = max((len(box.lines) for box in crossing), default=0)
        if max(counts, default=0) < min(fewest, most):
            return None
        if not any(counts):
            counts = [min(1, len(box.lines)) for box in crossing]
        for_next = [replace(box) for box in self.boxes if box.end <= self.heads or box.first > row]
        for box, count in zip(crossing, counts, strict=True):
            end = box.end
            lower = box.cut(row, count)
            box.end, lower.end = row + 1, end
            for_next.append(lower)
        taken = max(box.text_height(line) + 2 * self.grid.edge - sum(self.heights[box.first : row]) for box in crossing)
        self.heights[row] = max(taken, 2 * self.grid.edge + line)
        return self._following(row, row + 1, for_next)

    def _fitting(self, box: Box, room: float) -> int:
        """How many lines of a box fit into `room` between rules."""
        return box.fitting(room - 2 * self.grid.edge, self.grid.line)

    def _following(self, row: int, end: int, boxes: Sequence[Box]) -> "Part":
        """The part that begins with `row`, its head repeated, and ends this one before `end`."""
        self.end = end
        for box in boxes:
            if box.end > self.heads:
                box.first += self.heads - row
                box.end += self.heads - row
        return Part(self.grid, self.roles[: self.heads] + self.roles[row:], boxes, repeated=self.heads)

    def draw_row(self, press: Press, row: int, top: float) -> None:
        """Prints the cells that begin in a row, and the rules around it."""
        for box in self.boxes:
            if box.first == row:
                self._draw_text(press, box, top)
        if self.grid.ruled:
            self._draw_rules(press, row, top)

    def _draw_text(self, press: Press, box: Box, top: float) -> None:
        line = self.grid.line
        spare = self.box_height(box) - 2 * self.grid.edge - box.text_height(line)
        position = top + self.grid.edge + (spare / 2 if box.middle else 0.0)
        for each in box.lines:
            position += each.gap
            press.text(each.line, box.left + SIDE, position + ASCENT * self.grid.size, self.grid.size)
            position += line

    def box_height(self, box: Box) -> float:
        """The height of a box with all its rows."""
        return sum(self.heights[box.first : box.end])

    def _draw_rules(self, press: Press, row: int, top: float) -> None:
        bottom = top + self.heights[row]
        here = sorted((box for box in self.boxes if box.first <= row < box.end), key=lambda box: box.left)
        for box in here:
            press.rule(box.left, top, box.left, bottom)
        press.rule(self.grid.right, top, self.grid.right, bottom)
        for left, right in _joined(here, [box.first == row for box in here]):
            press.rule(left, top, right, top)
        if row == self.end - 1:
            press.rule(self.grid.left, bottom, self.grid.right, bottom)


def _joined(boxes: Sequence[Box], wanted: Sequence[bool]) -> Iterator[tuple[float, float]]:
    """The stretches that the wanted ones of neighbouring boxes cover."""
    left = None
    for box, want in zip(boxes, wanted, strict=True):
        if want and left is None:
            left = box.left
        elif not want and left is not None:
            yield left, box.left
            left = None
    if left is not None:
        yield left, boxes[-1].right


@dataclass(slots=True, kw_only=True)
class RowStrip(Strip):
    """A row of a part of a table."""

    part: Part
    row: int

    def draw(self, press: Press, top: float) -> None:
        """Prints the row."""
        self.part.draw_row(press, self.row, top)

    def spots(self, top: float) -> Spots:
        """The table's place, and those of the cells that begin in the row."""
        yield from Strip.spots(self, top)
        for box in self.part.boxes:
            if box.first == self.row:
                for place in box.places:
                    yield place, box.left, top, box.right, top + self.part.box_height(box)

    def resumed(self, waiting: list[Strip]) -> list[Strip]:
        """The rest of the table under a repeated head; a table that has not begun yet stays as it is."""
        if not self.row:
            return waiting
        return [*self.part.broken(self.row).strips(), *waiting[len(self.part.roles) - self.row :]]

    def cut(self, room: float, waiting: list[Strip], *, forced: bool) -> list[Strip]:
        """The row up to where the page ends, then the rest of the table."""
        rest = self.part.cut(self.row, room, 0 if forced else FEWEST_LINES)
        if rest is None:
            return waiting
        self.height, self.glued = self.part.heights[self.row], False
        return [self, *rest.strips(), *waiting[len(self.part.roles) - self.row :]]
