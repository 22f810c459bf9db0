"""What can be done about what the status line says: a saved file can be opened, what is being done can be stopped."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop.outside import open_outside
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.errors import ItadeskError
from itadesk.language import _

OFFERED_FOR: Final = 30_000
"""Milliseconds for which a saved file can be opened from the status line."""


class FollowUp(QWidget):
    """A few quiet buttons beside the sentence of the status line; none where there is nothing to do.

    Signals:
        failed(str): a file could not be opened; the sentence says what to do.
    """

    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self._stop: Callable[[], object] | None = None
        self.open_file = quiet_button(_("Open"), lambda: self._open(self._path))
        self.open_folder = quiet_button(_("Open the folder"), lambda: self._open(self._path.parent))
        self.stop = quiet_button(_("Stop"), lambda: self._stop and self._stop())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in (self.open_file, self.open_folder, self.stop):
            row.addWidget(each)
        self._forget = QTimer(self, singleShot=True, interval=OFFERED_FOR)
        self._forget.timeout.connect(partial(self._offer, file=False))
        self._offer(file=False)

    def offer_file(self, path: Path) -> None:
        """Offers to open a file that was just written, for a while."""
        self._path = path
        self._offer(file=True)
        for each in (self.open_file, self.open_folder):
            each.setToolTip(str(path))
        self._forget.start()

    def offer_stop(self, stop: Callable[[], object] | None) -> None:
        """Offers to stop what is being done; None when it is over."""
        self._stop = stop
        self._offer(file=False)

    def _offer(self, *, file: bool) -> None:
        self._forget.stop()
        self.stop.setVisible(self._stop is not None)
        for each in (self.open_file, self.open_folder):
            each.setVisible(file)
        self.setVisible(file or self._stop is not None)

    def _open(self, path: Path) -> None:
        try:
            open_outside(path)
        except ItadeskError as failure:
            self.failed.emit(failure.sentence())
