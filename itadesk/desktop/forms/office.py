"""The form of the office: who it is and where."""

from dataclasses import replace

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import digits_read, shown_digits
from itadesk.ita.offices import Office
from itadesk.language import _


def lines_once(typed: str) -> tuple[str, ...]:
    """The lines of a text that say something, each once."""
    return tuple(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))


def _take_kind(office: Office, typed: str) -> Office:
    if not typed.strip():
        raise Missing(_("the kind of office"))
    return replace(office, kind=typed.strip())


def _take_name(office: Office, typed: str) -> Office:
    if not typed.strip():
        raise Missing(_("the name of the office"))
    return replace(office, name=typed.strip())


OFFICE_SHEET: Sheet[Office] = Sheet(
    (
        Field("kind", lambda office: office.kind, _take_kind),
        Field("name", lambda office: office.name, _take_name),
        Field("subdistrict", lambda office: office.subdistrict, lambda o, t: replace(o, subdistrict=t.strip())),
        Field("district", lambda office: office.district, lambda o, t: replace(o, district=t.strip())),
        Field("province", lambda office: office.province, lambda o, t: replace(o, province=t.strip())),
        Field("address", lambda office: office.address, lambda o, t: replace(o, address=t.strip())),
        Field("website", lambda office: office.website, lambda o, t: replace(o, website=t.strip())),
        Field("phone", lambda office: office.phone, lambda o, t: replace(o, phone=t.strip())),
        Field("facebook", lambda office: office.facebook, lambda o, t: replace(o, facebook=t.strip())),
        Field(
            "document_code",
            lambda office: shown_digits(office.document_code),
            lambda o, t: replace(o, document_code=digits_read(t.strip())),
        ),
        Field("units", lambda office: "\n".join(office.units), lambda o, t: replace(o, units=lines_once(t))),
        Field(
            "whole_words",
            lambda office: "\n".join(office.whole_words),
            lambda o, t: replace(o, whole_words=lines_once(t)),
        ),
    ),
    helps=helps.OFFICE,
)
