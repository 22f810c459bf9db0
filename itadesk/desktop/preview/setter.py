"""Sets papers in the background, always the newest that was asked for, never two at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, Signal

from itadesk.errors import ItadeskError
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.services.papers import compose_paper
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
        broke(Exception): the program itself is at fault.
    """

    printed = Signal(object)
    failed = Signal(str)
    broke = Signal(object)
    _done = Signal(object, object)

    def __init__(self, typesetter: Typesetter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: Order | None = None
        self._next: Order | None = None
        self._waiting: list[Callable[[Printing], None]] = []
        self._newest: Printing | None = None
        self._done.connect(self._on_done)

    def ask(self, order: Order) -> None:
        """Asks for a paper; what was asked for before and not begun yet is forgotten."""
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
        """Waits for the thread; nothing is emitted any more."""
        self._next = None
        self._waiting.clear()
        self._done.disconnect()
        self._pool.waitForDone()

    def _begin(self, order: Order) -> None:
        self._running, self._next = order, None
        self._pool.start(lambda: self._work(order))

    def _work(self, order: Order) -> None:
        """Runs in the other thread, where nothing may be raised."""
        try:
            printing = self._typesetter(compose_paper(order.record, order.paper), order.options)
        except Exception as error:  # noqa: BLE001  whatever it is, it is told in the window's thread
            self._done.emit(None, error)
        else:
            self._done.emit(printing, None)

    def _on_done(self, printing: Printing | None, error: Exception | None) -> None:
        self._running = None
        if self._next is not None:
            self._begin(self._next)
            return
        self._newest = printing
        waiting, self._waiting = self._waiting, []
        if printing is not None:
            self.printed.emit(printing)
            for action in waiting:
                action(printing)
        elif isinstance(error, ItadeskError):
            self.failed.emit(error.sentence())
        else:
            self.broke.emit(error)
