"""One value in which two versions differ: both side by side, and which of them is to be taken."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton

from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.ita.merging import Side
from itadesk.language import _


class Choice(Card):
    """The two versions of a value. What one of them changed is marked with words, not only with a colour.

    Takes:
        caption: what the value is called.
        texts: both versions in words.
        names: what the sides are called, in the order in which they stand.
        changed: the sides that changed it.
        side: which is taken unless the person takes the other.
    """

    def __init__(
        self,
        caption: str,
        texts: Mapping[Side, str],
        names: Mapping[Side, str],
        changed: frozenset[Side],
        side: Side,
    ) -> None:
        super().__init__()
        self.column.addWidget(WrappedLabel(caption, "sectionTitle"))
        self.sides: dict[Side, QRadioButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        for column, (each, name) in enumerate(names.items()):
            taken = QRadioButton(name)
            taken.setAccessibleName(f"{caption}, {name}: {texts[each]}")
            self.sides[each] = taken
            self._group.addButton(taken)
            grid.addWidget(taken, 0, column)
            grid.addWidget(WrappedLabel(texts[each]), 1, column, Qt.AlignmentFlag.AlignTop)
            if each in changed:
                grid.addWidget(TextLabel(_("changed"), "caption"), 2, column)
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.take(side)

    @property
    def side(self) -> Side:
        """The side that is taken."""
        return Side.MINE if self.sides[Side.MINE].isChecked() else Side.THEIRS

    def take(self, side: Side) -> None:
        """Takes a side."""
        self.sides[side].setChecked(True)
