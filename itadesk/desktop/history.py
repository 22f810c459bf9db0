"""What was done, with names, so that it can be undone and done again."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from itadesk.ita.records import PartKey
from itadesk.services.editing import Change

BURST_SECONDS: Final = 2.0
"""Changes of one part under one name that follow one another faster than this are one step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name and the change, the undoing of which takes it back."""

    label: str
    change: Change


class History:
    """The steps since the office was opened, those done and those undone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open_until = float("-inf")

    def add(self, step: Step) -> None:
        """Takes in a step; it joins the last one where both belong to one burst of typing."""
        last = self.to_undo
        self._undone.clear()
        if last and self._joins(last, step):
            self._done[-1] = replace(step, change=replace(step.change, before=last.change.before))
        else:
            self._done.append(step)
        self._open_until = self._clock() + BURST_SECONDS

    def seal(self) -> None:
        """Ends the burst: what comes next is a step of its own."""
        self._open_until = float("-inf")

    @property
    def to_undo(self) -> Step | None:
        """The step that would be undone next."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that would be done again next."""
        return self._undone[-1] if self._undone else None

    def undone(self, reverse: Change) -> None:
        """Notes that the last step was undone by the change `reverse`."""
        self._undone.append(replace(self._done.pop(), change=reverse))
        self.seal()

    def redone(self, reverse: Change) -> None:
        """Notes that the step undone last was done again by the change `reverse`."""
        self._done.append(replace(self._undone.pop(), change=reverse))
        self.seal()

    def offer(self, step: Step) -> None:
        """Offers a step to be done again that could not be done at first."""
        self._undone.append(step)
        self.seal()

    def forget(self, key: PartKey) -> None:
        """Drops the steps of a part that somebody else changed since: they cannot be undone any more."""
        self._done = [step for step in self._done if step.change.key != key]
        self._undone = [step for step in self._undone if step.change.key != key]
        self.seal()

    def _joins(self, last: Step, step: Step) -> bool:
        same = (last.label, last.change.key) == (step.label, step.change.key)
        return same and self._clock() < self._open_until
