"""Where the places of a document came to stand on its paper: counted together only when somebody asks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from itadesk.services.ports import Spot
from itadesk.typesetting.strips import Shown


class FoundSpots(Mapping[str, tuple[Spot, ...]]):
    """The spots of each place in the order of the paper, one a page: the box around all that shows the place there.

    A preview asks for them, a batch does not.
    """

    def __init__(self, pages: Sequence[Sequence[Shown]]) -> None:
        self._pages = pages

    def __getitem__(self, place: str) -> tuple[Spot, ...]:
        """The spots of a place."""
        return self._spots[place]

    def __iter__(self) -> Iterator[str]:
        """The places."""
        return iter(self._spots)

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._spots)

    @cached_property
    def _spots(self) -> dict[str, tuple[Spot, ...]]:
        spots: dict[str, tuple[Spot, ...]] = {}
        for number, shown in enumerate(self._pages):
            for place, (left, top, right, bottom) in _around(shown).items():
                spot = Spot(page=number, left=left, top=top, right=right, bottom=bottom)
                spots[place] = (*spots.get(place, ()), spot)
        return spots


def _around(shown: Sequence[Shown]) -> dict[str, list[float]]:
    """The box around all boxes of each place: left, top, right and bottom."""
    around: dict[str, list[float]] = {}
    for place, *edges in shown:
        others = around.setdefault(place, edges)
        others[:2] = map(min, others[:2], edges[:2])
        others[2:] = map(max, others[2:], edges[2:])
    return around
