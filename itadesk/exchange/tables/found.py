"""Tables as they were found in a file, and where in it each cell stands."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.values import Value

Values = Sequence[Value]
"""What stands in a row."""


class FoundTable(ABC):
    """A table of a file.

    Attributes:
        name: what it is called there.
    """

    name: str

    @abstractmethod
    def rows(self) -> Iterator[tuple[int, Values]]:
        """The rows with numbers by which `spot` finds them; the first that is not blank holds the heads."""

    @abstractmethod
    def spot(self, row: int, column: int) -> Spot:
        """Where a cell stands; `column` counts from 0."""

    @abstractmethod
    def whole(self) -> Spot:
        """The table itself."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands at a spot."""

    value: Value
    spot: Spot


def is_blank(value: Value, *, exactly: bool = False) -> bool:
    """Whether nothing can be seen in a cell; `exactly` whether nothing stands in it at all."""
    return isinstance(value, str) and not (value if exactly else value.strip())
