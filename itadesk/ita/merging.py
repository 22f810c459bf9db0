"""Two edits of one part that began from the same: where they differ, and both brought together field by field."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from typing import Any, Final

from itadesk.ita.faults import Place
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Member, Paper, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Person
from itadesk.ita.plans import EvidenceFile, Measure, Plan, Progress
from itadesk.ita.records import Part
from itadesk.ita.results import Finding, Result
from itadesk.ita.wordings import OwnWording


class Absence(Enum):
    """What stands for a row or a key that a version does not have."""

    ABSENT = None


ABSENT: Final = Absence.ABSENT

Value = Any
"""A field of a part, a row of a list, or a whole part; its type is that of the field."""

_GROUPS: Final = (
    Office, Person, Acting, Result, Finding, Plan, Measure, Progress, Meeting, Paper, WorkingGroup, Member, Photograph,
    OwnWording, EvidenceFile,
)  # fmt: skip
"""What is compared field by field; everything else is one value."""

_NAMES: Final[Mapping[type, Callable[[Any], object]]] = {
    Finding: lambda finding: finding.scope,
    Measure: lambda measure: measure.title,
    Progress: lambda progress: (progress.on, progress.text),
    WorkingGroup: lambda group: group.title,
    Member: lambda member: member.person or member.name,
    Photograph: lambda photograph: photograph.file,
    EvidenceFile: lambda file: file.file,
}
"""By what a row is known again that was changed in something else."""


_FEWEST_MOVED: Final = 2
"""Rows that have to be other ones where rows were moved: most edits touch one of a thousand, and need no comparison."""


class Side(StrEnum):
    """Whose version is taken."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """A value in which two versions differ.

    Attributes:
        place: within the part; a row by its number from 0, in their version where it is there.
        before: the value that both began from; ABSENT where there was none, as in the other two.
    """

    place: Place
    before: Value
    mine: Value
    theirs: Value

    @property
    def contested(self) -> bool:
        """Whether both changed it, so that somebody has to decide."""
        return self.before not in (self.mine, self.theirs)

    @property
    def usual(self) -> Side:
        """The side that changed it; theirs, which is stored already, where both did."""
        return Side.MINE if self.theirs == self.before else Side.THEIRS

    def of(self, side: Side) -> Value:
        """The value of a side."""
        return self.mine if side is Side.MINE else self.theirs


@dataclass(frozen=True, slots=True)
class Move:
    """A list whose rows were put into another order.

    Attributes:
        place: of the list within the part.
        before: what the rows are called that both versions have, in the order in which they stood.
        after: the same in the order in which they stand.
    """

    place: Place
    before: Sequence[object]
    after: Sequence[object]


def differences(before: Part | None, mine: Part | None, theirs: Part | None) -> list[Difference]:
    """Where two versions differ, in the order of the fields."""
    found: list[Difference] = []

    def note(difference: Difference) -> Value:
        found.append(difference)
        return difference.theirs

    _merged(_known(before, mine, theirs), note)
    return found


def moves(before: Part | None, after: Part | None) -> Iterator[Move]:
    """The lists whose rows were put into another order, which is no difference of any of them."""
    return _moves((), before, after)


def combined(before: Part | None, mine: Part | None, theirs: Part | None, sides: Sequence[Side]) -> Part | None:
    """One version of two; of each difference the side that is given for it, in the order of `differences`."""
    chosen = iter(sides)
    part: Part | None = _merged(_known(before, mine, theirs), lambda difference: difference.of(next(chosen)))
    return part


def _known(before: Part | None, mine: Part | None, theirs: Part | None) -> Difference:
    return Difference((), before, mine, theirs)


def _merged(found: Difference, choose: Callable[[Difference], Value]) -> Value:
    mine, theirs = found.mine, found.theirs
    if mine == theirs:
        return mine
    if isinstance(mine, _GROUPS) and type(mine) is type(theirs):
        names = [field.name for field in fields(mine)]
        return type(mine)(**{name: _merged(_inside(found, name), choose) for name in names})
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        keys = dict.fromkeys((*theirs, *mine))
        values = {key: _merged(_under(found, key), choose) for key in keys}
        return {key: value for key, value in values.items() if value is not ABSENT}
    if _are_rows(mine) and _are_rows(theirs) and (mine or theirs):
        rows = _Rows(found)
        if not rows.both_moved:
            return tuple(row for each in rows if (row := _merged(each, choose)) is not ABSENT)
    return choose(found)


def _moves(place: Place, before: Value, after: Value) -> Iterator[Move]:
    if before is after or before == after:
        return
    if isinstance(before, _GROUPS) and type(before) is type(after):
        for field in fields(before):
            yield from _moves((*place, field.name), getattr(before, field.name), getattr(after, field.name))
    elif _are_rows(before) and _are_rows(after):
        others = [index for index, (one, other) in enumerate(zip(before, after, strict=False)) if one is not other]
        if len(before) == len(after) and len(others) < _FEWEST_MOVED:
            for index in others:
                yield from _moves((*place, index), before[index], after[index])
            return
        rows = _Rows(Difference(place, before, before, after))
        if rows.moved is not None:
            yield Move(place, *rows.moved)
        for each in rows:
            yield from _moves(each.place, each.before, each.theirs)


def _inside(found: Difference, name: str) -> Difference:
    """A field of the versions."""
    before = getattr(found.before, name) if type(found.before) is type(found.mine) else ABSENT
    return Difference((*found.place, name), before, getattr(found.mine, name), getattr(found.theirs, name))


def _under(found: Difference, key: Any) -> Difference:  # noqa: ANN401  of whatever type the keys are
    """A key of the versions."""
    before = found.before if isinstance(found.before, Mapping) else {}
    values = (versions.get(key, ABSENT) for versions in (before, found.mine, found.theirs))
    return Difference((*found.place, str(key)), *values)


def _are_rows(value: Value) -> bool:
    return isinstance(value, tuple) and all(isinstance(row, _GROUPS) for row in value)


class _Rows:
    """The rows of two lists that were one, in the order in which they stand together."""

    def __init__(self, found: Difference) -> None:
        self._place = found.place
        before = found.before if _are_rows(found.before) else ()
        self._before = dict(enumerate(before))
        self._mine = _numbered(found.mine, before, len(before))
        new = {number: row for number, row in self._mine.items() if number >= len(before)}
        self._theirs = _numbered(found.theirs, before, len(before) + len(found.mine), new)

    @property
    def both_moved(self) -> bool:
        """Whether both put what all have into another order, each into an own one."""
        kept = [number for number in self._before if number in self._mine and number in self._theirs]
        mine, theirs = self._order(self._mine, kept), self._order(self._theirs, kept)
        return kept not in (mine, theirs) and mine != theirs

    @property
    def moved(self) -> tuple[Sequence[object], Sequence[object]] | None:
        """What those rows are called that they have and there were, before and now; None where their order is the same."""
        kept = [number for number in self._before if number in self._theirs]
        now = self._order(self._theirs, kept)
        if now == kept:
            return None
        return [_named(self._before[number]) for number in kept], [_named(self._theirs[number]) for number in now]

    def __iter__(self) -> Iterator[Difference]:
        mine, theirs = ({number: index for index, number in enumerate(each)} for each in (self._mine, self._theirs))
        for number in self._together():
            index = theirs[number] if number in theirs else mine[number]
            rows = (version.get(number, ABSENT) for version in (self._before, self._mine, self._theirs))
            yield Difference((*self._place, index), *rows)

    def _together(self) -> list[int]:
        """All rows in their order, or in mine where they left it alone; what only the other has stands behind its neighbour."""
        kept = [number for number in self._before if number in self._mine and number in self._theirs]
        first, second = self._theirs, self._mine
        if self._order(self._theirs, kept) == kept:
            first, second = second, first
        together, last = list(first), -1
        for number in second:
            if number not in first:
                together.insert(together.index(last) + 1 if last in together else 0, number)
            last = number
        return together

    @staticmethod
    def _order(version: Mapping[int, Value], kept: Sequence[int]) -> list[int]:
        known = frozenset(kept)
        return [number for number in version if number in known]


def _numbered(
    rows: Sequence[Value], before: Sequence[Value], free: int, new: Mapping[int, Value] | None = None
) -> dict[int, Value]:
    """The rows by the number of the row that they were; those of nobody by a number from `free` on.

    Takes:
        new: rows that the other version has added, by their numbers: the same row may have been added twice.
    """
    former = {**dict(enumerate(before)), **(new or {})}
    numbers: dict[int, int] = {}
    for known_by in (_itself, _called):
        _pair(rows, former, numbers, known_by)
    taken = set(numbers.values())
    for index in range(min(len(rows), len(before))):
        if index not in numbers and index not in taken:
            numbers[index] = index
    return {numbers.get(index, free + index): row for index, row in enumerate(rows)}


def _pair(
    rows: Sequence[Value], former: Mapping[int, Value], numbers: dict[int, int], known_by: Callable[[Value], object]
) -> None:
    """Gives each row that has no number yet that of the first former one that is known by the same and not taken yet."""
    taken = set(numbers.values())
    waiting: dict[object, deque[int]] = {}
    for number, old in former.items():
        if number not in taken:
            waiting.setdefault(known_by(old), deque()).append(number)
    for index, row in enumerate(rows):
        name = known_by(row)
        if index not in numbers and name is not None and waiting.get(name):
            numbers[index] = waiting[name].popleft()


def _itself(row: Value) -> object:
    return row


def _named(row: Value) -> object:
    """What people know a row by."""
    name = _NAMES.get(type(row))
    return row if name is None else name(row)


def _called(row: Value) -> object:
    return (type(row), _named(row)) if type(row) in _NAMES else None
