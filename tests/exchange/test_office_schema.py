"""The published schema and the reader say the same of every file."""

import json
from functools import reduce
from operator import getitem

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from itadesk.errors import UserError
from itadesk.exchange.office_file.failures import UnusableOfficeFile
from itadesk.exchange.office_json import read_office, schema, write_office
from itadesk.ita.faults import (
    EndsBeforeStart,
    KeyTwice,
    PeriodTwice,
    ScopeTwice,
    UnknownMeeting,
    UnknownPerson,
    YearTwice,
)
from itadesk.ita.records import OfficeRecord
from tests.exchange.wrong_values import Json
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import shared_cases

VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def document() -> Json:
    return json.loads(write_office(FULL))


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_five_cases_obey_the_schema() -> None:
    for file in shared_cases():
        VALIDATOR.validate(json.loads(file.read_bytes()))
        VALIDATOR.validate(json.loads(write_office(read_office(file.read_bytes(), file.name))))


@given(records())
def test_whatever_is_written_obeys_the_schema(record: OfficeRecord) -> None:
    VALIDATOR.validate(json.loads(write_office(record)))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def described(document: Json) -> bool:
    """Whether a document obeys the schema."""
    return bool(VALIDATOR.is_valid(document))


def errors(document: Json) -> list[UserError]:
    """What the reader finds wrong with a document."""
    try:
        read_office(json.dumps(document).encode(), "office.json")
    except UnusableOfficeFile as refusal:
        return [fault.error for fault in refusal.faults]
    return []


BETWEEN_VALUES = (EndsBeforeStart, PeriodTwice, UnknownPerson, UnknownMeeting, KeyTwice, YearTwice, ScopeTwice)
"""What the schema cannot say: how one value depends on another."""


def paths(document: Json) -> list[tuple[str | int, ...]]:
    """The paths to every value of a document."""
    inside = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    return [(step, *rest) for step, value in inside for rest in [(), *paths(value)]]


ODD: st.SearchStrategy[Json] = st.sampled_from(
    [None, True, 0, 5, 7, -1, 2566, 2566.0, 5.5, 10**20, "", " ", "5", "\n", "88.51", "0088.5", "100.1", "100\n", ".5", "๕", "ก\0", "\udc00",
     "2026-01", "2026-13", "2026-02-30", "2026-02-28\n", "0000-01", "1999-12-31", "2200-01", "09:30", "9:30", "24:00", "09:30\n",
     "IIT", "11", "thai", "memo", "maintain", [], [1], [""], {}, {"1": "5"}, {"key": ""}, [{}], [[[]]]]
)  # fmt: skip


@given(records(), st.data())
def test_reader_and_schema_agree_on_whatever_is_put_anywhere(record: OfficeRecord, data: st.DataObject) -> None:
    document = json.loads(write_office(record))
    *way, last = data.draw(st.sampled_from(paths(document)), label="path")
    reduce(getitem, way, document)[last] = data.draw(ODD, label="value")
    assert described(document) == all(isinstance(error, BETWEEN_VALUES) for error in errors(document))
