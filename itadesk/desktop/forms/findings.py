"""The form of the findings: a verdict and a text about each instrument and each indicator."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.plans import Measure
from itadesk.ita.proposing import proposed_verdict
from itadesk.ita.results import Finding, Result, Verdict


def verdict_field(scope: Scope) -> str:
    """The name of the field with the verdict about a scope."""
    return f"{scope}.verdict"


def text_field(scope: Scope) -> str:
    """The name of the field with the text about a scope."""
    return f"{scope}.text"


def finding_sheet(order: Iterable[Scope]) -> Sheet[Result]:
    """The fields of the findings about these scopes; a new finding takes its place in this order."""
    scopes = tuple(order)
    fields: list[Field[Result]] = []
    for scope in scopes:
        fields += [_verdict(scope, scopes), _text(scope, scopes)]
    return Sheet(tuple(fields), helps=dict.fromkeys(map(verdict_field, scopes), helps.VERDICT))


def measure_for(finding: Finding, groups: Mapping[Instrument, Iterable[int]]) -> Measure:
    """A measure that answers a finding: its text is the title, and its indicators are those of its scope."""
    scope = finding.scope
    numbers = tuple(groups[scope]) if isinstance(scope, Instrument) else (scope,)
    return Measure(title=" ".join(finding.text.split()), indicators=numbers)


def proposed(result: Result, order: Iterable[Scope], criteria: Criteria) -> Mapping[Scope, Verdict]:
    """The verdicts that are proposed where none was given yet."""
    verdicts = {scope: proposed_verdict(result, scope, criteria) for scope in order}
    return {scope: each for scope, each in verdicts.items() if each and _finding(result, scope).verdict is None}


def with_verdicts(result: Result, verdicts: Mapping[Scope, Verdict], order: Iterable[Scope]) -> Result:
    """The result with these verdicts taken in."""
    scopes = tuple(order)
    for scope, verdict in verdicts.items():
        result = _with(result, replace(_finding(result, scope), verdict=verdict), scopes)
    return result


def _verdict(scope: Scope, order: tuple[Scope, ...]) -> Field[Result]:
    def take(result: Result, typed: str) -> Result:
        return _with(result, replace(_finding(result, scope), verdict=Verdict(typed) if typed else None), order)

    return Field(verdict_field(scope), lambda result: _finding(result, scope).verdict or "", take)


def _text(scope: Scope, order: tuple[Scope, ...]) -> Field[Result]:
    def take(result: Result, typed: str) -> Result:
        return _with(result, replace(_finding(result, scope), text=typed.strip()), order)

    return Field(text_field(scope), lambda result: _finding(result, scope).text, take)


def _finding(result: Result, scope: Scope) -> Finding:
    return result.finding(scope) or Finding(scope=scope)


def _with(result: Result, finding: Finding, order: tuple[Scope, ...]) -> Result:
    said = finding.verdict is not None or bool(finding.text)
    if result.finding(finding.scope) is not None:
        kept = (finding if each.scope == finding.scope else each for each in result.findings)
        return replace(result, findings=tuple(each for each in kept if said or each.scope != finding.scope))
    if not said:
        return result
    return replace(result, findings=tuple(sorted((*result.findings, finding), key=lambda f: _place(f.scope, order))))


def _place(scope: Scope, order: tuple[Scope, ...]) -> int:
    return order.index(scope) if scope in order else len(order)


def scopes_in_order(groups: Iterable[tuple[Instrument, Iterable[int]]]) -> tuple[Scope, ...]:
    """Each instrument followed by its indicators."""
    scopes: list[Scope] = []
    for instrument, indicators in groups:
        scopes += [instrument, *indicators]
    return tuple(scopes)
