"""What searching needs from outside: the index of what can be found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from itadesk.ita.findables import Thing
from itadesk.ita.spots import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found, as the index holds it.

    Attributes:
        office: the full name of its office, and where that lies.
        fiscal_year: None for what belongs to no year.
        lines: what it says, the first being what it is called.
    """

    office_id: int
    office: str
    thing: Thing
    spot: Spot
    fiscal_year: int | None
    lines: tuple[str, ...]


class Index(Protocol):
    """Finds things by parts of their words; who writes parts keeps it up to date.

    Words are as `itadesk.thai.comparing.words_of` gives them. All have to stand in a thing, in any order.
    """

    def here(self, office_id: int, words: Sequence[str]) -> Sequence[Entry]:
        """Everything of an office that holds the words."""

    def elsewhere(self, office_id: int, words: Sequence[str], most: int) -> Sequence[Entry]:
        """What other offices have that holds the words, what was entered last first, and no more than so much."""
