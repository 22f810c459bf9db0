"""Keys for what the mouse does with the head of a table: sort by a column, and make it wider or narrower."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.spoken import announce
from itadesk.language import _

STEP: Final = 2 * GRID
"""Pixels by which a key makes a column wider or narrower."""

DOWN, UP = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class HeadKeys(QObject):
    """Works on the column that one is in, while the table has the focus and no cell is being edited."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        for key, meaning, action in (
            ("F7", _("Sort by the column one is in; once more the other way round"), self._sort),
            ("Ctrl+Alt+Right", _("Make the column wider"), partial(self._widen, STEP)),
            ("Ctrl+Alt+Left", _("Make the column narrower"), partial(self._widen, -STEP)),
        ):
            made = QShortcut(QKeySequence(key), table, action, context=Qt.ShortcutContext.WidgetShortcut)
            made.setWhatsThis(meaning)

    def _sort(self) -> None:
        column, head = self._table.currentIndex().column(), self._table.horizontalHeader()
        if column < 0:
            return
        is_by_it, order = head.sortIndicatorSection() == column, head.sortIndicatorOrder()
        if is_by_it and order == UP and head.isSortIndicatorClearable():
            self._table.sortByColumn(-1, DOWN)
            announce(self._table, _("Not sorted any more"))
            return
        wanted = UP if is_by_it and order == DOWN else DOWN
        self._table.sortByColumn(column, wanted)
        told = _("Sorted by {column}, upwards") if wanted == DOWN else _("Sorted by {column}, downwards")
        name = self._table.model().headerData(column, Qt.Orientation.Horizontal)
        announce(self._table, told.format(column=name))

    def _widen(self, by: int) -> None:
        column, head = self._table.currentIndex().column(), self._table.horizontalHeader()
        if column >= 0:
            head.resizeSection(column, max(head.sectionSize(column) + by, head.minimumSectionSize()))
