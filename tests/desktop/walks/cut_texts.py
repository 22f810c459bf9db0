"""Finds texts that are cut: wider or higher than what shows them, or out of reach. For windows, pages and dialogs alike.

Each finder looks at everything visible below a widget and says what is wrong, with the text, so that pages that are
added are walked without anything being added here.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from itadesk.desktop.widgets.elided import ElidedLabel
from itadesk.desktop.widgets.inputs import ChoiceInput

SLACK: Final = 1
"""Pixels by which widths may differ through rounding."""

LEAST_OF_A_CHOICE: Final = 8
"""Letters of a choice that have to be seen before the rest may be left to the tool tip."""

SomeWidget = TypeVar("SomeWidget", bound=QWidget)


def cut_texts(root: QWidget) -> list[str]:
    """Everything that is cut or out of reach below a widget."""
    finders: tuple[Callable[[QWidget], Iterator[str]], ...] = (
        _narrow_labels, _low_labels, _narrow_buttons, _low_buttons, _choices, _heads, _placeholders, _tabs, _outside,
    )  # fmt: skip
    return [fault for find in finders for fault in find(root)]


def seen(root: QWidget, kind: type[SomeWidget]) -> Iterator[SomeWidget]:
    """What of a kind is shown below a widget, without dialogs that lie over it."""
    return (each for each in root.findChildren(kind) if each.isVisible() and each.window() is root.window())


def room_of(button: QAbstractButton) -> int:
    """The width that a button has for its text; the style takes that of a push button off for its frame."""
    if not isinstance(button, QPushButton):
        return button.width()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button).width()


def _narrow_labels(root: QWidget) -> Iterator[str]:
    for label in seen(root, QLabel):
        if label.wordWrap() or isinstance(label, ElidedLabel) or not label.pixmap().isNull():
            continue
        if label.contentsRect().width() + SLACK < _width(label, label.text()):
            yield f"narrow label: {label.text()}"


def _low_labels(root: QWidget) -> Iterator[str]:
    for label in seen(root, QLabel):
        text = label.text()
        if not text or label.textFormat() == Qt.TextFormat.RichText:
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()
        if label.height() < needed or (not label.wordWrap() and not _marks_fit(label, text, label.contentsRect())):
            yield f"low label: {text}"


def _narrow_buttons(root: QWidget) -> Iterator[str]:
    for button in seen(root, QAbstractButton):
        if room_of(button) + SLACK < _width(button, button.text().replace("&", "")):
            yield f"narrow button: {button.text()}"


def _low_buttons(root: QWidget) -> Iterator[str]:
    for button in seen(root, QAbstractButton):
        lines = len(button.text().splitlines())
        if lines == 1 and not _marks_fit(button, button.text(), button.rect()):
            yield f"low button: {button.text()}"
        if button.height() < lines * button.fontMetrics().height():
            yield f"low button: {button.text()}"


def _choices(root: QWidget) -> Iterator[str]:
    for choice in seen(root, QComboBox):
        text = choice.currentText()
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        room = choice.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, choice
        )
        told = isinstance(choice, ChoiceInput) or choice.isEditable()
        needed = _width(choice, text[:LEAST_OF_A_CHOICE] if told else text)
        if room.width() + SLACK < needed or room.height() < choice.fontMetrics().height():
            yield f"cut choice: {text} in {choice.accessibleName()}"


def _heads(root: QWidget) -> Iterator[str]:
    for table in seen(root, QTableView):
        for head in seen(table, QHeaderView):
            yield from _sections(head)


def _sections(head: QHeaderView) -> Iterator[str]:
    model, across = head.model(), head.orientation() == Qt.Orientation.Horizontal
    for section in range(head.count()):
        text = str(model.headerData(section, head.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        told = model.headerData(section, head.orientation(), Qt.ItemDataRole.ToolTipRole)
        room = head.sectionSize(section) if across else head.width()
        if not head.isSectionHidden(section) and not told and room < _width(head, text):
            yield f"cut head: {text}"


def _placeholders(root: QWidget) -> Iterator[str]:
    for line in seen(root, QLineEdit):
        margins = line.textMargins()
        room = line.contentsRect().width() - margins.left() - margins.right()
        if not line.text() and room < _width(line, line.placeholderText()):
            yield f"cut placeholder: {line.placeholderText()}"
    for text in seen(root, QPlainTextEdit):
        box = text.viewport().rect()
        needed = text.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, text.placeholderText())
        if not text.toPlainText() and box.height() + SLACK < needed.height():
            yield f"cut placeholder: {text.placeholderText()}"


def _tabs(root: QWidget) -> Iterator[str]:
    for bar in seen(root, QTabBar):
        for tab in range(bar.count()):
            if bar.tabRect(tab).width() < _width(bar, bar.tabText(tab)):
                yield f"cut tab: {bar.tabText(tab)}"
    for box in seen(root, QGroupBox):
        if box.width() < _width(box, box.title()):
            yield f"cut title: {box.title()}"


def _outside(root: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTableView):
        for widget in seen(root, kind):
            if not _within(widget, root):
                yield f"outside: {_name(widget)}"


def _within(widget: QWidget, root: QWidget) -> bool:
    """Whether a widget lies in the window, or where scrolling reaches it."""
    around = _scrolling(widget, root)
    area = around.viewport() if isinstance(around, QScrollArea) else root
    left = widget.mapTo(area, QPoint(0, 0)).x()
    sideways = isinstance(around, QScrollArea) and around.horizontalScrollBar().isVisible()
    if not sideways and (left < 0 or left + widget.width() > area.width() + SLACK):
        return False
    if isinstance(around, QScrollArea):
        return True
    top = widget.mapTo(root, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= root.height() + SLACK


def _scrolling(widget: QWidget, root: QWidget) -> QScrollArea | None:
    area = widget.parentWidget()
    while area is not None and area is not root:
        if isinstance(area, QScrollArea):
            return area
        area = area.parentWidget()
    return None


def _width(widget: QWidget, text: str) -> int:
    return max((widget.fontMetrics().horizontalAdvance(line) for line in text.splitlines()), default=0)


def _marks_fit(widget: QWidget, text: str, box: QRect) -> bool:
    """Whether the ink of a line in the middle of a box, with the highest and the lowest mark, stays in the widget."""
    metrics = widget.fontMetrics()
    baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent()
    ink = metrics.tightBoundingRect(text)
    return baseline + ink.top() >= -SLACK and baseline + ink.bottom() <= widget.height() + SLACK


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return text or widget.accessibleName() or repr(widget)
