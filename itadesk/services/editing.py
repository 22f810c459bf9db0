"""Changing one part of an office, so that it can be undone and nobody's change is lost."""

from collections import Counter
from dataclasses import dataclass

from itadesk.errors import UserError
from itadesk.ita.faults import UNFINISHED, Fault
from itadesk.ita.record_changes import changed, position_of
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of
from itadesk.ita.rules import faults as rule_faults
from itadesk.language import _
from itadesk.services.faulty import FaultyRecord
from itadesk.services.ports import Picture, WorkStarter


@dataclass(frozen=True, slots=True)
class Change:
    """A change that was made to one part.

    Attributes:
        key: of the part as it is now, or as it was where it was removed.
        before: what was stored; None where the part is new.
        after: what is stored now; None where it was removed.
        position: the place that it had among the parts of its kind, from 0; None where it was new and went last.
        sealed: the kept signature that went with a person, still sealed; it comes back with the person.
    """

    office_id: int
    key: PartKey
    before: Part | None
    after: Part | None
    position: int | None
    sealed: bytes | None = None


@dataclass(frozen=True, slots=True)
class EmblemChange:
    """A change that was made to the office's emblem; None where there is no emblem."""

    office_id: int
    before: Picture | None
    after: Picture | None

    @property
    def key(self) -> None:
        """The emblem is no part of the record."""
        return


AnyChange = Change | EmblemChange
"""What can be undone."""


class StaleEdit(UserError):
    """Somebody else changed the part meanwhile.

    Attributes:
        wanted: what should have been stored; None for a removal.
        stored: what is stored; None where it was removed.
    """

    def __init__(self, key: PartKey, wanted: Part | None, stored: Part | None) -> None:
        super().__init__(key, wanted, stored)
        self.key, self.wanted, self.stored = key, wanted, stored

    def sentence(self) -> str:
        """Says that nothing was overwritten."""
        if self.stored is None:
            return _("Somebody else removed this meanwhile; your change was not stored. Look at the page anew.")
        return _("Somebody else changed this meanwhile; your change was not stored. Look at the page anew.")


class StaleEmblem(UserError):
    """Somebody else changed the emblem meanwhile.

    Attributes:
        wanted: what should have been stored; None for none.
        stored: what is stored.
    """

    def __init__(self, wanted: Picture | None, stored: Picture | None) -> None:
        super().__init__(wanted, stored)
        self.wanted, self.stored = wanted, stored

    def sentence(self) -> str:
        """Says that nothing was overwritten."""
        return _("Somebody else changed the emblem meanwhile; your change was not stored. Look at the page anew.")


def save_part(start: WorkStarter, office_id: int, before: Part | None, after: Part | None) -> Change:
    """Stores `after` in the place of `before`; None before means a new part, None after its removal.

    What somebody who is still typing passes through (a title not yet entered) is stored; what would leave the record
    contradicting itself is not.

    Raises:
        StaleEdit: what is stored is not `before`.
        FaultyRecord: the change would bring new faults into the record.
    """
    return _replace_part(start, office_id, before, after, position=None)


def undo_change(start: WorkStarter, change: AnyChange) -> AnyChange:
    """Takes a change back, and gives the change that this is, with which it can be done again.

    Raises:
        StaleEdit, StaleEmblem: the part or the emblem was changed since.
        FaultyRecord: other parts have come to rely on the change.
    """
    if isinstance(change, EmblemChange):
        return change_emblem(start, change.office_id, change.after, change.before)
    return _replace_part(
        start, change.office_id, change.after, change.before, position=change.position, sealed=change.sealed
    )


def change_emblem(start: WorkStarter, office_id: int, before: Picture | None, after: Picture | None) -> EmblemChange:
    """Stores the emblem `after` in the place of `before`; None takes it away.

    Raises:
        StaleEmblem: what is stored is not `before`.
    """
    with start() as work:
        stored = work.offices.emblem(office_id)
        if stored != before:
            raise StaleEmblem(after, stored)
        work.offices.put_emblem(office_id, after)
        work.commit()
    return EmblemChange(office_id, before, after)


def _replace_part(
    start: WorkStarter,
    office_id: int,
    before: Part | None,
    after: Part | None,
    *,
    position: int | None,
    sealed: bytes | None = None,
) -> Change:
    old, new = _keys(before, after)
    taken: bytes | None = None
    with start() as work:
        record = work.offices.get(office_id)
        if record.part(old) != before:
            raise StaleEdit(old, after, record.part(old))
        if before is not None:
            position = position_of(record, old)
        _refuse_new_faults(record, changed(record, old, after, position))
        if before is not None and (after is None or old != new):
            work.offices.remove(office_id, old)
            if old.kind is PartKind.PERSON:  # whoever gets the key next must not find the signature of another
                taken = work.signatures.sealed(office_id, old.key)
                work.signatures.put_sealed(office_id, old.key, None)
        if after is not None:
            work.offices.put(office_id, after, position)
            if sealed is not None and new.kind is PartKind.PERSON:
                work.signatures.put_sealed(office_id, new.key, sealed)
        work.commit()
    return Change(office_id, new, before, after, position, taken)


def _keys(before: Part | None, after: Part | None) -> tuple[PartKey, PartKey]:
    """The key before the change and the one after it; a part that is new or removed has one key only."""
    keys = [key_of(part) for part in (before, after) if part is not None]
    return keys[0], keys[-1]


def _refuse_new_faults(record: OfficeRecord, after: OfficeRecord) -> None:
    """Refuses what contradicts itself, unless it did so before: then at least nothing else is held up."""
    known = Counter(_signature(fault) for fault in rule_faults(record))
    new = []
    for fault in rule_faults(after):
        known[_signature(fault)] -= 1
        if known[_signature(fault)] < 0 and not isinstance(fault.error, UNFINISHED):
            new.append(fault)
    if new:
        raise FaultyRecord(after, new)


def _signature(fault: Fault) -> tuple[object, ...]:
    """What a fault is, wherever it lies."""
    return (type(fault.error), *fault.error.args)
