"""What is said instead of showing the window, where the database cannot be opened."""

from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.safekeeping.mending import MendingDialog
from itadesk.errors import ItadeskError
from itadesk.services.backup_ports import Mender


def is_mended(failure: ItadeskError, frame: QWidget, mender: Mender | None) -> bool:
    """Offers what there is for a damaged database, and says anything else; whether another is in its place now."""
    dialogs = Dialogs(frame)
    if mender is None or not mender.is_damaged(failure):
        dialogs.warn(failure.sentence())
        return False
    dialog = MendingDialog(failure, mender, dialogs, frame)
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()
