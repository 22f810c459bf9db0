"""What is said instead of showing the window, where the database cannot be opened."""

from PySide6.QtWidgets import QDialog, QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.opened import Upkeep
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.mending import MendingDialog
from itadesk.desktop.safekeeping.unlocking import UnlockingDialog
from itadesk.desktop.sharing.no_server import NoServerDialog
from itadesk.errors import ItadeskError
from itadesk.language import _


def is_put_right(failure: ItadeskError, frame: QWidget, upkeep: Upkeep | None, settings: Settings) -> bool:
    """Asks for a passphrase or a password, offers what there is for a damaged database, and says anything else.

    Gives whether the database should be tried again.
    """
    dialogs = Dialogs(frame)
    sharing = upkeep.sharing() if upkeep else None
    if sharing is not None and settings.now.shared:
        return _is_accepted(NoServerDialog(failure, settings, sharing, frame))
    mender, lock = (upkeep.mender(), upkeep.lock()) if upkeep else (None, None)
    if lock is not None and lock.asks(failure):
        return _is_accepted(UnlockingDialog(lock, frame))
    if mender is not None and mender.is_damaged(failure):
        newest = mender.lock_of()
        if newest is not None:  # without its passphrase nobody can say what is in it
            _is_accepted(UnlockingDialog(newest, frame, backup=_("The newest backup")))
        return _is_accepted(MendingDialog(failure, mender, dialogs, frame))
    dialogs.warn(failure.sentence())
    return False


def _is_accepted(dialog: QDialog) -> bool:
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()
