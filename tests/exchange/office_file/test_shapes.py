"""Faults are gathered at their places, a stand-in fills the gap, and a hopeless file is given up."""

import pytest

from itadesk.exchange.office_file.dates import Day
from itadesk.exchange.office_file.shapes import MOST_FAULTS, EnoughFaultsError, Faults, Schema
from itadesk.exchange.office_file.structures import ListOf
from itadesk.exchange.office_file.values import Percent, Year
from itadesk.ita.faults import BlankText, UnusablePercent


def test_a_faulty_scalar_is_nothing_but_its_fault() -> None:
    noted = Faults()
    assert Percent().read(101, ("plans", 0), noted) is None
    assert Percent().read(50, ("plans", 1), noted) == 50
    assert [(fault.place, type(fault.error)) for fault in noted.found] == [(("plans", 0), UnusablePercent)]


def test_the_thousandth_fault_ends_the_reading_and_is_kept() -> None:
    noted = Faults()
    for number in range(MOST_FAULTS - 1):
        noted.add((number,), BlankText())
    with pytest.raises(EnoughFaultsError):
        noted.add(("last",), BlankText())
    assert len(noted.found) == MOST_FAULTS
    assert noted.found[-1].place == ("last",)


def test_a_list_of_nothing_but_faults_is_not_read_to_its_end() -> None:
    noted = Faults()
    with pytest.raises(EnoughFaultsError):
        ListOf(Year()).read([0] * (MOST_FAULTS * 10), (), noted)
    assert noted.found[-1].place == (MOST_FAULTS - 1,)


def test_each_named_shape_is_defined_once_and_referred_to() -> None:
    definitions: dict[str, Schema] = {}
    assert ListOf(Day()).schema(definitions) == {"type": "array", "items": {"$ref": "#/$defs/day"}}
    assert Day().schema(definitions) == {"$ref": "#/$defs/day"}
    assert list(definitions) == ["day"]
