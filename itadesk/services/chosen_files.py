"""The bytes of a file that somebody chose: within a bound, whatever stands behind its name."""

import os
import stat
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnreadable, reason_of
from itadesk.language import _

LARGEST: Final = 200 * 1024 * 1024
"""Bytes; no file of an office comes near it."""


def bytes_within(path: Path, most: int) -> bytes | None:
    """All bytes of a file; None where there are more than `most`. A device or a pipe says no size, and may never end.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        said = os.fstat(file.fileno())
        if said.st_size > most:
            return None
        data = file.read() if stat.S_ISREG(said.st_mode) else file.read(most + 1)
    return data if len(data) <= most else None


def bytes_of(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        FileUnreadable: it cannot be read, or is larger than any file of an office.
    """
    try:
        data = bytes_within(path, LARGEST)
    except OSError as error:
        raise FileUnreadable(str(path), reason_of(error)) from error
    if data is None:
        raise FileUnreadable(str(path), _("it is larger than any file of an office"))
    return data
