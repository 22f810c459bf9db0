"""Has memory that is free given back to the system, so that a long day in the window takes no more than its first hour.

The C library of Linux (glibc) gives each thread a store of its own and learns to keep whatever large was freed once. Pages
drawn, files of papers and what the window lays out leave holes in all of them that nothing fits into any more: after
30,000 keys and clicks some 60 MB. Other systems do so by themselves, and nothing is done there.
"""

import ctypes
import sys
from typing import Final

STORES: Final = (-8, 1)
"""M_ARENA_MAX: all threads share one store. Python lets one of them work at a time anyway."""

LARGE: Final = (-3, 256 * 1024)
"""M_MMAP_THRESHOLD: what is larger, in bytes, such as the picture of a page, goes back as soon as it is freed."""

KEPT: Final = (-1, 1024 * 1024)
"""M_TRIM_THRESHOLD: how much that is free at the end of the store is kept."""


def give_back() -> bool:
    """Asks the C library to give back what is free; whether it can. To be done before there are threads."""
    if sys.platform != "linux":
        return False
    change = getattr(ctypes.CDLL(None), "mallopt", None)
    return change is not None and all(change(*option) == 1 for option in (STORES, LARGE, KEPT))
