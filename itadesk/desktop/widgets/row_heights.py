"""Rows as high as their texts: those in sight first, the others little by little, so that no row holds the window up."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

AT_A_TIME: Final = 0.008
"""Seconds that are spent on heights before the window may do something else."""


class RowHeights(QObject):
    """Keeps the rows of a table as high as they have to be.

    Takes:
        height_of: how high a row has to be, in pixels.

    Signals:
        changed: some rows are of another height now.
    """

    changed = Signal()

    def __init__(self, table: QTableView, height_of: Callable[[int], int]) -> None:
        super().__init__(table)
        self._table, self._height_of = table, height_of
        self._stale: dict[int, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._measure_some)

    def forget(self, rows: Iterable[int]) -> None:
        """These rows may need another height."""
        self._stale.update(dict.fromkeys(rows))
        self._timer.start()

    def forget_all(self) -> None:
        """All rows may need another height; of those that are gone nothing is known any more."""
        self._stale.clear()
        self.forget(range(self._table.model().rowCount()))

    def in_sight(self) -> range:
        """The rows that are to be seen now."""
        first = self._table.rowAt(0)
        last = self._table.rowAt(self._table.viewport().height() - 1)
        count = self._table.model().rowCount()
        return range(max(first, 0), (last if last >= 0 else count - 1) + 1)

    def _measure_some(self) -> None:
        if not self._table.isVisible():
            return
        began, sight, grown, changed = time.perf_counter(), self.in_sight(), 0, False
        current = self._table.currentIndex()
        for row in self._in_turn():
            del self._stale[row]
            by = self._fit(row)
            changed = changed or bool(by)
            grown += by if row < sight.start else 0
            if time.perf_counter() - began > AT_A_TIME:
                break
        if changed:  # only then the scroll bar knows how far it goes
            self._table.updateGeometries()
        if grown:  # what is looked at stays where it is
            bar = self._table.verticalScrollBar()
            bar.setValue(bar.value() + grown)
        if changed:
            self.changed.emit()
            if current.row() in sight:
                self._table.scrollTo(current)
        if self._stale:
            self._timer.start()

    def _in_turn(self) -> Iterator[int]:
        count = self._table.model().rowCount()
        current, sight = self._table.currentIndex().row(), self.in_sight()
        yield from (row for row in (current,) if row in sight and row in self._stale)
        yield from [row for row in sight if row in self._stale]
        for row in list(self._stale):
            if row < count and row in self._stale:
                yield row
            else:
                self._stale.pop(row, None)

    def _fit(self, row: int) -> int:
        """Gives a row its height; by how much it grew."""
        before, needed = self._table.rowHeight(row), self._height_of(row)
        if before != needed:
            self._table.setRowHeight(row, needed)
        return needed - before
