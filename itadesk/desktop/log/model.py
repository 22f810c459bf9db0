"""The log as a table that Qt can show: the newest entries first, more of them as somebody scrolls down."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.log.words import values_words, what_words, when_words
from itadesk.desktop.widgets.row_model import ROOT, Index, RowModel
from itadesk.language import N_
from itadesk.services.log_ports import LogEntry
from itadesk.services.log_words import Names

COLUMNS: Final = ((N_("When"), 180), (N_("Who"), 130), (N_("What was done"), 310), (N_("Value"), 500))
"""The heads, and the widths in pixels that columns begin with."""


class LogModel(RowModel[LogEntry]):
    """One row an entry, of those that were read so far; what was typed on end is one.

    Takes:
        names_of: what those are called of whom an entry knows the keys only.

    Attributes:
        all_read: whether there are no more of them.

    Signals:
        more_wanted: the rows that there are have been scrolled through.
    """

    more_wanted = Signal()

    def __init__(self, names_of: Callable[[LogEntry], Names], parent: QObject | None = None) -> None:
        super().__init__([head for head, _width in COLUMNS], parent)
        self._names_of, self.all_read = names_of, True
        self._waits = False

    @property
    def last(self) -> int:
        """The number of the oldest entry that was read."""
        return self.rows[-1].first or self.rows[-1].number

    def begin_anew(self, entries: Sequence[LogEntry], *, all_read: bool) -> None:
        """Shows other entries."""
        self.all_read, self._waits = all_read, False
        self.show_rows(entries)

    def go_on(self, entries: Sequence[LogEntry], *, all_read: bool) -> None:
        """Shows more entries below those that there are."""
        self._waits, self.all_read = False, all_read
        if entries:
            self.beginInsertRows(ROOT, len(self.rows), len(self.rows) + len(entries) - 1)
            self.rows = (*self.rows, *entries)
            self.endInsertRows()

    def canFetchMore(self, _parent: Index = ROOT) -> bool:  # noqa: N802  Qt's name; so below
        """Whether there are more, and none are being read."""
        return not self.all_read and not self._waits

    def fetchMore(self, _parent: Index = ROOT) -> None:  # noqa: N802
        """Has more read; they are there a moment later."""
        self._waits = True
        self.more_wanted.emit()

    def text(self, row: LogEntry, column: int) -> str:
        """What is noted of a change."""
        match column:
            case 0:
                return when_words(row)
            case 1:
                return row.by.user
            case 2:
                return what_words(row, self._names_of(row))
            case _:
                return values_words(row, self._names_of(row))

    def text_in_sight(self, row: LogEntry, column: int) -> str:
        """Entries stand in one line each."""
        return self.text(row, column)
