"""The verdict that a score speaks for, as a proposal; the office decides."""

from decimal import Decimal

from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.results import Result, Verdict


def proposed_verdict(result: Result, scope: Scope, criteria: Criteria) -> Verdict | None:
    """What the score of an instrument or an indicator asks for; None where it was not announced.

    From the target of the national master plan on, the level is kept. What lies within the lowest level of the year
    (since 2566: ต้องปรับปรุงโดยด่วน, below 70) has to be corrected urgently, and what lies between is improved.
    """
    score = result.instruments.get(scope) if isinstance(scope, Instrument) else result.indicators.get(scope)
    if score is None:
        return None
    if score >= criteria.target:
        return Verdict.MAINTAIN
    return Verdict.URGENT if score < _urgent_below(criteria) else Verdict.IMPROVE


def _urgent_below(criteria: Criteria) -> Decimal:
    """Where the lowest level of the year ends; the lowest possible score where there is only one."""
    above_lowest = criteria.levels[-2:-1]
    return above_lowest[0].lowest if above_lowest else Decimal(0)
