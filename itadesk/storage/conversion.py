"""Whole copies of a database file that are locked otherwise than it is: with its passphrase, with another one, or with none."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from itadesk.storage import sqlite
from itadesk.storage.drivers import address_of, connect_unlocked
from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.file_heads import HEADS, PLAIN, is_locked
from itadesk.storage.keyring import RING, as_text

if TYPE_CHECKING:  # hardly any database has a passphrase
    from itadesk.storage.locked_driver import LockedConnection


def salt_of(path: Path) -> bytes | None:
    """The salt of a locked file; None of any other."""
    head = HEADS.of(path)
    return head if is_locked(head) else None


def copy_as(path: Path, target: Path, salt: bytes | None) -> None:
    """Makes a whole copy of a database in an empty file, locked with this salt and its key; None leaves it plain."""
    if salt_of(path) == salt:
        begin_like(path, target)
        sqlite.copy(path, target)  # page by page: what is damaged is not made good by leaving it out
        return
    with closing(alone(path)) as source:
        write_as(source, path, target, salt)


def copy_like(path: Path, target: Path, model: Path) -> None:
    """Makes a whole copy of a database in an empty file, locked like the model; like the database where that is none."""
    head = HEADS.of(model)
    like = model if head == PLAIN or is_locked(head) else path
    copy_as(path, target, salt_of(like))


def begin_like(model: Path, target: Path) -> None:
    """Makes an empty file an empty database that is locked like the model."""
    salt = salt_of(model)
    if salt is not None:
        with closing(connect_unlocked(target, salt, RING.key_of(model, salt))) as connection:
            connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")


def alone(path: Path) -> "LockedConnection":
    """A connection that can write what is locked otherwise; this process may have no other one to the file.

    Raises:
        DatabaseLocked: it has.
    """
    if HEADS.is_open(path):
        raise DatabaseLocked(str(path))
    salt = salt_of(path)
    return connect_unlocked(path, salt or PLAIN, None if salt is None else RING.key_of(path, salt))


def write_as(source: "LockedConnection", path: Path, target: Path, salt: bytes | None) -> None:
    """Writes what a connection reads into an empty file.

    Takes:
        path: what the connection leads to.
    """
    if salt is not None:
        key = quote(as_text(RING.key_of(path, salt), salt))
        source.execute("VACUUM INTO ?", (f"{address_of(target)}?key={key}",))
        return
    # there is no other way to a file without a key (https://www.zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export)
    source.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
    for quick in (
        "journal_mode = OFF",
        "synchronous = OFF",
    ):  # what breaks off is thrown away, the rest brought to disk later
        source.execute(f"PRAGMA plain.{quick}")
    source.execute("SELECT sqlcipher_export('plain')")
    for noted in ("application_id", "user_version"):
        (value,) = source.execute(f"PRAGMA main.{noted}").fetchone()
        source.execute(f"PRAGMA plain.{noted} = {value}")
    source.execute("DETACH DATABASE plain")
