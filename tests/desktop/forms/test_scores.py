from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.desktop.forms.scores import SCORE_SHEET, comparison, own_numbers, tidy_score
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.thai.digits import thai_digits

EMPTY = Result(fiscal_year=2568)
SCORES = st.decimals(0, 100, places=2)


@pytest.mark.parametrize("typed", ["88.51", "๘๘.๕๑", " ๘๘.51 "])
def test_a_score_is_read_in_either_digits(typed: str) -> None:
    assert SCORE_SHEET.read({"total": typed}, EMPTY).total == Decimal("88.51")


def test_a_score_that_is_still_being_typed_is_read_as_far_as_it_goes() -> None:
    assert SCORE_SHEET.read({"total": "๘๘."}, EMPTY).total == Decimal(88)
    assert not SCORE_SHEET.check({"total": "๘๘."}, EMPTY)


@pytest.mark.parametrize("typed", ["192.50", "ดี", "88,51", "-1", "88.512"])
def test_what_is_no_score_is_said_and_leaves_the_stored_one(typed: str) -> None:
    before = Result(fiscal_year=2568, total=Decimal("80.00"))

    remarks = SCORE_SHEET.check({"total": typed}, before)

    assert SCORE_SHEET.read({"total": typed}, before) == before
    assert [remark.field for remark in remarks] == ["total"]
    assert thai_digits(typed) in remarks[0].sentence


def test_an_emptied_score_is_taken_out() -> None:
    before = Result(fiscal_year=2568, instruments={Instrument.IIT: Decimal(90)}, indicators={3: Decimal(80)})

    after = SCORE_SHEET.read({"IIT": "", "3": " "}, before)

    assert (after.instruments, after.indicators) == ({}, {})


def test_scores_stand_in_the_order_of_the_indicators_however_they_were_typed() -> None:
    after = SCORE_SHEET.read({"10": "10", "2": "2"}, EMPTY)
    after = SCORE_SHEET.read({"1": "1"}, after)

    assert list(after.indicators) == [1, 2, 10]


def test_level_letter_and_day_are_read() -> None:
    after = SCORE_SHEET.read({"level": " ผ่านดี ", "letter": "aa", "published_on": "15/8/68"}, EMPTY)

    assert (after.level, after.letter, str(after.published_on)) == ("ผ่านดี", "AA", "2025-08-15")


@given(total=SCORES, third=SCORES)
def test_what_is_shown_reads_back_as_the_same_value(total: Decimal, third: Decimal) -> None:
    result = Result(fiscal_year=2568, total=total, indicators={3: third})

    assert SCORE_SHEET.read(SCORE_SHEET.typed(result), result) is result
    assert SCORE_SHEET.read(SCORE_SHEET.typed(result), EMPTY) == result


def test_looking_at_a_score_with_one_decimal_does_not_change_it() -> None:
    result = Result(fiscal_year=2568, total=Decimal("88.5"))

    after = SCORE_SHEET.read(SCORE_SHEET.typed(result), result)

    assert str(after.total) == "88.5"


def test_a_score_is_written_with_two_decimals_when_it_is_left() -> None:
    assert tidy_score("88.5") == "๘๘.๕๐"
    assert tidy_score("ดี") == "ดี"
    assert tidy_score("") == ""


@pytest.mark.parametrize(
    ("now", "then", "sentence"),
    [
        ("90", "88.5", "ปี ๒๕๖๗: ๘๘.๕๐  ▲ ๑.๕๐"),
        ("80", "88.5", "ปี ๒๕๖๗: ๘๘.๕๐  ▼ ๘.๕๐"),
        ("88.5", "88.50", "ปี ๒๕๖๗: ๘๘.๕๐  ="),
    ],
)
def test_a_score_is_compared_with_the_one_before(now: str, then: str, sentence: str) -> None:
    result = Result(fiscal_year=2568, total=Decimal(now))
    earlier = Result(fiscal_year=2567, total=Decimal(then))

    assert comparison("total", result, earlier) == sentence


def test_where_one_of_the_two_is_missing_nothing_is_compared() -> None:
    earlier = Result(fiscal_year=2567, instruments={Instrument.OIT: Decimal(90)})

    assert comparison("OIT", EMPTY, earlier) == "ปี ๒๕๖๗: ๙๐.๐๐"
    assert comparison("3", EMPTY, earlier) == ""
    assert comparison("3", EMPTY, None) == ""


def test_the_own_total_is_a_note_only_where_it_differs() -> None:
    indicators = {number: Decimal(90) for number in range(1, 11)}
    criteria = criteria_for(2568)
    agreed = Result(fiscal_year=2568, total=Decimal(90), indicators=indicators, level="ผ่านดี")
    other = Result(fiscal_year=2568, total=Decimal("89.00"), indicators=indicators, level="ผ่าน")

    assert own_numbers(agreed, criteria) == ""
    assert "๙๐.๐๐" in own_numbers(other, criteria)
    assert "ผ่านดี" in own_numbers(other, criteria)
    assert "๙๐.๐๐" in own_numbers(Result(fiscal_year=2568, indicators=indicators), criteria)
    assert own_numbers(EMPTY, criteria) == ""
