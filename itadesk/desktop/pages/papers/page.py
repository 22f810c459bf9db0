"""The page of the papers: which one, its details, its meeting, its signature, and its wording."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Page
from itadesk.desktop.pages.papers.details import DetailsCard
from itadesk.desktop.pages.papers.meetings import MeetingCard
from itadesk.desktop.pages.papers.signature import SignatureCard
from itadesk.desktop.pages.papers.wording import WordingCard
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.ita.papers import PaperKind
from itadesk.language import _


class PapersPage(Page):
    """The papers of the chosen year."""

    def __init__(self, workbench: Workbench, desk: PaperDesk, dialogs: Dialogs) -> None:
        super().__init__(workbench, _("Papers"))
        self.desk = desk
        self.kinds: dict[PaperKind, QPushButton] = {}
        self._lay_out_kinds()
        self.details = DetailsCard(desk)
        self.meeting = MeetingCard(desk)
        self.signature = SignatureCard(desk, dialogs)
        self.wording = WordingCard(desk)
        self._cards = (self.details, self.meeting, self.signature, self.wording)
        for card in self._cards:
            self.body.addWidget(card)
        self.body.addStretch(1)
        desk.turned.connect(self._on_all_changed)

    def refresh(self) -> None:
        """Shows the paper that is looked at."""
        self.head(
            shown(_("Papers of fiscal year {year}").format(year=self.workbench.year)),
            _("Choose a paper; beside it lies what will be printed."),
        )
        self.kinds[self.desk.kind].setChecked(True)
        for card in self._cards:
            card.refresh()

    def _lay_out_kinds(self) -> None:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(0)
        for kind, name in kind_names().items():
            made = button(name, partial(self.desk.turn_to, kind))
            made.setCheckable(True)
            made.setProperty("segment", True)
            group.addButton(made)
            row.addWidget(made)
            self.kinds[kind] = made
        row.addStretch()
        self.body.addLayout(row)
