from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.years import UnusableYear, check_year, first_day, fiscal_year_of, last_day, likely_year


def test_the_fiscal_year_begins_in_october() -> None:
    assert first_day(2569) == date(2025, 10, 1)
    assert last_day(2569) == date(2026, 9, 30)


@given(st.integers(2550, 2650))
def test_every_day_lies_in_its_fiscal_year(year: int) -> None:
    assert fiscal_year_of(first_day(year)) == fiscal_year_of(last_day(year)) == check_year(year) == year
    assert first_day(year + 1) - last_day(year) == timedelta(days=1)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("2023", 2566), ("3109", 2566), ("1480", 2566), ("2566", None), ("66", None), ("๒๕๖๖", None), ("25660", None)],
)
def test_the_year_that_was_probably_meant(written: str, meant: int | None) -> None:
    assert likely_year(written) == meant


def test_an_unusable_year_says_what_was_probably_meant() -> None:
    with pytest.raises(UnusableYear, match=r"2550 ถึง 2650 หมายถึงปี 2569 หรือไม่"):
        check_year(2026)
    with pytest.raises(UnusableYear, match=r"2550 ถึง 2650$"):
        check_year(1066)
