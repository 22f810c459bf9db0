"""Single values: what is taken exactly as entered, what is refused, and what the published schema says of the same."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import OddNumber
from itadesk.exchange.office_file.failures import UnknownChoice, WrongType
from itadesk.exchange.office_file.shapes import Faults, Scalar
from itadesk.exchange.office_file.values import (
    END,
    Indicator,
    NeededText,
    OneOf,
    Percent,
    ScopeName,
    Score,
    Text,
    Year,
    string_of,
)
from itadesk.ita.faults import BlankText, UnknownIndicator, UnknownScope, UnusablePercent, UnusableText
from itadesk.ita.instruments import Instrument
from itadesk.ita.people import Capacity
from itadesk.ita.results import Verdict
from itadesk.ita.scores import UnusableScore
from itadesk.ita.years import UnusableYear

SHAPES: list[Scalar[Any]] = [
    Text(),
    NeededText(),
    Year(),
    Percent(),
    Indicator(),
    ScopeName(),
    Score(),
    OneOf("verdict", Verdict),
]


def fits(description: Mapping[str, object], found: object) -> bool:
    """Whether a value is what a description of a scalar asks for."""
    if "enum" in description:
        return found in description["enum"]  # type: ignore[operator]
    if description["type"] == "integer":
        low, high = description["minimum"], description["maximum"]
        return type(found) is int and low <= found <= high  # type: ignore[operator]
    return isinstance(found, str) and re.search(str(description.get("pattern", "")), found) is not None


@pytest.mark.parametrize(
    ("shape", "found", "value"),
    [
        (Text(), "", ""),
        (Text(), "  น้ำ\n๘๘.๕๑ 😀 ", "  น้ำ\n๘๘.๕๑ 😀 "),
        (NeededText(), " ก ", " ก "),
        (Year(), 2569, 2569),
        (Year(), 2550, 2550),
        (Percent(), 0, 0),
        (Percent(), 100, 100),
        (Indicator(), 10, 10),
        (ScopeName(), "OIT", Instrument.OIT),
        (ScopeName(), "10", 10),
        (ScopeName(), 7, 7),
        (Score(), "97.50", Decimal("97.50")),
        (Score(), "007", Decimal(7)),
        (OneOf("capacity", Capacity), "รักษาราชการแทน", Capacity.ACTING),
    ],
)
def test_a_value_is_taken_and_its_description_agrees(shape: Scalar[Any], found: object, value: object) -> None:
    taken = shape.parse(found)
    assert (taken, type(taken)) == (value, type(value))
    assert fits(shape.description(), found)


@pytest.mark.parametrize(
    ("shape", "found", "refusal"),
    [
        (NeededText(), "\u00a0\u3000\t", BlankText),
        (Text(), "ก\udcff", UnusableText),
        (Year(), 2549, UnusableYear),
        (Year(), 2651, UnusableYear),
        (Year(), "2569", WrongType),
        (Year(), False, WrongType),
        (Percent(), -1, UnusablePercent),
        (Percent(), 101, UnusablePercent),
        (Percent(), OddNumber("50.5"), WrongType),
        (Indicator(), 0, UnknownIndicator),
        (Indicator(), 11, UnknownIndicator),
        (Indicator(), True, WrongType),
        (ScopeName(), "07", UnknownScope),
        (ScopeName(), "iit", UnknownScope),
        (ScopeName(), 11, UnknownScope),
        (ScopeName(), True, WrongType),
        (ScopeName(), OddNumber("7.5"), WrongType),
        (Score(), 97, WrongType),
        (Score(), OddNumber("97.5"), WrongType),
        (Score(), "๙๗.๕", UnusableScore),
        (Score(), "100.01", UnusableScore),
        (Score(), "1e1", UnusableScore),
        (Score(), "-0", UnusableScore),
        (Score(), "88.51\n", UnusableScore),
        (OneOf("verdict", Verdict), "Maintain", UnknownChoice),
        (OneOf("verdict", Verdict), None, WrongType),
    ],
)
def test_a_value_is_refused_with_its_own_reason(shape: Scalar[Any], found: object, refusal: type[UserError]) -> None:
    with pytest.raises(refusal):
        shape.parse(found)


@given(st.from_regex(r"\A0{0,3}[0-9]{0,3}(\.[0-9]{0,3})?\n?\Z"))
def test_a_text_is_a_score_exactly_where_the_schema_says_so(written: str) -> None:
    noted = Faults()
    score = Score().read(written, (), noted)
    assert (score is not None) == fits(Score().description(), written) == (not noted.found)


@given(st.decimals(0, 100, places=2) | st.integers(0, 100).map(Decimal))
def test_a_score_comes_back_with_its_decimals(score: Decimal) -> None:
    written = Score().write(score)
    assert str(Score().parse(written)) == written


@pytest.mark.parametrize("scope", [*Instrument, *range(1, 11)])
def test_a_scope_comes_back_as_what_it_was(scope: Instrument | int) -> None:
    written = ScopeName().write(scope)
    assert isinstance(written, str)
    assert ScopeName().parse(written) is scope


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_stand_in_is_of_the_kind_that_the_program_calculates_with(shape: Scalar[Any]) -> None:
    good = {"fiscalYear": 2569, "percent": 5, "indicator": 5, "scope": "5", "score": "5", "verdict": "urgent"}
    assert isinstance(shape.stand_in(), type(shape.parse(good.get(shape.name, "ก"))))


def test_an_odd_number_is_a_text_to_python_but_none_to_the_format() -> None:
    assert string_of("88.51") == "88.51"
    with pytest.raises(WrongType, match=r"88\.51"):
        string_of(OddNumber("88.51"))


def test_the_end_of_a_pattern_is_the_end_of_the_text() -> None:
    assert re.search("ก" + END, "ก")
    assert not re.search("ก" + END, "ก\n")
