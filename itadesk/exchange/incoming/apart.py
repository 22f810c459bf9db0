"""Reads a file in a process of its own: what ends that process, or takes all memory there is, does no harm to this one.

Old workbooks are read by a library that believes what they say of their sizes. What they say can make it ask for more
memory than there is, and then the system ends the process, without an exception that could be caught.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from time import monotonic
from typing import Any, Final, Protocol

from itadesk.errors import ItadeskError
from itadesk.exchange.incoming.content import Tell
from itadesk.exchange.incoming.failures import Damaged
from itadesk.language import SPEECH

MOST_MEMORY: Final = 512 * 1024 * 1024
LONGEST: Final = 60.0
"""Seconds; the largest workbook that is read takes some ten."""

_AT_A_TIME: Final = 0.1

Read = Callable[[bytes, str], Any]


class Pipe(Protocol):
    """One end of what two processes talk through; Windows has another kind of it than other systems."""

    def poll(self, timeout: float) -> bool:
        """Whether something comes within some seconds."""

    def recv(self) -> Any:  # noqa: ANN401  whatever was sent
        """What came."""

    def send(self, obj: Any) -> None:  # noqa: ANN401  whatever can be sent
        """Tells the other end."""


def read_apart(read: Read, data: bytes, name: str, tell: Tell) -> Any:  # noqa: ANN401  whatever `read` gives
    """What `read`, a function that other processes find by name, gives for the bytes of a file.

    Takes:
        tell: is told again and again that the reading goes on, and may end it.

    Raises:
        Damaged: the process was ended, failed, or did not come back.
        ItadeskError: what `read` raised.
    """
    # begun anew, not copied: a copy would share locks and connections, and Windows knows no copies
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(theirs, read, data, name, SPEECH.language), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = _answer(ours, tell)
    except (EOFError, OSError):
        raise Damaged(name) from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if answer is None:
        raise Damaged(name)
    if isinstance(answer[0], ItadeskError):
        raise answer[0]
    return answer[0]


def _answer(pipe: Pipe, tell: Tell) -> tuple[Any] | None:
    """What the process says; None where it says nothing for too long."""
    until = monotonic() + LONGEST
    while monotonic() < until:
        if pipe.poll(_AT_A_TIME):
            answer: tuple[Any] = pipe.recv()
            return answer
        tell(0, 1)
    return None


def _read(pipe: Pipe, read: Read, data: bytes, name: str, language: str) -> None:
    """Runs in the process of its own. What fails there ends it without a word."""
    _bind()
    SPEECH.use(language)
    try:
        found = read(data, name)
    except ItadeskError as refusal:
        found = refusal
    pipe.send((found,))


def _bind() -> None:
    """Bounds the memory of this process, and silences what libraries say when they give up. Windows knows no such bound."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  Windows has none

        with suppress(ValueError, OSError):  # a lower bound is set already
            resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
