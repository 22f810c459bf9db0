"""The one place where SQLite files are opened: plain ones by Python's own SQLite, locked ones by SQLCipher with their key.

The two do not know of each other's locks, so within a process a file is never open by both.
"""

import os
import sqlite3
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import quote

from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.file_heads import HEADS, is_locked
from itadesk.storage.keyring import RING

if TYPE_CHECKING:  # hardly any database has a passphrase
    from itadesk.storage.locked_driver import LockedConnection

RESTING: Final[set[Path]] = set()
"""Files that this process is to leave alone for now: they are read as files, or another process of the program replaces them."""

SECONDS_TO_WAIT: Final = 10.0
"""How long SQLite waits for others that write."""


class PlainConnection(sqlite3.Connection):
    """A connection that says when it is closed."""

    def close(self) -> None:
        """Ends it."""
        with HEADS.lock:
            super().close()
            HEADS.forget(self)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection that looks at every page that it reads whether it can be one.

    Raises:
        PassphraseNeeded: the file is locked, and its key is not known.
        DatabaseLocked: this process is to leave it alone for now.
        errors: SQLite cannot open it.
    """
    head = _head_of(path)
    if is_locked(head):
        key = RING.key_of(path, head)
        with HEADS.lock:
            _check_rest(path)
            return cast("sqlite3.Connection", connect_unlocked(path, head, key, read_only=read_only))
    with HEADS.lock:
        _check_rest(path)
        connection = sqlite3.connect(_address(path, read_only=read_only), factory=PlainConnection, **_WAYS)
        HEADS.note(path, head, connection)
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def connect_unlocked(path: Path, salt: bytes, key: bytes | None, *, read_only: bool = False) -> "LockedConnection":
    """A connection of SQLCipher to a file with this salt and key; without a key to one that is not locked."""
    from itadesk.storage.locked_driver import DRIVER, LockedConnection  # noqa: PLC0415  see above

    with HEADS.lock:
        connection = DRIVER.connect(_address(path, read_only=read_only), factory=LockedConnection, **_WAYS)
        HEADS.note(path, salt, connection)
    if key is not None:
        connection.unlock(key, salt)
    connection.execute("PRAGMA cell_size_check = ON")
    return cast("LockedConnection", connection)


def driver_of(path: Path) -> ModuleType:
    """The driver by which a file is opened."""
    if not is_locked(_head_of(path)):
        return sqlite3
    from itadesk.storage.locked_driver import DRIVER  # noqa: PLC0415  see above

    return DRIVER


def is_known(path: Path) -> bool:
    """Whether a file can be opened without asking anybody."""
    head = _head_of(path)
    return not is_locked(head) or RING.knows(head)


def errors(*besides: type[Exception]) -> tuple[type[Exception], ...]:
    """What SQLite raises by either driver, and whatever is to be caught besides."""
    locked = sys.modules.get(_LOCKED)
    return (sqlite3.Error, *besides) if locked is None else (sqlite3.Error, locked.DRIVER.Error, *besides)


def writable(path: Path) -> bool:
    """Whether a file, or where it is missing its folder, may be written."""
    return _may_be_written(path if path.exists() else path.parent)


def _may_be_written(path: Path) -> bool:
    if sys.platform != "win32" or not os.access(path, os.W_OK):
        return os.access(path, os.W_OK)
    # there that is only a mark of the file: who may write, and whether a stick is protected, shows by trying
    tried = path / f".itadesk.{os.getpid()}" if path.is_dir() else path
    ways = os.O_CREAT | os.O_EXCL | os.O_TEMPORARY if path.is_dir() else 0
    try:
        os.close(os.open(tried, os.O_RDWR | ways))
    except PermissionError:
        return False
    except OSError:
        return True  # SQLite says what is wrong
    return True


def _check_rest(path: Path) -> None:
    if path in RESTING:
        raise DatabaseLocked(str(path))


def _head_of(path: Path) -> bytes:
    """What a file begins with; nothing where that may not be read, of which SQLite says why."""
    try:
        return HEADS.of(path)
    except OSError:
        return b""


def _address(path: Path, *, read_only: bool) -> str:
    """How SQLite is told to open a file: to write, to read, or to read from a folder in which nothing can be made.

    Reading a file in WAL mode needs a file beside it; where neither exists nor can be made, nobody else writes.
    """
    address = address_of(path)
    if read_only:
        return f"{address}?mode=ro"
    if writable(path):
        return f"{address}?mode=rwc"
    beside = path.with_name(path.name + "-wal").exists() or _may_be_written(path.parent)
    return f"{address}?mode=ro" if beside else f"{address}?mode=ro&immutable=1"


def address_of(path: Path) -> str:
    """A file as SQLite is told of it."""
    name = path.absolute().as_posix()
    return "file://" + quote(name if name.startswith("/") else f"/{name}")


_LOCKED: Final = "itadesk.storage.locked_driver"
_WAYS: Final[dict[str, Any]] = {
    "uri": True,
    "timeout": SECONDS_TO_WAIT,
    "isolation_level": None,
    "check_same_thread": False,
}
