"""The forms of an order: its working groups, their members and duties."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.measures import lines
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet
from itadesk.documents.wording import slots_of
from itadesk.ita.papers import Member, PaperKind, WorkingGroup
from itadesk.ita.people import Person
from itadesk.language import _

CHAIR: Final = "ประธานคณะทำงาน"
MEMBER: Final = "คณะทำงาน"
ROLES: Final = (
    CHAIR,
    "รองประธานคณะทำงาน",
    MEMBER,
    "คณะทำงานและเลขานุการ",
    "คณะทำงานและผู้ช่วยเลขานุการ",
    "ที่ปรึกษา",
)
"""What members of working groups usually are, as orders write it."""

GROUP_SHEET: Sheet[WorkingGroup] = Sheet(
    (
        Field("title", lambda group: group.title, lambda g, t: replace(g, title=" ".join(t.split()))),
        Field("duties", lambda group: "\n".join(group.duties), lambda g, t: replace(g, duties=lines(t))),
    ),
    helps=helps.GROUP,
)


def _take_person(member: Member, typed: str) -> Member:
    return replace(member, person=typed, name="" if typed else member.name)


def _observe(member: Member) -> tuple[Remark, ...]:
    if member.person or member.name:
        return ()
    return (Remark("name", Severity.WARNING, _("Choose a person, or write which post is meant.")),)


MEMBER_SHEET: Sheet[Member] = Sheet(
    (
        Field("person", lambda member: member.person, _take_person),
        Field("name", lambda member: member.name, lambda m, t: replace(m, name=" ".join(t.split()))),
        Field("role", lambda member: member.role, lambda m, t: replace(m, role=" ".join(t.split()))),
    ),
    _observe,
    helps=helps.MEMBER,
)


def first_group() -> WorkingGroup:
    """The group that an order appoints as long as none is entered, to be changed."""
    slots = slots_of(PaperKind.ORDER)
    return WorkingGroup(title=slots["draft_group"].text, duties=lines(slots["draft_duties"].text))


def next_member(group: WorkingGroup) -> Member:
    """Somebody not yet named: the first one chairs the group."""
    return Member(role=MEMBER if group.members else CHAIR)


def group_row(group: WorkingGroup) -> str:
    """What a list shows of a group."""
    return group.title or _("Working group without a name")


def member_row(member: Member, people: Sequence[Person]) -> str:
    """What a list shows of a member: who, and as what."""
    person = next((each for each in people if each.key == member.person), None)
    name = person.full_name if person else member.name or _("Nobody named yet")
    return f"{name}   ·   {member.role}" if member.role else name
