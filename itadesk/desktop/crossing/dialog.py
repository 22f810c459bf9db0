"""Both versions of what two people changed, and the choice between them."""

from PySide6.QtWidgets import QWidget

from itadesk.desktop.crossing.choice import Choice
from itadesk.desktop.crossing.comparison import choice_between, chosen_sides
from itadesk.desktop.crossing.words import part_words
from itadesk.desktop.operations import Operation
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.workbench import Crossing
from itadesk.desktop.writing import shown
from itadesk.ita.merging import Difference, Side, combined, differences
from itadesk.ita.records import OfficeRecord, Part
from itadesk.language import _

WIDTH = 96 * GRID


class CrossingDialog(ScrollingDialog):
    """Shows both versions, what differs field by field, and lets the person take theirs, the own one, or some of each.

    Closing it keeps theirs: that is what is stored.

    Attributes:
        choices: one a difference.
        chosen: the part as it is to be stored.
    """

    def __init__(self, crossing: Crossing, record: OfficeRecord, parent: QWidget | None = None) -> None:
        what = shown(part_words(Operation(crossing.label, crossing.mine, crossing.theirs).key))
        super().__init__(_("Changed by somebody else meanwhile: {what}").format(what=what), WIDTH, parent)
        self.crossing = crossing
        self.chosen: Part | None = crossing.theirs
        found = differences(crossing.before, crossing.mine, crossing.theirs)
        self.choices = [_choice(each, record) for each in found]
        whole = None in (crossing.mine, crossing.theirs)
        self.theirs = button(_("Keep the other person's"), self.reject)
        self.mine = button(_("Put mine in its place"), lambda: self._take(crossing.mine))
        self.both = button(_("Take what is chosen above"), self._combine, primary=True)
        self.both.setVisible(not whole)
        self.by_enter = None if whole else self.both
        self._lay_out(_sentence(crossing, found, what))

    def _take(self, part: Part | None) -> None:
        self.chosen = part
        self.accept()

    def _combine(self) -> None:
        crossing = self.crossing
        self._take(combined(crossing.before, crossing.mine, crossing.theirs, chosen_sides(self.choices)))

    def _lay_out(self, sentence: str) -> None:
        self.column.addWidget(WrappedLabel(sentence))
        for choice in self.choices:
            self.column.addWidget(choice)
        self.column.addWidget(WrappedLabel(_("Everything else is the same in both."), "quiet"))
        self.column.addStretch()
        self.end_with((), (self.theirs, self.mine, self.both))


def _choice(found: Difference, record: OfficeRecord) -> Choice:
    changed = [side for side in Side if found.of(side) != found.before]
    names = {Side.THEIRS: _("The other person's, stored already"), Side.MINE: _("Yours")}
    return choice_between(found, dict.fromkeys(Side, record), names, usual=found.usual, changed=changed)


def _sentence(crossing: Crossing, found: list[Difference], what: str) -> str:
    """What happened and what to do, in a few words."""
    if crossing.theirs is None:
        told = _("Somebody else removed this meanwhile: {what}. Nothing of yours is lost: choose what is to be stored.")
    elif crossing.mine is None:
        told = _("Somebody else changed what you remove: {what}. Choose what is to be stored.")
    elif any(each.contested for each in found):
        told = _(
            "Somebody else changed the same meanwhile: {what}. Nothing of yours is lost: choose field by field, or one version as a whole."
        )
    else:
        told = _(
            "Somebody else changed other fields meanwhile: {what}. Both changes go together; take them as they are chosen here."
        )
    return told.format(what=what)
