"""What hinders storing, said aloud once and not at once where it passes by itself."""

from time import monotonic
from typing import Final

from itadesk.errors import EnvironmentFailure

PATIENCE: Final = 8.0
"""Seconds that a hindrance which passes by itself may last until it is said aloud."""


class Trouble:
    """From the first try that failed to the next one that went well."""

    def __init__(self) -> None:
        self._since = float("inf")
        self._said = False

    def is_worth_saying(self, failure: EnvironmentFailure) -> bool:
        """Whether it is to be said aloud: once, and what passes by itself only when it lasts."""
        self._since = min(self._since, monotonic())
        if self._said or (failure.passes and monotonic() - self._since < PATIENCE):
            return False
        self._said = True
        return True
