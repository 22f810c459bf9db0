"""The meeting that a paper tells of: chosen, added and filled in where it is needed."""

import datetime as dt
from dataclasses import replace
from itertools import count

from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop import operations
from itadesk.desktop.form import Form
from itadesk.desktop.forms.meetings import MEETING_SHEET
from itadesk.desktop.forms.papers import tells_of_meeting
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput, TidiedInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.writing import example_day, shown_digits, tidy_time
from itadesk.ita.faults import Place
from itadesk.ita.meetings import Meeting
from itadesk.language import _


class MeetingCard(Card):
    """The chosen meeting's fields; a way to add one where none is chosen."""

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("Meeting"))
        self.desk = desk
        self._chair, self._assigner = ChoiceInput(_("Chair")), ChoiceInput(_("Assigned by"))
        self._none = WrappedLabel(
            _("This paper tells of no meeting. Choose one above, or add the meeting that considered the result."),
            "quiet",
        )
        self._add = entering(button(_("Add a meeting"), self.add))
        self._remove = entering(button(_("Remove this meeting"), self.remove))
        self.form = Form(MEETING_SHEET, self._make_fields(), self._save)
        self._area = self._lay_out_form()
        for field in self.form.fields.values():
            field.entered.connect(lambda: desk.workbench.pointed_to.emit(f"meeting/{desk.paper.meeting}"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        self.column.addWidget(self._none)
        self.column.addWidget(self._area)
        self.column.addLayout(buttons)

    def refresh(self) -> None:
        """Shows the meeting that the paper tells of."""
        record, meeting = self.desk.workbench.record, self._chosen
        people = [("", _("Nobody")), *((person.key, person.full_name) for person in record.people)]
        self.setVisible(tells_of_meeting(self.desk.paper.kind))
        self.form.fields["held_on"].exemplify(example_day(self.desk.workbench.year, 11))
        self._none.setVisible(meeting is None)
        self._add.setVisible(meeting is None)
        self._area.setVisible(meeting is not None)
        self._remove.setVisible(meeting is not None)
        for choice in (self._chair, self._assigner):
            choice.offer(people)
        if meeting is not None:
            self.form.populate(meeting, meeting.key)
            self._chair.show_typed(meeting.chair)
            self._assigner.show_typed(meeting.assigned_by)

    def field_of(self, inside: Place) -> QWidget:
        """A field of the meeting; the button that adds one where the paper tells of none."""
        if self._chosen is None:
            return self._add
        name = next((str(step) for step in inside[:1] if step in self.form.fields), "subject")
        return self.form.fields[name].widget

    def add(self) -> None:
        """Adds a meeting of today and has the paper tell of it."""
        workbench, paper = self.desk.workbench, self.desk.paper
        taken = {meeting.key for meeting in workbench.record.meetings}
        key = next(key for number in count(1) if (key := f"meeting-{number}") not in taken)
        stored = self.desk.stored
        day = dt.datetime.now().astimezone().date()
        meeting = operations.add_meeting(Meeting(key=key, held_on=day))
        if workbench.perform(meeting, operations.edit_paper(stored, replace(paper, meeting=key))):
            self.form.fields["held_on"].widget.setFocus()

    def remove(self) -> None:
        """Takes the meeting out, and out of the paper."""
        workbench, paper, meeting = self.desk.workbench, self.desk.paper, self._chosen
        if meeting is not None:
            without = operations.edit_paper(paper, replace(paper, meeting=""))
            workbench.perform(operations.remove_meeting(meeting), without)

    @property
    def _chosen(self) -> Meeting | None:
        return self.desk.workbench.record.meeting(self.desk.paper.meeting)

    def _save(self, before: Meeting, after: Meeting) -> None:
        self.desk.workbench.type(operations.edit_meeting(before, after))

    def _make_fields(self) -> dict[str, FieldBox]:
        day = DateInput(_("Day of the meeting"))
        time = TidiedInput(_("Time"), shown_digits, tidy_time, shown_digits("09:30"))
        return {
            "subject": FieldBox(LineInput(_("Name of the meeting")), _("Name of the meeting")),
            "held_on": FieldBox(day, _("Day")),
            "time": FieldBox(time, _("Time")),
            "place": FieldBox(LineInput(_("Place")), _("Place")),
            "chair": FieldBox(self._chair, _("Chair")),
            "assigned_by": FieldBox(self._assigner, _("Chairs on the assignment of")),
            "body": FieldBox(GrowingText(_("What was considered"), least=2), _("What was considered")),
        }

    def _lay_out_form(self) -> QWidget:
        area = QWidget()
        places = {
            "subject": (0, 0, 4), "held_on": (1, 0, 1), "time": (1, 1, 1), "place": (1, 2, 2),
            "chair": (2, 0, 2), "assigned_by": (2, 2, 2), "body": (3, 0, 4),
        }  # fmt: skip
        area.setLayout(field_grid(self.form.fields, places))
        return area
