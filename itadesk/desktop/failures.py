"""The one door for failures of the program itself: the work is kept, the program says so and ends in order."""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from itadesk import __version__
from itadesk.errors import ItadeskError
from itadesk.language import _

FAILED: Final = 1
"""The exit status after a failure of the program."""

_MOST_CAUSES: Final = 5


def report_of(error: BaseException) -> str:
    """What went wrong, without the texts of anybody's data: kinds of errors and lines of the program.

    What errors say is left out, since it may quote what somebody entered; so are the folders in which files lie.
    """
    import platform  # noqa: PLC0415  loaded when there is something to report

    system = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"
    return "\n".join([f"itadesk {__version__}", system, *_lines(error), ""])


def _lines(error: BaseException) -> Iterator[str]:
    cause: BaseException | None = error
    for _number in range(_MOST_CAUSES):
        if cause is None:
            return
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__


class LastDoor(QObject):
    """Where every exception ends that nobody expected: of slots, timers, painting, other threads, and while closing.

    What happened is told later, between two events: a dialog that is opened while something is painted would be painted
    by what just failed. Further failures meanwhile are left alone, the first one says why. A failure with a sentence is
    no failure of the program; its sentence is said and the program goes on.

    Takes:
        keep: stores what was typed last; whether all is stored.
        tell: shows a sentence and the report until the person wants to close the program.
        warn: shows the sentence of somebody else's failure.
        end: ends the program.

    Attributes:
        was_used: whether the program failed.
    """

    _broke = Signal()
    _hindered = Signal(str)

    def __init__(
        self,
        keep: Callable[[], bool],
        tell: Callable[[str, str], object],
        warn: Callable[[str], object],
        end: Callable[[], object],
    ) -> None:
        super().__init__()
        self._keep, self._tell, self._warn, self._end = keep, tell, warn, end
        self._report = ""
        self._is_told = self._is_warning = False
        self._broke.connect(self._tell_once, Qt.ConnectionType.QueuedConnection)
        self._hindered.connect(self._on_hindered, Qt.ConnectionType.QueuedConnection)

    @property
    def was_used(self) -> bool:
        """Whether the program failed."""
        return bool(self._report)

    def __enter__(self) -> Self:
        """Takes all exceptions from now on."""
        sys.excepthook = self.take
        threading.excepthook = lambda failed: self._note(failed.exc_value)
        sys.unraisablehook = lambda failed: self._note(failed.exc_value)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Tells what there was no event any more to be told in, and leaves exceptions to Python again.

        After a failure it does not: what fails while the rest is taken down is printed nowhere, since Python would quote
        what somebody entered.
        """
        ours = isinstance(error, Exception) and not isinstance(error, ItadeskError)
        if ours:
            self._note(error)
        if self.was_used:
            self._tell_once()
            sys.excepthook = sys.unraisablehook = threading.excepthook = _say_nothing
        else:
            sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
            threading.excepthook = threading.__excepthook__
        return ours

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Notes a failure; somebody who interrupts the program is not told of one."""
        if issubclass(kind, KeyboardInterrupt):
            self._end()
        else:
            self._note(error.with_traceback(trace))

    def _note(self, error: BaseException | None) -> None:
        """Runs in whichever thread failed.

        The error itself is not held: it would hold the windows in which it arose until after Qt is gone.
        """
        if isinstance(error, ItadeskError):
            self._hindered.emit(error.sentence())
        elif error is not None:
            self._report = self._report or report_of(error)
            self._broke.emit()

    def _on_hindered(self, sentence: str) -> None:
        """Says what hinders, unless something is being said already."""
        if not self._is_warning and not self.was_used:
            self._is_warning = True
            self._warn(sentence)
            self._is_warning = False

    def _tell_once(self) -> None:
        if self._is_told:
            return
        self._is_told = True
        kept = False
        with suppress(Exception):  # what failed may fail again here; the person is told all the same
            kept = self._keep()
        self._tell(_sentence(kept=kept), self._report)
        self._end()


def _say_nothing(*_failed: object) -> None:
    """Stands where exceptions of the last moments end; it holds nothing of Qt, which is gone by then."""


def _sentence(*, kept: bool) -> str:
    if kept:
        return _("Something in the program went wrong. Your work is kept; the program ends now. Please start it again.")
    return _(
        "Something in the program went wrong, and your last edit could not be kept; all before it is. The program ends now. Please start it again."
    )
