"""The list of pages at the left: one is chosen with the mouse, the arrow keys or Ctrl and its number."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, give_key
from itadesk.desktop.widgets.dressed import set_property

WIDTH = 20 * GRID

ROOMY = 47
"""Pixels for each name; with less they move closer to each other."""


class Sidebar(QFrame):
    """The pages by name.

    Takes:
        apart: how many pages at the end stand apart, below a line.

    Signals:
        chosen(int): the number of the page that was chosen, from 0.
    """

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], apart: int = 0) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        column.setSpacing(0)
        for number, name in enumerate(names):
            if apart and number == len(names) - apart:
                column.addWidget(_line())
            made = button(name, partial(self.choose, number))
            made.setProperty("side", True)
            made.setCheckable(True)
            give_key(made, QKeySequence(f"Ctrl+{number + 1}"))
            made.setToolTip(f"{name} (Ctrl+{number + 1})")
            group.addButton(made)
            column.addWidget(made)
            self.buttons.append(made)
        column.addStretch()

    def choose(self, number: int) -> None:
        """Chooses a page."""
        self.buttons[number].setChecked(True)
        self.chosen.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Moves the names closer to each other where there is little room below each other."""
        super().resizeEvent(event)
        tight = self.height() < len(self.buttons) * ROOMY
        for each in self.buttons:
            set_property(each, "tight", tight)
        margin = GRID if tight else 2 * GRID
        self._column.setContentsMargins(0, margin, 0, margin)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The arrow keys go from page to page."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        now = next((n for n, each in enumerate(self.buttons) if each.isChecked()), 0)
        if step is None or not 0 <= now + step < len(self.buttons):
            super().keyPressEvent(event)
            return
        self.buttons[now + step].setFocus()
        self.choose(now + step)


def _line() -> QFrame:
    """A line across, with room above and below."""
    around, line = QFrame(), QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    row = QVBoxLayout(around)
    row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    row.addWidget(line)
    return around
