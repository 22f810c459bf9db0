"""Keeps Python alive while Qt for Python loses references.

PySide6 6.12.0 gives back True from every `Signal.emit` without counting the reference. Before Python 3.12, which made
True immortal, some thousands of signals bring its count to nought, and Python ends with "deallocating True or False".
Spare references outlast any session: a keystroke emits about twenty signals. Seen with 6.12.0; 6.11.3 is sound.
"""

import ctypes
import sys
from functools import cache
from typing import Final

ENOUGH: Final = 1_000_000


@cache
def hold_spare_references() -> None:
    """Takes references to True that are never given back, not even at the end; once, and only where they are needed."""
    if sys.version_info < (3, 12):
        ctypes.pythonapi.Py_IncRef(ctypes.py_object((True,) * ENOUGH))
