"""How far the upgrade of a database is, in the place where the window will be."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.language import _
from itadesk.services.upgrade_ports import Stage

WIDTH = 64 * GRID


class UpgradeCard(Card):
    """Says that the database is being brought to another version, and what is done now."""

    def __init__(self) -> None:
        super().__init__(_("The database is being upgraded"))
        self.setFixedWidth(WIDTH)
        hint = _("A new version of the program keeps data in another way. This happens once; please leave it on.")
        self.doing, self.bar = WrappedLabel(""), QProgressBar()
        self.bar.setTextVisible(False)
        self.column.addWidget(WrappedLabel(hint, "quiet"))
        self.column.addWidget(self.doing)
        self.column.addWidget(self.bar)

    def show_stage(self, stage: Stage, percent: int) -> None:
        """Shows what is done now; a stage that cannot tell how far it is only moves."""
        sentence = stage_sentences()[stage]
        if sentence != self.doing.accessibleName():
            self.doing.say(sentence)
            self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, 100 if stage is Stage.INDEXING else 0)
        self.bar.setValue(percent)


def show_upgrade(frame: QWidget, stage: str, percent: int) -> None:
    """Shows in the empty page of a frame how far the upgrade is."""
    card = next(iter(inside(frame, UpgradeCard)), None)
    page = next((part for part in inside(frame, QWidget) if part.objectName() == "page"), None)
    if card is None and page is not None:
        card = UpgradeCard()
        column = QVBoxLayout(page)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
    if card is not None:
        card.show_stage(Stage(stage), percent)


def stage_sentences() -> Mapping[Stage, str]:
    """What is done, in the language spoken now."""
    return {
        Stage.BACKING_UP: _("Backing up what is there …"),
        Stage.CHANGING: _("Changing how data is kept …"),
        Stage.INDEXING: _("Making the index of what can be found …"),
        Stage.CHECKING: _("Checking that everything is whole …"),
    }
