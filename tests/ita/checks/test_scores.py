from dataclasses import replace
from decimal import Decimal

from itadesk.ita.checks.scores import check
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import INDICATORS, NEWEST_CRITERIA, OFFICE, RESULT, with_result


def test_scores_that_fit_give_no_observation() -> None:
    # IIT 88.376, EIT 87.0667, OIT 98.75
    assert list(check(with_result(replace(RESULT, total=Decimal("92.13"))))) == []
    assert list(check(OfficeRecord(office=OFFICE, results=(Result(fiscal_year=2569),)))) == []


def test_a_total_may_differ_by_rounding_only() -> None:
    assert list(check(with_result(replace(RESULT, total=Decimal("92.14"))))) == []
    (seen,) = check(with_result(replace(RESULT, total=Decimal("92.15"))))
    assert (seen.name, seen.place) == ("total-differs", ("results", 0, "total"))
    assert "92.15" in seen.sentence()
    assert "92.13" in seen.sentence()


def test_an_instrument_is_compared_with_its_indicators() -> None:
    result = replace(RESULT, total=None, instruments={Instrument.OIT: Decimal("97.85")})
    (seen,) = check(with_result(result))
    assert (seen.name, seen.place) == ("instrument-differs", ("results", 0, "instruments", "OIT"))
    assert "98.75" in seen.sentence()


def test_a_missing_indicator_leaves_nothing_to_compare() -> None:
    indicators = {number: score for number, score in INDICATORS.items() if number != 10}
    assert list(check(with_result(replace(RESULT, indicators=indicators)))) == []


def test_indicators_before_2562_belong_to_another_system() -> None:
    (seen,) = check(with_result(replace(RESULT, fiscal_year=2561)))
    assert seen.name == "other-system"
    assert list(check(with_result(Result(fiscal_year=2561, total=Decimal(80))))) == []


def test_a_year_without_criteria_says_whose_are_used() -> None:
    (seen,) = check(with_result(Result(fiscal_year=NEWEST_CRITERIA + 2, total=Decimal(90))))
    assert seen.name == "assumed-criteria"
    assert str(NEWEST_CRITERIA) in seen.sentence()
