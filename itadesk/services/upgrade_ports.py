"""How far the upgrade of a database is."""

from collections.abc import Callable
from enum import StrEnum


class Stage(StrEnum):
    """What is done when a database is brought to another version, in this order."""

    BACKING_UP = "backing-up"
    CHANGING = "changing"
    INDEXING = "indexing"
    CHECKING = "checking"


Tell = Callable[[Stage, int], None]
"""Is told what is done now, and of how much of it so many per cent are done."""


def tell_nobody(_stage: Stage, _percent: int) -> None:
    """Where nobody waits for it."""
