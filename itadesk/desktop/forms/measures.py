"""The form of a measure, and what can be done with the rows of a plan."""

from collections.abc import Sequence
from dataclasses import replace

from itadesk.desktop.forms import rows
from itadesk.desktop.forms.periods import period_shown, read_period
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet
from itadesk.desktop.writing import date_text, digits_read, read_date, shown, shown_digits
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.years import UnusableYear, check_year
from itadesk.language import _


def lines(typed: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in typed.splitlines() if line.strip())


def _show_period(measure: Measure) -> str:
    return shown(period_shown(measure.starts, measure.ends, measure.period_text))


def _take_period(measure: Measure, typed: str) -> Measure:
    period = read_period(typed)
    if period is not None:
        return replace(measure, starts=period[0], ends=period[1], period_text="")
    return replace(measure, starts=None, ends=None, period_text=typed.strip())


def _take_indicators(measure: Measure, typed: str) -> Measure:
    return replace(measure, indicators=tuple(int(number) for number in typed.split()))


def _observe(measure: Measure) -> tuple[Remark, ...]:
    if measure.title:
        return ()
    return (Remark("title", Severity.WARNING, _("Enter what the measure is called; it stands first in its row.")),)


MEASURE_SHEET: Sheet[Measure] = Sheet(
    (
        Field("title", lambda measure: measure.title, lambda m, t: replace(m, title=" ".join(t.split()))),
        Field("methods", lambda measure: "\n".join(measure.methods), lambda m, t: replace(m, methods=lines(t))),
        Field(
            "responsible",
            lambda measure: "\n".join(measure.responsible),
            lambda m, t: replace(m, responsible=lines(t)),
        ),
        Field("period", _show_period, _take_period),
        Field("follow_up", lambda measure: measure.follow_up, lambda m, t: replace(m, follow_up=t.strip())),
        Field("indicators", lambda measure: " ".join(map(str, measure.indicators)), _take_indicators),
    ),
    _observe,
)


def _take_result_year(plan: Plan, typed: str) -> Plan:
    text = digits_read(typed).strip()
    if not text:
        return replace(plan, result_year=None)
    if not text.isdecimal():
        raise UnusableYear(typed.strip())
    return replace(plan, result_year=check_year(int(text)))


PLAN_SHEET: Sheet[Plan] = Sheet(
    (
        Field("result_year", lambda plan: shown_digits(str(plan.follows_year)), _take_result_year),
        Field(
            "considered_on",
            lambda plan: date_text(plan.considered_on),
            lambda p, t: replace(p, considered_on=read_date(t)),
        ),
    )
)


def rows_after(before: Sequence[object], after: Sequence[object]) -> dict[int, int]:
    """Where each row stands after rows were added, taken out or moved; a row that is gone is left out.

    Where one row at most differs, all stand where they stood and that one was edited.
    """
    if len(before) == len(after) and sum(old != new for old, new in zip(before, after, strict=True)) <= 1:
        return {row: row for row in range(len(after))}
    found_at, free = dict[int, int](), list(enumerate(after))
    for row, value in enumerate(before):
        found = next((place for place in free if place[1] == value), None)
        if found is not None:
            found_at[row] = found[0]
            free.remove(found)
    return found_at


def with_measure(plan: Plan, row: int, measure: Measure) -> Plan:
    """The plan with another measure in a row."""
    return replace(plan, measures=rows.replaced(plan.measures, row, measure))


def inserted(plan: Plan, row: int, measure: Measure) -> Plan:
    """The plan with a measure put before a row."""
    return replace(plan, measures=rows.inserted(plan.measures, row, measure))


def removed(plan: Plan, row: int) -> Plan:
    """The plan without the measure of a row."""
    return replace(plan, measures=rows.removed(plan.measures, row))


def moved(plan: Plan, row: int, to: int) -> Plan:
    """The plan with the measure of a row taken to another row."""
    return replace(plan, measures=rows.moved(plan.measures, row, to))


def duplicated(plan: Plan, row: int) -> Plan:
    """The plan with a copy of a measure below it; what was done about the first is not copied."""
    return inserted(plan, row + 1, replace(plan.measures[row], progress=()))
