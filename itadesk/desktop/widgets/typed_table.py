"""A table that is typed in as in a spreadsheet: blocks of cells, keys, and rows that are taken elsewhere with the mouse."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QTableView, QWidget

from itadesk.desktop.widgets.cells import TextCells
from itadesk.desktop.widgets.inputs import is_undo_or_redo
from itadesk.desktop.widgets.keys import Key
from itadesk.desktop.widgets.row_handles import RowHandles
from itadesk.desktop.widgets.row_heights import RowHeights
from itadesk.language import N_, _

IN_TABLE = N_("In tables")
LEAST_HEIGHT = 40
"""Pixels of a row that is empty, or not measured yet."""

FRAME = 2
_MOVES = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
"""Keys after which Enter comes back to the column that they lead to."""

Trigger = QAbstractItemView.EditTrigger


class TypedTable(QTableView):
    """A table of texts. What its keys ask for is told by signals; rows and columns are those of its model.

    Takes:
        tallest: how high the table grows with its rows, in pixels; more are scrolled.

    Attributes:
        handles: the row numbers, by which rows are dragged.

    Signals:
        row_chosen(int): the row that is gone into; -1 where there is none.
        copy_wanted, cut_wanted, paste_wanted: of the chosen cells.
        empty_wanted: nothing is to stand in the chosen cells any more.
        duplicate_wanted, remove_wanted: of the chosen rows.
        offer_wanted: the person wants to choose instead of typing.
    """

    KEYS = (
        Key(("F2",), N_("edit the cell"), IN_TABLE),
        Key(("Return", "Tab"), N_("go on to the cell below, or beside"), IN_TABLE),
        Key(("Alt+Return",), N_("begin a new line in the cell"), IN_TABLE),
        Key(("Shift+Right", "Shift+Down"), N_("choose several cells"), IN_TABLE),
        Key(("Ctrl+C", "Ctrl+X", "Ctrl+V"), N_("copy, cut, paste cells"), IN_TABLE),
        Key(("Del",), N_("empty the chosen cells"), IN_TABLE),
        Key(("Ctrl+D",), N_("copy the chosen rows below them"), IN_TABLE),
        Key(("Ctrl+Del",), N_("remove the chosen rows"), IN_TABLE),
        Key(("Ctrl+Space",), N_("choose from earlier phrases"), IN_TABLE),
    )

    row_chosen = Signal(int)
    copy_wanted = Signal()
    cut_wanted = Signal()
    paste_wanted = Signal()
    empty_wanted = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()
    offer_wanted = Signal()

    def __init__(self, name: str, model: QAbstractItemModel, tallest: int) -> None:
        super().__init__()
        self._tallest = tallest
        self._home_column: int | None = None
        self.setAccessibleName(name)
        self.handles = RowHandles(self)
        self.setVerticalHeader(self.handles)
        self.setModel(model)
        self.cells = TextCells(self)
        self.setItemDelegate(self.cells)
        self.cells.offer_wanted.connect(self.offer_wanted)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.handles.setMinimumSectionSize(LEAST_HEIGHT)
        self.handles.setDefaultSectionSize(LEAST_HEIGHT)
        self.heights = RowHeights(self, self._height_of)
        self.heights.changed.connect(self.fit)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self.fit())
        self.handles.sectionCountChanged.connect(lambda _old, _new: self.fit())
        model.dataChanged.connect(lambda first, last: self.heights.forget(range(first.row(), last.row() + 1)))
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            signal.connect(lambda *_how: self.heights.forget_all())
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_chosen.emit(now.row()))

    @property
    def chosen(self) -> dict[int, list[int]]:
        """The chosen columns by row, both in order; hidden columns are not chosen."""
        found: dict[int, set[int]] = {}
        selection = self.selectionModel().selection()
        for part in (selection.at(number) for number in range(selection.size())):
            columns = {each for each in range(part.left(), part.right() + 1) if not self.isColumnHidden(each)}
            for row in range(part.top(), part.bottom() + 1):
                found.setdefault(row, set()).update(columns)
        return {row: sorted(found[row]) for row in sorted(found) if found[row]}

    @property
    def visible_columns(self) -> list[int]:
        """The columns that are shown, from the left."""
        return [column for column in range(self.model().columnCount()) if not self.isColumnHidden(column)]

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802  Qt's name
        """Goes into a cell and chooses it alone; Qt itself would look at which keys are being held."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, row: int) -> None:
        """Goes into a row, in the column that is chosen already."""
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self.model().index(row, column))

    def choose_rows(self, rows: range) -> None:
        """Chooses whole rows that stand one below the other, and goes into the first of them."""
        self.choose(rows.start)
        self.choose_block(rows, range(self.model().columnCount()))

    def choose_block(self, rows: range, columns: range) -> None:
        """Chooses a block of cells."""
        if rows and columns:
            first = self.model().index(rows[0], columns[0])
            block = QItemSelection(first, self.model().index(rows[-1], columns[-1]))
            self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Goes on as spreadsheets do, or tells what is wanted."""
        wanted = _wanted(self, event)
        if wanted is not None:
            wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif is_undo_or_redo(event):
            event.ignore()
        else:
            if event.key() in _MOVES:
                self._home_column = None
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click begins anew where Enter comes back to."""
        self._home_column = None
        super().mousePressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802  Qt's name
        """Tab goes to the next cell; after the last one, and before the first, it leaves the table."""
        return self._go_across(1 if following else -1) or super().focusNextPrevChild(following)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """After Enter goes down, after Tab to the side; the next cell is not opened until one types."""
        Hint = QAbstractItemDelegate.EndEditHint  # noqa: N806  Qt's name
        super().closeEditor(editor, Hint.NoHint)
        match hint:
            case Hint.SubmitModelCache:
                self._go_down(1)
            case Hint.EditNextItem:
                self._go_across(1)
            case Hint.EditPreviousItem:
                self._go_across(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """Offers with the mouse what the keys do."""
        cell_menu(self).popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Rows that came into sight get their height."""
        super().resizeEvent(event)
        self.heights.forget(())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Rows are measured when they can be seen."""
        super().showEvent(event)
        self.heights.forget(())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the cells, and where rows that are dragged would go."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.handles.draw_target(painter, self.viewport().width())

    def fit(self) -> None:
        """Is as high as its rows, as far as there is room.

        Which scroll bars there are follows from rows and columns alone. Left to Qt, each of them can take the room away
        by which the other is not needed, and give it back again, without end.
        """
        across = self.horizontalScrollBar()
        bar = across.sizeHint().height()
        needed = max(self.handles.length() + self.horizontalHeader().sizeHint().height() + FRAME, 2 * LEAST_HEIGHT)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if needed + bar > self._tallest
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(min(needed + (bar if across.maximum() > 0 else 0), self._tallest))

    def _go_down(self, by: int) -> None:
        now = self.currentIndex()
        column = now.column() if self._home_column is None else self._home_column
        self._home_column = None
        self._go_to(now.row() + by, column)

    def _go_across(self, by: int) -> bool:
        """To the next shown cell of the row, or of the next row; whether there is one."""
        now, columns = self.currentIndex(), self.visible_columns
        if not now.isValid() or not columns:
            return False
        place = columns.index(now.column()) if now.column() in columns else 0
        rows, place = divmod(place + by, len(columns))
        if self._home_column is None:
            self._home_column = now.column()
        return self._go_to(now.row() + rows, columns[place])

    def _go_to(self, row: int, column: int) -> bool:
        index = self.model().index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def _height_of(self, row: int) -> int:
        """As high as the highest cell of a row."""
        font = self.font()
        heights = (
            self.cells.height_of(self.model().index(row, column), self.columnWidth(column) - 1, font)
            for column in self.visible_columns
        )
        return max(LEAST_HEIGHT, *heights, 0)


def cell_menu(table: TypedTable) -> QMenu:
    """What can be done with the chosen cells and rows."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for caption, keys, wanted in (
        (_("Cut"), "Ctrl+X", table.cut_wanted),
        (_("Copy"), "Ctrl+C", table.copy_wanted),
        (_("Paste"), "Ctrl+V", table.paste_wanted),
        (_("Empty"), "Del", table.empty_wanted),
        (_("Choose from earlier phrases"), "Ctrl+Space", table.offer_wanted),
        (_("Duplicate"), "Ctrl+D", table.duplicate_wanted),
        (_("Remove"), "Ctrl+Del", table.remove_wanted),
    ):
        menu.addAction(f"{caption}\t{keys}", wanted.emit)
    return menu


def _wanted(table: TypedTable, event: QKeyEvent) -> SignalInstance | None:
    """What a key asks for; None where it asks for nothing that others do."""
    Standard = QKeySequence.StandardKey  # noqa: N806  Qt's name
    for keys, signal in (
        (Standard.Copy, table.copy_wanted),
        (Standard.Cut, table.cut_wanted),
        (Standard.Paste, table.paste_wanted),
    ):
        if event.matches(keys):
            return signal
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
        return table.empty_wanted
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        more = {
            Qt.Key.Key_D: table.duplicate_wanted,
            Qt.Key.Key_Delete: table.remove_wanted,
            Qt.Key.Key_Space: table.offer_wanted,
        }
        return more.get(Qt.Key(event.key()))
    return None
