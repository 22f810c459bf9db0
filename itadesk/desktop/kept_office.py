"""The open office as it is stored, and the way to change that."""

from itadesk.desktop.waiting import Waiting
from itadesk.ita.records import OfficeRecord
from itadesk.services.editing import (
    AnyChange,
    Change,
    Changes,
    EmblemChange,
    Sight,
    change_emblem,
    look_at,
    save_parts,
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
    """

    def __init__(self, start: WorkStarter, hasty: WorkStarter, office_id: int) -> None:
        self._start, self._hasty, self._office_id = start, hasty, office_id
        self.sight: Sight = look_at(start, office_id)

    def read(self) -> OfficeRecord:
        """What is stored now, whoever stored it."""
        self.sight = look_at(self._start, self._office_id)
        return self.sight.record

    def save(self, waiting: Waiting) -> Change | Changes:
        """Stores what waits, all of it or nothing."""
        saved = save_parts(self._hasty, self._office_id, waiting.replacements, self.sight)
        self.sight = saved.sight
        return saved.change

    def save_emblem(self, before: Picture | None, after: Picture | None) -> EmblemChange:
        """Stores another emblem, or none."""
        return change_emblem(self._hasty, self._office_id, before, after)

    def take_back(self, change: AnyChange) -> AnyChange:
        """Undoes a change; what it gives does it again."""
        if isinstance(change, EmblemChange):
            return self.save_emblem(change.after, change.before)
        saved = take_back(self._hasty, change, self.sight)
        self.sight = saved.sight
        return saved.change
