"""Changing parts of an office, so that it can be undone and nobody's change is lost."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from itadesk.errors import UserError
from itadesk.ita.new_faults import new_faults
from itadesk.ita.record_changes import changed, position_of
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of
from itadesk.language import _
from itadesk.services.faulty import FaultyRecord
from itadesk.services.ports import Picture, UnitOfWork, WorkStarter


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

    @property
    def parts(self) -> "tuple[Change, ...]":
        """The changes of single parts that it consists of."""
        return (self,)


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


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes of several parts that were made as one, in their order."""

    office_id: int
    parts: tuple[Change, ...]

    @property
    def key(self) -> None:
        """Several parts have no key in common."""
        return

    @property
    def before(self) -> tuple[Part | None, ...]:
        """What was stored of each."""
        return tuple(change.before for change in self.parts)

    @property
    def after(self) -> tuple[Part | None, ...]:
        """What is stored of each now."""
        return tuple(change.after for change in self.parts)


AnyChange = Change | Changes | EmblemChange
"""What can be undone."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody has read of an office, and the number that is another one as soon as anything of it was changed."""

    record: OfficeRecord
    revision: int


@dataclass(frozen=True, slots=True)
class Saved:
    """What was stored: the change, by which it can be undone, and the office as it is stored now."""

    change: Change | Changes
    sight: Sight


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


def look_at(start: WorkStarter, office_id: int) -> Sight:
    """Reads an office in order to change it.

    Raises:
        OfficeMissing: it is not stored any more.
    """
    with start().only_looking() as work:
        return Sight(work.offices.get(office_id), work.offices.revision(office_id))


def save_part(start: WorkStarter, office_id: int, before: Part | None, after: Part | None) -> Change:
    """Stores `after` in the place of `before`; None before means a new part, None after its removal.

    What somebody who is still typing passes through (a title not yet entered) is stored; what would leave the record
    contradicting itself is not.

    Raises:
        StaleEdit: what is stored is not `before`.
        FaultyRecord: the change would bring new faults into the record.
    """
    return save_parts(start, office_id, [(before, after)]).change.parts[0]


def save_parts(
    start: WorkStarter,
    office_id: int,
    replacements: Iterable[tuple[Part | None, Part | None]],
    sight: Sight | None = None,
) -> Saved:
    """Stores several parts in the place of others, one after the other as `save_part` does, but all of them or none.

    Only what the last one leaves has to obey the rules: a meeting can go together with what names it.

    Takes:
        sight: what was read before; as long as nothing was changed since, it is not read again.

    Raises:
        StaleEdit: of one of them, something else is stored.
        FaultyRecord: together they would bring new faults into the record.
    """
    wanted = [_wanted(office_id, before, after) for before, after in replacements]
    return _store(start, office_id, wanted, sight)


def take_back(start: WorkStarter, change: Change | Changes, sight: Sight | None = None) -> Saved:
    """Takes a change of parts back; what it gives is the change that this is, with which it can be done again.

    Raises:
        StaleEdit: a part was changed since.
        FaultyRecord: other parts have come to rely on the change.
    """
    turned = [replace(each, before=each.after, after=each.before) for each in reversed(change.parts)]
    return _store(start, change.office_id, turned, sight)


def stored_already(
    start: WorkStarter, office_id: int, replacements: Iterable[tuple[Part | None, Part | None]], sight: Sight
) -> Saved | None:
    """What a try of `save_parts` has stored of which nobody knows how it ended; None where it has stored nothing.

    Where that try is still going on, it waits for its end.

    Takes:
        sight: what was read before that try.

    Raises:
        OfficeMissing: somebody removed the office.
    """
    wanted = [_wanted(office_id, before, after) for before, after in replacements]
    left: dict[PartKey, Part | None] = {}
    for each in wanted:
        old, new = _keys(each.before, each.after)
        left[old], left[new] = None, each.after
    with start() as work:
        now = Sight(work.offices.get(office_id), work.offices.revision(office_id))
    if any(now.record.part(key) != part for key, part in left.items()):
        return None
    done = tuple(replace(each, position=_position(sight.record, each.before)) for each in wanted)
    return Saved(done[0] if len(done) == 1 else Changes(office_id, done), now)


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


def _store(start: WorkStarter, office_id: int, wanted: Iterable[Change], sight: Sight | None) -> Saved:
    with start() as work:
        stored = _seen_now(work, office_id, sight)
        record, steps = stored, []
        for each in wanted:
            old, new = _keys(each.before, each.after)
            known = record.part(old)
            if known != each.before:
                raise StaleEdit(old, each.after, known)
            position = each.position if known is None else position_of(record, old)
            record = changed(record, old, each.after, position)
            steps.append((old, known, replace(each, key=new, before=known, position=position)))
        if faults := new_faults(stored, record):
            raise FaultyRecord(record, faults)
        done = tuple(_write(work, old, known, step) for old, known, step in steps)
        revision = work.offices.revision(office_id)
        work.commit()
    change = done[0] if len(done) == 1 else Changes(office_id, done)
    return Saved(change, Sight(record, revision))


def _seen_now(work: UnitOfWork, office_id: int, sight: Sight | None) -> OfficeRecord:
    """What is stored; of an office that nobody changed since it was read, that is what was read."""
    if sight is not None and work.offices.revision(office_id) == sight.revision:
        return sight.record
    return work.offices.get(office_id)


def _write(work: UnitOfWork, old: PartKey, known: Part | None, step: Change) -> Change:
    """Writes one step; the signature that a person gives up with the key is noted in it."""
    office_id, new, after, taken = step.office_id, step.key, step.after, None
    stays = known is not None and after is not None and old == new
    if known is not None and not stays:
        work.offices.remove(office_id, old)
        if old.kind is PartKind.PERSON:  # whoever gets the key next must not find the signature of another
            taken = work.signatures.sealed(office_id, old.key)
            work.signatures.put_sealed(office_id, old.key, None)
    if after is not None:
        work.offices.put(office_id, after, step.position, known if stays else None)
        if step.sealed is not None and new.kind is PartKind.PERSON:
            work.signatures.put_sealed(office_id, new.key, step.sealed)
    return replace(step, sealed=taken)


def _wanted(office_id: int, before: Part | None, after: Part | None) -> Change:
    return Change(office_id, _keys(before, after)[1], before, after, None)


def _position(record: OfficeRecord, part: Part | None) -> int | None:
    return None if part is None else position_of(record, key_of(part))


def _keys(before: Part | None, after: Part | None) -> tuple[PartKey, PartKey]:
    """The key before the change and the one after it; a part that is new or removed has one key only."""
    keys = [key_of(part) for part in (before, after) if part is not None]
    return keys[0], keys[-1]
