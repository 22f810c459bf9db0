"""Many files read by processes of their own while the first one stores what they have read."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from itadesk.errors import EnvironmentFailure
from itadesk.language import SPEECH, _
from itadesk.services.folders import ReadFile, read_each
from itadesk.services.importing import OfficeData
from itadesk.services.many_imports import MakeReady

MANY: Final = 200
"""Files from which on processes of their own pay."""

PROCESSES: Final = 2
"""More would read faster than one stores."""

CHUNK: Final = 25
"""Files that a process is given at a time, and no more than one when it is large."""

CHUNK_BYTES: Final = 1024 * 1024

AHEAD: Final = 10
"""Chunks that are read before they are needed: what is read and not yet stored takes memory."""


_SELDOM: Final = 100_000
"""New objects between two searches for cycles."""


class ReaderLost(EnvironmentFailure):
    """A process that reads files is gone."""

    def sentence(self) -> str:
        """Says what can have happened."""
        return _(
            "The system ended a process that reads the files, perhaps because memory ran out; close other programs and take the folder in again."
        )


def read_by_several(
    paths: Sequence[Path], read: Callable[[Path], OfficeData], make_ready: MakeReady
) -> Generator[ReadFile, None, None]:
    """Reads files like `read_each`, in their order; `read` and `make_ready` are functions that other processes find by name.

    Raises:
        ReaderLost: the system ended a process.
    """
    if len(paths) < MANY:
        yield from read_each(paths, read, make_ready)
        return
    # Processes are begun anew, not copied: a copy would share locks and connections, and Windows knows no copies.
    pool = ProcessPoolExecutor(
        min(PROCESSES, os.cpu_count() or 1), get_context("spawn"), initializer=_begin, initargs=(SPEECH.language,)
    )
    ahead = deque[Future[list[ReadFile]]]()
    try:
        for chunk in _chunks(paths):
            ahead.append(pool.submit(read_chunk, chunk, read, make_ready))
            if len(ahead) >= AHEAD:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()
    except BrokenProcessPool:
        raise ReaderLost from None
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(paths: Sequence[Path]) -> Iterator[list[Path]]:
    chunk, size = list[Path](), 0
    for path in paths:
        chunk.append(path)
        size += _size(path)
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(path: Path) -> int:
    """The bytes of a file; none where it is gone, which its reader will tell."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _begin(language: str) -> None:
    """A process of its own speaks the same language, and leaves Ctrl-C to the first one.

    What is read holds no cycles: to look for them all the time would take a tenth of it.
    """
    gc.set_threshold(_SELDOM)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    SPEECH.use(language)


def read_chunk(paths: Sequence[Path], read: Callable[[Path], OfficeData], make_ready: MakeReady) -> list[ReadFile]:
    """Reads some files."""
    return list(read_each(paths, read, make_ready))
