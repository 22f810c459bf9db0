from dataclasses import replace
from decimal import Decimal

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.ita.standing_out import (
    Extreme,
    below_target,
    indicator_changes,
    instrument_changes,
    most_fallen,
    most_risen,
    strongest,
    weakest,
)

CRITERIA = criteria_for(2568)
SCORES = {number: Decimal(80 + number) for number in range(1, 11)}
RESULT = Result(
    fiscal_year=2568, indicators=SCORES, instruments={Instrument.EIT: Decimal(85), Instrument.OIT: Decimal(90)}
)
EARLIER = Result(fiscal_year=2567, indicators={**SCORES, 1: Decimal(78), 9: Decimal(86), 10: Decimal(93)})


def test_the_highest_and_the_lowest_stand_out() -> None:
    assert strongest(RESULT, CRITERIA) == Extreme(Decimal(90), (10,))
    assert weakest(RESULT, CRITERIA) == Extreme(Decimal(81), (1,))


def test_equal_scores_stand_out_together() -> None:
    tied = replace(RESULT, indicators={**SCORES, 3: Decimal(90), 5: Decimal(81)})
    assert strongest(tied, CRITERIA) == Extreme(Decimal(90), (3, 10))
    assert weakest(tied, CRITERIA) == Extreme(Decimal(81), (1, 5))


def test_nothing_stands_out_where_one_is_unknown_or_all_are_equal() -> None:
    unknown = replace(RESULT, indicators={number: SCORES[number] for number in range(1, 10)})
    equal = replace(RESULT, indicators=dict.fromkeys(SCORES, Decimal(90)))
    for result in (unknown, equal, Result(fiscal_year=2568)):
        assert strongest(result, CRITERIA) is None
        assert weakest(result, CRITERIA) is None
    assert strongest(RESULT, criteria_for(2561)) is None


def test_what_did_not_reach_the_target_of_its_year() -> None:
    assert below_target(RESULT, CRITERIA) == (1, 2, 3, 4)
    assert below_target(Result(fiscal_year=2568), CRITERIA) == ()


def test_what_was_announced_in_both_years_is_compared() -> None:
    earlier = replace(EARLIER, instruments={Instrument.IIT: Decimal(80), Instrument.EIT: Decimal("86.50")})
    assert instrument_changes(RESULT, earlier) == {Instrument.EIT: Decimal("-1.50")}


def test_indicators_are_compared_where_all_are_known_in_both_years() -> None:
    changes = indicator_changes(RESULT, EARLIER, CRITERIA)
    assert {number: change for number, change in changes.items() if change} == {1: 3, 9: 3, 10: -3}
    assert most_risen(changes) == Extreme(Decimal(3), (1, 9))
    assert most_fallen(changes) == Extreme(Decimal(-3), (10,))
    assert indicator_changes(RESULT, Result(fiscal_year=2567), CRITERIA) == {}


def test_where_nothing_changed_nothing_rose_or_fell() -> None:
    for changes in (indicator_changes(RESULT, RESULT, CRITERIA), {}):
        assert most_risen(changes) is None
        assert most_fallen(changes) is None
