"""A copy of a damaged SQLite file that SQLite opens all the same: with a head, and as long as the head says.

https://www.sqlite.org/fileformat2.html#the_database_header
"""

import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from itadesk.storage.file_heads import LENGTH, PLAIN, is_locked
from itadesk.storage.new_files import BESIDE, begin_private, under_another_name
from itadesk.storage.resting import check_let_go

PAGE: Final = 4096
"""Bytes; what this program's files have."""

_HEAD: Final = struct.Struct(">16s H 6B 12I")
"""What a page begins a file with, up to the version that programs count."""


@contextmanager
def mended_copy(damaged: Path) -> Iterator[Path]:
    """A copy for as long as it is needed, with what SQLite has beside the file; the file itself stays as it is.

    Raises:
        DatabaseLocked: this process has the file open, and would lose its locks by reading it so.
    """
    check_let_go(damaged)
    with under_another_name(damaged.with_name(f"{damaged.name}-copy"), kept=False) as copied:
        shutil.copyfile(damaged, copied)
        for ending in BESIDE:
            beside = damaged.with_name(damaged.name + ending)
            if beside.is_file() and ending != "-shm":
                begin_private(copied.with_name(copied.name + ending))
                shutil.copyfile(beside, copied.with_name(copied.name + ending))
        _mend(copied)
        yield copied


def _mend(copied: Path) -> None:
    size = copied.stat().st_size
    with copied.open("r+b") as file:
        head = file.read(_HEAD.size).ljust(_HEAD.size, b"\0")
        pages = -(-size // PAGE)
        if is_locked(head[:LENGTH]):
            pass  # nothing in it can be read, or written, without its key
        elif not _is_head(head):
            file.seek(0)
            file.write(_HEAD.pack(PLAIN, PAGE, 1, 1, 0, 64, 32, 32, 1, pages, 0, 0, 1, 4, 0, 0, 1, 0, 0, 0))
            file.seek(92)
            file.write(struct.pack(">I", 1))
        else:
            pages = max(pages, min(_HEAD.unpack(head)[9], 2 * pages + 16))
        file.truncate(pages * PAGE)


def _is_head(head: bytes) -> bool:
    """Whether what a file begins with can be the head of this program's database."""
    beginning, page, *fields = _HEAD.unpack(head)
    return beginning == PLAIN and page == PAGE and fields[2:6] == [0, 64, 32, 32]
