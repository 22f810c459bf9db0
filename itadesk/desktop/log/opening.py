"""Opens the log of who did what over a window."""

from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.workbench import Workbench


def open_log(workbench: Workbench, dialogs: Dialogs, parent: QWidget) -> None:
    """Shows the log; what was typed last is kept first, so that it is in it."""
    from itadesk.desktop.log.dialog import LogDialog  # noqa: PLC0415  the window is there sooner without it

    workbench.settle()
    dialog = LogDialog(workbench.start, (workbench.office_id, workbench.record), dialogs, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
