"""What was done, with names, so that it can be undone and done again."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from itadesk.language import _
from itadesk.services.editing import AnyChange, Change

BURST_SECONDS: Final = 2.0
"""Changes of one part under one name that follow one another faster than this are one step."""

MOST_STEPS: Final = 1000
"""That can be undone: nobody goes back further step by step, and each keeps a version of what it changed in memory."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name and the change, the undoing of which takes it back.

    Attributes:
        label: the name as an English message.
        year, page: where the person was when it was done, so that undoing it is seen; the page by its name.
        at: when it was done, by the clock of the computer.
    """

    label: str
    change: AnyChange
    year: int = 0
    page: str = ""
    at: datetime = field(default_factory=lambda: datetime.now().astimezone(), compare=False)

    @property
    def title(self) -> str:
        """The name in the language spoken now."""
        return _(self.label)


class History:
    """The last steps since the office was opened, those done and those undone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done: deque[Step] = deque(maxlen=MOST_STEPS)
        self._undone: list[Step] = []
        self._open_until = float("-inf")

    def add(self, step: Step) -> None:
        """Takes in a step; it joins the last one where both belong to one burst of typing."""
        last = self.to_undo
        self._undone.clear()
        joined = self._joined(last.change, step.change) if last and self._joins(last, step) else None
        if joined is not None:
            del self._done[-1]
            step = replace(step, change=joined)
        if step.change.before != step.change.after:
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

    @property
    def back(self) -> tuple[Step, ...]:
        """What can be undone, the next step first."""
        return tuple(reversed(self._done))

    @property
    def forth(self) -> tuple[Step, ...]:
        """What can be done again, the next step first."""
        return tuple(reversed(self._undone))

    def undone(self, reverse: AnyChange) -> None:
        """Notes that the last step was undone by the change `reverse`."""
        self._undone.append(replace(self._done.pop(), change=reverse))
        self.seal()

    def redone(self, reverse: AnyChange) -> None:
        """Notes that the step undone last was done again by the change `reverse`."""
        self._done.append(replace(self._undone.pop(), change=reverse))
        self.seal()

    def offer(self, step: Step) -> None:
        """Offers a step to be done again that could not be done at first."""
        self._undone.append(step)
        self.seal()

    def drop(self, step: Step) -> None:
        """Drops a step that cannot be undone or done again any more; the others stay."""
        self._done = deque((each for each in self._done if each is not step), maxlen=MOST_STEPS)
        self._undone = [each for each in self._undone if each is not step]
        self.seal()

    def _joins(self, last: Step, step: Step) -> bool:
        same = (last.label, last.change.key) == (step.label, step.change.key)
        return same and self._clock() < self._open_until

    @staticmethod
    def _joined(last: AnyChange, change: AnyChange) -> AnyChange | None:
        """Both changes as one; None for those of the emblem or of several parts, each of which is a step of its own."""
        if isinstance(last, Change) and isinstance(change, Change):
            return replace(change, before=last.before)
        return None
