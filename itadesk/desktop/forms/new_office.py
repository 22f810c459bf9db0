"""The three questions of the first start: what the office is, where it is, who heads it."""

from dataclasses import dataclass, replace

from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """The answers as far as they were given."""

    kind: str = ""
    name: str = ""
    district: str = ""
    province: str = ""
    prefix: str = ""
    given_name: str = ""
    family_name: str = ""


NEW_OFFICE_SHEET: Sheet[NewOffice] = Sheet(
    (
        Field("kind", lambda office: office.kind, lambda o, t: replace(o, kind=t.strip())),
        Field("name", lambda office: office.name, lambda o, t: replace(o, name=t.strip())),
        Field("district", lambda office: office.district, lambda o, t: replace(o, district=t.strip())),
        Field("province", lambda office: office.province, lambda o, t: replace(o, province=t.strip())),
        Field("prefix", lambda office: office.prefix, lambda o, t: replace(o, prefix=t.strip())),
        Field("given_name", lambda office: office.given_name, lambda o, t: replace(o, given_name=t.strip())),
        Field("family_name", lambda office: office.family_name, lambda o, t: replace(o, family_name=t.strip())),
    )
)


def record_of(answers: NewOffice) -> OfficeRecord:
    """The office as it begins; the head is left out where either name or the post is not known."""
    office = Office(kind=answers.kind, name=answers.name, district=answers.district, province=answers.province)
    if not (answers.given_name and answers.family_name and office.head_position):
        return OfficeRecord(office=office)
    head = Person(
        key="head",
        prefix=answers.prefix,
        given_name=answers.given_name,
        family_name=answers.family_name,
        position=office.head_position,
    )
    return OfficeRecord(office=office, people=(head,))
