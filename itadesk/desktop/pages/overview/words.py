"""What the overview says of the steps of a year, and on which page each is done."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from itadesk.desktop.forms.standing import summary
from itadesk.desktop.writing import date_text, score_text, shown
from itadesk.ita.components import uncovered_instruments
from itadesk.ita.criteria import Indicator
from itadesk.ita.observations import Severity
from itadesk.ita.papers import IssuedState
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.ita.year_steps import Stage, Step, StepName
from itadesk.language import N_, _, ngettext

TITLES: Final[Mapping[StepName, str]] = {
    StepName.SCORES: N_("Enter the scores"),
    StepName.FINDINGS: N_("Write what was found"),
    StepName.MEASURES: N_("Decide the measures"),
    StepName.ANNOUNCEMENT: N_("Issue the announcement"),
    StepName.PUBLICATION: N_("Publish it and note the address"),
    StepName.PROGRESS: N_("Report the progress"),
}

STAGES: Final[Mapping[Stage, str]] = {Stage.OPEN: N_("Not begun"), Stage.BEGUN: N_("Begun"), Stage.DONE: N_("Done")}

SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: N_("Mend this"),
    Severity.WARNING: N_("Look again"),
    Severity.NOTE: N_("Note"),
}

_PAGES: Final[Mapping[StepName, str]] = {
    StepName.SCORES: "scores",
    StepName.FINDINGS: "analysis",
    StepName.MEASURES: "measures",
    StepName.ANNOUNCEMENT: "papers",
    StepName.PUBLICATION: "register",
    StepName.PROGRESS: "progress",
}


class Year(NamedTuple):
    """The year that is spoken of: the office's data, its plan, the result that this answers, and the present day."""

    record: OfficeRecord
    plan: Plan
    result: Result
    today: date


def year_of(record: OfficeRecord, plan_year: int, today: date) -> Year:
    """What is spoken of in a fiscal year (of the plan); empty parts where there are none yet."""
    plan = record.plan(plan_year) or Plan(fiscal_year=plan_year)
    return Year(record, plan, record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year), today)


def hint(year: Year, *, begun: bool) -> str:
    """What the page is for; in a year about which nothing is entered, also how to begin."""
    if begun:
        return _("How far the work of the year is, and what comes next.")
    sentence = _(
        "From the result of {result_year} to the report on the measures of {year}: nothing is entered yet. Begin with the scores."
    )
    return shown(sentence.format(result_year=year.result.fiscal_year, year=year.plan.fiscal_year))


def page_of_step(step: Step) -> str:
    """The page on which a step is done, by its name in the main window; what is not issued cannot be published yet."""
    nothing_issued = step.paper is None or step.paper.state is not IssuedState.STANDING
    return "papers" if step.name is StepName.PUBLICATION and nothing_issued else _PAGES[step.name]


def step_sentence(step: Step, year: Year) -> str:
    """How far a step is, and what is missing."""
    return _SENTENCES[step.name](step, year)


def way_to(page: str, pages: Mapping[str, str]) -> str:
    """What the button to a page says."""
    return _("Go to “{page}”").format(page=_(pages[page]))


def level_text(result: Result, earlier: Result | None) -> str:
    """The level of a result, and that of the year before where both are known and differ; empty where none is."""
    now, then = _level(result), _level(earlier) if earlier else ""
    if not now:
        return ""
    if earlier is None or not then or then == now:
        return _("Level: {level}").format(level=now)
    sentence = _("Level: {level} ({year}: {earlier})")
    return shown(sentence.format(level=now, year=earlier.fiscal_year, earlier=then))


def change_text(now: Decimal | None, then: Decimal | None) -> str:
    """By how much a score changed; empty where it is not known in both years."""
    if now is None or then is None:
        return ""
    sign = "▲" if now > then else "▼" if now < then else "="
    return f"{sign} {score_text(abs(now - then))}" if now != then else sign


def bar_sentence(indicator: Indicator, result: Result, earlier: Result | None, target: Decimal) -> str:
    """All that a bar shows."""
    now = result.indicators.get(indicator.number)
    then = earlier.indicators.get(indicator.number) if earlier else None
    name = f"{indicator.number}. {indicator.name}"
    if now is None:
        parts = [_("{name}: no score").format(name=name)]
    else:
        sentence = _("{name}: {score}, at least {target}") if now >= target else _("{name}: {score}, below {target}")
        parts = [sentence.format(name=name, score=score_text(now), target=_plain(target))]
    if earlier is not None and then is not None:
        parts.append(_("in {year} {score}").format(year=earlier.fiscal_year, score=score_text(then)))
    return shown(", ".join(parts))


def legend(target: Decimal, earlier: Result | None) -> str:
    """What the line and the mark in the bars mean."""
    line = _("The dashed line is the target of {target}.").format(target=_plain(target))
    if earlier is None or not earlier.indicators:
        return shown(line)
    mark = _("The small triangle is the score of {year}.").format(year=earlier.fiscal_year)
    return shown(f"{line} {mark}")


def _plain(score: Decimal) -> str:
    return f"{score.normalize():f}"


def _level(result: Result) -> str:
    return " ".join(part for part in (result.level.strip(), result.letter.strip()) if part)


def _scores(step: Step, year: Year) -> str:
    match step.stage:
        case Stage.OPEN:
            return shown(_("The result of fiscal year {year} is not entered yet.").format(year=year.result.fiscal_year))
        case Stage.BEGUN:
            sentence = _("{done} of {count} are entered: total, level and the score of each indicator.")
            return shown(sentence.format(done=step.done, count=step.count))
        case Stage.DONE:
            return _("Total, level and all indicators are entered.")


def _findings(step: Step, year: Year) -> str:
    match step.stage:
        case Stage.OPEN:
            return _("Nothing is written about the result yet.")
        case Stage.BEGUN:
            missing = ", ".join(uncovered_instruments(year.result))
            return _("Nothing is written yet about {instruments} as a whole.").format(instruments=missing)
        case Stage.DONE:
            return _("Something is written about each instrument.")


def _measures(step: Step, year: Year) -> str:
    count, considered = len(year.plan.measures), year.plan.considered_on
    if not count:
        return _("There are no measures yet.")
    if step.stage is not Stage.DONE:
        sentence = ngettext(
            "{count} measure; when it was considered is not entered yet.",
            "{count} measures; when they were considered is not entered yet.",
            count,
        )
    elif considered is None:
        sentence = ngettext(
            "{count} measure, considered in a meeting.", "{count} measures, considered in a meeting.", count
        )
    else:
        sentence = ngettext("{count} measure, considered on {date}.", "{count} measures, considered on {date}.", count)
    return shown(sentence.format(count=count, date=date_text(considered)))


def _announcement(step: Step, _year: Year) -> str:
    if step.paper is None:
        return _("It is not issued yet.")
    if step.stage is not Stage.DONE:
        return shown(_("Number {number} was withdrawn; issue another one.").format(number=step.paper.shown_number))
    sentence = _("Issued as number {number}, dated {date}.")
    return shown(sentence.format(number=step.paper.shown_number, date=date_text(step.paper.dated)))


def _publication(step: Step, _year: Year) -> str:
    if step.paper is None or step.paper.state is not IssuedState.STANDING:
        return _("The announcement has to be issued first.")
    if step.paper.publication is None:
        return _("No address is noted yet.")
    return _("Published on {site}.").format(site=urlsplit(step.paper.publication.address).hostname)


def _progress(step: Step, year: Year) -> str:
    if not step.count:
        return _("There are no measures yet.")
    if not step.done and not step.late:
        return _("Nothing is reported yet.")
    return summary(year.plan, year.today)


_SENTENCES: Final[Mapping[StepName, Callable[[Step, Year], str]]] = {
    StepName.SCORES: _scores,
    StepName.FINDINGS: _findings,
    StepName.MEASURES: _measures,
    StepName.ANNOUNCEMENT: _announcement,
    StepName.PUBLICATION: _publication,
    StepName.PROGRESS: _progress,
}
