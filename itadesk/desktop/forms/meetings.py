"""The form of a meeting."""

from dataclasses import replace

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import date_text, read_date, read_time, time_text
from itadesk.ita.meetings import Meeting
from itadesk.language import _


def _take_day(meeting: Meeting, typed: str) -> Meeting:
    day = read_date(typed)
    if day is None:
        raise Missing(_("the day of the meeting"))
    return replace(meeting, held_on=day)


MEETING_SHEET: Sheet[Meeting] = Sheet(
    (
        Field("held_on", lambda meeting: date_text(meeting.held_on), _take_day),
        Field("time", lambda meeting: time_text(meeting.time), lambda m, t: replace(m, time=read_time(t))),
        Field("place", lambda meeting: meeting.place, lambda m, t: replace(m, place=t.strip())),
        Field("chair", lambda meeting: meeting.chair, lambda m, t: replace(m, chair=t)),
        Field("assigned_by", lambda meeting: meeting.assigned_by, lambda m, t: replace(m, assigned_by=t)),
        Field("subject", lambda meeting: meeting.subject, lambda m, t: replace(m, subject=t.strip())),
        Field("body", lambda meeting: meeting.body, lambda m, t: replace(m, body=t.strip())),
    ),
    helps=helps.MEETING,
)
