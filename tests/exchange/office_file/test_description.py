"""The format describes every attribute of the domain: what is forgotten here would be lost on the way."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from typing import Any

import pytest

from itadesk.exchange.office_file import description as of
from itadesk.exchange.office_file.shapes import Faults, Schema, Shape
from itadesk.exchange.office_file.structures import Group, ListOf
from itadesk.ita.rules import NEEDED
from tests.full_office import FULL


def groups(shape: Shape[Any]) -> Iterator[Group[Any]]:
    """A group and all that are in it."""
    if isinstance(shape, ListOf):
        yield from groups(shape.item)
    elif isinstance(shape, Group):
        yield shape
        for key in shape.keys.values():
            yield from groups(key.shape)


GROUPS = list(groups(of.RECORD))


def needed(field: Field[Any]) -> bool:
    """Whether nothing can be made without it."""
    return field.default is MISSING and field.default_factory is MISSING


def test_every_group_of_the_format_is_reached_from_the_record() -> None:
    names = "acting document evidenceFile finding measure meeting member office ownWording person photograph plan progress record"
    assert sorted({group.name for group in GROUPS}) == [*names.split(), "result", "workingGroup"]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_attribute_has_its_key_in_the_same_order(group: Group[Any]) -> None:
    assert [key.of for key in group.keys.values()] == [field.name for field in fields(group.made)]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_what_nothing_can_be_made_without_is_needed_or_assumed(group: Group[Any]) -> None:
    asked = {key.of for key in group.keys.values() if key.needed or key.assumed}
    assert asked == {field.name for field in fields(group.made) if needed(field)}


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_the_rules_and_the_format_need_the_same_texts(group: Group[Any]) -> None:
    definitions: dict[str, Schema] = {}
    never_blank = {
        key.of
        for key in group.keys.values()
        if key.shape.schema(definitions) == {"$ref": "#/$defs/neededText"} or key.assumed
    }
    assert never_blank == NEEDED.get(group.made, frozenset())


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_an_empty_group_says_only_what_is_missing(group: Group[Any]) -> None:
    noted = Faults()
    assert group.read({}, (), noted) == group.stand_in()
    places = [fault.place for fault in noted.found]
    assert places == [(key.of,) for key in group.keys.values() if key.needed]


def test_a_full_office_passes_through_the_description_unchanged() -> None:
    noted = Faults()
    assert of.RECORD.read(of.RECORD.write(FULL), (), noted) == FULL
    assert not noted.found
