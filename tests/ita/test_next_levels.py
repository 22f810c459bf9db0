from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.next_levels import level_index, next_level
from itadesk.ita.results import Result

CRITERIA = criteria_for(2568)
PASSED = Result(
    fiscal_year=2568,
    total=Decimal("91.30"),
    level="ผ่าน",
    instruments={Instrument.IIT: Decimal("90.10"), Instrument.EIT: Decimal("84.00"), Instrument.OIT: Decimal(99)},
)


def test_an_instrument_keeps_the_office_from_the_next_level() -> None:
    found = next_level(PASSED, CRITERIA)
    assert found is not None
    assert (found.level.name, found.lacking, found.held_back) == ("ผ่านดี", Decimal(0), (Instrument.EIT,))


def test_so_does_the_total() -> None:
    well = replace(PASSED, level="ผ่านดี", instruments={})
    found = next_level(well, CRITERIA)
    assert found is not None
    assert (found.level.name, found.lacking, found.held_back) == ("ผ่านดีเยี่ยม", Decimal("3.70"), ())


def test_no_office_works_for_a_level_below_the_target() -> None:
    found = next_level(Result(fiscal_year=2568, total=Decimal("40.00"), level="ต้องปรับปรุงโดยด่วน"), CRITERIA)
    assert found is not None
    assert (found.level.name, found.lacking) == ("ผ่าน", Decimal("45.00"))


def test_of_letters_the_total_decides_alone() -> None:
    found = next_level(replace(PASSED, fiscal_year=2565, level="", letter=" A "), criteria_for(2565))
    assert found is not None
    assert (found.level.name, found.lacking, found.held_back) == ("AA", Decimal("3.70"), ())


@pytest.mark.parametrize(
    "result",
    [
        replace(PASSED, level="ผ่านดีเยี่ยม"),
        replace(PASSED, level="ดีเด่น"),
        replace(PASSED, level=""),
        replace(PASSED, total=None),
        replace(PASSED, instruments={**PASSED.instruments, Instrument.EIT: Decimal(85)}),
    ],
    ids=["the highest", "not of this year", "none", "no total", "announced lower than the rule"],
)
def test_nothing_is_said_where_nothing_is_known_to_be_lacking(result: Result) -> None:
    assert next_level(result, CRITERIA) is None


def test_assumed_rules_say_nothing() -> None:
    assert next_level(replace(PASSED, fiscal_year=2575), criteria_for(2575)) is None


def test_levels_are_counted_from_the_highest() -> None:
    assert level_index(PASSED, CRITERIA) == 2
    assert level_index(PASSED, criteria_for(2561)) is None
