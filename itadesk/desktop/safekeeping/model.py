"""The backups as a table that Qt can show."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.safekeeping.words import checked_text, moment_text, offices_text, reason_names, size_text
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.labels import breakable
from itadesk.language import N_, _
from itadesk.services.backup_ports import Backup

COLUMNS: Final = (N_("Taken on"), N_("Why"), N_("Holds"), N_("Size"), N_("Whole"))
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class BackupModel(QAbstractTableModel):
    """One row a backup, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backups: Sequence[Backup] = ()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Shows these backups."""
        self.beginResetModel()
        self.backups = backups
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many backups there are."""
        return 0 if parent.isValid() else len(self.backups)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        backup = self.backups[index.row()]
        text = _texts(backup)[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return breakable(text)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.ForegroundRole if backup.checked_at is None:
                return QBrush(QColor(colours().quiet))
            case _:
                return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(COLUMNS[section])


def _texts(backup: Backup) -> tuple[str, ...]:
    return (
        moment_text(backup.taken_at),
        reason_names()[backup.reason],
        offices_text(backup),
        size_text(backup.size),
        checked_text(backup),
    )
