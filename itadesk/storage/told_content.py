"""What the log tells of what is stored: those of its entries that still count, with what they carry for the program.

Where a backup was restored, what counts is what was told when that was taken; nothing, where that is not known.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, or_, select

from itadesk.services.log_ports import Action
from itadesk.storage.content_digests import CONTENT
from itadesk.storage.log_tables import LOG_ENTRIES

_ENTRIES: Final = LOG_ENTRIES.c
_READ: Final = ("number", "action", "office_id", "kind", "key", "subject", "changes")


@dataclass(frozen=True, slots=True)
class Told:
    """An entry, as far as it says what is stored.

    Attributes:
        changes: its values as they are stored, in JSON.
    """

    number: int
    action: str
    office_id: int | None
    kind: str
    key: str
    subject: str
    changes: str

    @property
    def content(self) -> Any:  # noqa: ANN401  what JSON can hold
        """What the entry carries for the program; None where it is an older one."""
        return self.values().get(CONTENT) if CONTENT in self.changes else None

    def values(self) -> dict[str, Any]:
        """What single values have become, by their names."""
        return {change[0][0]: change[2] for change in json.loads(self.changes) if len(change[0]) == 1}


def told(connection: Connection, kinds: Collection[str]) -> Sequence[Told]:
    """The entries of these kinds that count at the end of the log, in their order."""
    wanted = or_(_ENTRIES.kind.in_(kinds), _ENTRIES.action == Action.RESTORED)
    rows = connection.execute(select(*(_ENTRIES[name] for name in _READ)).where(wanted).order_by(_ENTRIES.number))
    found: list[Told] = []
    for row in rows.yield_per(1000):
        entry = Told(*row)
        if entry.action == Action.RESTORED:
            until = entry.content or 0
            found = [each for each in found if each.number <= until]
        else:
            found.append(entry)
    return found
