"""The questions of the first start: what the office is called, who heads it, and what its last result was."""

import re
from dataclasses import dataclass, replace
from typing import Final

from itadesk.desktop.forms.found_scores import Found, fitted, with_found
from itadesk.desktop.forms.full_names import name_parts
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.ita.offices import KINDS, Office
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.language import _

SHORT_KINDS: Final = {
    "อบต": "องค์การบริหารส่วนตำบล",
    "ทต": "เทศบาลตำบล",
    "ทม": "เทศบาลเมือง",
    "ทน": "เทศบาลนคร",
    "อบจ": "องค์การบริหารส่วนจังหวัด",
}
"""What people write for the kinds; with a full stop or a blank, so that no name is taken for one."""

_KIND: Final = re.compile(rf"({'|'.join(KINDS)})\s*|({'|'.join(SHORT_KINDS)})[.\s]\s*")
_PLACE: Final = re.compile(r"\s(?:(?:อำเภอ|อ\.)\s*(?P<district>\S+))?\s*(?:(?:จังหวัด|จ\.)\s*(?P<province>\S+))?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """The answers as they were written.

    Attributes:
        office: kind and name in one, as people say it: เทศบาลตำบลดอนทราย, or ทต.ดอนทราย; its place may follow.
        kind: asked for where the name does not say it.
        head: title, given name and family name in one.
    """

    office: str = ""
    kind: str = ""
    head: str = ""
    district: str = ""
    province: str = ""

    @property
    def kind_and_name(self) -> tuple[str, str]:
        """The kind, which is empty where it is not known, and the name without it."""
        written = " ".join(self.office.split())
        place = _PLACE.search(written)
        written = written[: place.start()] if place else written
        match = _KIND.match(written)
        if match is not None:
            return match[1] or SHORT_KINDS[match[2]], written[match.end() :]
        return self.kind, written.removeprefix(self.kind).strip()

    @property
    def made(self) -> Office:
        """The office as it begins."""
        kind, name = self.kind_and_name
        place = _PLACE.search(self.office.strip())
        found = place.groupdict(default="") if place else {"district": "", "province": ""}
        return Office(
            kind=kind,
            name=name,
            district=self.district or found["district"],
            province=self.province or found["province"],
        )

    @property
    def person(self) -> Person | None:
        """The head; None where either name or the post is not known."""
        name, position = name_parts(self.head), self.made.head_position
        if not (name.given and name.family and position):
            return None
        return Person(key="head", prefix=name.prefix, given_name=name.given, family_name=name.family, position=position)

    @property
    def is_named(self) -> bool:
        """Whether enough is known to begin."""
        return all(self.kind_and_name)


NEW_OFFICE_SHEET: Sheet[NewOffice] = Sheet(
    (
        Field("office", lambda office: office.office, lambda o, t: replace(o, office=t.strip())),
        Field("kind", lambda office: office.kind, lambda o, t: replace(o, kind=t.strip())),
        Field("head", lambda office: office.head, lambda o, t: replace(o, head=t.strip())),
        Field("district", lambda office: office.district, lambda o, t: replace(o, district=t.strip())),
        Field("province", lambda office: office.province, lambda o, t: replace(o, province=t.strip())),
    )
)


def understood(answers: NewOffice) -> str:
    """How the answers were understood, so that a slip is seen before it stands on a paper."""
    sentences = []
    kind, name = answers.kind_and_name
    if kind and name:
        sentences.append(_("Kind: {kind}. Name: {name}.").format(kind=kind, name=name))
        sentences.append(answers.made.place)
    if answers.person is not None:
        sentence = _("Head: {prefix} / {given} / {family}, {position}.")
        person = answers.person
        sentences.append(
            sentence.format(
                prefix=person.prefix or "–",
                given=person.given_name,
                family=person.family_name,
                position=person.position,
            )
        )
    elif answers.head and kind:
        sentences.append(_("The head needs a given name and a family name; until then the head is left out."))
    return " ".join(filter(None, sentences))


def record_of(answers: NewOffice, found: Found | None = None, result_year: int = 0) -> OfficeRecord:
    """The office as it begins.

    Takes:
        found: what a pasted text says of its last result.
        result_year: the fiscal year (Buddhist) of that result.
    """
    results: tuple[Result, ...] = ()
    if found is not None and found.has_scores:
        results = (with_found(fitted(found, result_year), Result(fiscal_year=result_year)),)
    people = (answers.person,) if answers.person is not None else ()
    return OfficeRecord(office=answers.made, people=people, results=results)
