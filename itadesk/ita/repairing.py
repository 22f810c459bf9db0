"""The repair that an observation offers: the part that it is about, with the text at its place as it should be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final, NamedTuple, TypeVar

from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind
from itadesk.thai.clusters import clusters

Value = TypeVar("Value")

AROUND: Final = 12
"""Letters with their marks that an excerpt shows before and behind what is mended."""


class Excerpt(NamedTuple):
    """What a repair changes in a text: how it stands there now and how it will, with a little of what is around it."""

    before: str
    after: str


def repaired(record: OfficeRecord, observation: Observation) -> Part | None:
    """The part with its text mended; None where nothing is offered, or where what it was about is not there any more."""
    part = record.part(observation.part)
    if part is None or observation.mended is None:
        return None
    return _with_text(part, _within(observation), observation.mended)


def all_repaired(record: OfficeRecord, observations: Sequence[Observation]) -> tuple[Part, ...]:
    """The parts that several observations are about, each with all that is offered for it mended.

    Of several about one text only the first is mended: what the others offer does not know of it. They are noticed again.
    """
    firsts: dict[tuple[PartKey, Place], Observation] = {}
    for observation in observations:
        firsts.setdefault((observation.part, observation.place), observation)
    parts: dict[PartKey, Part] = {}
    for observation in firsts.values():
        part = repaired(record, observation)
        if part is not None:
            record, parts[observation.part] = changed(record, observation.part, part), part
    return tuple(parts.values())


def excerpt(record: OfficeRecord, observation: Observation) -> Excerpt | None:
    """The place in a text that a repair changes, from its first letter that changes to its last; None where none is offered."""
    part = record.part(observation.part)
    if part is None or observation.mended is None:
        return None
    before, after = clusters(_text_at(part, _within(observation))), clusters(observation.mended)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))))
    behind = zip(reversed(before[same:]), reversed(after[same:]), strict=False)
    last = len(list(takewhile(lambda pair: pair[0] == pair[1], behind)))
    return Excerpt(_around(before, same, len(before) - last), _around(after, same, len(after) - last))


def _around(letters: Sequence[str], first: int, last: int) -> str:
    """The letters from `first` to before `last`, with some around them and a sign where there are more."""
    start, end = max(first - AROUND, 0), min(last + AROUND, len(letters))
    return ("…" if start else "") + "".join(letters[start:end]).strip() + ("…" if end < len(letters) else "")


def _within(observation: Observation) -> Place:
    """The way to the text within the part."""
    return observation.place[1 if observation.part.kind is PartKind.OFFICE else 2 :]


def _text_at(value: object, way: Place) -> str:
    """The text at the end of a way through fields, lists and slots."""
    for step in way:
        match value:
            case tuple():
                value = value[int(step)]
            case Mapping():
                value = value[step]
            case _:
                value = getattr(value, str(step))
    return str(value)


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
