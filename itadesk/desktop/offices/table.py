"""The table of many offices: sorted by a click on a head, several rows chosen, one opened by Enter or a double click."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from itadesk.desktop.offices.model import StandingsModel
from itadesk.desktop.offices.wanted import COLUMNS
from itadesk.desktop.widgets.head_keys import HeadKeys
from itadesk.language import _

ROW_HEIGHT = 30


class OfficeTable(QTableView):
    """The offices.

    Signals:
        opened(int): an office is to be opened, by its number.
        choice_changed: other offices are chosen.
    """

    opened = Signal(int)
    choice_changed = Signal()

    def __init__(self, model: StandingsModel) -> None:
        super().__init__()
        self._offices = model
        self.setAccessibleName(_("Offices"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)
        head.setStretchLastSection(True)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        HeadKeys(self)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.rows[index.row()]))
        self.selectionModel().selectionChanged.connect(lambda *_changed: self.choice_changed.emit())

    @property
    def chosen(self) -> Sequence[int]:
        """The numbers of the chosen offices, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._offices.rows[row] for row in rows]

    def choose(self, numbers: Sequence[int]) -> None:
        """Chooses offices, as far as they are shown."""
        model, selection = self._offices, QItemSelection()
        rows = [row for row in map(model.row_of, numbers) if row >= 0]
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, len(COLUMNS) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if rows:
            self.selectionModel().setCurrentIndex(model.index(rows[0], 0), flags.NoUpdate)
        elif model.rows:
            self.selectionModel().setCurrentIndex(model.index(0, 0), flags.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the office in which one is; Esc lets go of those that are chosen."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(self._offices.rows[row])
        elif event.key() == Qt.Key.Key_Escape and self.chosen:
            self.clearSelection()
        else:
            super().keyPressEvent(event)
