"""Every text that people entered in words, with the place where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Final, NamedTuple

from itadesk.ita.faults import Place
from itadesk.ita.records import OfficeRecord, Part, PartKey, key_of

NOT_IN_WORDS: Final = frozenset(
    {"key", "signer", "meeting", "chair", "assigned_by", "website", "phone", "facebook", "number"}
)
"""Fields whose texts are keys, addresses and numbers."""


class EnteredText(NamedTuple):
    """A text, the part that it belongs to, and the way to it within the record."""

    part: PartKey
    place: Place
    text: str


def placed_parts(record: OfficeRecord) -> Iterator[tuple[Place, Part]]:
    """All parts with their places: ("office",), ("people", 0), ("results", 0) and so on."""
    yield ("office",), record.office
    lists: Mapping[str, tuple[Part, ...]] = {
        "people": record.people,
        "results": record.results,
        "plans": record.plans,
        "meetings": record.meetings,
        "papers": record.papers,
    }
    for name, parts in lists.items():
        for index, part in enumerate(parts):
            yield (name, index), part


def texts_of(record: OfficeRecord) -> Iterator[EnteredText]:
    """The texts of a record in its order; empty ones are left out."""
    for place, part in placed_parts(record):
        key = key_of(part)
        for where, text in _texts(place, part):
            yield EnteredText(key, where, text)


def _texts(place: Place, value: object) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            yield place, value
        return
    for step, inner in _inside(value):
        yield from _texts((*place, step), inner)


def _inside(value: object) -> Iterator[tuple[str | int, object]]:
    """What a value is made of, with the step to it."""
    match value:
        case tuple():
            yield from enumerate(value)
        case Mapping():
            yield from ((str(name), item) for name, item in value.items())
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name not in NOT_IN_WORDS:
                    yield field.name, getattr(value, field.name)
