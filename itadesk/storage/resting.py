"""A database file that this process leaves alone for a while, so that it may be read as a file, or be replaced.

On POSIX whoever closes any handle of a file loses all locks that his process has on it (fcntl(2)), SQLite's as well; then
another program may write into the middle of what is read here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from itadesk.storage.drivers import RESTING
from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.file_heads import HEADS

PATIENCE: Final = 10.0
"""Seconds after which whoever still reads is not waited for any longer."""

_OFTEN: Final = 0.02


def check_let_go(path: Path) -> None:
    """Sees to it that no connection of this process leads to a file.

    Raises:
        DatabaseLocked: one does.
    """
    if HEADS.is_open(path):
        raise DatabaseLocked(str(path))


@contextmanager
def at_rest(path: Path, let_go: Callable[[], None]) -> Iterator[None]:
    """Lets go of a file, and keeps this process from opening it meanwhile.

    Takes:
        let_go: closes what is open of it.

    Raises:
        DatabaseLocked: somebody goes on reading it.
    """
    is_first = path not in RESTING
    RESTING.add(path)
    try:
        let_go()
        until = monotonic() + PATIENCE
        while HEADS.is_open(path) and monotonic() < until:
            sleep(_OFTEN)
        check_let_go(path)
        yield
    finally:
        if is_first:
            RESTING.discard(path)
