"""Files that get their name only when they are whole and on disk."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from itadesk.storage.doors import at_the_door

PART: Final = ".part"
BESIDE: Final = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite has beside a database."""

_OTHERS: Final = 0o077

LEFT: Final = timedelta(days=1)
"""After so long nobody writes any more what was begun: whoever began it was stopped."""


@contextmanager
def under_another_name(target: Path, *, kept: bool = True) -> Iterator[Path]:
    """A new file beside the target that only its owner may read. It gets the target's name when all went well.

    Takes:
        kept: whether it does; otherwise, and when something went wrong, it is gone afterwards.
    """
    written = target.with_name(f".{target.name}.{os.getpid()}{PART}")
    with at_the_door(str(target)):
        written.unlink(missing_ok=True)
        # SQLite fills an empty file that is there, and leaves to it who may read it
        os.close(os.open(written, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield written
        if kept:
            with at_the_door(str(target)):
                to_disk(written)
                written.replace(target)
                to_disk(target.parent)
    finally:
        for ending in ("", *BESIDE):
            with suppress(OSError):
                written.with_name(written.name + ending).unlink(missing_ok=True)


def begin_private(path: Path) -> None:
    """Makes an empty file that only its owner may read where none is; SQLite gives what it has beside it the same rights.

    Raises:
        OSError: it cannot be made; SQLite would not say why.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_private(path: Path) -> None:
    """Takes from all others what they may do with a database that was there before, and with what SQLite has beside it.

    On Windows the folder of the user says who may read; of a file of somebody else nothing is changed.
    """
    if sys.platform == "win32":
        return
    for ending in ("", *BESIDE):
        file = path.with_name(path.name + ending)
        with suppress(OSError):
            found = file.stat()
            if found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
                file.chmod(found.st_mode & 0o700)


def to_disk(path: Path) -> None:
    """Has the system bring a file, or the names in a folder, to disk; Windows knows that of files only."""
    if path.is_dir() and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def clear_away(folder: Path, stem: str, now: datetime) -> None:
    """Removes what somebody began in a folder who was stopped long ago.

    Takes:
        stem: what names begin with that are the program's own.
    """
    with suppress(OSError):
        for file in folder.iterdir():
            ours = file.name.startswith(f".{stem}") and PART in file.name
            if ours and now.timestamp() - file.stat().st_mtime > LEFT.total_seconds():
                file.unlink()
