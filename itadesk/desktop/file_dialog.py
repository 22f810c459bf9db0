"""The program's own dialog for files, with days as people here write them; that of a desktop has its own."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QIdentityProxyModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QHeaderView, QTreeView

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.writing import date_text, shown_digits

KIND_COLUMN, DAY_COLUMN = 2, 3
"""Where Qt's model of files says of what kind one is, which its name says too, and when it was changed."""

ROOMY: Final = QSize(112 * GRID, 66 * GRID)


class BuddhistDays(QIdentityProxyModel):
    """Qt's model of files, whose days are Christian whatever language is spoken."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The day and time of a file; all else as Qt gives it."""
        files = self.sourceModel()
        if (
            index.column() != DAY_COLUMN
            or role != Qt.ItemDataRole.DisplayRole
            or not isinstance(files, QFileSystemModel)
        ):
            return super().data(index, role)
        changed = files.lastModified(self.mapToSource(index)).toLocalTime()
        if not changed.isValid():
            return ""
        time = shown_digits(changed.time().toString("HH:mm"))
        day = changed.date()
        return f"{date_text(dt.date(day.year(), day.month(), day.day()))} {time}"


def suit(dialog: QFileDialog) -> None:
    """Has a dialog show them, with room for names and days; the dialog of a desktop is left as it is."""
    dialog.setProxyModel(BuddhistDays(dialog))
    dialog.resize(ROOMY)
    for files in inside(dialog, QTreeView):
        head = files.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        files.setColumnHidden(KIND_COLUMN, True)
