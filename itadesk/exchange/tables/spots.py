"""Where in a file something stands."""

from abc import ABC, abstractmethod


class Spot(ABC):
    """A spot in a file."""

    @abstractmethod
    def in_words(self) -> str:
        """What people find it by, in the language spoken now."""
