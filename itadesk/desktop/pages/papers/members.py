"""The members of a working group in their order, and the form of the one that is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms import rows
from itadesk.desktop.forms.groups import MEMBER_SHEET, ROLES, member_row, next_member
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput, SuggestionInput
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.widgets.row_list import RowList
from itadesk.desktop.writing import shown
from itadesk.ita.papers import Member, WorkingGroup
from itadesk.ita.people import Person
from itadesk.language import _

Members = tuple[Member, ...]


class MembersBox(QWidget):
    """The members of the chosen group.

    Takes:
        save: called with the members while one of them is typed.
        put: called with the members when one was added, taken out or moved.
        entered: called when one of the fields is gone into.
    """

    def __init__(
        self, save: Callable[[Members], None], put: Callable[[Members], None], entered: Callable[[], None]
    ) -> None:
        super().__init__()
        self._save, self._put = save, put
        self._group = WorkingGroup()
        self._of: object = None
        self._people: Sequence[Person] = ()
        self.list = RowList(_("Members of the working group"), _("Add a member"), most=6)
        self.list.chosen.connect(lambda _row: self._show_member())
        self.list.add_wanted.connect(self._add)
        self.list.remove_wanted.connect(lambda row: self._put(rows.removed(self._group.members, row)))
        self.list.move_wanted.connect(lambda row, to: self._put(rows.moved(self._group.members, row, to)))
        self._person = ChoiceInput(_("Member"))
        self.form = Form(MEMBER_SHEET, self._make_fields(), self._on_typed)
        for field in self.form.fields.values():
            field.entered.connect(entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(TextLabel(_("Members"), "caption"))
        column.addWidget(self.list)
        self._area = self._lay_out()
        column.addWidget(self._area)

    def show_members(self, group: WorkingGroup, of: object, people: Sequence[Person]) -> None:
        """Shows the members of a group.

        Takes:
            of: names the group.
            people: among whom members are chosen.
        """
        self._group, self._of, self._people = group, of, people
        texts = (member_row(member, people) for member in group.members)
        self.list.show_rows([shown(f"{number}.   {text}") for number, text in enumerate(texts, 1)])
        self._person.offer([("", _("A post or a name in words")), *((each.key, each.full_name) for each in people)])
        self._show_member()

    def field_of(self, row: int, names: Sequence[str | int]) -> QWidget:
        """A field of a member, who is chosen; of a person among the people, as what he or she is a member."""
        self.list.choose(row)
        name = next((str(name) for name in names if name in self.form.fields), "role")
        field = self.form.fields[name]
        return (self.form.fields["role"] if field.isHidden() else field).widget

    def _show_member(self) -> None:
        known = 0 <= self.list.row < len(self._group.members)
        self._area.setVisible(known)
        if known:
            member = self._group.members[self.list.row]
            self.form.populate(member, (self._of, self.list.row))
            self._person.show_typed(member.person)
            self.form.fields["name"].setVisible(not member.person)

    def _add(self) -> None:
        members = (*self._group.members, next_member(self._group))
        self._put(members)
        self.list.choose(len(members) - 1)
        self._person.setFocus()

    def _on_typed(self, _before: Member, after: Member) -> None:
        if after.person:
            self.form.fields["name"].input.show_typed("")
        self._save(rows.replaced(self._group.members, self.list.row, after))

    def _make_fields(self) -> dict[str, FieldBox]:
        name = LineInput(_("Post or name"))
        return {
            "person": FieldBox(self._person, _("Member")),
            "role": FieldBox(SuggestionInput(_("As"), ROLES), _("As")),
            "name": FieldBox(name, _("Post or name, as it is printed")),
        }

    def _lay_out(self) -> QWidget:
        area = QWidget()
        places = {"person": (0, 0, 1), "role": (0, 1, 1), "name": (1, 0, 2)}
        area.setLayout(field_grid(self.form.fields, places))
        return area
