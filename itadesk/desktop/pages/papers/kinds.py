"""The kinds of papers, each a card with how far it is; and the papers of the chosen kind where there are several."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from itadesk.desktop.forms import helps
from itadesk.desktop.operations import add_paper, remove_paper
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.helping import give_help, help_of
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.withheld import entering, withhold_unless
from itadesk.desktop.writing import date_text, shown, shown_digits
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import Paper, PaperKind
from itadesk.language import _
from itadesk.services.office_papers import new_paper

ACROSS = 3
"""How many cards stand beside one another."""


class KindCards(QWidget):
    """A card a kind of paper; the one that is looked at is marked.

    Attributes:
        cards: by the kind of paper.
    """

    def __init__(self, desk: PaperDesk, register: RegisterDesk) -> None:
        super().__init__()
        self.desk, self.register = desk, register
        self.cards: dict[PaperKind, QPushButton] = {}
        group, grid = QButtonGroup(self), QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for place, (kind, name) in enumerate(kind_names().items()):
            made = button(name, partial(desk.turn_to, kind))
            made.setCheckable(True)
            made.setProperty("card", True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            give_help(made, shown(_(helps.PAPERS[kind])))
            group.addButton(made)
            grid.addWidget(made, place // ACROSS, place % ACROSS)
            self.cards[kind] = made
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)

    def refresh(self) -> None:
        """Shows how far each paper of the year is."""
        for kind, name in kind_names().items():
            state = self._state(kind)
            self.cards[kind].setText("\n".join((name, *state)))
            self.cards[kind].setAccessibleDescription(f"{' '.join(state)} {help_of(self.cards[kind])}")
        self.cards[self.desk.kind].setChecked(True)

    def _state(self, kind: PaperKind) -> tuple[str, ...]:
        """How far a paper is: a draft, issued or published, when, and by whom."""
        issued = self.register.of_year(kind, self.desk.workbench.year)
        drafts = self.desk.papers_of(kind)
        if issued:
            return _issued_state(issued[0])
        if not drafts:
            return (_("Nothing entered yet"),)
        if len(drafts) > 1:
            return (shown(_("{count} drafts").format(count=len(drafts))),)
        day = date_text(drafts[0].dated)
        return (_("Draft of {day}").format(day=day) if day else _("Draft, not dated yet"),)


def _issued_state(paper: IssuedPaper) -> tuple[str, str]:
    published = paper.publication
    if published is not None:
        when = date_text(published.at.astimezone().date())
        return (_("Published {day}").format(day=when), _("by {name}").format(name=published.by.name))
    return (_("Issued, dated {day}").format(day=date_text(paper.dated)), _("by {name}").format(name=paper.by.name))


class PaperChoice(QWidget):
    """Which paper of the kind: one is chosen, another one begun, this one taken out, or issued.

    Signals:
        issue_wanted: the paper is to be issued.
    """

    issue_wanted = Signal()

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__()
        self.desk = desk
        self.choice = ChoiceInput(_("Which of the papers"))
        self.choice.edited.connect(lambda: desk.choose(self.choice.typed()))
        self.add = entering(button(_("Add another one"), self._add))
        self.remove = entering(button(_("Remove this one"), self._remove))
        self.issue = button(_("Issue …"), self.issue_wanted.emit, primary=True)
        role = desk.workbench.role
        withhold_unless(self.issue, role.may_issue, _("Only a head may issue papers in this database."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch()
        row.addWidget(self.issue)

    def refresh(self) -> None:
        """Shows the papers of the kind and year."""
        papers = self.desk.papers
        self.choice.setVisible(len(papers) > 1)
        self.choice.offer([(paper.key, _described(place, paper)) for place, paper in enumerate(papers, 1)])
        self.choice.show_typed(self.desk.paper.key)
        self.add.setEnabled(bool(papers))
        self.remove.setEnabled(bool(papers))

    def _add(self) -> None:
        paper = self.desk.with_usual_digits(
            new_paper(self.desk.workbench.record, self.desk.kind, self.desk.workbench.year)
        )
        if self.desk.workbench.perform(add_paper(paper)):
            self.desk.choose(paper.key)

    def _remove(self) -> None:
        paper = self.desk.stored
        if paper is not None and self.desk.workbench.perform(remove_paper(paper)):
            self.desk.choose("")


def _described(place: int, paper: Paper) -> str:
    number = _("number {number}").format(number=shown_digits(paper.number)) if paper.number else ""
    name = shown(_("No. {place}").format(place=place))
    return "   ·   ".join(part for part in (name, number, date_text(paper.dated)) if part)
