from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.proposing import proposed_verdict
from itadesk.ita.results import Result, Verdict


@pytest.mark.parametrize(
    ("year", "score", "verdict"),
    [
        (2568, "100", Verdict.MAINTAIN),
        (2568, "85.00", Verdict.MAINTAIN),
        (2568, "84.99", Verdict.IMPROVE),
        (2568, "70.00", Verdict.IMPROVE),
        (2568, "69.99", Verdict.URGENT),
        (2565, "50.00", Verdict.IMPROVE),
        (2565, "49.99", Verdict.URGENT),
    ],
)
def test_a_score_speaks_for_a_verdict(year: int, score: str, verdict: Verdict) -> None:
    result = Result(fiscal_year=year, indicators={4: Decimal(score)}, instruments={Instrument.EIT: Decimal(score)})
    assert proposed_verdict(result, 4, criteria_for(year)) is verdict
    assert proposed_verdict(result, Instrument.EIT, criteria_for(year)) is verdict


def test_nothing_is_proposed_without_a_score() -> None:
    result = Result(fiscal_year=2568, indicators={4: Decimal(90)})
    assert proposed_verdict(result, 5, criteria_for(2568)) is None
    assert proposed_verdict(result, Instrument.IIT, criteria_for(2568)) is None


def test_where_a_year_has_one_level_nothing_is_urgent() -> None:
    one_level = replace(criteria_for(2568), levels=criteria_for(2568).levels[-1:])
    result = Result(fiscal_year=2568, indicators={4: Decimal(1)})
    assert proposed_verdict(result, 4, one_level) is Verdict.IMPROVE
