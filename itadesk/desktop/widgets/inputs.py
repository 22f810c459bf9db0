"""Inputs of one line: text, numbers, dates, choices. All give and take the typed text."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.keys import Key
from itadesk.language import N_, _

AROUND_CHOICE = 56
"""Pixels that the list of choices needs beside its widest text, for its edges and a scroll bar."""

NARROWEST = 64
"""Pixels; an input shares the room that there is and asks for none of its own, so that columns stay even."""

UNDO_KEYS = (QKeySequence("Ctrl+Z"),)
REDO_KEYS = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
"""As in Word, and as elsewhere."""


_COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why an input loses the focus that it gets again."""


class Input(Protocol):
    """What a form needs of an input.

    Attributes:
        edited: emitted when the person, not the program, changed the text.
    """

    @property
    def edited(self) -> SignalInstance:
        """Emitted when the person, not the program, changed the text."""

    def typed(self) -> str:
        """The text that stands in the input."""

    def show_typed(self, text: str) -> None:
        """Puts a text into the input without emitting `edited`."""

    def mark(self, wrong: bool) -> None:
        """Shows whether the text can be used."""


def is_undo_or_redo(event: QEvent) -> bool:
    """Whether a key means undo or redo, which is the window's business and not that of a single input."""
    if not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) in (*UNDO_KEYS, *REDO_KEYS)


class LineInput(QLineEdit):
    """One line of text. Enter goes to the next input.

    Attributes:
        limits: what can be entered, as a screen reader says it; empty where anything can.

    Signals:
        edited: the person changed the text.
    """

    edited = Signal()
    KEYS: tuple[Key, ...] = (Key(("Return",), N_("go to the next field")),)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.limits = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NARROWEST)
        self.textEdited.connect(self._on_edited)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Takes texts; files that are dropped onto it go to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def typed(self) -> str:
        """The text that stands in the input."""
        return self.text()

    def exemplify(self, example: str) -> None:
        """Shows in the empty line what may be written there, said to be an example so that nobody takes it for entered."""
        self.setPlaceholderText(_("such as {example}").format(example=example))

    def show_typed(self, text: str) -> None:
        """Puts a text into the input; the cursor stays where it can."""
        if text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def mark(self, wrong: bool) -> None:
        """Shows whether the text can be used."""
        set_property(self, "wrong", wrong)

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes on; undo and redo belong to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Shows the beginning of a text that is longer than the line, once one has gone elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in _COMING_BACK:
            self.setCursorPosition(0)

    def _on_edited(self) -> None:
        self.edited.emit()


class DigitInput(LineInput):
    """A line that shows every digit in the digits of the window, whichever were typed."""

    def __init__(self, name: str, digits: Callable[[str], str], placeholder: str = "") -> None:
        super().__init__(name, placeholder)
        self._digits = digits

    def _on_edited(self) -> None:
        shown = self._digits(self.text())
        if shown != self.text():
            place = self.cursorPosition()
            self.setText(shown)
            self.setCursorPosition(place)
        super()._on_edited()


class TidiedInput(DigitInput):
    """A line whose text is written in the usual form when it is left: a date, a time, a number.

    Takes:
        tidy: gives the usual form, or the text itself where it cannot be understood.
    """

    def __init__(
        self, name: str, digits: Callable[[str], str], tidy: Callable[[str], str], placeholder: str = ""
    ) -> None:
        super().__init__(name, digits, placeholder)
        self._tidy = tidy

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tidies what was typed."""
        super().focusOutEvent(event)
        self.show_typed(self._tidy(self.text()))


class ChoiceInput(QComboBox):
    """One of several choices; its text is the key of the choice. The wheel does not change it by accident.

    Signals:
        edited: the person chose.
    """

    edited = Signal()

    def __init__(self, name: str, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NARROWEST)
        self.offer(choices)
        self.activated.connect(lambda _row: self.edited.emit())

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offers these choices, each a key and what is shown for it; the one chosen stays chosen."""
        chosen = self.typed()
        self.clear()
        for key, label in choices:
            self.addItem(label, key)
        self.show_typed(chosen)

    def typed(self) -> str:
        """The key of the choice."""
        return str(self.currentData() or "")

    def show_typed(self, text: str) -> None:
        """Chooses; a key that is not offered is added, so that it can be seen."""
        row = self.findData(text)
        if row < 0 and text:
            self.addItem(text, text)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def mark(self, wrong: bool) -> None:
        """Shows whether the choice can be used."""
        set_property(self, "wrong", wrong)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name; so below
        """Lets the page scroll."""
        event.ignore()

    def showPopup(self) -> None:  # noqa: N802
        """Shows the choices whole, though they are wider than what shows the chosen one."""
        widest = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0
        )
        view = self.view()  # made here when it is first asked for, which takes as long as making the input
        view.setAccessibleName(self.accessibleName())
        view.setMinimumWidth(min(widest + AROUND_CHOICE, self.screen().availableSize().width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Ends a choice in … where there is no room for all of it; the tool tip then says it whole."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Says the whole choice where the pointer rests on a part of it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._is_cut():
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return not self.isEditable() and self._elided(option) != self.currentText()

    def _elided(self, option: QStyleOptionComboBox) -> str:
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width()
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)


class SuggestionInput(ChoiceInput):
    """A line of text with suggestions to choose from."""

    def __init__(self, name: str, suggestions: Iterable[str] = (), parent: QWidget | None = None) -> None:
        self._line = LineInput(name)
        super().__init__(name, parent=parent)
        self.setEditable(True)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Completed by Qt, a typed ผ่าน would become ผ่านดีเยี่ยม.
        self._line.setCompleter(None)  # type: ignore[arg-type]
        self._line.edited.connect(self.edited)
        self.suggest(suggestions)

    def suggest(self, suggestions: Iterable[str]) -> None:
        """Offers these texts; what stands in the line stays, and so does the cursor of who types."""
        wanted = tuple(suggestions)
        if wanted != tuple(self.itemText(row) for row in range(self.count())):
            typed, place = self._line.text(), self._line.cursorPosition()
            self.offer((text, text) for text in wanted)
            self._line.setText(typed)
            self._line.setCursorPosition(place)

    def typed(self) -> str:
        """The text of the line."""
        return self._line.text()

    def show_typed(self, text: str) -> None:
        """Puts a text into the line; the same one is left alone, so that the cursor stays."""
        if text != self._line.text():
            self.setCurrentIndex(self.findData(text))
            self._line.show_typed(text)


class TickInput(QCheckBox):
    """A box to tick; its text is "yes" or empty.

    Signals:
        edited: the person ticked or unticked it.
    """

    edited = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.clicked.connect(lambda _on: self.edited.emit())

    def typed(self) -> str:
        """Either "yes" or nothing."""
        return "yes" if self.isChecked() else ""

    def show_typed(self, text: str) -> None:
        """Ticks the box where there is a text."""
        self.setChecked(bool(text))

    def mark(self, wrong: bool) -> None:
        """A box cannot be wrong in itself."""
