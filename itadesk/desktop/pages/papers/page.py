"""The page of the papers: which one, its details, its meeting, its signature, and its wording."""

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.issuing.dialog import IssueDialog
from itadesk.desktop.page import Page
from itadesk.desktop.pages.papers.details import DetailsCard
from itadesk.desktop.pages.papers.endorsers import EndorsersCard
from itadesk.desktop.pages.papers.groups import GroupsCard
from itadesk.desktop.pages.papers.items import ItemsCard
from itadesk.desktop.pages.papers.kinds import KindCards, PaperChoice
from itadesk.desktop.pages.papers.meetings import MeetingCard
from itadesk.desktop.pages.papers.own_wordings import OwnWordingsCard
from itadesk.desktop.pages.papers.photographs import PhotographsCard
from itadesk.desktop.pages.papers.short_text import ShortTextCard
from itadesk.desktop.pages.papers.signature import SignatureCard
from itadesk.desktop.pages.papers.wording import WordingCard
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.widgets.tab_order import following
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _


class _Card(Protocol):
    """A card that follows the paper that is looked at."""

    def refresh(self) -> None:
        """Shows that paper."""


_Late = TypeVar("_Late", EndorsersCard, GroupsCard, PhotographsCard)


class PapersPage(Page):
    """The papers of the chosen year.

    Signals:
        issued(Issued): a paper was issued.
        written(Path): a file was saved.
    """

    issued = Signal(object)
    written = Signal(object)

    def __init__(self, workbench: Workbench, desk: PaperDesk, register: RegisterDesk, dialogs: Dialogs) -> None:
        super().__init__(workbench, _("Papers"))
        self.desk, self.register, self.dialogs = desk, register, dialogs
        self.dialog: IssueDialog | None = None
        self._late = InTurns(self)
        self.kinds, self.choice = KindCards(desk, register), PaperChoice(desk)
        self.choice.issue_wanted.connect(self.issue)
        self.details = DetailsCard(desk)
        self.items = ItemsCard(desk)
        self.items.page_wanted.connect(self.elsewhere)

    def build(self) -> Iterator[None]:
        """The cards of the meeting, of the signature and of the wordings."""
        desk = self.desk
        self.meeting = MeetingCard(desk)
        self.signature = SignatureCard(desk, self.dialogs)
        yield
        self.short_text = ShortTextCard(desk)
        self.own_wordings = OwnWordingsCard(desk, self.dialogs)
        self.own_wordings.written.connect(self.written)
        self.wording = WordingCard(desk)
        self.wording.made.connect(lambda: self.withhold(self.wording))
        yield
        cards = (
            self.kinds,
            self.choice,
            self.details,
            self.items,
            self.meeting,
            self.signature,
            self.short_text,
            self.own_wordings,
            self.wording,
        )
        for card in cards:
            self.body.addWidget(card)
        self._cards: list[_Card] = list(cards)
        self.body.addStretch(1)
        desk.turned.connect(self._on_all_changed)
        self.register.changed.connect(self._on_all_changed)

    def refresh(self) -> None:
        """Shows the paper that is looked at."""
        self.head(
            shown(_("Papers of fiscal year {year}").format(year=self.workbench.year)),
            _("Choose a paper; beside it lies what will be printed."),
        )
        for card in self._cards:
            card.refresh()
        self._late.begin(self._show_late_card())

    @cached_property
    def endorsers(self) -> EndorsersCard:
        """Who signs a memo after its signer; made, as those below, when such a paper is first looked at."""
        return self._put_in(EndorsersCard(self.desk))

    @cached_property
    def groups(self) -> GroupsCard:
        """The working groups of an order."""
        return self._put_in(GroupsCard(self.desk))

    @cached_property
    def photographs(self) -> PhotographsCard:
        """The photographs of news."""
        return self._put_in(PhotographsCard(self.desk, self.register.background, self.dialogs))

    def field_of(self, spot: Spot) -> QWidget | None:
        """A field of a paper, of a meeting or of a kept wording, the paper that shows it having been turned to."""
        self._turn_to(spot.part)
        match spot.part.kind:
            case PartKind.MEETING:
                return self.meeting.field_of(spot.inside)
            case PartKind.WORDING:
                return self.own_wordings.field_of(spot.part.key)
            case _:
                for _step in self._show_late_card():
                    pass
                late = self._make_late_card()
                parts = (self.details, late, self.wording)
                fields = (part.field_of(spot.inside) for part in parts if part is not None)
                return next((field for field in fields if field is not None), None)

    def _make_late_card(self) -> EndorsersCard | GroupsCard | PhotographsCard | None:
        """The card that the kind of paper has alone."""
        match self.desk.paper.kind:
            case PaperKind.MEMO:
                return self.endorsers
            case PaperKind.ORDER:
                return self.groups
            case PaperKind.NEWS:
                return self.photographs
            case _:
                return None

    def _show_late_card(self) -> Iterator[None]:
        """Makes the card that the kind of paper has alone, and shows it in a later turn: each takes as long as all others."""
        card = self._make_late_card()
        if card is not None and card.isHidden():
            yield
            card.refresh()
            self.withhold(card)

    def _put_in(self, card: _Late) -> _Late:
        self._cards.append(card)
        card.hide()  # until it is filled
        self.body.insertWidget(self.body.indexOf(self.items), card)
        self.withhold(card)
        before = _in_focus_chain(self.details)[-1]
        for widget in _in_focus_chain(card):
            self.setTabOrder(before, widget)
            before = widget
        return card

    def _turn_to(self, part: PartKey) -> None:
        """Turns to a paper, to one that tells of a meeting, or to the kind that a wording is for."""
        record, year = self.workbench.record, self.workbench.year
        telling = (paper for paper in record.papers if paper.plan_year == year and paper.meeting == part.key)
        paper = record.paper(part.key) if part.kind is PartKind.PAPER else next(telling, None)
        wording = record.wording(part.key) if part.kind is PartKind.WORDING else None
        if wording is not None:
            self.desk.turn_to(wording.kind)
        elif paper is not None:
            self.desk.turn_to(paper.kind)
            self.desk.choose(paper.key)

    def issue(self) -> None:
        """Makes the dialog that issues the paper that is looked at, and opens it in a later turn: each takes its time."""
        self.dialog = dialog = IssueDialog(self.desk, self.register, self.dialogs, self)
        dialog.issued.connect(self.issued)
        dialog.spot_wanted.connect(self.spot_wanted)
        dialog.finished.connect(dialog.deleteLater)
        QTimer.singleShot(0, dialog, dialog.open)


def _in_focus_chain(card: QWidget) -> list[QWidget]:
    """A card and what it consists of, in the order of the Tab key."""
    found, each = [card], following(card)
    while card.isAncestorOf(each):
        found.append(each)
        each = following(each)
    return found
