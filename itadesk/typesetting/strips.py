"""Strips: what stands on a page from margin to margin and is never cut across, such as a line of text or a table's row."""

from collections import deque
from dataclasses import dataclass

from itadesk.typesetting.lines import Line
from itadesk.typesetting.measures import ASCENT
from itadesk.typesetting.press import Press, ruled
from itadesk.typesetting.structure import Element

Shown = tuple[str, float, float, float, float]
"""The name of a place, and where it stands on the page: left, top, right, bottom, in points."""


@dataclass(slots=True, kw_only=True, eq=False)
class Strip:
    """A strip, placed from its top; lengths are in points.

    Attributes:
        height: how much of the page it takes.
        gap: the space above it, which falls away at the top of a page.
        glued: whether it stays on one page with the strip that follows.
        yields: whether that gives way where all that stays together is higher than a page.
        left, right: its edges on the page.
        place: of the block that it belongs to, for the preview.
        lines: how many lines of text it counts for where lines are kept together.
        above: the height of what is repeated above it where it begins a page.
        repeated: whether it is such a repetition itself.
    """

    height: float
    gap: float = 0.0
    glued: bool = False
    yields: bool = False
    left: float = 0.0
    right: float = 0.0
    place: str = ""
    lines: int = 1
    above: float = 0.0
    repeated: bool = False

    def draw(self, press: Press, top: float) -> None:
        """Prints the strip; an empty one prints nothing."""

    def spots(self, top: float) -> list[Shown]:
        """The places that the strip shows."""
        return [(self.place, self.left, top, self.right, top + self.height)] if self.place else []

    def let_go(self) -> None:
        """Lets go of all that refers back to the strip once it is printed, so that nobody has to look for such circles."""

    def resumed(self, waiting: deque["Strip"]) -> None:
        """Prepares the strips that wait, this one the first of them, for going on on a new page."""

    def cut(self, room: float, waiting: deque["Strip"], *, forced: bool) -> None:
        """Cuts this strip, the first of those that wait, so that it fits into `room`, if it can be cut.

        `forced` where the page is empty, so that something has to be placed whether it fits or not.
        """


@dataclass(slots=True, kw_only=True, eq=False)
class TextStrip(Strip):
    """A line of text, the element that it belongs to, and for the first line of a heading its bookmark."""

    line: Line
    size: float
    element: Element
    outline: tuple[str, int] | None = None

    def draw(self, press: Press, top: float) -> None:
        """Prints the line."""
        if self.outline:
            press.heading(*self.outline, top)
        press.text(self.line, self.left, top + ASCENT * self.size, self.size, self.element)


@dataclass(slots=True, kw_only=True, eq=False)
class RuleStrip(Strip):
    """A short line in the middle."""

    width: float

    def draw(self, press: Press, top: float) -> None:
        """Prints the line."""
        middle, level = (self.left + self.right) / 2, top + self.height / 2
        press.artifact(ruled([(middle - self.width / 2, level, middle + self.width / 2, level)]))
