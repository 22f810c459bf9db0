"""The people of the office: a list, and the form of the one that is chosen."""

from itertools import count

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from itadesk.desktop import operations
from itadesk.desktop.form import Form
from itadesk.desktop.forms.people import blank_person, in_one, person_sheet, with_acting_post
from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, quiet_button
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput, SuggestionInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.ita.faults import Place
from itadesk.ita.people import Capacity, Person
from itadesk.language import _
from itadesk.services.signing import has_signature

PREFIXES = ("นาย", "นาง", "นางสาว", "ว่าที่ร้อยตรี", "ดร.")
ITEM_HEIGHT = 56


class PeopleCard(Card):
    """The people who sign, chair or are responsible.

    Signals:
        person_chosen(str): another person was gone to, by the key; empty where there is none.
    """

    person_chosen = Signal(str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(_("People"))
        self.workbench = workbench
        self._empty = WrappedLabel(
            _("Add the head of the office first; announcements are signed by the head."), "quiet"
        )
        self.list = QListWidget()
        self.list.setAccessibleName(_("People"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self._add = entering(button(_("Add a person"), self.add))
        self._remove = entering(button(_("Remove"), self.remove))
        self.form = Form(person_sheet(""), self._make_fields(), self._save)
        self.split = entering(quiet_button("", self._split))
        self.column.addWidget(self._empty)
        self.column.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        self.column.addLayout(buttons)
        self._lay_out_form()

    def refresh(self) -> None:
        """Shows the people as they are stored."""
        self.form.sheet = person_sheet(self.workbench.record.office.head_position)
        chosen = self.chosen
        people = self.workbench.record.people
        self.list.blockSignals(True)
        self.list.clear()
        for person in people:
            item = QListWidgetItem(_described(person), self.list)
            item.setData(Qt.ItemDataRole.UserRole, person.key)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, ITEM_HEIGHT))
        keys = [person.key for person in people]
        self.list.setCurrentRow(keys.index(chosen) if chosen in keys else min(0, len(keys) - 1))
        self.list.blockSignals(False)
        self.list.setFixedHeight(ITEM_HEIGHT * min(max(len(people), 1), 5) + 2)
        self.list.setVisible(bool(people))
        self._empty.setVisible(not people)
        self._show_chosen()

    @property
    def chosen(self) -> str:
        """The key of the chosen person; empty where there is none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if self.list.currentRow() >= 0 else ""

    def field_of(self, key: str, inside: Place) -> QWidget:
        """A field of a person, who is gone to; the button that adds somebody where nobody of that key is there."""
        keys = [person.key for person in self.workbench.record.people]
        if key not in keys:
            return self._add
        self.list.setCurrentRow(keys.index(key))
        name = next((str(step) for step in reversed(inside) if step in self.form.fields), "given_name")
        return self.form.fields[name].widget

    def add(self) -> None:
        """Begins a new person and goes into the first field."""
        taken = {person.key for person in self.workbench.record.people}
        key = next(key for number in count(1) if (key := f"person-{number}") not in taken)
        self.workbench.perform(operations.add_person(blank_person(key)))
        self.list.setCurrentRow(self.list.count() - 1)
        self.form.fields["prefix"].widget.setFocus()

    def remove(self) -> None:
        """Takes the chosen person out; it can be undone."""
        bench = self.workbench
        if person := bench.record.person(self.chosen):
            signs = has_signature(bench.start, bench.office_id, person.key)
            if bench.perform(operations.remove_person(person)) and signs:
                bench.told.emit(
                    _(
                        "The kept signature of {name} is removed too; undo brings both back until the program is closed."
                    ).format(name=person.full_name)
                )

    def _save(self, before: Person, after: Person) -> None:
        self.workbench.type(operations.edit_person(before, after))
        self._show_acting(after)
        self._offer_split(after)

    def _show_chosen(self) -> None:
        person = self.workbench.record.person(self.chosen)
        self._remove.setEnabled(person is not None)
        for field in self.form.fields.values():
            field.setVisible(person is not None)
        if person is not None:
            self.form.populate(person, person.key)
            self._show_acting(person)
        self._offer_split(person)
        self.person_chosen.emit(self.chosen)

    def _show_acting(self, person: Person) -> None:
        field = self.form.fields["for_position"]
        field.setVisible(person.acting is not None)
        field.input.show_typed(with_acting_post(person, field.input.typed()))

    def _offer_split(self, person: Person | None) -> None:
        """A whole name that was typed into one field can be shared out with one key."""
        name = in_one(person) if person is not None else None
        self.split.setVisible(name is not None)
        if name is not None:
            parts = " / ".join(filter(None, name))
            self.split.setText(_("Share the name out among the fields: {parts}").format(parts=parts))
            self.split.setAccessibleName(self.split.text())

    def _split(self) -> None:
        name = in_one(self.form.value)
        if name is not None:
            for field, text in zip(("family_name", "given_name", "prefix"), reversed(name), strict=True):
                self.form.enter(field, text)
            self.form.fields["position"].widget.setFocus()

    def _make_fields(self) -> dict[str, FieldBox]:
        capacities = [("", _("None")), *((capacity, str(capacity)) for capacity in Capacity)]
        return {
            "prefix": FieldBox(SuggestionInput(_("Title before the name"), PREFIXES), _("Title")),
            "given_name": FieldBox(LineInput(_("Given name")), _("Given name")),
            "family_name": FieldBox(LineInput(_("Family name")), _("Family name")),
            "position": FieldBox(LineInput(_("Position")), _("Position")),
            "capacity": FieldBox(ChoiceInput(_("Acting in another post"), capacities), _("Acting in another post")),
            "for_position": FieldBox(LineInput(_("Post acted in")), _("Post acted in")),
            "since": FieldBox(DateInput(_("In the post since")), _("In the post since (if known)")),
            "until": FieldBox(DateInput(_("In the post until")), _("Until (if it has ended)")),
        }

    def _lay_out_form(self) -> None:
        places = {
            "prefix": (0, 0, 2),
            "given_name": (0, 2, 3),
            "family_name": (0, 5, 3),
            "position": (2, 0, 8),
            "capacity": (3, 0, 3),
            "for_position": (3, 3, 5),
            "since": (4, 0, 4),
            "until": (4, 4, 4),
        }
        grid = field_grid(self.form.fields, places)
        grid.addWidget(self.split, 1, 0, 1, 8, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(grid)
        self.setTabOrder(self.form.fields["family_name"].widget, self.split)
        self.setTabOrder(self.split, self.form.fields["position"].widget)


def _described(person: Person) -> str:
    name = person.full_name if person.given_name or person.family_name else _("New person")
    return f"{name}\n{person.described_position}" if person.position else name
