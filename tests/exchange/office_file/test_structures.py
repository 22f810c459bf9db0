"""Lists and groups: every fault at its place, the rest read on, and nothing empty written."""

from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from itadesk.exchange.office_file.decoding import decode
from itadesk.exchange.office_file.failures import MissingValue, RepeatedKey, UnknownKey, WrongType
from itadesk.exchange.office_file.shapes import Faults, Schema
from itadesk.exchange.office_file.structures import ByName, Group, Key, ListOf, Texts
from itadesk.exchange.office_file.values import NeededText, Score, Text, Year
from itadesk.ita.faults import BlankText, UnusableText
from itadesk.ita.scores import UnusableScore
from itadesk.ita.years import UnusableYear


@dataclass(frozen=True, kw_only=True)
class Child:
    """Somebody of the invented family."""

    name: str
    born: int | None = None


@dataclass(frozen=True, kw_only=True)
class Family:
    """A family with a needed name, an assumed key and children."""

    name: str
    code: str
    children: tuple[Child, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)


CHILD = Group("child", Child, Key("name", NeededText(), needed=True), Key("born", Year()))
FAMILY = Group(
    "family",
    Family,
    Key("name", NeededText(), needed=True),
    Key("code", Text(), assumed=True),
    Key("kids", ListOf(CHILD), attribute="children"),
    Key("notes", Texts()),
)
MARKS = ByName({"IIT": "i", "EIT": "e"}, Score())


def read(written: str) -> tuple[Family, list[tuple[tuple[str | int, ...], type]]]:
    """The family of a JSON text, and the faults with their places."""
    noted = Faults()
    family = FAMILY.read(decode(written.encode()), (), noted)
    return family, [(fault.place, type(fault.error)) for fault in noted.found]


def test_a_whole_group_is_read_into_the_attributes_of_its_keys() -> None:
    family, faults = read('{"name": "ใจดี", "kids": [{"name": "ก", "born": 2560}, {"name": "ข"}], "notes": {"a": "ข้อ"}}')
    assert not faults
    assert family == Family(
        name="ใจดี", code="", children=(Child(name="ก", born=2560), Child(name="ข")), notes={"a": "ข้อ"}
    )


def test_all_faults_are_found_at_once_each_at_its_place() -> None:
    family, faults = read(
        '{"kids": [{"nam": "ก"}, 5, {"name": " ", "born": 2023}, {"name": "ง"}], "notes": [], "born": 1}'
    )
    assert faults == [
        (("born",), UnknownKey),
        (("name",), MissingValue),
        (("children", 0, "nam"), UnknownKey),
        (("children", 0, "name"), MissingValue),
        (("children", 1), WrongType),
        (("children", 2, "name"), BlankText),
        (("children", 2, "born"), UnusableYear),
        (("notes",), WrongType),
    ]
    assert [child.name for child in family.children] == ["", "", "", "ง"]


def test_a_missing_key_is_only_a_fault_where_it_is_needed() -> None:
    assert read('{"name": "ก"}') == (Family(name="ก", code=""), [])
    assert read("{}") == (Family(name="", code=""), [(("name",), MissingValue)])


@pytest.mark.parametrize("found", ["[]", '"ใจดี"', "null", "7", "true"])
def test_what_is_no_group_is_one_fault_and_not_one_for_each_key(found: str) -> None:
    assert read(found) == (FAMILY.stand_in(), [((), WrongType)])


def test_a_key_written_twice_is_told_even_where_both_values_are_good() -> None:
    family, faults = read('{"name": "ก", "name": "ข", "notes": {"a": "1", "a": "2"}}')
    assert faults == [(("name",), RepeatedKey), (("notes", "a"), RepeatedKey)]
    assert family.name == "ข"


def test_texts_need_a_name_and_nothing_but_texts() -> None:
    family, faults = read('{"name": "ก", "notes": {"": "x", "a": 5, "b": "\\u0000", "c": "", "d": "ดี"}}')
    assert faults == [
        (("notes", ""), BlankText),
        (("notes", "a"), WrongType),
        (("notes", "b"), UnusableText),
    ]
    assert family.notes == {"c": "", "d": "ดี"}


def test_what_has_nothing_to_say_is_not_written() -> None:
    assert FAMILY.write(Family(name="ก", code="")) == {"name": "ก"}
    full = Family(name="ก", code="k", children=(Child(name="ข"),), notes={"b": "2", "a": ""})
    assert FAMILY.write(full) == {"name": "ก", "code": "k", "kids": [{"name": "ข"}], "notes": {"a": "", "b": "2"}}
    assert list(FAMILY.write(full)) == ["name", "code", "kids", "notes"]


def test_zero_is_something_to_say() -> None:
    assert CHILD.write(Child(name="ก", born=0)) == {"name": "ก", "born": 0}


def test_values_by_name_lie_in_the_order_of_the_names_without_the_faulty_ones() -> None:
    noted = Faults()
    assert list(MARKS.read({"EIT": "90", "IIT": "80.5"}, (), noted)) == ["i", "e"]
    assert MARKS.read({"EIT": "ดี", "IIT": "80.50", "LPA": "1"}, ("marks",), noted) == {"i": Decimal("80.50")}
    assert [(fault.place, type(fault.error)) for fault in noted.found] == [
        (("marks", "LPA"), UnknownKey),
        (("marks", "EIT"), UnusableScore),
    ]
    assert MARKS.write({"e": Decimal("90.00"), "i": Decimal(80)}) == {"IIT": "80", "EIT": "90.00"}


def test_a_list_keeps_the_place_of_each_value_where_one_is_faulty() -> None:
    noted = Faults()
    assert ListOf(Year()).read([2568, "2569", 2570], ("years",), noted) == (2568, 0, 2570)
    assert ListOf(Year()).read({"0": 2568}, ("others",), noted) == ()
    assert [fault.place for fault in noted.found] == [("years", 1), ("others",)]


def test_the_schema_of_a_group_names_its_keys_as_the_file_does_and_allows_no_others() -> None:
    definitions: dict[str, Schema] = {}
    assert FAMILY.schema(definitions) == {"$ref": "#/$defs/family"}
    assert definitions["family"]["required"] == ["name"]
    assert definitions["family"]["additionalProperties"] is False
    assert definitions["family"]["properties"] == {
        "name": {"$ref": "#/$defs/neededText"},
        "code": {"$ref": "#/$defs/text"},
        "kids": {"type": "array", "items": {"$ref": "#/$defs/child"}},
        "notes": {
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/neededText"},
            "additionalProperties": {"$ref": "#/$defs/text"},
        },
    }
    assert set(definitions) == {"family", "child", "neededText", "text", "fiscalYear"}
