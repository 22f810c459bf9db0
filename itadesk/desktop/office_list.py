"""The offices of the database, of which one is chosen; typing narrows the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from itadesk.desktop.page import Card
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.language import _
from itadesk.services.ports import OfficeSummary

ITEM_HEIGHT = 36
MANY = 6
"""From so many offices on, a line to narrow the list helps."""


class OfficeList(Card):
    """The stored offices.

    Signals:
        chosen(int): the number of the office that was chosen.
        overview_wanted: all offices are to be looked over.
    """

    chosen = Signal(int)
    overview_wanted = Signal()

    def __init__(self, offices: Sequence[OfficeSummary]) -> None:
        super().__init__(_("Open an office"))
        self.narrow = LineInput(_("Narrow the list"), _("Type part of a name"))
        self.narrow.edited.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Offices"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.column.addWidget(self.narrow)
        self.column.addWidget(self.list)
        self.overview = button(_("Look over all offices …"), self.overview_wanted.emit)
        self.column.addWidget(self.overview, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_offices(offices)

    def show_offices(self, offices: Sequence[OfficeSummary]) -> None:
        """Shows these offices, as far as they are wanted."""
        self.list.clear()
        for office in offices:
            item = QListWidgetItem(f"{office.full_name}   ·   {office.place}" if office.place else office.full_name)
            item.setData(Qt.ItemDataRole.UserRole, office.office_id)
            self.list.addItem(item)
        self.list.setFixedHeight(ITEM_HEIGHT * min(max(len(offices), 1), MANY) + 2)
        self.narrow.setVisible(len(offices) >= MANY)
        self.overview.setVisible(len(offices) > 1)
        self._narrow()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _narrow(self) -> None:
        wanted = self.narrow.typed().strip()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text())
