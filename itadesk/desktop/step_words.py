"""What a step changed, in a few words beside its name: which of two steps of one name is meant."""

from itadesk.desktop.history import Step
from itadesk.desktop.writing import shown
from itadesk.ita.merging import differences
from itadesk.ita.places import in_words
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.editing import Change


def step_words(step: Step, record: OfficeRecord) -> str:
    """The name of a step, and where its first change is; the name alone where a part as a whole came, went or moved."""
    change = step.change
    if not isinstance(change, Change) or change.before is None or change.after is None:
        return step.title
    found = differences(change.before, change.after, change.before)
    first, *more = dict.fromkeys(in_words(each.place, record) for each in found) or [""]
    if not first:
        return step.title
    pattern = _("{step}: {where}, and {count} more") if more else _("{step}: {where}")
    return shown(pattern.format(step=step.title, where=first, count=len(more)))
