"""How far long work is, told from the thread where it is done, and the wish that it stops, told to it."""

from threading import Event

from PySide6.QtCore import QObject, Signal

from itadesk.errors import UserError
from itadesk.language import _


class Stopped(UserError):
    """The person wanted no more of it; what was begun is undone by whoever began it."""

    def sentence(self) -> str:
        """Says so."""
        return _("Stopped.")


class Progress(QObject):
    """The one thing that a piece of long work and the window share.

    Signals:
        advanced(int, str): so many percent are done; the sentence says what is done now.
    """

    advanced = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def tell(self, percent: int, sentence: str) -> None:
        """Called by the work between two steps: tells how far it is.

        Raises:
            Stopped: it is wished that the work stops here.
        """
        if self._stop.is_set():
            raise Stopped
        self.advanced.emit(percent, sentence)

    def stop(self) -> None:
        """Wishes that the work stops at its next step."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()
