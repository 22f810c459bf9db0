"""Keeps what was made for the papers that were set last, so that the next version of one is there at once.

How much that is depends on the papers: a plan of a thousand measures keeps its thousand, a small office little. A number
of entries would be too few for the one, and for the other let what was passed through, letter by letter, pile up.
"""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Final, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

ENOUGH: Final = 500
"""How much has to be new until what no paper has needed since the turn before is let go."""

MOST: Final = 20_000
"""After so much, it is let go in the middle of a paper as well: nobody needs to end one."""


class Kept(Generic[P, R]):
    """Makes something once for as long as papers need it. All that it is made of has to be hashable.

    Two threads may both make the same; either one is kept.

    Attributes:
        turns: how often something was let go.
    """

    def __init__(self, make: Callable[P, R]) -> None:
        self._make = make
        self._now: dict[Any, R] = {}
        self._before: dict[Any, R] = {}
        self._new = 0
        self.turns = 0
        update_wrapper(self, make)
        KEPT.append(self)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What was made of this, or is made now."""
        key = (args, tuple(kwargs.items())) if kwargs else args
        try:
            return self._now[key]
        except KeyError:
            pass
        try:
            made = self._before[key]
        except KeyError:
            made = self._make(*args, **kwargs)
            self._new += 1
            if self._new >= MOST:
                self._turn()
        self._now[key] = made
        return made

    def __len__(self) -> int:
        """How much is kept."""
        return len(self._now.keys() | self._before.keys())

    def end_paper(self) -> None:
        """A paper is set: lets go what none has needed for long enough."""
        if self._new >= ENOUGH:
            self._turn()

    def _turn(self) -> None:
        self._before, self._now = self._now, {}
        self._new = 0
        self.turns += 1


KEPT: Final[list[Kept[Any, Any]]] = []
"""Everything that is kept."""


def end_paper() -> None:
    """A paper is set: lets go what none has needed for long enough."""
    for kept in KEPT:
        kept.end_paper()
