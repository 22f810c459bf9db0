"""The life of the window, from the open database to the exit status, in order also when something fails."""

import gc
from collections.abc import Iterable
from functools import partial
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.failures import FAILED, LastDoor
from itadesk.desktop.frame import Frame
from itadesk.desktop.making_ahead import MakingAhead
from itadesk.desktop.memory import Memory
from itadesk.desktop.opened import Opened
from itadesk.desktop.page_makers import load_pages
from itadesk.desktop.painting import Painted
from itadesk.desktop.preferences import Settings
from itadesk.errors import ItadeskError
from itadesk.resources import resource
from itadesk.services.ports import Typesetter

LOADED: Final = 1500
"""Milliseconds after which the pages are loaded and begin to be made, before they are gone to."""

SETTLED: Final = 4000
"""Milliseconds after which everything that the person waits for is there, and backups can be thought of."""


def live(
    application: QApplication, opened: Opened, typesetter: Typesetter, settings: Settings, memory: Memory, frame: Frame
) -> int:
    """Lives until the last window is closed, and gives the exit status.

    Takes:
        opened: the database, and which office is wanted.
        frame: what stands in the place of the window until that is there.
    """
    dialogs = Dialogs()
    desktop = Desktop(opened.start, typesetter, dialogs, memory, settings, frame)
    status = FAILED
    with LastDoor(desktop.keep, partial(_tell, dialogs), dialogs.warn, lambda: application.exit(FAILED)) as door:
        try:
            desktop.begin(opened.office_id)
            if desktop.window is not None:
                painted = Painted(desktop.window)
                painted.happened.connect(partial(_go_on, application, desktop))
                painted.happened.connect(partial(_warn, dialogs, opened.left_out))
            status = application.exec()
        finally:
            try:
                desktop.keep()
            finally:
                desktop.end()
    if not door.was_used:
        return status
    gc.collect()  # what the failure held is let go of while Qt is still there
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return FAILED


def _tell(dialogs: Dialogs, sentence: str, report: str) -> None:
    # Its form is loaded only when there is a failure to tell of.
    from itadesk.desktop.failure_dialog import FailureDialog  # noqa: PLC0415

    dialog = FailureDialog(sentence, report, dialogs)
    dialog.exec()
    dialog.deleteLater()


def _warn(dialogs: Dialogs, left_out: Iterable[ItadeskError]) -> None:
    for failure in left_out:
        dialogs.warn(failure.sentence())


def _go_on(application: QApplication, desktop: Desktop) -> None:
    """Loads the pages in another thread, now that the window is painted; later they are made."""
    application.setWindowIcon(QIcon(str(resource("program", "icon.svg"))))
    Thread(target=load_pages, name="pages").start()
    ahead = MakingAhead(application, desktop, lambda: desktop.window)
    QTimer.singleShot(LOADED, ahead, ahead.begin)
    QTimer.singleShot(SETTLED, desktop.keeper, desktop.keeper.begin)
