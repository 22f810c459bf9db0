"""The one door for failures of the program itself: the work is kept, a report is written, the program says so and ends."""

import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from itadesk import __version__
from itadesk.language import _


def report_of(error: BaseException) -> str:
    """What went wrong, without the texts of anybody's data: kinds of errors and lines of the program."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"itadesk {__version__}", type(error).__qualname__, *lines, ""])


def write_report(error: BaseException) -> Path | None:
    """The file that the report was written to; None where not even that could be done."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="itadesk-", suffix=".txt", delete=False) as file:
            file.write(report_of(error))
            return Path(file.name)
    except OSError:
        return None


class LastDoor:
    """Where every exception ends that nobody expected.

    Takes:
        keep: stores what was typed last.
        tell: shows a sentence.
        end: ends the program.
    """

    def __init__(self, keep: Callable[[], object], tell: Callable[[str], object], end: Callable[[], object]) -> None:
        self._keep, self._tell, self._end = keep, tell, end
        self._used = False

    def open(self) -> None:
        """Takes all exceptions from now on."""
        sys.excepthook = self.take

    def close(self) -> None:
        """Leaves exceptions to Python again."""
        sys.excepthook = sys.__excepthook__

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keeps the work, tells, and ends the program; a second failure meanwhile is only reported."""
        if issubclass(kind, KeyboardInterrupt):
            self._end()
            return
        report = write_report(error.with_traceback(trace))
        if self._used:
            return
        self._used = True
        try:
            self._keep()
        finally:
            self._tell(_sentence(report))
            self._end()


def _sentence(report: Path | None) -> str:
    if report is None:
        return _("Something in the program went wrong. Your work is kept; the program ends now. Please start it again.")
    return _(
        "Something in the program went wrong. Your work is kept; the program ends now. Please start it again. A report without your data is in {path}."
    ).format(path=report)
