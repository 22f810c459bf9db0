"""What of a part was changed: each value before and after, as JSON has it, and of long texts only what differs."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import Any, Final

from itadesk.ita.faults import Place
from itadesk.ita.merging import ABSENT, Move, differences, moves
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.records import Part
from itadesk.ita.results import Result

LONG: Final = 80
"""Characters from which on a text is not repeated whole."""

AROUND: Final = 12
"""Characters that are left before and behind what differs, so that a reader knows where it stands."""


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A value before and after; `start` characters before them and `rest` behind them stayed as they were, and are left out."""

    place: Place
    before: Any
    after: Any
    start: int | None = None
    rest: int = 0


def changed_values(before: Part | None, after: Part | None) -> list[ChangedValue]:
    """The values in which two versions of a part differ, in the order of its fields; of a new or removed part all of it.

    Of rows that were put into another order it says how they stood and how they stand, by what they are called.
    """
    found = [
        value
        for each in differences(before, before, after)
        for value in _compact(each.place, as_json(each.mine), as_json(each.theirs))
    ]
    return [*found, *map(_moved, moves(before, after)), *_written_otherwise(before, after)]


def _moved(move: Move) -> ChangedValue:
    """The names of the rows between those at both ends that stayed where they were."""
    start = _common(move.before, move.after)
    end = len(move.before) - _common(move.before[::-1], move.after[::-1])
    return ChangedValue(move.place, as_json(tuple(move.before[start:end])), as_json(tuple(move.after[start:end])))


def _written_otherwise(before: Part | None, after: Part | None) -> Iterator[ChangedValue]:
    """Scores that are equal but have other decimals, as they are stored."""
    if isinstance(before, Result) and isinstance(after, Result):
        scores = _scores(after)
        for place, score in _scores(before).items():
            other = scores.get(place)
            if score == other and str(score) != str(other):
                yield ChangedValue(place, as_json(score), as_json(other))


def _scores(result: Result) -> dict[Place, Decimal | None]:
    """All scores of a result by their places."""
    found: dict[Place, Decimal | None] = {("total",): result.total}
    found.update((("instruments", str(code)), score) for code, score in result.instruments.items())
    found.update((("indicators", str(number)), score) for number, score in result.indicators.items())
    return found


def as_json(value: Any) -> Any:  # noqa: ANN401  of whatever type a field is
    """A value of the domain in the types of JSON; what is empty in a whole row or part is left out."""
    if value is ABSENT:
        return None
    write = _writer(type(value))  # type: ignore[arg-type]  # mypy takes types for unhashable
    return write(value) if write else value


@cache
def _writer(kind: type) -> Callable[[Any], Any] | None:
    """What writes the values of a type; None where JSON has them. Looked up once for each type: there are a million values."""
    write = next((_WRITTEN[each] for each in _WRITTEN if issubclass(kind, each)), None)
    if write is None and is_dataclass(kind):
        return partial(_said, tuple(field.name for field in fields(kind)))
    return write


_WRITTEN: Final[Mapping[type, Callable[[Any], Any]]] = {
    Enum: lambda choice: choice.value,
    Decimal: lambda number: f"{number:f}",
    date: date.isoformat,
    time: time.isoformat,
    MonthOrDay: MonthOrDay.isoformat,
    tuple: lambda values: [as_json(each) for each in values],
    Mapping: lambda values: {str(key): as_json(each) for key, each in values.items()},
}


def _said(names: Sequence[str], value: Any) -> dict[str, Any]:  # noqa: ANN401  any part or row
    found: dict[str, Any] = {}
    for name in names:
        said = getattr(value, name)
        if type(said) is str:  # most are; there are millions of them when offices are imported
            if said:
                found[name] = said
        elif said is not None and said not in _EMPTY:
            found[name] = as_json(said)
    return found


_EMPTY: Final[Sequence[Any]] = ("", (), {})


def _compact(place: Place, before: Any, after: Any) -> Iterator[ChangedValue]:  # noqa: ANN401  what JSON can hold
    if isinstance(before, list) and isinstance(after, list):
        yield from _in_lists(place, before, after)
    elif isinstance(before, str) and isinstance(after, str):
        yield _in_texts(place, before, after)
    else:
        yield ChangedValue(place, before, after)


def _in_lists(place: Place, before: list[Any], after: list[Any]) -> Iterator[ChangedValue]:
    """Of lists that are equally long, what differs; of others, what stands between their common beginning and end."""
    if len(before) == len(after):
        for number, (one, other) in enumerate(zip(before, after, strict=True)):
            if one != other:
                yield from _compact((*place, number), one, other)
        return
    start = _common(before, after)
    rest = _common(before[start:][::-1], after[start:][::-1])
    gone, new = before[start : len(before) - rest], after[start : len(after) - rest]
    yield ChangedValue((*place, start), _one_or_all(gone), _one_or_all(new))


def _one_or_all(values: list[Any]) -> Any:  # noqa: ANN401
    return values[0] if len(values) == 1 else values or None


def _in_texts(place: Place, before: str, after: str) -> ChangedValue:
    """Long texts without what they have in common at both ends, but for a few letters."""
    start = max(0, _common(before, after) - AROUND)
    while start and unicodedata.category(before[start : start + 1] or " ") == "Mn":
        start -= 1
    rest = max(0, _common(before[start:][::-1], after[start:][::-1]) - AROUND)
    if max(len(before), len(after)) <= LONG or start + rest <= AROUND:
        return ChangedValue(place, before, after)
    return ChangedValue(place, before[start : len(before) - rest], after[start : len(after) - rest], start, rest)


def _common(one: Sequence[Any], other: Sequence[Any]) -> int:
    """How many characters of texts, or values of lists, are the same at their beginnings."""
    unlike = (number for number, (first, second) in enumerate(zip(one, other, strict=False)) if first != second)
    return next(unlike, min(len(one), len(other)))


def combined(first: ChangedValue, then: ChangedValue) -> ChangedValue | None:
    """Two changes of one value as one; None where what lies between them is in neither, or they do not follow each other."""
    if first.place != then.place:
        return None
    if not (isinstance(first.after, str) and isinstance(then.before, str) and isinstance(then.after, str)):
        follows = first.start is None and then.start is None and first.after == then.before
        return ChangedValue(first.place, first.before, then.after) if follows else None
    starts, rests = (first.start or 0, then.start or 0), (first.rest, then.rest)
    start, rest = min(starts), min(rests)
    if starts[0] + len(first.after) + rests[0] != starts[1] + len(then.before) + rests[1]:
        return None
    if max(starts) > start + len(then.before if starts[1] == start else first.after):
        return None
    before = _with_ends(first.before or "", then.before, starts[0] - start, rests[0] - rest)
    after = _with_ends(then.after, first.after, starts[1] - start, rests[1] - rest)
    return ChangedValue(first.place, before, after, start if start or rest else None, rest)


def _with_ends(text: str, other: str, start: int, rest: int) -> str:
    """An excerpt with what another one has more at both ends."""
    return other[:start] + text + other[len(other) - rest :]
