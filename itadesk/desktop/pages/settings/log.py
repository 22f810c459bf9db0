"""The way from the settings to the log of changes."""

from PySide6.QtCore import Qt, Signal

from itadesk.desktop.page import Card
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.language import _


class LogCard(Card):
    """Says that there is a log of changes, and leads to it.

    Signals:
        wanted: the log is to be shown.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Log of changes"))
        self.show_it = button(_("Show the log of changes …"), self.wanted.emit)
        self.column.addWidget(
            WrappedLabel(_("Who changed what and when is kept in a log that can only be added to."), "quiet")
        )
        self.column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
