"""Makes None, True and False immortal, as Python 3.12 and newer do by themselves.

PySide6 6.12.0 relies on it everywhere: each call of Qt that gives nothing back loses a reference to None, each
`Signal.emit` one to True. On Python 3.11 their counts come to nought within minutes, and Python ends with
"deallocating None". Measured with 6.12.0; 6.11.3 is sound, but has QtPdf only in a package of twice the size.
"""

import ctypes
import sys
from typing import Final

MANY: Final = sys.maxsize // 4
NEAR: Final = 64
"""How far a count may be from what Python says of it, to be sure that it is the count."""


def make_immortal() -> None:
    """Raises the reference counts so far that no session brings them down. Doing it twice is no harm."""
    if sys.version_info < (3, 12):
        for value in (None, True, False):
            count = ctypes.c_ssize_t.from_address(id(value))
            if abs(count.value - sys.getrefcount(value)) < NEAR and count.value < MANY:
                count.value += MANY
