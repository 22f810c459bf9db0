"""Where the data is kept."""

from PySide6.QtCore import Qt

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.outside import open_outside
from itadesk.desktop.page import Card
from itadesk.desktop.preferences import Settings
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.errors import EnvironmentFailure
from itadesk.language import _


class DataCard(Card):
    """Says where everything is that offices have entered, and opens its folder."""

    def __init__(self, settings: Settings, dialogs: Dialogs) -> None:
        super().__init__(_("Data"))
        self._settings, self._dialogs = settings, dialogs
        self.where = WrappedLabel(settings.data)
        # a path is copied into a mail or a script
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.where.setAccessibleDescription(_("Where the data is"))
        self.open = button(_("Open the folder"), self._open)
        self.column.addWidget(
            WrappedLabel(_("Everything that is entered and issued is in this database, and nowhere else."), "quiet")
        )
        self.column.addWidget(self.where)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        # never shown by name: without a parent yet, it would be a window of its own for a moment
        if settings.data_folder is None:
            self.open.hide()
        if not settings.data:
            self.hide()

    def _open(self) -> None:
        folder = self._settings.data_folder
        if folder is None:
            return
        try:
            open_outside(folder)
        except EnvironmentFailure as failure:
            self._dialogs.warn(failure.sentence())
