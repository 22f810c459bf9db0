"""What a database file begins with, read in a way that costs nobody a lock.

On POSIX a process loses all its locks on a file as soon as it closes any handle of that file (fcntl(2)), SQLite's as well
(https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_). So the file
itself is only opened while no connection of this process leads to it; otherwise what was read before the first one counts.
"""

from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Final, Protocol
from weakref import WeakSet

PLAIN: Final = b"SQLite format 3\0"
"""How every SQLite file begins that has no passphrase."""

MARK: Final = b"ITA\x01"
"""How a file of this program begins that has one; twelve bytes follow that are in no other file, its salt with these."""

LENGTH: Final = 16


class Connected(Protocol):
    """A connection to a file."""

    def close(self) -> None:
        """Ends it."""


Identity = tuple[int, int]
"""By what the system knows a file, whatever it is called: its device and its number there."""


@dataclass(slots=True)
class _Known:
    """A file that connections of this process lead to."""

    head: bytes
    connections: WeakSet[Connected] = field(default_factory=WeakSet)


class Heads:
    """The first bytes of files, and which connections of this process lead to them."""

    def __init__(self) -> None:
        self._known: dict[Identity, _Known] = {}
        self.lock = RLock()

    def of(self, path: Path) -> bytes:
        """What a file begins with; nothing where it is missing or empty.

        Raises:
            OSError: it cannot be read.
        """
        with self.lock:
            try:
                known = self._known_of(_identity(path))
                return known.head if known else _read(path)
            except FileNotFoundError:
                return b""

    def is_open(self, path: Path) -> bool:
        """Whether a connection of this process leads to a file."""
        with self.lock:
            try:
                return self._known_of(_identity(path)) is not None
            except OSError:
                return False

    def note(self, path: Path, head: bytes, connection: Connected) -> None:
        """Notes a connection that was just made."""
        with self.lock:
            try:
                identity = _identity(path)
            except OSError:
                return  # what cannot even be named can be neither read nor closed by anybody here
            known = self._known_of(identity) or _Known(head)
            known.connections.add(connection)
            self._known[identity] = known

    def forget(self, connection: Connected) -> None:
        """Notes that a connection is closed."""
        with self.lock:
            for identity, known in list(self._known.items()):
                known.connections.discard(connection)
                if not known.connections:
                    del self._known[identity]

    def _known_of(self, identity: Identity) -> _Known | None:
        known = self._known.get(identity)
        return known if known is not None and known.connections else None


HEADS: Final = Heads()
"""Those of this process: locks belong to a process as a whole."""


def is_locked(head: bytes) -> bool:
    """Whether a file that begins like this is locked with a passphrase."""
    return head.startswith(MARK) and len(head) == LENGTH


def _identity(path: Path) -> Identity:
    file = path.stat()
    return file.st_dev, file.st_ino


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LENGTH)
