"""The wording of a paper, each part to be edited where it stands, with the default one click away."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.papers import used_slots, wording_sheet
from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.page import Card
from itadesk.desktop.pages.papers.slots import SlotBox
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inputs import TickInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.documents.wording import Slot, slots_of
from itadesk.errors import UserError
from itadesk.ita.faults import Place
from itadesk.ita.papers import Paper, PaperKind
from itadesk.language import _
from itadesk.services.papers import wording_fields
from itadesk.services.wordings import slot_fields


class WordingCard(Card):
    """All parts of the wording; those that this paper does not use now are shown on demand.

    There are some thirty of them, each with a text to be laid out, so they are made in turns.

    Signals:
        made: those of another kind of paper are there.
    """

    made = Signal()

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Wording"))
        self.desk = desk
        self._kind: PaperKind | None = None
        self._used_of: tuple[object, ...] | None = None
        self._slots: frozenset[str] = frozenset()
        self._boxes: dict[str, SlotBox] = {}
        self._form: Form[Paper] | None = None
        self._making = InTurns(self)
        self._area = QVBoxLayout()
        self._area.setSpacing(GRID)
        self.all = TickInput(_("Show also the parts that are not used now"))
        self.all.edited.connect(self.refresh)
        self.column.addWidget(
            WrappedLabel(
                _(
                    "Names in «…» are filled in from the data. What stands in ‹…› on a blue ground is left out where the data lacks a name in it."
                ),
                "quiet",
            )
        )
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.column.addLayout(self._area)
        self.column.addWidget(self.all)

    def refresh(self) -> None:
        """Shows the wording of the paper that is looked at."""
        paper = self.desk.paper
        if paper.kind is not self._kind:
            self._kind, self._form = paper.kind, None
            self._making.begin(self._make_boxes(paper.kind))
        elif not self._making.is_busy:
            self._show(paper)

    @property
    def boxes(self) -> Mapping[str, SlotBox]:
        """The parts by their slots, all of them."""
        self._making.finish()
        return self._boxes

    def field_of(self, inside: Place) -> QWidget | None:
        """The text of a part of the wording, which is shown even where the paper does not use it now."""
        match inside:
            case ("texts", str() as slot) if slot in self.boxes:  # all of which are made for it
                self.boxes[slot].setVisible(True)
                return self.boxes[slot].text
            case _:
                return None

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Fields are offered where one works; a menu or another program in front changes nothing about that."""
        if now is not None:
            for box in self._boxes.values():
                box.offer(box.isAncestorOf(now))

    def _used(self, paper: Paper) -> frozenset[str]:
        """The parts that the paper uses; they are the same while only their wording is typed."""
        record = self.desk.workbench.record
        of = (record.office, record.people, record.results, record.plans, record.meetings, replace(paper, texts={}))
        if self._used_of is None or not all(map(_is_same, of, self._used_of)):
            self._used_of, self._slots = of, self._find_used(paper)
        return self._slots

    def _find_used(self, paper: Paper) -> frozenset[str]:
        try:
            return used_slots(self.desk.workbench.record, paper)
        except UserError:
            return frozenset(slots_of(paper.kind))

    def _make_boxes(self, kind: PaperKind) -> Iterator[None]:
        """Takes the parts of the kind before away, and makes those of this one, filled in before they are shown."""
        for key in tuple(self._boxes):
            box = self._boxes.pop(key)
            self._area.removeWidget(box)
            box.deleteLater()
            yield
        slots: Mapping[str, Slot] = slots_of(kind)
        known = slot_fields(self._values(), kind)
        sheet = wording_sheet({key: slot.text for key, slot in slots.items()}, known)
        texts = sheet.typed(self.desk.paper)
        for key, slot in slots.items():
            self._boxes[key] = box = SlotBox(slot, self.desk, known[key], self._values)
            box.hide()
            box.text.show_typed(texts[key])
            self._area.addWidget(box)
            self.setTabOrder(box.text, self.all)
            yield
        self._form = Form(sheet, {key: box.field for key, box in self._boxes.items()}, self._save)
        yield
        yield from self._showing(self.desk.paper)
        self.made.emit()

    def _show(self, paper: Paper) -> None:
        for _part in self._showing(paper):
            pass

    def _showing(self, paper: Paper) -> Iterator[None]:
        if self._form is not None:
            self._form.populate(paper, paper.key)
        yield
        used = self._used(paper)
        for key, box in self._boxes.items():
            box.refresh(paper)
            box.setVisible(bool(self.all.typed()) or key in used or key in paper.texts)
            yield

    def _values(self) -> Mapping[str, str]:
        """What the fields of the paper are filled with now."""
        return wording_fields(self.desk.workbench.record, self.desk.paper)

    def _save(self, _before: Paper, after: Paper) -> None:
        self.desk.type(after)


def _is_same(one: object, other: object) -> bool:
    """Whether two values are the same; of a hundred measures that stayed what they are, not each is compared."""
    return one is other or (isinstance(one, Paper) and one == other)
