"""Spots: places within a part of a record. They stay right while other parts come and go, as places in lists do not."""

from typing import Final, NamedTuple

from itadesk.ita.faults import Place
from itadesk.ita.record_changes import LISTS
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of

_KINDS: Final = {name: kind for kind, name in LISTS.items()}


class Spot(NamedTuple):
    """A place within a part: a field, a row, or all of it. A part with an empty key is any of its kind."""

    part: PartKey
    inside: Place = ()


def spot_at(place: Place, record: OfficeRecord) -> Spot:
    """The spot of a place within a record: ("people", 0, "position") is the position of the first person.

    What is not there any more, or is the record as a whole, is the kind of part, or the office.
    """
    match place:
        case (str() as name, int() as index, *inside) if name in _KINDS:
            parts: tuple[Part, ...] = getattr(record, name)
            if index < len(parts):
                return Spot(key_of(parts[index]), tuple(inside))
            return Spot(PartKey(_KINDS[name]))
        case (str() as name, *_rest) if name in _KINDS:
            return Spot(PartKey(_KINDS[name]))
        case _:
            return Spot(PartKey(PartKind.OFFICE), place[1:])
