"""Everything that the pages can do to what is stored, by name.

An operation is a part before and after, and the name under which it can be undone. It is carried out by the workbench,
which runs the service, reports failure and tells the pages what kind of part changed.
"""

from dataclasses import dataclass

from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.records import Part, PartKey, key_of
from itadesk.ita.results import Result
from itadesk.ita.wordings import OwnWording
from itadesk.language import N_


@dataclass(frozen=True, slots=True)
class Operation:
    """A change of one part.

    Attributes:
        label: what undo and redo call it; an English message, said in the language spoken when it is shown.
        before, after: the part; None where it is not there.
    """

    label: str
    before: Part | None
    after: Part | None

    @property
    def key(self) -> PartKey:
        """The key of the part; of one that gets another name, the one that it has had."""
        part = self.before if self.before is not None else self.after
        if part is None:
            raise ValueError(self)
        return key_of(part)


def enter_scores(before: Result | None, after: Result) -> Operation:
    """Takes in scores and what was announced with them."""
    return Operation(N_("entering scores"), before, _unless_empty(after, Result(fiscal_year=after.fiscal_year)))


def paste_scores(before: Result | None, after: Result) -> Operation:
    """Takes in scores that were found in a pasted text."""
    return Operation(N_("pasting scores"), before, after)


def write_finding(before: Result | None, after: Result) -> Operation:
    """Takes in a verdict or a text about an instrument or indicator."""
    return Operation(N_("writing findings"), before, _unless_empty(after, Result(fiscal_year=after.fiscal_year)))


def take_verdicts(before: Result | None, after: Result) -> Operation:
    """Takes in all verdicts that are proposed."""
    return Operation(N_("taking proposed verdicts"), before, after)


def edit_plan(before: Plan | None, after: Plan) -> Operation:
    """Takes in what belongs to the plan as a whole."""
    return Operation(N_("changing the plan"), before, _unless_empty(after, Plan(fiscal_year=after.fiscal_year)))


def edit_measure(before: Plan | None, after: Plan) -> Operation:
    """Takes in a changed measure."""
    return Operation(N_("changing a measure"), before, after)


def add_measure(before: Plan | None, after: Plan) -> Operation:
    """Takes in a new measure."""
    return Operation(N_("adding a measure"), before, after)


def duplicate_measure(before: Plan | None, after: Plan) -> Operation:
    """Takes in the copy of a measure."""
    return Operation(N_("duplicating a measure"), before, after)


def remove_measure(before: Plan | None, after: Plan) -> Operation:
    """Takes a measure out."""
    return Operation(N_("removing a measure"), before, _unless_empty(after, Plan(fiscal_year=after.fiscal_year)))


def move_measure(before: Plan | None, after: Plan) -> Operation:
    """Takes a measure to another place."""
    return Operation(N_("moving a measure"), before, after)


def add_progress(before: Plan, after: Plan) -> Operation:
    """Takes in a new report about a measure."""
    return Operation(N_("adding a report about a measure"), before, after)


def report_progress(before: Plan, after: Plan) -> Operation:
    """Takes in what was done about a measure."""
    return Operation(N_("reporting about a measure"), before, after)


def remove_progress(before: Plan, after: Plan) -> Operation:
    """Takes a report about a measure out."""
    return Operation(N_("removing a report about a measure"), before, after)


def attach_evidence(before: Plan, after: Plan) -> Operation:
    """Takes in a file that proves what was done."""
    return Operation(N_("attaching evidence"), before, after)


def remove_evidence(before: Plan, after: Plan) -> Operation:
    """Takes a file out that proved what was done."""
    return Operation(N_("removing evidence"), before, after)


def edit_office(before: Office, after: Office) -> Operation:
    """Takes in what the office is called and where it is."""
    return Operation(N_("changing the office"), before, after)


def add_person(person: Person) -> Operation:
    """Takes in a new person."""
    return Operation(N_("adding a person"), None, person)


def edit_person(before: Person, after: Person) -> Operation:
    """Takes in a changed name or post."""
    return Operation(N_("changing a person"), before, after)


def remove_person(person: Person) -> Operation:
    """Takes a person out."""
    return Operation(N_("removing a person"), person, None)


def add_meeting(meeting: Meeting) -> Operation:
    """Takes in a new meeting."""
    return Operation(N_("adding a meeting"), None, meeting)


def edit_meeting(before: Meeting, after: Meeting) -> Operation:
    """Takes in what changed about a meeting."""
    return Operation(N_("changing a meeting"), before, after)


def remove_meeting(meeting: Meeting) -> Operation:
    """Takes a meeting out."""
    return Operation(N_("removing a meeting"), meeting, None)


def edit_paper(before: Paper | None, after: Paper) -> Operation:
    """Takes in what changed about a paper: its date, signer or wording."""
    return Operation(N_("changing a paper"), before, after)


def add_paper(paper: Paper) -> Operation:
    """Takes in another paper."""
    return Operation(N_("adding a paper"), None, paper)


def remove_paper(paper: Paper) -> Operation:
    """Takes a paper out."""
    return Operation(N_("removing a paper"), paper, None)


def choose_signers(before: Paper | None, after: Paper) -> Operation:
    """Takes in who signs after the signer, and in which order."""
    return Operation(N_("changing who signs"), before, after)


def arrange_groups(before: Paper | None, after: Paper) -> Operation:
    """Takes in which working groups there are, and in which order."""
    return Operation(N_("changing the working groups"), before, after)


def arrange_members(before: Paper | None, after: Paper) -> Operation:
    """Takes in who belongs to a working group, and in which order."""
    return Operation(N_("changing the members of a working group"), before, after)


def arrange_photographs(before: Paper | None, after: Paper) -> Operation:
    """Takes in which photographs a paper has, and in which order."""
    return Operation(N_("changing the photographs"), before, after)


def use_wording(before: Paper | None, after: Paper) -> Operation:
    """Takes in a wording that the office keeps under a name."""
    return Operation(N_("using a wording of one's own"), before, after)


def keep_wording(before: OwnWording | None, after: OwnWording) -> Operation:
    """Keeps a wording under a name."""
    return Operation(N_("keeping a wording"), before, after)


def rename_wording(before: OwnWording, after: OwnWording) -> Operation:
    """Gives a kept wording another name."""
    return Operation(N_("renaming a wording"), before, after)


def remove_wording(wording: OwnWording) -> Operation:
    """Takes a kept wording out."""
    return Operation(N_("removing a wording"), wording, None)


def mend(before: Part | None, after: Part) -> Operation:
    """Takes in a text that was mended as an observation offers it."""
    return Operation(N_("mending a text"), before, after)


def _unless_empty(part: Result | Plan, empty: Result | Plan) -> Part | None:
    return None if part == empty else part
