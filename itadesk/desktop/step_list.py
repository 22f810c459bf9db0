"""The list below the buttons for undo and redo: the last steps by their names, to go back to before one of them at once."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from itadesk.desktop.history import Step
from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.widgets.buttons import IconButton
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown, time_text

MOST: Final = 15
"""Steps in the list; who wants to go further opens it again."""


class StepList(IconButton):
    """A narrow button that opens the list.

    Takes:
        steps: gives those that can be walked, the next one first.
        walk: walks the next one.
    """

    def __init__(
        self, name: str, workbench: Workbench, steps: Callable[[], Sequence[Step]], walk: Callable[[], None]
    ) -> None:
        super().__init__("arrow-down", name)
        self.setProperty("narrow", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._workbench, self._steps, self._walk = workbench, steps, walk
        self.walking = InTurns(self)
        self.list = QMenu(name, self)
        self.list.aboutToShow.connect(self.fill)
        self.setMenu(self.list)

    def fill(self) -> None:
        """Lists the steps as they are now."""
        from itadesk.desktop.step_words import step_words  # noqa: PLC0415  the window is there sooner without it

        self._workbench.settle()
        self.list.clear()
        steps = tuple(self._steps())[:MOST]
        for number, step in enumerate(steps, 1):
            called = f"{shown(time_text(step.at.time()))}  {step_words(step, self._workbench.record)}"
            self.list.addAction(called, partial(self._begin, steps[:number]))

    def _begin(self, chosen: Sequence[Step]) -> None:
        self.walking.begin(self._walk_all(chosen))

    def _walk_all(self, chosen: Sequence[Step]) -> Iterator[None]:
        """Walks steps one after the other, until one cannot be walked or something else was done meanwhile."""
        for step in chosen:
            if self._workbench.waiting or next(iter(self._steps()), None) is not step:
                return
            self._walk()
            yield
