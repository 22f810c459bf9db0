"""Both emblems where two people changed it, side by side, and the choice between them."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.emblem_picture import EmblemPicture
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.workbench import EmblemCrossing
from itadesk.language import _
from itadesk.services.ports import Picture

SIDE = 20 * GRID
WIDTH = 64 * GRID


class EmblemDialog(QDialog):
    """Shows what is stored and what should have been. Closing it keeps what is stored.

    Attributes:
        chosen: the emblem that is to be stored.
    """

    def __init__(self, crossing: EmblemCrossing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crossing = crossing
        self.chosen = crossing.theirs
        self.setWindowTitle(_("Changed by somebody else meanwhile: {what}").format(what=_("Emblem")))
        self.setAccessibleName(self.windowTitle())
        self.theirs = button(_("Keep the other person's"), self.reject)
        self.mine = button(_("Put mine in its place"), self._take_mine)
        self.theirs.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        told = _("Somebody else changed the emblem meanwhile. Nothing of yours is lost: choose which one is stored.")
        column.addWidget(WrappedLabel(told))
        sides, buttons = QHBoxLayout(), QHBoxLayout()
        sides.setSpacing(2 * GRID)
        sides.addWidget(_side(_("The other person's, stored already"), crossing.theirs), 1)
        sides.addWidget(_side(_("Yours"), crossing.mine), 1)
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self.theirs)
        buttons.addWidget(self.mine)
        column.addLayout(sides)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(WIDTH)

    def _take_mine(self) -> None:
        self.chosen = self.crossing.mine
        self.accept()


def _side(name: str, emblem: Picture | None) -> Card:
    """One of the two, with its name; in words where it is none."""
    card = Card()
    card.column.addWidget(WrappedLabel(name, "sectionTitle"))
    if emblem is None:
        card.column.addWidget(TextLabel(_("No emblem"), "quiet"))
    else:
        picture = EmblemPicture(name, SIDE)
        picture.show_emblem(emblem)
        card.column.addWidget(picture)
    card.column.addStretch()
    return card
