"""The form of a measure, and what can be done with the rows of a plan."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from itadesk.desktop.forms import helps, rows
from itadesk.desktop.forms.indicators import indicators_text, read_indicators
from itadesk.desktop.forms.periods import period_shown, read_period
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet
from itadesk.desktop.writing import date_text, digits_read, read_date, shown, shown_digits
from itadesk.ita.last_year import former_mentions
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.years import UnusableYear, check_year
from itadesk.language import _

PERIOD: Final = frozenset({"starts", "ends", "period_text"})
"""What of a measure stands in the field of its period."""


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
    return replace(measure, indicators=read_indicators(typed))


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
        Field("indicators", lambda measure: indicators_text(measure.indicators), _take_indicators),
        Field("budget", lambda measure: measure.budget, lambda m, t: replace(m, budget=t.strip())),
    ),
    helps=helps.MEASURE,
)


def measure_sheet(plan: Plan) -> Sheet[Measure]:
    """The same fields with what is remarkable about a measure of this plan."""
    return replace(MEASURE_SHEET, observe=lambda measure: tuple(_remarks(measure, plan)))


def _remarks(measure: Measure, plan: Plan) -> Iterator[Remark]:
    if not measure.title and measure != Measure(title=""):
        said = _("Enter what the measure is called; it stands first in its row.")
        yield Remark("title", Severity.WARNING, said)
    found: dict[str, list[str]] = {}
    for name, mentions in former_mentions(measure, plan).items():
        found.setdefault("period" if name in PERIOD else name, []).extend(mentions)
    for name, all_mentions in found.items():
        said = _("Still reads like an earlier year: {mentions}. Change what is meant for {year}.").format(
            mentions=", ".join(all_mentions), year=plan.fiscal_year
        )
        yield Remark(name, Severity.WARNING, shown(said))


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
    ),
    helps=helps.PLAN,
)


def rows_after(before: Sequence[object], after: Sequence[object]) -> dict[int, int]:
    """Where each row stands after rows were added, taken out or moved; a row that is gone is left out.

    Where one row at most differs, all stand where they stood and that one was edited.
    """
    if len(before) == len(after) and sum(map(_differ, before, after)) <= 1:
        return {row: row for row in range(len(after))}
    free: dict[object, list[int]] = {}
    for row in reversed(range(len(after))):
        free.setdefault(after[row], []).append(row)
    return {row: free[value].pop() for row, value in enumerate(before) if free.get(value)}


def _differ(old: object, new: object) -> bool:
    return old is not new and old != new


def with_measure(plan: Plan, row: int, measure: Measure) -> Plan:
    """The plan with another measure in a row; behind the last row, with one more."""
    return replace(plan, measures=rows.replaced(plan.measures, row, measure))


def inserted(plan: Plan, row: int, measure: Measure) -> Plan:
    """The plan with a measure put before a row."""
    return replace(plan, measures=rows.inserted(plan.measures, row, measure))


def removed(plan: Plan, chosen: Collection[int]) -> Plan:
    """The plan without the measures of some rows."""
    kept = (measure for row, measure in enumerate(plan.measures) if row not in chosen)
    return replace(plan, measures=tuple(kept))


def moved(plan: Plan, chosen: Collection[int], before: int) -> tuple[Plan, range]:
    """The plan with the measures of some rows taken together before another row, and the rows where they stand then."""
    taken = tuple(plan.measures[row] for row in sorted(chosen))
    left = [row for row in range(len(plan.measures)) if row not in chosen]
    first = sum(row < before for row in left)
    rest = tuple(plan.measures[row] for row in left)
    return replace(plan, measures=(*rest[:first], *taken, *rest[first:])), range(first, first + len(taken))


def duplicated(plan: Plan, chosen: Collection[int]) -> tuple[Plan, range]:
    """The plan with copies of some measures below the last of them, and the rows of the copies.

    What was done about the first ones is not copied.
    """
    copies = tuple(replace(plan.measures[row], progress=()) for row in sorted(chosen))
    place = max(chosen) + 1
    return replace(plan, measures=(*plan.measures[:place], *copies, *plan.measures[place:])), range(
        place, place + len(copies)
    )
