"""Days of files as people here write them, in the program's own dialog for files; that of a desktop has its own."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QIdentityProxyModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QFileSystemModel

from itadesk.desktop.writing import date_text, shown_digits

DAY_COLUMN: Final = 3
"""Where Qt's model of files says when one was changed."""


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


def say_buddhist_days(dialog: QFileDialog) -> None:
    """Has a dialog show them; the dialog of a desktop is left as it is."""
    dialog.setProxyModel(BuddhistDays(dialog))
