"""The wording of a paper, each part to be edited where it stands, with the default one click away."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.papers import used_slots, without_own, wording_sheet
from itadesk.desktop.operations import edit_paper
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import TickInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.documents.wording import Slot, slots_of
from itadesk.errors import UserError
from itadesk.ita.papers import Paper, PaperKind
from itadesk.language import _


class SlotBox(QWidget):
    """One part of the wording: its name, its text, and the way back to the default."""

    def __init__(self, slot: Slot, desk: PaperDesk) -> None:
        super().__init__()
        self.slot, self.desk = slot, desk
        self.field = FieldBox(GrowingText(slot.name))
        self.field.entered.connect(self._point_to)
        caption = TextLabel(slot.name, "caption")
        caption.setBuddy(self.field.widget)
        self.back: QPushButton = quiet_button(_("Back to the default"), self._take_back)
        self.back.setAccessibleName(_("Back to the default: {name}").format(name=slot.name))
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addStretch()
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.field)

    def refresh(self, paper: Paper) -> None:
        """Shows whether the part has an own wording."""
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.setVisible(self.slot.key in paper.texts)

    def _take_back(self) -> None:
        paper = self.desk.paper
        self.field.widget.setFocus()
        self.desk.workbench.perform(edit_paper(paper, without_own(paper, self.slot.key)))

    def _point_to(self) -> None:
        self.desk.workbench.pointed_to.emit(f"paper/{self.desk.paper.key}/texts/{self.slot.key}")


class WordingCard(Card):
    """All parts of the wording; those that this paper does not use now are shown on demand."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Wording"))
        self.desk = desk
        self._kind: PaperKind | None = None
        self.boxes: dict[str, SlotBox] = {}
        self._area = QVBoxLayout()
        self._area.setSpacing(GRID)
        self.all = TickInput(_("Show also the parts that are not used now"))
        self.all.edited.connect(self.refresh)
        self.column.addWidget(
            WrappedLabel(
                _(
                    "Names in «…» are filled in from the data. What stands in [[…]] is left out where the data lacks a name in it."
                ),
                "quiet",
            )
        )
        self.column.addLayout(self._area)
        self.column.addWidget(self.all)

    def refresh(self) -> None:
        """Shows the wording of the paper that is looked at."""
        paper = self.desk.paper
        if paper.kind is not self._kind:
            self._make_boxes(paper.kind)
        self.form.populate(paper, paper.key)
        used = self._used(paper)
        for key, box in self.boxes.items():
            box.refresh(paper)
            box.setVisible(bool(self.all.typed()) or key in used or key in paper.texts)

    def _used(self, paper: Paper) -> frozenset[str]:
        try:
            return used_slots(self.desk.workbench.record, paper)
        except UserError:
            return frozenset(self.boxes)

    def _make_boxes(self, kind: PaperKind) -> None:
        self._kind = kind
        for box in self.boxes.values():
            self._area.removeWidget(box)
            box.deleteLater()
        slots: Mapping[str, Slot] = slots_of(kind)
        self.boxes = {key: SlotBox(slot, self.desk) for key, slot in slots.items()}
        for box in self.boxes.values():
            self._area.addWidget(box)
        fields = {key: box.field for key, box in self.boxes.items()}
        self.form = Form(wording_sheet({key: slot.text for key, slot in slots.items()}), fields, self._save)

    def _save(self, _before: Paper, after: Paper) -> None:
        self.desk.type(after)
