"""Whether the file beside a database that holds its last changes was taken away, as virus scanners do.

SQLite removes that file (-wal) when the last program closes the database, after all in it was brought into the database;
the index of what is in it (-shm) goes first. Where the index is left alone, it says how much was not yet brought over
(https://www.sqlite.org/walformat.html). Opening the database would begin both anew, so it is looked before.
"""

import struct
from pathlib import Path
from typing import Final

from itadesk.storage.file_heads import HEADS

_HEADER: Final = struct.Struct("=12x B 3x I 76x I")
"""Of the index: whether it is in use, how many pages the file holds, and how many of them were brought over."""


def is_journal_lost(path: Path) -> bool:
    """Whether changes of a database file were in a journal that is gone."""
    if HEADS.is_open(path):
        return False  # it is in use here, and to read its index as a file would cost this process its locks
    journal, index = path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
    if journal.exists():
        return False
    # whoever opens a database just now makes the journal before its index, and removes it after that
    try:
        with index.open("rb") as file:
            header = file.read(_HEADER.size)
    except OSError:
        return False
    if len(header) < _HEADER.size:
        return False
    in_use, pages, brought = _HEADER.unpack(header)
    return bool(in_use) and pages > brought
