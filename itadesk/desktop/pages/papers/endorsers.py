"""Who signs a memo after its proposer, in their order; the last one decides."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from itadesk.desktop.forms import rows
from itadesk.desktop.operations import choose_signers
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.row_list import RowList
from itadesk.desktop.writing import shown
from itadesk.ita.faults import Place
from itadesk.ita.papers import PaperKind
from itadesk.language import _
from itadesk.services.office_papers import head_of


class EndorsersCard(Card):
    """The people who sign after the proposer."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Who signs after the proposer"))
        self.desk = desk
        self.choice = ChoiceInput(_("Person who is to sign"))
        self.list = RowList(_("Who signs after the proposer"), _("Add this person"))
        self.list.add_wanted.connect(self._add)
        self.list.remove_wanted.connect(lambda row: self._put(rows.removed(self.desk.paper.endorsers, row)))
        self.list.move_wanted.connect(lambda row, to: self._put(rows.moved(self.desk.paper.endorsers, row, to)))
        self.list.chosen.connect(self._point_to)
        self.column.addWidget(
            WrappedLabel(
                _(
                    "The proposer is the signer chosen above. Those below give their opinion one after the other; the last one decides."
                ),
                "quiet",
            )
        )
        self.column.addWidget(self.list)
        self.column.addWidget(FieldBox(self.choice, _("Person who is to sign")))

    def refresh(self) -> None:
        """Shows who signs; only for papers that several people sign."""
        paper, people = self.desk.paper, self.desk.workbench.record.people
        self.setVisible(paper.kind is PaperKind.MEMO)
        known = {person.key: person for person in people}
        last = len(paper.endorsers)
        self.list.show_rows(
            [
                shown(f"{number}.   {known[key].full_name}   ·   {_decides() if number == last else _opines()}")
                for number, key in enumerate(paper.endorsers, 1)
                if key in known
            ]
        )
        free = [person for person in people if person.key not in (paper.signer, *paper.endorsers)]
        self.choice.clear()
        self.choice.offer((person.key, f"{person.full_name} · {person.described_position}") for person in free)
        self.choice.setCurrentIndex(0 if free else -1)
        self.list.buttons["add"].setEnabled(bool(free))

    def field_of(self, inside: Place) -> QWidget | None:
        """The list, the person in it being chosen."""
        match inside:
            case ("endorsers", *within):
                self.list.choose(next((step for step in within if isinstance(step, int)), 0))
                return self.list.rows if self.desk.paper.endorsers else self.choice
            case _:
                return None

    def _add(self) -> None:
        """Adds a person as the last one, but before the head of the office, who decides."""
        endorsers = self.desk.paper.endorsers
        ends_with_head = endorsers[-1:] == (head_of(self.desk.workbench.record),)
        place = len(endorsers) - ends_with_head
        if self.choice.typed():
            self._put(rows.inserted(endorsers, place, self.choice.typed()))
            self.list.choose(place)

    def _put(self, endorsers: tuple[str, ...]) -> None:
        self.desk.perform(choose_signers, replace(self.desk.paper, endorsers=endorsers))

    def _point_to(self, row: int) -> None:
        if 0 <= row < len(self.desk.paper.endorsers):
            self.desk.workbench.pointed_to.emit(f"person/{self.desk.paper.endorsers[row]}")


def _decides() -> str:
    return _("decides")


def _opines() -> str:
    return _("gives an opinion")
