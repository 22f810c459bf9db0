"""What of foreign data would be new, the same or changed, and what an office has when it is taken in.

Nothing here stores anything but `keep_files`: what is taken goes through `editing.save_parts`, whole or not at all.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import Enum
from typing import Final, Protocol

from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, Part, PartKey, key_of
from itadesk.ita.results import Result
from itadesk.services.file_ports import KeptFile
from itadesk.services.importing import same_office
from itadesk.services.ports import WorkStarter
from itadesk.thai.digits import arabic_digits

PERIOD: Final = frozenset({"starts", "ends", "period_text"})
"""What of a measure says its period: one of them replaces the others."""


class Effect(Enum):
    """What taking something does to what is stored."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Announced(Protocol):
    """What was found of a result; what was not found is None, empty or absent."""

    @property
    def total(self) -> Decimal | None:
        """The total."""

    @property
    def level(self) -> str | None:
        """The level."""

    @property
    def letter(self) -> str | None:
        """The letter beside it."""

    @property
    def instruments(self) -> Mapping[Instrument, Decimal]:
        """The scores of the instruments."""

    @property
    def indicators(self) -> Mapping[int, Decimal]:
        """The scores of the indicators."""


def with_scores(found: Announced, before: Result) -> Result:
    """The result with everything taken in that was found; what was not found stays."""
    instruments = {**before.instruments, **found.instruments}
    indicators = {**before.indicators, **found.indicators}
    return replace(
        before,
        total=before.total if found.total is None else found.total,
        level=found.level or before.level,
        letter=found.letter or before.letter,
        instruments={code: instruments[code] for code in Instrument if code in instruments},
        indicators=dict(sorted(indicators.items())),
    )


@dataclass(frozen=True, slots=True)
class OfferedMeasure:
    """A measure that was read, beside the stored one of the same title.

    Attributes:
        measure: as it would be stored: what was not read of it, such as its progress, is as it is stored.
        stored: None where there is none.
    """

    measure: Measure
    stored: Measure | None

    @property
    def effect(self) -> Effect:
        """What taking it does."""
        if self.stored is None:
            return Effect.NEW
        return Effect.SAME if self.measure == self.stored else Effect.CHANGED


def offered_measures(plan: Plan, read: Iterable[Measure]) -> tuple[OfferedMeasure, ...]:
    """The measures that were read, each beside the one of the plan that has its title; each of those once."""
    free = dict[str, list[Measure]]()
    for stored in plan.measures:
        free.setdefault(_bare(stored.title), []).append(stored)
    offered = []
    for measure in read:
        same = free.get(_bare(measure.title))
        stored_one = same.pop(0) if same else None
        offered.append(OfferedMeasure(_completed(measure, stored_one), stored_one))
    return tuple(offered)


def with_measures(plan: Plan, taken: Sequence[OfferedMeasure]) -> Plan:
    """The plan with measures taken in: changed ones in their places, new ones at the end."""
    changed = {id(each.stored): each.measure for each in taken if each.stored is not None}
    new = (each.measure for each in taken if each.stored is None)
    return replace(plan, measures=(*(changed.get(id(each), each) for each in plan.measures), *new))


@dataclass(frozen=True, slots=True)
class OfferedPart:
    """A part of another record of the same office, beside what is stored of it; None where nothing is."""

    stored: Part | None
    given: Part

    @property
    def key(self) -> PartKey:
        """Which part it is."""
        return key_of(self.given)

    @property
    def effect(self) -> Effect:
        """What taking all of it does."""
        if self.stored is None:
            return Effect.NEW
        return Effect.SAME if self.stored == self.given else Effect.CHANGED


def offered_parts(stored: OfficeRecord, given: OfficeRecord) -> tuple[OfferedPart, ...]:
    """All parts of another record, each beside the stored one of the same key."""
    known = {key_of(part): part for part in stored.parts()}
    return tuple(OfferedPart(known.get(key_of(part)), part) for part in given.parts())


def stored_office(start: WorkStarter, office: Office) -> int | None:
    """The stored office that is meant by a record of it; None where it is not stored.

    Raises:
        AmbiguousOffice: several may be meant.
    """
    with start().only_looking() as work:
        return same_office(work.offices, office)


def keep_files(start: WorkStarter, office_id: int, files: Mapping[str, KeptFile], wanted: Collection[str]) -> None:
    """Keeps those files that are wanted, by their SHA-256; what nobody names is no harm."""
    given = [files[digest] for digest in wanted if digest in files]
    if not given:
        return
    with start() as work:
        for file in given:
            work.files.put(office_id, file.data, file.media_type)
        work.commit()


def _completed(read: Measure, stored: Measure | None) -> Measure:
    """A measure as it was read, with what is stored where nothing was read."""
    if stored is None:
        return read
    said = {each.name: getattr(read, each.name) for each in fields(read) if getattr(read, each.name)}
    period = {name: getattr(read, name) for name in PERIOD} if PERIOD & said.keys() else {}
    return replace(stored, **{**said, **period, "title": stored.title, "progress": stored.progress})


def _bare(title: str) -> str:
    """A title without what does not make it another one."""
    return "".join(arabic_digits(title).split()).casefold()
