"""A sheet of fields over one stored value: what is shown in each, and how typed text is read back.

Three names for three things: the *typed* text stands in a field, the *value* is stored, the *printed* text is the
composer's business. A field whose text nobody touched gives back the very value that it was populated from, so that
looking at something never changes it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Generic, TypeVar

from itadesk.desktop.writing import shown
from itadesk.errors import UserError
from itadesk.ita.observations import Severity

Value = TypeVar("Value")
Typed = Mapping[str, str]

__all__ = ["Field", "Remark", "Severity", "Sheet", "Typed", "Value"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What the check of a form says about one field; only an error keeps its text from being stored."""

    field: str
    severity: Severity
    sentence: str


@dataclass(frozen=True, slots=True)
class Field(Generic[Value]):
    """One field of a sheet.

    Attributes:
        name: names the field within its sheet.
        show: the text that stands in the field for a value.
        take: the value with the typed text taken in.
            Raises UserError where the text cannot be used.
    """

    name: str
    show: Callable[[Value], str]
    take: Callable[[Value, str], Value]

    def changed(self, typed: str, before: Value) -> bool:
        """Whether the typed text is another than the one shown for the value."""
        return typed.strip() != self.show(before).strip()

    def fault(self, typed: str, before: Value) -> str:
        """The sentence about a text that cannot be used; empty where it can."""
        if not self.changed(typed, before):
            return ""
        try:
            self.take(before, typed)
        except UserError as error:
            return shown(error.sentence())
        return ""


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Value]):
    """The fields of a form.

    Attributes:
        observe: says what is remarkable about a value as a whole; it never keeps anything from being stored.
        helps: what fields are for, by their names, as messages that are translated when they are shown.
    """

    fields: tuple[Field[Value], ...]
    observe: Callable[[Value], tuple[Remark, ...]] = lambda _value: ()
    helps: Mapping[str, str] = field(default_factory=dict)

    def typed(self, value: Value) -> dict[str, str]:
        """What the fields show for a value."""
        return {field.name: field.show(value) for field in self.fields}

    def read(self, typed: Typed, before: Value) -> Value:
        """The value with all typed texts that can be used; where one cannot, its field stays as it was."""
        return reduce(lambda value, field: _taken(field, typed, before, value), self.fields, before)

    def check(self, typed: Typed, before: Value) -> list[Remark]:
        """What is wrong with the typed texts, then what is remarkable about the value that they give."""
        faults = [
            Remark(field.name, Severity.ERROR, sentence)
            for field in self.fields
            if field.name in typed and (sentence := field.fault(typed[field.name], before))
        ]
        return faults + list(self.observe(self.read(typed, before)))


def _taken(field: Field[Value], typed: Typed, before: Value, value: Value) -> Value:
    text = typed.get(field.name)
    if text is None or not field.changed(text, before) or field.fault(text, before):
        return value
    return field.take(value, text)
