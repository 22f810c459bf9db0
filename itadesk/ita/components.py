"""What an item of the assessment asks a paper to show, and what of it is still missing in the data."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, NamedTuple

from itadesk.ita.criteria import Component, Item, criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, PartKey, key_of
from itadesk.ita.reported import reported
from itadesk.ita.results import Finding, Result
from itadesk.language import N_, _

NAMES: Final[Mapping[Component, str]] = {
    Component.TOTAL: N_("the total of the result"),
    Component.LEVEL: N_("the level of the result"),
    Component.INDICATORS: N_("the score of each indicator"),
    Component.FINDINGS: N_("what is corrected, improved or kept of each instrument or indicator"),
    Component.MEASURES: N_("the measures"),
    Component.STEPS: N_("the steps of each measure"),
    Component.RESPONSIBLE: N_("who is responsible for each measure"),
    Component.PERIOD: N_("the period of each measure"),
    Component.FOLLOW_UP: N_("how each measure is followed up"),
    Component.CONSIDERED: N_("when the office considered the result"),
    Component.SIGNATURE: N_("the signature of the head of the office"),
    Component.DONE: N_("what was done about each measure"),
    Component.DONE_ON: N_("when it was done"),
    Component.OUTCOME: N_("what came of it"),
    Component.EVIDENCE: N_("what proves it"),
}


class Gap(NamedTuple):
    """Where something is missing: the part in which it is entered, and the way to its place within the record."""

    part: PartKey
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentState:
    """A component of an item, and where something of it is missing."""

    component: Component
    gaps: tuple[Gap, ...]

    @property
    def present(self) -> bool:
        """Whether nothing of it is missing."""
        return not self.gaps

    @property
    def name(self) -> str:
        """What it is called in the language spoken now."""
        return _(NAMES[self.component])


def component_states(record: OfficeRecord, paper: Paper, item: Item) -> tuple[ComponentState, ...]:
    """The components of an item in their order, as far as this paper of the office would show them."""
    plan = record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year)
    result = record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year)
    data = _Data(record, paper, plan, result)
    return tuple(
        ComponentState(component=component, gaps=tuple(_GAPS[component](data))) for component in item.components
    )


def uncovered_instruments(result: Result) -> tuple[Instrument, ...]:
    """The instruments about which nothing is found: neither about themselves nor about each of their indicators."""
    return instruments_without(scopes_said(result), result.fiscal_year)


def scopes_said(result: Result) -> frozenset[Scope]:
    """The instruments and indicators about which a finding says something."""
    return frozenset(finding.scope for finding in result.findings if _says_something(finding))


def instruments_without(said: AbstractSet[Scope], fiscal_year: int) -> tuple[Instrument, ...]:
    """The instruments about which nothing is said: neither about themselves nor about each of their indicators."""
    criteria = criteria_for(fiscal_year)
    numbers = {code: {indicator.number for indicator in criteria.indicators_of(code)} for code in Instrument}
    return tuple(code for code in Instrument if code not in said and not (numbers[code] and numbers[code] <= said))


class _Data(NamedTuple):
    """What the components are looked for in."""

    record: OfficeRecord
    paper: Paper
    plan: Plan
    result: Result

    def of_result(self, *way: str | int) -> Gap:
        """A gap in the result."""
        index = next((i for i, each in enumerate(self.record.results) if each == self.result), None)
        return Gap(key_of(self.result), ("results",) if index is None else ("results", index, *way))

    def of_plan(self, *way: str | int) -> Gap:
        """A gap in the plan."""
        index = next((i for i, each in enumerate(self.record.plans) if each == self.plan), None)
        return Gap(key_of(self.plan), ("plans",) if index is None else ("plans", index, *way))

    def of_paper(self, *way: str | int) -> Gap:
        """A gap in the paper."""
        index = next((i for i, each in enumerate(self.record.papers) if each.key == self.paper.key), None)
        return Gap(key_of(self.paper), ("papers",) if index is None else ("papers", index, *way))


_Search = Callable[[_Data], Iterator[Gap]]


def _total(data: _Data) -> Iterator[Gap]:
    if data.result.total is None:
        yield data.of_result("total")


def _level(data: _Data) -> Iterator[Gap]:
    if not data.result.level.strip() and not data.result.letter.strip():
        yield data.of_result("level")


def _indicators(data: _Data) -> Iterator[Gap]:
    known = data.result.indicators
    if not known:
        yield data.of_result("indicators")
        return
    for indicator in criteria_for(data.result.fiscal_year).indicators:
        if indicator.number not in known:
            yield data.of_result("indicators", str(indicator.number))


def _findings(data: _Data) -> Iterator[Gap]:
    if uncovered_instruments(data.result):
        yield data.of_result("findings")


def _says_something(finding: Finding) -> bool:
    return finding.verdict is not None or bool(finding.text.strip())


def _measures(data: _Data) -> Iterator[Gap]:
    if not data.plan.measures:
        yield data.of_plan("measures")


def _of_each(name: str, has: Callable[[Measure], bool]) -> _Search:
    """Looks for something in every measure; `name` is where it is entered."""

    def search(data: _Data) -> Iterator[Gap]:
        yield from _measures(data)
        for index, measure in enumerate(data.plan.measures):
            if not has(measure):
                yield data.of_plan("measures", index, name)

    return search


def _of_progress(has: Callable[[Measure, Paper], bool]) -> _Search:
    """Looks for something in what was reported of every measure by the paper's date."""

    def search(data: _Data) -> Iterator[Gap]:
        yield from _of_each("progress", lambda measure: has(measure, data.paper))(data)

    return search


def _considered(data: _Data) -> Iterator[Gap]:
    if data.plan.considered_on is None and data.record.meeting(data.paper.meeting) is None:
        yield data.of_plan("considered_on")


def _signature(data: _Data) -> Iterator[Gap]:
    if data.record.person(data.paper.signer) is None:
        yield data.of_paper("signer")


_GAPS: Final[Mapping[Component, _Search]] = {
    Component.TOTAL: _total,
    Component.LEVEL: _level,
    Component.INDICATORS: _indicators,
    Component.FINDINGS: _findings,
    Component.MEASURES: _measures,
    Component.STEPS: _of_each("methods", lambda measure: any(map(str.strip, measure.methods))),
    Component.RESPONSIBLE: _of_each("responsible", lambda measure: any(map(str.strip, measure.responsible))),
    Component.PERIOD: _of_each(
        "period_text", lambda measure: bool(measure.starts or measure.ends or measure.period_text.strip())
    ),
    Component.FOLLOW_UP: _of_each("follow_up", lambda measure: bool(measure.follow_up.strip())),
    Component.CONSIDERED: _considered,
    Component.SIGNATURE: _signature,
    Component.DONE: _of_progress(
        lambda measure, paper: any(each.text.strip() for each in reported(measure, paper.dated).progress)
    ),
    Component.DONE_ON: _of_progress(lambda measure, paper: bool(reported(measure, paper.dated).progress)),
    Component.OUTCOME: _of_progress(
        lambda measure, paper: any(each.outcome.strip() for each in reported(measure, paper.dated).progress)
    ),
    Component.EVIDENCE: _of_progress(
        lambda measure, paper: any(each.proofs for each in reported(measure, paper.dated).progress)
    ),
}
