"""The chosen paper of the register: what happened to it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QPushButton

from itadesk.desktop.forms.register import history
from itadesk.desktop.page import Card
from itadesk.desktop.pages.register.actions import RegisterActions
from itadesk.desktop.pages.register.digital_signatures import DigitalSignatures
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import withhold_unless
from itadesk.desktop.writing import shown
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState
from itadesk.ita.roles import Role
from itadesk.language import _

ACROSS = 3


class IssuedCard(Card):
    """What is known of an issued paper.

    Attributes:
        buttons: what can be done with it, by name.
        signatures: who signed it digitally.
    """

    def __init__(self, actions: RegisterActions) -> None:
        super().__init__()
        self.acts = actions
        self._paper: IssuedPaper | None = None
        self._title, self._history = WrappedLabel("", "sectionTitle"), WrappedLabel("", "quiet")
        self.signatures = DigitalSignatures(actions.register)
        self.buttons: dict[str, QPushButton] = {
            "save": self._button(_("Save the PDF …"), actions.save),
            "attach": self._button(_("Attach the signed scan …"), actions.attach),
            "scan": self._button(_("Save the signed scan …"), actions.save_scan),
            "publish": self._button(_("Enter the address …"), actions.publish),
            "code": self._button(_("Copy with QR code …"), actions.save_with_code),
            "correct": self._button(_("Correct and issue anew"), actions.correct),
            "withdraw": self._button(_("Withdraw …"), actions.withdraw),
        }
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, made in enumerate(self.buttons.values()):
            grid.addWidget(made, place // ACROSS, place % ACROSS)
        for each in (self._title, self._history, self.signatures):
            self.column.addWidget(each)
        self.column.addLayout(grid)

    @property
    def sentences(self) -> str:
        """What is said about the paper."""
        return self._history.accessibleName()

    def show_paper(self, paper: IssuedPaper | None) -> None:
        """Shows a paper; None hides the card."""
        self._paper = paper
        self.setVisible(paper is not None)
        if paper is None:
            return
        self._title.say(shown(paper.title))
        self._history.say("\n".join(history(paper)))
        self.signatures.look_into(paper)
        self.buttons["scan"].setEnabled(paper.scan is not None)
        self.buttons["code"].setEnabled(paper.publication is not None)
        self.buttons["correct"].setEnabled(paper.state is IssuedState.STANDING)
        self.buttons["withdraw"].setEnabled(paper.withdrawal is None)
        self._withhold(self.acts.register.workbench.role)

    def _withhold(self, role: Role) -> None:
        """Takes back what a role may not do."""
        for name in ("attach", "publish", "correct"):
            withhold_unless(self.buttons[name], role.may_write, _("You may only read here."))
        withhold_unless(
            self.buttons["withdraw"], role.may_issue, _("Only a head may withdraw papers in this database.")
        )

    def _button(self, label: str, action: Callable[[IssuedPaper], None]) -> QPushButton:
        def do() -> None:
            paper = self._paper
            if paper is not None:
                self.acts.attempt(lambda: action(paper))

        return button(label, do)
