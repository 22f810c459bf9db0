"""Reads the log in the background, some entries at a time."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.background import Background
from itadesk.services.log import log_head, read_log, together
from itadesk.services.log_ports import Head, LogEntry, LogFilter
from itadesk.services.ports import WorkStarter

AT_ONCE: Final = 200


class Read(NamedTuple):
    """What was read.

    Attributes:
        entries: what was typed on end is one of them.
        anew: whether these are the first ones of what is wanted.
        all_read: whether there are no more.
    """

    entries: Sequence[LogEntry]
    head: Head
    anew: bool
    all_read: bool


class LogReader(QObject):
    """Reads what is wanted; what was wanted before is told no more.

    Signals:
        read(Read): some entries were read.
        failed(str): they could not be; the sentence says why.
    """

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, start: WorkStarter, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start, self._background = start, background
        self._wanted = LogFilter()
        self._readings = 0

    @property
    def wanted(self) -> LogFilter:
        """What is read."""
        return self._wanted

    def begin_anew(self, wanted: LogFilter) -> None:
        """Reads the newest entries of others that are wanted."""
        self._wanted = wanted
        self._readings += 1
        self._read(None)

    def go_on(self, before: int) -> None:
        """Reads more of them, with numbers under `before`."""
        self._read(before)

    def _read(self, before: int | None) -> None:
        reading, wanted = self._readings, self._wanted

        def look() -> Read:
            found = read_log(self._start, wanted, before, AT_ONCE) if reading == self._readings else ()
            return Read(together(found), log_head(self._start), before is None, len(found) < AT_ONCE)

        def tell(found: Read) -> None:
            if reading == self._readings:
                self.read.emit(found)

        self._background.do(look, tell, self.failed.emit, self)
