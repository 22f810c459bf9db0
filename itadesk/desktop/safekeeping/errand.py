"""A command of the program itself, run in a process of its own: the window stays quick, whatever it does."""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from itadesk.desktop.safekeeping.patience import stand_back
from itadesk.language import SPEECH


class Errand(QObject):
    """Runs a command until it ends; what it says is told then.

    Takes:
        given: what the command reads on standard input.

    Signals:
        ended(int, str): the exit status, and what was said: on standard error where anything was, otherwise on standard
            output. A command that was killed ends with the status of one that has done nothing.
    """

    ended = Signal(int, str)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None, *, given: str = "") -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._process.started.connect(self._stand_back)
        program, *first = command()
        self._process.start(program, [*first, "--language", SPEECH.language, *arguments])
        self._process.write(given.encode())
        self._process.closeWriteChannel()

    def finish(self, *, stopped: bool) -> None:
        """Waits for the end, for as long as it takes unless it is to be stopped; nothing is told any more."""
        self._process.finished.disconnect(self._on_finished)
        self._process.errorOccurred.disconnect(self._on_error)
        if stopped:
            self._process.kill()
        self._process.waitForFinished(-1)

    def _stand_back(self) -> None:
        stand_back(self._process.processId())

    def _on_finished(self, status: int, exit_status: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardError().data()) or bytes(self._process.readAllStandardOutput().data())
        killed = exit_status is not QProcess.ExitStatus.NormalExit
        self.ended.emit(_NOTHING if killed else status, said.decode("utf-8", "replace").strip())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(_NOTHING, self._process.errorString())


_NOTHING: Final = 2
"""The exit status of a command that has done nothing."""


def command() -> Sequence[str]:
    """How the program is run once more; one that was put into a single file is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "itadesk"]
