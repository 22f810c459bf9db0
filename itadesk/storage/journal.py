"""What a unit of work has done so far; it is written to the log when that is committed, and in the same transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from itadesk.services.log_ports import Door
from itadesk.storage.noted import Note


@dataclass(slots=True)
class Journal:
    """What was done and is not yet in the log.

    Attributes:
        door: through which it was done.
    """

    door: Door
    _waiting: list[Callable[[], Note | None]] = field(default_factory=list)

    def note(self, noted: Callable[[], Note | None]) -> None:
        """Notes something that was done; what is to be said of it, if anything, is asked for when it is written."""
        self._waiting.append(noted)

    def write(self, connection: Connection) -> None:
        """Writes to the log what was noted; from here to the end of the transaction nobody else can write to it."""
        waiting, self._waiting = self._waiting, []
        if notes := [note for noted in waiting if (note := noted()) is not None]:
            from itadesk.storage.log_writing import append  # noqa: PLC0415  who only reads does without

            append(connection, self.door, notes)
