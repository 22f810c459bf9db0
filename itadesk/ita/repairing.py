"""The repair that an observation offers: the part that it is about, with the text at its place as it should be."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation
from itadesk.ita.records import OfficeRecord, Part, PartKind

Value = TypeVar("Value")


def repaired(record: OfficeRecord, observation: Observation) -> Part | None:
    """The part with its text mended; None where nothing is offered, or where what it was about is not there any more."""
    part = record.part(observation.part)
    if part is None or observation.mended is None:
        return None
    within = observation.place[1 if observation.part.kind is PartKind.OFFICE else 2 :]
    return _with_text(part, within, observation.mended)


def _with_text(value: Value, way: Place, text: str) -> Value:
    """A value with another text at the end of a way through fields, lists and slots."""
    if not way:
        return text  # type: ignore[return-value]
    step, rest = way[0], way[1:]
    match value:
        case tuple():
            index = int(step)
            return (*value[:index], _with_text(value[index], rest, text), *value[index + 1 :])  # type: ignore[return-value]
        case Mapping():
            return {**value, step: _with_text(value[step], rest, text)}  # type: ignore[return-value]
        case _:
            name = str(step)
            return replace(value, **{name: _with_text(getattr(value, name), rest, text)})  # type: ignore[type-var]
