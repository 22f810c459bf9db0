from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.scores import UnusableScore, parse_score, two_places


@pytest.mark.parametrize("written", ["88.51", "0", "100", "100.00", "7.5", "085"])
def test_a_score_stays_what_was_written(written: str) -> None:
    assert parse_score(written) == Decimal(written)


@pytest.mark.parametrize(
    "written", ["", "192.50", "100.01", "-1", "88.515", "ดี", "๘๘", "8 8", "1e1", "88.", ".5", "NaN"]
)
def test_anything_else_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(UnusableScore, match="ไม่ใช่คะแนน"):
        parse_score(written)


@given(st.decimals(0, 100, places=2))
def test_two_decimals_are_printed_and_read_back(score: Decimal) -> None:
    assert parse_score(str(two_places(score))) == score


def test_a_whole_number_is_published_with_two_decimals() -> None:
    assert str(two_places(Decimal(100))) == "100.00"
