"""Work that takes longer than a person should wait: done in another thread, with its end told in the window's own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from shiboken6 import isValid

from itadesk.desktop.progress import Progress
from itadesk.errors import ItadeskError

Value = TypeVar("Value")

_QUIET_END = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Background(QObject):
    """Does one piece of work after the other, in a thread of its own.

    Signals:
        broke(BaseException): the program itself is at fault.
    """

    broke = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._running = 0
        self._finished = False
        self._progresses: set[Progress] = set()
        # A method of this object, so that Qt takes it over into this thread; what is done at once is told later all the same.
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._running)

    def do(
        self,
        work: Callable[[], Value],
        then: Callable[[Value], object],
        failed: Callable[[str], object],
        asker: QObject | None = None,
    ) -> None:
        """Does something in the other thread, and then tells in this one what came of it; after the end, nothing.

        Takes:
            then: gets what the work gave.
            failed: gets the sentence about what a person has to know.
            asker: nothing is told any more once it is gone, as a dialog is that was closed meanwhile.
        """

        def end(done: Future[Value]) -> None:
            self._running -= 1
            error = done.exception()
            if error is not None and not isinstance(error, ItadeskError):
                self.broke.emit(error)
            elif asker is not None and not isValid(asker):
                return
            elif error is None:
                then(done.result())
            else:
                failed(error.sentence())

        if not self._finished:
            self._running += 1
            self._thread.submit(work).add_done_callback(lambda done: self._done.emit(lambda: end(done)))

    def do_long(
        self, work: Callable[[Progress], Value], then: Callable[[Value], object], failed: Callable[[str], object]
    ) -> Progress:
        """Does something that tells how far it is and can be stopped; the same as `do` otherwise.

        Of work that was stopped, `failed` gets the sentence that says so.
        """
        progress = Progress(self)
        self._progresses.add(progress)

        def forget() -> None:
            self._progresses.discard(progress)
            progress.deleteLater()

        def end_well(value: Value) -> None:
            forget()
            then(value)

        def end_ill(sentence: str) -> None:
            forget()
            failed(sentence)

        self.do(lambda: work(progress), end_well, end_ill)
        return progress

    def finish(self) -> None:
        """Stops what can be stopped, waits for the rest, and tells what came of it. Finishing twice is no harm."""
        self._finished = True
        for progress in self._progresses:
            progress.stop()
        while self._running:
            QCoreApplication.processEvents(_QUIET_END)
        self._thread.shutdown()

    def _on_done(self, end: Callable[[], None]) -> None:
        end()
