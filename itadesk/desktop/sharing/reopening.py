"""Closes the window, to be opened on the other database at once; where it stays open, at the next start."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.preferences import Settings
from itadesk.errors import EnvironmentFailure
from itadesk.language import _


def reopen(settings: Settings, window: QWidget) -> None:
    """Does so as soon as whoever asked for it is done."""

    def close() -> None:
        settings.is_moving = True
        settings.is_moving = window.close()

    QTimer.singleShot(0, window, close)


def go_back_to_file(settings: Settings, dialogs: Dialogs, window: QWidget) -> None:
    """Asks, and opens the file of this computer instead of the shared database."""
    question = _(
        "Go back to the file of this computer? What was entered in the shared database stays there and is not in this file."
    )
    if not dialogs.ask(question, _("Go back to the file")):
        return
    try:
        settings.change(replace(settings.now, shared=False))
    except EnvironmentFailure as failure:
        dialogs.warn(failure.sentence())
        return
    reopen(settings, window)
