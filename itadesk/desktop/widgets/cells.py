"""Cells of a table with text of several lines, shown in full and edited as in a spreadsheet.

Enter takes what was typed and goes down, Tab to the right, Alt+Enter begins a new line, Escape gives it up. What is
typed is taken in with each keystroke, so that nothing is lost when the window is closed, and the paper follows.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itadesk.desktop.forms.sheet import Severity
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.wrapped_text import lay_out

Index = QModelIndex | QPersistentModelIndex
LEAST_WIDTH = 240
"""Pixels in which a sentence can be read while it is typed."""

CORNER = 9
"""Pixels of the corner of a cell that has a remark."""

MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""The role under which a model says how grave the remark about a cell is; empty where there is none."""

_CONTROL = Qt.KeyboardModifier.ControlModifier
_NEW_LINE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class TextCells(QStyledItemDelegate):
    """Cells with text of several lines; while one is edited, it is larger than its place in the table.

    Signals:
        offer_wanted: while a cell is edited, the person wants to choose instead of typing.
    """

    offer_wanted = Signal()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the cell as the table draws it, with the text in lines and its remark in a corner."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        style = cell.widget.style()
        mark = index.data(MARK_ROLE)
        if mark == Severity.ERROR:
            painter.fillRect(cell.rect, QColor(colours().error_soft))
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        painter.setClipRect(cell.rect)
        painter.setPen(QColor(colours().error if mark == Severity.ERROR else colours().text))
        lay_out(text, cell.font, cell.rect.width())[0].draw(painter, cell.rect.topLeft().toPointF())
        painter.restore()
        if mark:
            _draw_corner(painter, cell.rect, colours().error if mark == Severity.ERROR else colours().warning)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        """As high as the text is in a cell of the width of the option."""
        width = option.rect.width()
        return QSize(width, self.height_of(index, width, option.font))

    def height_of(self, index: Index, width: int, font: QFont) -> int:
        """How high a cell of a width has to be to show its text."""
        return lay_out(str(index.data() or ""), font, width)[1]

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """An editor with the text of the cell."""
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        editor = GrowingText(name, least=2, parent=parent)
        editor.edited.connect(lambda: self.commitData.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """Puts the text of the cell into the editor, all of it selected at first; what is being typed is left alone."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if not isinstance(editor, GrowingText) or editor.property("taking") or text == editor.property("given"):
            return
        editor.show_typed(text)
        if editor.property("given") is None:
            editor.setProperty("former", text)
            editor.selectAll()
        editor.setProperty("given", text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Takes what was typed."""
        if isinstance(editor, GrowingText):
            editor.setProperty("taking", True)
            model.setData(index, editor.typed(), Qt.ItemDataRole.EditRole)
            editor.setProperty("taking", False)
            editor.setProperty("given", str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Over the cell, and wide enough to read while typing."""
        place, viewport = QRect(option.rect), editor.parentWidget()
        around = viewport.rect() if viewport else place
        place.setWidth(max(place.width(), LEAST_WIDTH))
        editor.setFixedWidth(place.width())  # it is as high as its text then
        place.setHeight(editor.minimumHeight())
        place.moveRight(min(place.right(), around.right()))
        place.moveBottom(min(place.bottom(), max(around.bottom(), place.height() - 1)))
        editor.move(place.topLeft())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter takes the text; with Alt or Shift it begins a new line. Escape brings back what stood there."""
        if isinstance(event, QKeyEvent) and _is_key(event, Qt.Key.Key_Space) and event.modifiers() == _CONTROL:
            self.offer_wanted.emit()
            return True
        if isinstance(editor, GrowingText) and _is_key(event, Qt.Key.Key_Escape):
            editor.show_typed(str(editor.property("former")))
            self.commitData.emit(editor)
        if not isinstance(editor, QPlainTextEdit) or not _is_key(event, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.modifiers() & _NEW_LINE:
            editor.insertPlainText("\n")
        else:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        return True


def _is_key(event: QEvent, *keys: Qt.Key) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in keys


def _draw_corner(painter: QPainter, cell: QRect, colour: str) -> None:
    """A filled corner at the upper right, as spreadsheets mark a cell with a remark."""
    corner = cell.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(CORNER, 0), corner + QPoint(0, CORNER)]))
    painter.restore()
