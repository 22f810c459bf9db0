from decimal import Decimal

import pytest

from itadesk.ita.checks.levels import check
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from tests.examples import with_result


def names(result: Result) -> list[str]:
    """What is noticed about the levels of a result."""
    return [seen.name for seen in check(with_result(result))]


def test_a_level_that_the_instruments_do_not_allow() -> None:
    scores = dict(zip(Instrument, map(Decimal, ("92.87", "85.07", "90.00")), strict=True))
    (seen,) = check(with_result(Result(fiscal_year=2568, total=Decimal("89.44"), level="ผ่าน", instruments=scores)))
    assert (seen.name, seen.place) == ("level-against-rule", ("results", 0, "level"))
    assert "อยู่ในระดับ ผ่านดี แต่ระดับที่ประกาศคือ ผ่าน" in seen.sentence()


@pytest.mark.parametrize("level", ["ผ่านดี", "ผ่าน"])
def test_without_instruments_both_levels_are_believed(level: str) -> None:
    assert names(Result(fiscal_year=2568, total=Decimal("86.85"), level=level)) == []


@pytest.mark.parametrize(("level", "seen"), [("A", []), ("B", ["level-against-rule"])])
def test_a_letter_has_to_fit_the_total(level: str, seen: list[str]) -> None:
    assert names(Result(fiscal_year=2565, total=Decimal("88.51"), level=level)) == seen
    assert names(Result(fiscal_year=2565, total=Decimal("88.51"), letter=level)) == seen


def test_a_letter_on_a_result_of_the_new_scheme() -> None:
    result = Result(fiscal_year=2568, total=Decimal("99.85"), level="ผ่านดีเยี่ยม", letter="AA")
    (seen,) = check(with_result(result))
    assert (seen.name, seen.place) == ("letter-in-level-scheme", ("results", 0, "letter"))
    assert names(Result(fiscal_year=2568, level="AA")) == ["letter-in-level-scheme"]


def test_words_on_a_result_of_the_old_scheme() -> None:
    assert names(Result(fiscal_year=2564, level="ผ่านดี")) == ["level-in-letter-scheme"]


def test_a_level_that_no_scheme_knows() -> None:
    (seen,) = check(with_result(Result(fiscal_year=2568, level="ดีมาก")))
    assert seen.name == "unknown-level"
    assert "ผ่านดีเยี่ยม, ผ่านดี, ผ่าน" in seen.sentence()


def test_nothing_is_said_without_a_total_or_without_a_scheme() -> None:
    assert names(Result(fiscal_year=2568, level="ผ่าน")) == []
    assert names(Result(fiscal_year=2561, level="สูงมาก", total=Decimal(90))) == []
