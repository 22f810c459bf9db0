"""Sets papers in the background, always the newest that was asked for, never two at a time."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from itadesk.errors import ItadeskError
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.services.ports import Printing, PrintOptions, Typesetter


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to be set, with everything that it is made of."""

    record: OfficeRecord
    paper: Paper
    options: PrintOptions


class Setter(QObject):
    """Composes and sets papers in a thread of its own.

    While one is being set, newer orders replace each other; only the newest is set next.

    Signals:
        printed(Printing): the newest order was set.
        failed(str): it could not be composed; the sentence says why and what to do.
        broke(BaseException): the program itself is at fault.
    """

    printed = Signal(object)
    failed = Signal(str)
    broke = Signal(object)
    _done = Signal(object)

    def __init__(self, typesetter: Typesetter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="setter")
        self._running: Order | None = None
        self._next: Order | None = None
        self._waiting: list[Callable[[Printing], None]] = []
        self._newest: Printing | None = None
        self._finished = False
        self._done.connect(self._on_done)

    def ask(self, order: Order) -> None:
        """Asks for a paper; what was asked for before and not begun yet is forgotten, and all after the end."""
        if self._finished:
            return
        if self._running is None:
            self._begin(order)
        else:
            self._next = order

    def when_ready(self, action: Callable[[Printing], None]) -> None:
        """Does something with the printing of the newest order: at once where it is there, otherwise when it is."""
        if self._running is None and self._newest is not None:
            action(self._newest)
        else:
            self._waiting.append(action)

    def finish(self) -> None:
        """Waits for the thread; nothing is emitted any more. Finishing twice is no harm."""
        if self._finished:
            return
        self._finished = True
        self._next = None
        self._waiting.clear()
        self._done.disconnect()
        self._worker.shutdown()

    def _begin(self, order: Order) -> None:
        self._running, self._next = order, None
        self._worker.submit(self._work, order).add_done_callback(self._done.emit)

    def _work(self, order: Order) -> Printing:
        """Runs in the other thread, which loads what composes: the window is there sooner without it."""
        from itadesk.services.papers import compose_paper  # noqa: PLC0415

        return self._typesetter(compose_paper(order.record, order.paper), order.options)

    def _on_done(self, done: Future[Printing]) -> None:
        self._running = None
        if self._next is not None:
            self._begin(self._next)
            return
        error = done.exception()
        if error is None:
            self._deliver(done.result())
            return
        self._newest = None
        self._waiting.clear()
        if isinstance(error, ItadeskError):
            self.failed.emit(error.sentence())
        else:
            self.broke.emit(error)

    def _deliver(self, printing: Printing) -> None:
        self._newest = printing
        waiting, self._waiting = self._waiting, []
        self.printed.emit(printing)
        for action in waiting:
            action(printing)
