"""The shapes of what holds other values: lists, scores by name, and groups of keys."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from itadesk.exchange.office_file.decoding import JsonObject
from itadesk.exchange.office_file.failures import MissingValue, RepeatedKey, UnknownKey, WrongType
from itadesk.exchange.office_file.shapes import Faults, Schema, Shape
from itadesk.exchange.office_file.values import NeededText, Text
from itadesk.ita.faults import Place

T = TypeVar("T")
K = TypeVar("K", bound="int | str")

_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})


class ListOf(Shape[tuple[T, ...]]):
    """A list of values of one shape."""

    def __init__(self, item: Shape[T]) -> None:
        self.item = item

    def read(self, found: object, place: Place, faults: Faults) -> tuple[T, ...]:
        """The values; a stand-in for each faulty one, so that the places of the others stay right."""
        if not isinstance(found, list):
            faults.add(place, WrongType(WrongType.LIST, found))
            return ()
        return tuple([self._item(item, (*place, index), faults) for index, item in enumerate(found)])

    def _item(self, found: object, place: Place, faults: Faults) -> T:
        value = self.item.read(found, place, faults)
        return self.item.stand_in() if value is None else value

    def stand_in(self) -> tuple[T, ...]:
        """None at all."""
        return ()

    def write(self, value: tuple[T, ...]) -> object:
        """The list."""
        return [self.item.write(item) for item in value]

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """An array."""
        return {"type": "array", "items": self.item.schema(definitions)}


class ByName(Shape[Mapping[K, T]], Generic[K, T]):
    """Values by one of some known names, always in the order of the names."""

    def __init__(self, names: Mapping[str, K], value: Shape[T]) -> None:
        self.names, self.value = names, value

    def read(self, found: object, place: Place, faults: Faults) -> Mapping[K, T]:
        """The values that are not faulty, by what the names mean."""
        group = group_of(found, place, self.names.keys(), faults)
        values = {
            key: self.value.read(group[name], (*place, name), faults)
            for name, key in self.names.items()
            if name in group
        }
        return {key: value for key, value in values.items() if value is not None}

    def stand_in(self) -> Mapping[K, T]:
        """None at all."""
        return {}

    def write(self, value: Mapping[K, T]) -> object:
        """The values by name."""
        return {name: self.value.write(value[key]) for name, key in self.names.items() if key in value}

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """An object with these names and no others."""
        value = self.value.schema(definitions)
        return {"type": "object", "properties": dict.fromkeys(self.names, value), "additionalProperties": False}


class Texts(Shape[Mapping[str, str]]):
    """Texts by names that the clerk's papers give them, written in the order of the names."""

    def read(self, found: object, place: Place, faults: Faults) -> Mapping[str, str]:
        """The texts that are not faulty."""
        group = group_of(found, place, None, faults)
        names = {name: NeededText().read(name, (*place, name), faults) for name in group}
        texts = {name: Text().read(text, (*place, name), faults) for name, text in group.items() if names[name]}
        return {name: text for name, text in texts.items() if text is not None}

    def stand_in(self) -> Mapping[str, str]:
        """None at all."""
        return {}

    def write(self, value: Mapping[str, str]) -> object:
        """The texts by name."""
        return dict(sorted(value.items()))

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """An object of texts."""
        return {
            "type": "object",
            "propertyNames": NeededText().schema(definitions),
            "additionalProperties": Text().schema(definitions),
        }


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a group.

    Attributes:
        name: as written in the file.
        shape: of its value.
        needed: whether every file has it.
        attribute: what it is called in the program, where that is another name.
        assumed: whether the stand-in is a proper value where the key is absent.
    """

    name: str
    shape: Shape[Any]
    needed: bool = False
    attribute: str = ""
    assumed: bool = False

    @property
    def of(self) -> str:
        """The attribute that it is read into."""
        return self.attribute or self.name


class Group(Shape[T]):
    """A group of keys that is one object of the program."""

    def __init__(self, name: str, made: type[T], *keys: Key) -> None:
        self.name, self.made = name, made
        self.keys = {key.name: key for key in keys}
        self._keys = tuple((key.name, key.of, key, key.shape.read) for key in keys)

    def read(self, found: object, place: Place, faults: Faults) -> T:
        """The object, with stand-ins for what it needs and the file lacks."""
        group = group_of(found, place, self.keys.keys(), faults)
        if not isinstance(found, dict):
            return self.stand_in()
        values: dict[str, object] = {}
        for name, attribute, key, read in self._keys:
            value = None
            if name in group:
                value = read(group[name], (*place, attribute), faults)
            elif key.needed:
                faults.add((*place, attribute), MissingValue())
            if value is not None:
                values[attribute] = value
            elif key.needed or key.assumed:
                values[attribute] = key.shape.stand_in()
        return self.made(**values)

    def stand_in(self) -> T:
        """The object with nothing but stand-ins."""
        return self.made(**{key.of: key.shape.stand_in() for key in self.keys.values() if key.needed or key.assumed})

    def write(self, value: T) -> dict[str, object]:
        """The keys that have something to say, in their order."""
        values = ((key, getattr(value, key.of)) for key in self.keys.values())
        written = {key.name: None if value is None else key.shape.write(value) for key, value in values}
        return {name: value for name, value in written.items() if value not in _EMPTY}

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """A reference to the definition of that name: an object with these keys and no others."""
        definitions[self.name] = {
            "type": "object",
            "properties": self.properties(definitions),
            "required": self.required,
            "additionalProperties": False,
        }
        return {"$ref": f"#/$defs/{self.name}"}

    def properties(self, definitions: dict[str, Schema]) -> dict[str, Schema]:
        """The schema of each key's value."""
        return {name: key.shape.schema(definitions) for name, key in self.keys.items()}

    @property
    def required(self) -> list[str]:
        """The keys that every file has."""
        return [name for name, key in self.keys.items() if key.needed]


def group_of(found: object, place: Place, known: AbstractSet[str] | None, faults: Faults) -> dict[str, object]:
    """The keys and values of a JSON object, without those that are unknown, which are noted; `known` None knows all."""
    if not isinstance(found, dict):
        faults.add(place, WrongType(WrongType.OBJECT, found))
        return {}
    if isinstance(found, JsonObject):
        for key in found.repeated:
            faults.add((*place, key), RepeatedKey(key))
    if known is None or found.keys() <= known:
        return found
    for key in found:
        if key not in known:
            faults.add((*place, key), UnknownKey(key, known))
    return {key: value for key, value in found.items() if key in known}
