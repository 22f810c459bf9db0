"""The log as a table that Qt can show: the newest entries first, more of them as somebody scrolls down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from itadesk.desktop.log.words import values_words, what_words, when_words
from itadesk.language import N_, _
from itadesk.services.log_ports import LogEntry

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()

COLUMNS: Final = ((N_("When"), 180), (N_("Who"), 130), (N_("What was done"), 310), (N_("Value"), 500))
"""The heads, and the widths in pixels that columns begin with."""


class LogModel(QAbstractTableModel):
    """One row an entry.

    Attributes:
        entries: those that were read so far; what was typed on end is one.
        all_read: whether there are no more of them.

    Signals:
        more_wanted: the rows that there are have been scrolled through.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[LogEntry] = []
        self.all_read = True
        self._waits = False

    @property
    def last(self) -> int:
        """The number of the oldest entry that was read."""
        return self.entries[-1].first or self.entries[-1].number

    def begin_anew(self, entries: Sequence[LogEntry], *, all_read: bool) -> None:
        """Shows other entries."""
        self.beginResetModel()
        self.entries, self.all_read, self._waits = list(entries), all_read, False
        self.endResetModel()

    def go_on(self, entries: Sequence[LogEntry], *, all_read: bool) -> None:
        """Shows more entries below those that there are."""
        self._waits, self.all_read = False, all_read
        if entries:
            self.beginInsertRows(_ROOT, len(self.entries), len(self.entries) + len(entries) - 1)
            self.entries += entries
            self.endInsertRows()

    def canFetchMore(self, _parent: Index = _ROOT) -> bool:  # noqa: N802  Qt's name; so below
        """Whether there are more, and none are being read."""
        return not self.all_read and not self._waits

    def fetchMore(self, _parent: Index = _ROOT) -> None:  # noqa: N802
        """Has more read; they are there a moment later."""
        self._waits = True
        self.more_wanted.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """How many entries were read."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        entry = self.entries[index.row()]
        match index.column():
            case 0:
                return when_words(entry)
            case 1:
                return entry.by.user
            case 2:
                return what_words(entry)
            case _:
                return values_words(entry)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(COLUMNS[section][0])
