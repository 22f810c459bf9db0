"""What a shape is: the one description of how a kind of value is read, written and published as a schema."""

from abc import ABC, abstractmethod
from typing import Final, Generic, TypeVar

from itadesk.errors import UserError
from itadesk.ita.faults import Fault, Place

T = TypeVar("T")
Schema = dict[str, object]
MOST_FAULTS: Final = 1000


class EnoughFaultsError(Exception):
    """So many faults were found that the file is not worth being read further."""


class Faults:
    """What was found wrong so far."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, place: Place, error: UserError) -> None:
        """Notes a fault.

        Raises:
            EnoughFaultsError: this was the thousandth.
        """
        self.found.append(Fault(place, error))
        if len(self.found) >= MOST_FAULTS:
            raise EnoughFaultsError


class Shape(ABC, Generic[T]):
    """How a kind of value is written in a file."""

    @abstractmethod
    def read(self, found: object, place: Place, faults: Faults) -> T | None:
        """The value of what was found; None where it is faulty, the faults being noted."""

    @abstractmethod
    def stand_in(self) -> T:
        """What stands in the record for a faulty or missing value, so that the rest can still be looked at."""

    @abstractmethod
    def write(self, value: T) -> object:
        """The JSON value of a value."""

    @abstractmethod
    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """The JSON Schema of what `read` accepts; shapes that have a name put theirs into `definitions`."""


class Scalar(Shape[T]):
    """A value that is neither a list nor a group; `parse` raises the one thing that is wrong with it."""

    name: str

    def read(self, found: object, place: Place, faults: Faults) -> T | None:
        """The value, or None with one fault noted."""
        try:
            return self.parse(found)
        except UserError as error:
            faults.add(place, error)
            return None

    def write(self, value: T) -> object:
        """The value itself, where JSON has it."""
        return value

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """A reference to the definition of that name."""
        definitions[self.name] = self.description()
        return {"$ref": f"#/$defs/{self.name}"}

    @abstractmethod
    def parse(self, found: object) -> T:
        """The value of what was found, or a `UserError`."""

    @abstractmethod
    def description(self) -> Schema:
        """The JSON Schema of what `parse` accepts."""
