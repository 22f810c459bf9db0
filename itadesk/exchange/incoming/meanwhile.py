"""Does what cannot be interrupted in a thread of its own, so that who waits hears that it goes on, and may leave."""

from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from concurrent.futures import TimeoutError as StillGoingOn
from contextlib import suppress
from threading import Thread
from typing import Final, TypeVar

from itadesk.exchange.incoming.content import Tell

_AT_A_TIME: Final = 0.1
"""Seconds."""

T = TypeVar("T")


def done_meanwhile(work: Callable[[Tell], T], tell: Tell) -> T:
    """What `work` gives or raises; it tells how far it is, which is handed on to `tell` again and again.

    Where `tell` ends the waiting by an exception, the work is left behind: it ends when it tells the next time.
    """
    future = Future[T]()
    far = [(0, 1)]

    def note(done: int, of_all: int) -> None:
        if future.cancelled():
            raise InvalidStateError
        far[0] = (done, of_all)

    Thread(target=_run, args=(future, work, note), daemon=True).start()
    try:
        while True:
            with suppress(StillGoingOn):
                return future.result(_AT_A_TIME)
            tell(*far[0])
    finally:
        future.cancel()


def _run(future: Future[T], work: Callable[[Tell], T], note: Tell) -> None:
    """Does the work, and keeps what comes of it where somebody still waits for that."""
    with suppress(InvalidStateError):
        try:
            found = work(note)
        except BaseException as error:  # noqa: BLE001  what Rust gives up at is no Exception; it is raised where it is waited for
            future.set_exception(error)
        else:
            future.set_result(found)
