"""The form of a person: name, post, and the post that the person acts in."""

from dataclasses import replace

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.full_names import FullName, name_parts
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet
from itadesk.desktop.writing import date_text, read_date
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.language import _

_UNNAMED_HEAD = "หัวหน้าหน่วยงาน"


def person_sheet(head_position: str) -> Sheet[Person]:
    """The fields of a person; somebody who begins to act does so for `head_position` until another post is typed."""

    def take_capacity(person: Person, typed: str) -> Person:
        if not typed:
            return replace(person, acting=None)
        post = person.acting.for_position if person.acting else head_position or _UNNAMED_HEAD
        return replace(person, acting=Acting(capacity=Capacity(typed), for_position=post))

    return Sheet(
        (
            Field("prefix", lambda person: person.prefix, lambda p, t: replace(p, prefix=t.strip())),
            Field("given_name", lambda person: person.given_name, lambda p, t: replace(p, given_name=t.strip())),
            Field("family_name", lambda person: person.family_name, lambda p, t: replace(p, family_name=t.strip())),
            Field("position", lambda person: person.position, lambda p, t: replace(p, position=t.strip())),
            Field("capacity", lambda person: person.acting.capacity if person.acting else "", take_capacity),
            Field(
                "for_position", lambda person: person.acting.for_position if person.acting else "", _take_for_position
            ),
            Field("since", lambda person: date_text(person.since), lambda p, t: replace(p, since=read_date(t))),
            Field("until", lambda person: date_text(person.until), lambda p, t: replace(p, until=read_date(t))),
        ),
        _observe,
        helps=helps.PERSON,
    )


def _take_for_position(person: Person, typed: str) -> Person:
    if person.acting is None:
        return person
    if not typed.strip():
        raise Missing(_("the post that the person acts in"))
    return replace(person, acting=replace(person.acting, for_position=typed.strip()))


def _observe(person: Person) -> tuple[Remark, ...]:
    """What is missing is said as soon as anything was typed; of somebody new everything is missing."""
    if person == blank_person(person.key):
        return ()
    missing = {
        "given_name": (person.given_name, _("Enter the given name; papers print the full name.")),
        "family_name": (person.family_name, _("Enter the family name; papers print the full name.")),
        "position": (person.position, _("Enter the position; it stands under the signature.")),
    }
    if in_one(person) is not None:  # it is offered to share the name out
        del missing["given_name"], missing["family_name"]
    if person.since and person.until and person.until < person.since:
        missing["until"] = ("", _("The last day in the post lies before the first one: check both."))
    return tuple(Remark(name, Severity.WARNING, sentence) for name, (value, sentence) in missing.items() if not value)


def in_one(person: Person) -> FullName | None:
    """The parts of a whole name that was written into the field of the title or of the given name; None where none was."""
    name = name_parts(f"{person.prefix} {person.given_name}")
    known = name.prefix or not person.prefix or person.given_name == ""
    return name if known and name.is_whole and not person.family_name else None


def blank_person(key: str) -> Person:
    """Somebody of whom nothing is known yet."""
    return Person(key=key, given_name="", family_name="", position="")


def with_acting_post(person: Person, typed: str) -> str:
    """What the field of the acting post shows: what was typed, or the post that was filled in for an empty one."""
    return typed or (person.acting.for_position if person.acting else "")
