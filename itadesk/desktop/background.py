"""Work that takes longer than a person should wait: done in another thread, with its end told in the window's own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from itadesk.errors import ItadeskError

Value = TypeVar("Value")


class Background(QObject):
    """Does one piece of work after the other.

    Takes:
        thread: where the work is done; whoever made it ends it.

    Signals:
        broke(BaseException): the program itself is at fault.
    """

    broke = Signal(object)
    _done = Signal(object)

    def __init__(self, thread: ThreadPoolExecutor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._running = 0
        # A method of this object, so that Qt takes it over into this thread; what is done at once is told later all the same.
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._running)

    def do(self, work: Callable[[], Value], then: Callable[[Value], object], failed: Callable[[str], object]) -> None:
        """Does something in the other thread, and then tells in this one what came of it.

        Takes:
            then: gets what the work gave.
            failed: gets the sentence about what a person has to know.
        """

        def end(done: Future[Value]) -> None:
            self._running -= 1
            error = done.exception()
            if error is None:
                then(done.result())
            elif isinstance(error, ItadeskError):
                failed(error.sentence())
            else:
                self.broke.emit(error)

        self._running += 1
        self._thread.submit(work).add_done_callback(lambda done: self._done.emit(lambda: end(done)))

    def _on_done(self, end: Callable[[], None]) -> None:
        end()
