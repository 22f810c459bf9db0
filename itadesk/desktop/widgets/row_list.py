"""A list of texts in an order: one is chosen, added, taken out, or taken to another place."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.withheld import entering
from itadesk.language import _

ROW_HEIGHT = 36
FRAME = 2


class Rows(QListWidget):
    """The rows themselves; Alt with an arrow key takes the chosen one up or down, Delete takes it out.

    Signals:
        shifted(int): the chosen row is wanted higher (-1) or lower (1).
        deleted: the chosen row is not wanted any more.
    """

    shifted = Signal(int)
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Knows the keys for moving and taking out."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class RowList(QWidget):
    """Shows the rows and the buttons for them; what happens to the rows is the business of who made it.

    Takes:
        add: what the button for another row says.
        movable: whether the order is the person's to choose.

    Attributes:
        buttons: add, up, down and remove, by these names; up and down only where rows can be moved.

    Signals:
        chosen(int): another row was gone to; -1 where there is none.
        add_wanted: another row is wanted.
        remove_wanted(int): a row is not wanted any more.
        move_wanted(int, int): a row is wanted in the place of another.
    """

    chosen = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)

    def __init__(self, name: str, add: str, *, movable: bool = True, lines: int = 1, most: int = 5) -> None:
        super().__init__()
        self._row_height, self._most = ROW_HEIGHT + (lines - 1) * 2 * GRID + (lines - 1) * GRID // 2, most
        self.rows = Rows()
        self.rows.setAccessibleName(name)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.currentRowChanged.connect(self._on_row)
        self.rows.shifted.connect(self._shift)
        self.rows.deleted.connect(self._remove)
        self.buttons = {"add": entering(button(add, self.add_wanted.emit))}
        if movable:
            self.buttons["up"] = entering(button(_("Move up"), lambda: self._shift(-1)))
            self.buttons["down"] = entering(button(_("Move down"), lambda: self._shift(1)))
        self.buttons["remove"] = entering(button(_("Remove"), self._remove))
        self._line = line = QHBoxLayout()
        line.setSpacing(GRID)
        for made in self.buttons.values():
            made.setAccessibleName(made.text() if made.text() == add else f"{made.text()}: {name}")
            line.addWidget(made)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.rows)
        column.addLayout(line)

    def add_button(self, further: QWidget) -> None:
        """Puts a further button beside those that every list has."""
        self._line.insertWidget(len(self.buttons), further)

    @property
    def row(self) -> int:
        """The chosen row; -1 where there is none."""
        return self.rows.currentRow()

    def choose(self, row: int) -> None:
        """Goes to a row."""
        self.rows.setCurrentRow(row)

    def show_rows(self, texts: Sequence[str]) -> None:
        """Shows these rows; the chosen one stays chosen by its place."""
        row = min(max(self.row, 0), len(texts) - 1)
        self.rows.blockSignals(True)
        if self.rows.count() == len(texts):
            self._say(texts)
        else:
            self.rows.clear()
            for _text in texts:
                self.rows.addItem(self._item())
            self._say(texts)
            self.rows.setFixedHeight(self._row_height * min(max(len(texts), 1), self._most) + FRAME)
        self.rows.setCurrentRow(row)
        self.rows.blockSignals(False)
        self.rows.setVisible(bool(texts))
        self._enable()

    def _item(self) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setSizeHint(QSize(0, self._row_height))
        return item

    def _say(self, texts: Sequence[str]) -> None:
        for row, text in enumerate(texts):
            self.rows.item(row).setText(text)
            self.rows.item(row).setToolTip(text)

    def _on_row(self, row: int) -> None:
        self._enable()
        self.chosen.emit(row)

    def _enable(self) -> None:
        row, last = self.row, self.rows.count() - 1
        self.buttons["remove"].setEnabled(row >= 0)
        if "up" in self.buttons:
            self.buttons["up"].setEnabled(row > 0)
            self.buttons["down"].setEnabled(0 <= row < last)

    def _shift(self, by: int) -> None:
        row, to = self.row, self.row + by
        if "up" in self.buttons and row >= 0 and 0 <= to < self.rows.count():
            self.move_wanted.emit(row, to)
            self.choose(to)

    def _remove(self) -> None:
        if self.row >= 0:
            self.remove_wanted.emit(self.row)
