"""Everything that one office has entered, and the parts that it is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.results import Result
from itadesk.ita.wordings import OwnWording

Part = Office | Person | Result | Plan | Meeting | Paper | OwnWording
"""What is read, changed and stored as one."""


class PartKind(StrEnum):
    """What kind of part something is; screens are told it when something changes."""

    OFFICE = "office"
    PERSON = "person"
    RESULT = "result"
    PLAN = "plan"
    MEETING = "meeting"
    PAPER = "paper"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class PartKey:
    """Names a part within its office: a person's key, a result's year as text; empty for the office itself."""

    kind: PartKind
    key: str = ""


_KEYED: Final = {Person: PartKind.PERSON, Meeting: PartKind.MEETING, Paper: PartKind.PAPER}
"""The kinds of parts that have a key of their own."""


def key_of(part: Part) -> PartKey:
    """The key of a part."""
    match part:
        case Office():
            return PartKey(PartKind.OFFICE)
        case Result():
            return PartKey(PartKind.RESULT, str(part.fiscal_year))
        case Plan():
            return PartKey(PartKind.PLAN, str(part.fiscal_year))
        case OwnWording():
            return PartKey(PartKind.WORDING, part.name)
        case _:
            return PartKey(_KEYED[type(part)], part.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRecord:
    """An office with its people, results, plans, meetings, papers and wordings of its own.

    Results and plans are ordered by year, the rest as entered.
    """

    office: Office
    people: tuple[Person, ...] = ()
    results: tuple[Result, ...] = ()
    plans: tuple[Plan, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    papers: tuple[Paper, ...] = ()
    wordings: tuple[OwnWording, ...] = ()

    def person(self, key: str) -> Person | None:
        """The person with this key."""
        return next((person for person in self.people if person.key == key), None)

    def result(self, fiscal_year: int) -> Result | None:
        """The result of a year."""
        return next((result for result in self.results if result.fiscal_year == fiscal_year), None)

    def plan(self, fiscal_year: int) -> Plan | None:
        """The plan of a year."""
        return next((plan for plan in self.plans if plan.fiscal_year == fiscal_year), None)

    def meeting(self, key: str) -> Meeting | None:
        """The meeting with this key."""
        return next((meeting for meeting in self.meetings if meeting.key == key), None)

    def paper(self, key: str) -> Paper | None:
        """The paper with this key."""
        return next((paper for paper in self.papers if paper.key == key), None)

    def wording(self, name: str) -> OwnWording | None:
        """The office's own wording of this name."""
        return next((wording for wording in self.wordings if wording.name == name), None)

    def parts(self) -> tuple[Part, ...]:
        """All parts, the office first, in the order that they are kept in."""
        return (
            self.office,
            *self.people,
            *self.results,
            *self.plans,
            *self.meetings,
            *self.papers,
            *self.wordings,
        )

    def part(self, key: PartKey) -> Part | None:
        """The part with this key."""
        return next((part for part in self.parts() if key_of(part) == key), None)
