"""Where each paper was looked at last, so that one comes back to the same place."""

from itadesk.desktop.preview.leaves import Sight

Identity = tuple[int, str] | str
"""What is looked at: a draft by year and key, an issued paper by its title; nothing where it is empty."""

BEGINNING = Sight(0, 0, -8)


class SightMemory:
    """Knows which paper is looked at, and where others were when they were left."""

    def __init__(self) -> None:
        self._now: Identity = ""
        self._left: dict[Identity, Sight] = {}

    def turn_to(self, identity: Identity, sight: Sight) -> Sight | None:
        """Where another paper is to be looked at; None where it is the same one, which stays where it is.

        Takes:
            sight: where the paper is looked at that is left now.
        """
        if identity == self._now:
            return None
        self._left[self._now] = sight
        self._now = identity
        return self._left.get(identity, BEGINNING)

    def taken(self, sight: Sight) -> "SightMemory":
        """The same for another panel, in which the paper is looked at there."""
        other = SightMemory()
        other._left = {**self._left, self._now: sight}
        return other
