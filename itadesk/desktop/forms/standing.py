"""How measures stand on a day, in words."""

from datetime import date

from itadesk.desktop.writing import shown
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.reported import State, reported
from itadesk.language import _, ngettext


def standing_text(measure: Measure, today: date) -> str:
    """How a measure stands, in words."""
    found = reported(measure, today)
    if found.late:
        return _("Late: its time is over")
    match found.state:
        case State.DONE:
            return _("Done")
        case State.OPEN:
            return _("Begun")
        case State.TOLD:
            return _("Begun; no percentage told")
        case State.UNREPORTED:
            return _("Not reported yet")


def summary(plan: Plan, today: date) -> str:
    """How many measures are done and how many are late, in a sentence."""
    found = [reported(measure, today) for measure in plan.measures]
    done, late = sum(each.state is State.DONE for each in found), sum(each.late for each in found)
    count = len(found)
    if not late:
        sentence = ngettext("{done} of {count} measure is done.", "{done} of {count} measures are done.", count)
    elif late == 1:
        sentence = ngettext(
            "{done} of {count} measure is done, {late} is late.",
            "{done} of {count} measures are done, {late} is late.",
            count,
        )
    else:
        sentence = _("{done} of {count} measures are done, {late} are late.")
    return shown(sentence.format(done=done, count=count, late=late))
