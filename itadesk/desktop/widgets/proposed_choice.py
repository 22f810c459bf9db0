"""A choice for which one is proposed: the proposal stands where nothing is chosen."""

from collections.abc import Sequence

from itadesk.desktop.widgets.inputs import AROUND_CHOICE, ChoiceInput
from itadesk.desktop.widgets.proposal import ProposalBox
from itadesk.language import _


class ProposedChoice(ProposalBox):
    """A field with a choice; the first of its choices is none, and says what is proposed.

    Takes:
        choices: each a key and what is shown for it.
    """

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self._labels = dict(choices)
        self._choice = ChoiceInput(name, choices)
        super().__init__(self._choice, label=_("Take"), first=True)
        shown = [*self._labels.values(), *map(_proposal, self._labels.values())]
        self._choice.setFixedWidth(max(map(self._choice.fontMetrics().horizontalAdvance, shown)) + AROUND_CHOICE)

    def _show_proposal(self) -> None:
        """Says the proposal in the place of no choice."""
        super()._show_proposal()
        said = self._labels[self.proposed]
        if self._choice.itemText(0) != (_proposal(said) if self.proposed else said):
            self._choice.setItemText(0, _proposal(said) if self.proposed else said)
        self.take.setAccessibleName(f"{_('Take')}: {self._choice.accessibleName()}, {said}")


def _proposal(label: str) -> str:
    return _("Proposed: {choice}").format(choice=label)
