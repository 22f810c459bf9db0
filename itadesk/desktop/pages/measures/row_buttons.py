"""The buttons under the table of the measures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.withheld import entering
from itadesk.language import _


class RowButtons(QWidget):
    """What can be done with the chosen measures.

    Attributes:
        buttons: by name; `up` and `down` have keys of their own.

    Signals:
        add_wanted, duplicate_wanted, remove_wanted: what the buttons are for.
        shift_wanted(int): the measures are to go up (-1) or down (1).
    """

    add_wanted = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()
    shift_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {
            "add": entering(button(_("Add a measure"), self.add_wanted.emit, primary=True)),
            "duplicate": entering(button(_("Duplicate"), self.duplicate_wanted.emit)),
            "up": entering(button(_("Move up"), lambda: self.shift_wanted.emit(-1), shortcut="Alt+Up")),
            "down": entering(button(_("Move down"), lambda: self.shift_wanted.emit(1), shortcut="Alt+Down")),
            "remove": entering(button(_("Remove"), self.remove_wanted.emit)),
        }
        self.buttons["duplicate"].setToolTip(f"{_('Duplicate')} (Ctrl+D)")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for each in self.buttons.values():
            row.addWidget(each)
        row.addStretch()

    def enable(self, chosen: list[int], count: int, *, movable: bool) -> None:
        """Lets be pressed what can be done with the chosen rows of so many."""
        self.buttons["duplicate"].setEnabled(bool(chosen))
        self.buttons["remove"].setEnabled(bool(chosen))
        self.buttons["up"].setEnabled(movable and bool(chosen) and chosen != list(range(len(chosen))))
        self.buttons["down"].setEnabled(movable and bool(chosen) and chosen != list(range(count - len(chosen), count)))
