"""Which of the example measures are looked at, and which of them are ticked, however often one looks at others."""

from collections.abc import Collection, Sequence

from itadesk.ita.example_measures import ExampleMeasure
from itadesk.thai.digits import arabic_digits


class Shelf:
    """All examples; those that are there already can be seen but not taken.

    Takes:
        there: titles of the measures of the plan.

    Attributes:
        seen: those that are looked at.
    """

    def __init__(self, examples: Sequence[ExampleMeasure], there: Collection[str]) -> None:
        self._examples, self._there = tuple(examples), frozenset(map(arabic_digits, there))
        self._ticked: set[str] = set()
        self.seen = self._examples

    def look(self, indicators: Collection[int], words: str) -> None:
        """Looks at those that serve one of these indicators, or at all where none is named, and that say these words."""
        self.seen = tuple(
            each for each in self._examples if (not indicators or each.serves(indicators)) and each.says(words)
        )

    def is_there(self, example: ExampleMeasure) -> bool:
        """Whether the plan has a measure of this title."""
        return arabic_digits(example.title) in self._there

    @property
    def ticked(self) -> list[int]:
        """The places among those looked at that are ticked."""
        return [place for place, each in enumerate(self.seen) if each.title in self._ticked]

    def tick(self, places: Collection[int]) -> None:
        """Of those looked at, these and no others are ticked; what is not looked at stays as it is."""
        self._ticked -= {each.title for each in self.seen}
        self._ticked |= {self.seen[place].title for place in places}

    @property
    def wanted(self) -> tuple[ExampleMeasure, ...]:
        """All that are ticked, in their own order."""
        return tuple(each for each in self._examples if each.title in self._ticked)
