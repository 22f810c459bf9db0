"""The working groups that an order appoints: one is chosen, and its name, duties and members are typed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms import rows
from itadesk.desktop.forms.groups import GROUP_SHEET, first_group, group_row
from itadesk.desktop.operations import arrange_groups, arrange_members
from itadesk.desktop.page import Card
from itadesk.desktop.pages.papers.members import MembersBox
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.row_list import RowList
from itadesk.ita.faults import Place
from itadesk.ita.papers import Member, PaperKind, WorkingGroup
from itadesk.language import _


class GroupsCard(Card):
    """The working groups of an order."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Working groups"))
        self.desk = desk
        self._none = WrappedLabel(
            _("No working group is entered yet; the paper shows a usual one. Add it, and change what is different."),
            "quiet",
        )
        self.list = RowList(_("Working groups"), _("Add a working group"), most=3)
        self.list.add_wanted.connect(self._add)
        self.list.remove_wanted.connect(lambda row: self._put(rows.removed(self.desk.paper.groups, row)))
        self.list.move_wanted.connect(lambda row, to: self._put(rows.moved(self.desk.paper.groups, row, to)))
        self.list.chosen.connect(lambda _row: self._show_group())
        fields = {
            "title": FieldBox(GrowingText(_("Name of the working group")), _("Name of the working group")),
            "duties": FieldBox(GrowingText(_("Duties"), least=3), _("Duties, one a line")),
        }
        self.form = Form(GROUP_SHEET, fields, lambda _before, after: self._type(after))
        self.members = MembersBox(self._type_members, self._put_members, self._point_to)
        for field in fields.values():
            field.entered.connect(self._point_to)
        for each in (self._none, self.list, fields["title"], self.members, fields["duties"]):
            self.column.addWidget(each)

    def refresh(self) -> None:
        """Shows the groups; only for the paper that appoints them."""
        paper = self.desk.paper
        self.setVisible(paper.kind is PaperKind.ORDER)
        self._none.setVisible(not paper.groups)
        self.list.show_rows([group_row(group) for group in paper.groups])
        self._show_group()

    def field_of(self, inside: Place) -> QWidget | None:
        """A field of a working group or of a member of it, both of which are chosen."""
        match inside:
            case ("groups", int() as row, *within) if row < len(self.desk.paper.groups):
                self.list.choose(row)
                match within:
                    case ["members", int() as member, *names]:
                        return self.members.field_of(member, names)
                    case _:
                        return self.form.fields["duties" if "duties" in within else "title"].widget
            case _:
                return None

    def _show_group(self) -> None:
        group = self._group
        for each in (*self.form.fields.values(), self.members):
            each.setVisible(group is not None)
        if group is not None:
            of = (self.desk.paper.key, self.list.row)
            self.form.populate(group, of)
            self.members.show_members(group, of, self.desk.workbench.record.people)

    @property
    def _group(self) -> WorkingGroup | None:
        groups = self.desk.paper.groups
        return groups[self.list.row] if 0 <= self.list.row < len(groups) else None

    def _add(self) -> None:
        groups = self.desk.paper.groups
        self._put((*groups, WorkingGroup() if groups else first_group()))
        self.list.choose(len(groups))
        self.form.fields["title"].widget.setFocus()

    def _put(self, groups: tuple[WorkingGroup, ...]) -> None:
        self.desk.perform(arrange_groups, replace(self.desk.paper, groups=groups))

    def _type(self, after: WorkingGroup) -> None:
        """Members are typed elsewhere: those that are stored count, not those that the form was filled with."""
        group = self._group
        if group is not None:
            self._type_group(replace(group, title=after.title, duties=after.duties))

    def _type_group(self, group: WorkingGroup) -> None:
        paper = self.desk.paper
        self.desk.type(replace(paper, groups=rows.replaced(paper.groups, self.list.row, group)))

    def _type_members(self, members: tuple[Member, ...]) -> None:
        group = self._group
        if group is not None:
            self._type_group(replace(group, members=members))

    def _put_members(self, members: tuple[Member, ...]) -> None:
        group, paper = self._group, self.desk.paper
        if group is not None:
            groups = rows.replaced(paper.groups, self.list.row, replace(group, members=members))
            self.desk.perform(arrange_members, replace(paper, groups=groups))

    def _point_to(self) -> None:
        self.desk.workbench.pointed_to.emit(f"paper/{self.desk.paper.key}/groups/{self.list.row}")
