"""What the page of the measures can do to several measures at once, by name."""

from itadesk.desktop.operations import Operation
from itadesk.ita.plans import Plan
from itadesk.language import N_


def paste_measures(before: Plan | None, after: Plan) -> Operation:
    """Takes in a block of cells."""
    return Operation(N_("pasting into the measures"), before, _unless_empty(after))


def cut_cells(before: Plan | None, after: Plan) -> Operation:
    """Takes out the texts of cells that went to the clipboard."""
    return Operation(N_("cutting cells"), before, _unless_empty(after))


def empty_cells(before: Plan | None, after: Plan) -> Operation:
    """Takes out the texts of cells."""
    return Operation(N_("emptying cells"), before, _unless_empty(after))


def duplicate_measures(before: Plan | None, after: Plan) -> Operation:
    """Takes in copies of measures."""
    return Operation(N_("duplicating measures"), before, after)


def remove_measures(before: Plan | None, after: Plan) -> Operation:
    """Takes measures out."""
    return Operation(N_("removing measures"), before, _unless_empty(after))


def move_measures(before: Plan | None, after: Plan) -> Operation:
    """Takes measures to another place."""
    return Operation(N_("moving measures"), before, after)


def bring_measures(before: Plan | None, after: Plan) -> Operation:
    """Takes in the measures of an earlier plan."""
    return Operation(N_("bringing measures of an earlier year"), before, after)


def take_examples(before: Plan | None, after: Plan) -> Operation:
    """Takes in measures that came with the program."""
    return Operation(N_("taking example measures"), before, after)


def use_phrase(before: Plan | None, after: Plan) -> Operation:
    """Takes in one of the office's own phrases."""
    return Operation(N_("choosing a phrase"), before, after)


def measure_from_finding(before: Plan | None, after: Plan) -> Operation:
    """Takes in a measure that answers a finding."""
    return Operation(N_("making a measure from a finding"), before, after)


def _unless_empty(plan: Plan) -> Plan | None:
    return None if plan == Plan(fiscal_year=plan.fiscal_year) else plan
