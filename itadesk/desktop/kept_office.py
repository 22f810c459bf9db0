"""The open office as it is stored, and the way to change that."""

from collections.abc import Callable, Sequence

from itadesk.desktop.waiting import Waiting
from itadesk.errors import EnvironmentFailure
from itadesk.ita.records import OfficeRecord, Part
from itadesk.services.editing import (
    AnyChange,
    Change,
    Changes,
    EmblemChange,
    Saved,
    Sight,
    change_emblem,
    look_at,
    save_parts,
    stored_already,
    take_back,
)
from itadesk.services.ports import Picture, WorkStarter


class KeptOffice:
    """Remembers what was stored last, so that only what was changed is read, checked and written.

    Takes:
        start: begins a unit of work to read.
        hasty: begins one to write, which fails where it would have to wait for others.

    Attributes:
        sight: the office as it was read or stored last.
        in_doubt: what was to be stored when the connection broke off, so that nobody knows whether it is; None for nothing.
    """

    def __init__(self, start: WorkStarter, hasty: WorkStarter, office_id: int) -> None:
        self._start, self._hasty, self._office_id = start, hasty, office_id
        self.sight: Sight = look_at(start, office_id)
        self.in_doubt: Waiting | AnyChange | None = None

    def read(self) -> OfficeRecord:
        """What is stored now, whoever stored it."""
        self.sight = look_at(self._start, self._office_id)
        return self.sight.record

    def save(self, waiting: Waiting) -> Change | Changes:
        """Stores what waits, all of it or nothing."""
        wanted = waiting.replacements
        return self._store_once(
            waiting, wanted, lambda: save_parts(self._hasty, self._office_id, wanted, self.sight)
        ).change

    def save_emblem(self, before: Picture | None, after: Picture | None) -> EmblemChange:
        """Stores another emblem, or none."""
        return change_emblem(self._hasty, self._office_id, before, after)

    def take_back(self, change: AnyChange) -> AnyChange:
        """Undoes a change; what it gives does it again."""
        if isinstance(change, EmblemChange):
            return self.save_emblem(change.after, change.before)
        turned = [(each.after, each.before) for each in reversed(change.parts)]
        return self._store_once(change, turned, lambda: take_back(self._hasty, change, self.sight)).change

    def _store_once(
        self,
        what: Waiting | Change | Changes,
        replacements: Sequence[tuple[Part | None, Part | None]],
        store: Callable[[], Saved],
    ) -> Saved:
        """Stores something, unless the try before has done so of which that is not known."""
        saved = None
        if what is self.in_doubt:
            saved = stored_already(self._hasty, self._office_id, replacements, self.sight)
        self.in_doubt = None
        try:
            saved = saved or store()
        except EnvironmentFailure as failure:
            self.in_doubt = what if failure.in_doubt else None
            raise
        self.sight = saved.sight
        return saved
