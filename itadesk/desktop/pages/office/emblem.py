"""The office's emblem: chosen once, printed on announcements."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Card
from itadesk.desktop.pictures import read_picture
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.emblem_picture import EmblemPicture
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.errors import ItadeskError
from itadesk.language import _

PREVIEW = 9 * GRID


class EmblemCard(Card):
    """Shows the emblem, and lets another be chosen."""

    def __init__(self, workbench: Workbench, dialogs: Dialogs) -> None:
        super().__init__(_("Emblem"))
        self.workbench, self.dialogs = workbench, dialogs
        self._picture = EmblemPicture(_("The emblem of the office"), PREVIEW)
        self._take_away = entering(button(_("Take away"), lambda: self.workbench.set_emblem(None)))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(entering(button(_("Choose a picture …"), self.choose)))
        buttons.addWidget(self._take_away)
        buttons.addStretch()
        words = QVBoxLayout()
        words.addWidget(
            WrappedLabel(
                _(
                    "Printed 3 cm high at the top of announcements. Without a picture its space stays empty, for paper that already carries the emblem."
                ),
                "quiet",
            )
        )
        words.addLayout(buttons)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        workbench.emblem_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Shows the emblem that is stored."""
        emblem = self.workbench.emblem
        self._picture.show_emblem(emblem)
        self._picture.setVisible(emblem is not None)
        self._take_away.setEnabled(emblem is not None)

    @property
    def shows_picture(self) -> bool:
        """Whether there is an emblem to see."""
        return not self._picture.pixmap().isNull()

    def choose(self) -> None:
        """Asks for a picture and stores it as the emblem."""
        path = self.dialogs.open_file(_("Emblem of the office"), _("Pictures") + " (*.svg *.png *.jpg *.jpeg)")
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        try:
            self.workbench.set_emblem(read_picture(path))
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())
