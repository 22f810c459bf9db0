"""Instruments go by their letters, in the order of the assessment, everywhere."""

from typing import get_args

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument, Scope


def test_their_order_is_that_of_the_assessment_and_not_of_the_alphabet() -> None:
    assert [*Instrument] == [Instrument.IIT, Instrument.EIT, Instrument.OIT]
    assert "".join(f"{instrument} " for instrument in Instrument) == "IIT EIT OIT "


@pytest.mark.parametrize("year", range(2562, 2570))
def test_the_criteria_of_every_year_know_them_all_in_this_order(year: int) -> None:
    criteria = criteria_for(year)
    assert [rule.code for rule in criteria.instruments] == [*Instrument]
    assert all(criteria.indicators_of(instrument) for instrument in Instrument)


def test_what_a_finding_is_about_can_be_told_from_the_text_alone() -> None:
    assert set(get_args(Scope)) == {Instrument, int}
    written = [str(scope) for scope in (*Instrument, *range(1, 11))]
    assert len(set(written)) == len(written)
    assert [text.isdecimal() for text in written] == [False] * 3 + [True] * 10
