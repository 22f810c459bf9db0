"""A record with one of its parts put in, replaced or taken out."""

from dataclasses import replace
from operator import attrgetter
from typing import Final

from itadesk.ita.offices import Office
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of

LISTS: Final = {
    PartKind.PERSON: "people",
    PartKind.RESULT: "results",
    PartKind.PLAN: "plans",
    PartKind.MEETING: "meetings",
    PartKind.PAPER: "papers",
    PartKind.WORDING: "wordings",
}
"""The attribute of a record that holds the parts of a kind."""

BY_YEAR: Final = frozenset({PartKind.RESULT, PartKind.PLAN})
"""The kinds that are ordered by year and not as entered."""


def parts_of(record: OfficeRecord, kind: PartKind) -> tuple[Part, ...]:
    """The parts of a kind in their order."""
    parts: tuple[Part, ...] = (record.office,) if kind is PartKind.OFFICE else getattr(record, LISTS[kind])
    return parts


def position_of(record: OfficeRecord, key: PartKey) -> int | None:
    """The place of a part among those of its kind, from 0; None where it is not there."""
    keys = [key_of(part) for part in parts_of(record, key.kind)]
    return keys.index(key) if key in keys else None


def changed(record: OfficeRecord, key: PartKey, part: Part | None, position: int | None = None) -> OfficeRecord:
    """The record with `part` in the place of the one called `key`, or without that one where `part` is None.

    A part that is not there yet goes to `position` among those of its kind, or last.

    Raises:
        ValueError: the office itself cannot be taken out.
    """
    if isinstance(part, Office):
        return replace(record, office=part)
    if key.kind is PartKind.OFFICE:
        raise ValueError(key)
    parts = list(parts_of(record, key.kind))
    former = position_of(record, key)
    if former is not None:
        del parts[former]
    if part is not None:
        place = position if former is None else former
        parts.insert(len(parts) if place is None else place, part)
    if key.kind in BY_YEAR:
        parts.sort(key=attrgetter("fiscal_year"))
    kept: dict[str, tuple[Part, ...]] = {LISTS[key.kind]: tuple(parts)}
    return replace(record, **kept)  # type: ignore[arg-type]
