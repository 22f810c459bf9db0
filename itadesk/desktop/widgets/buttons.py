"""Buttons, each with what it does."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from itadesk.desktop.icons import line_icon
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.dressed import set_property


class IconButton(QPushButton):
    """A small square button that shows a line icon in the colours worn now; its name is in the tool tip."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._drawn = icon
        self.setAutoDefault(False)
        self.setProperty("square", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIcon(line_icon(icon))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Wears the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(line_icon(self._drawn))


class BarButton(QPushButton):
    """A button that says what it does, and shows an icon instead where there is little room."""

    def __init__(self, label: str, icon: str, *, primary: bool = False) -> None:
        super().__init__(label)
        self._label, self._drawn, self._primary = label, icon, primary
        self.setAutoDefault(False)
        self.setAccessibleName(label)
        if primary:
            self.setProperty("primary", True)

    def be_small(self, small: bool) -> None:
        """Shows the icon, or the word."""
        if small == bool(self.text()):
            self.setText("" if small else self._label)
            self.setIcon(line_icon(self._drawn, primary=self._primary) if small else QIcon())
            set_property(self, "square", small)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Wears the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.text():
            self.setIcon(line_icon(self._drawn, primary=self._primary))


def button(label: str, action: Callable[[], object], *, primary: bool = False, shortcut: str = "") -> QPushButton:
    """A button that does something when it is pressed; a shortcut is named in its tool tip."""
    made = QPushButton(label)
    made.setAccessibleName(label)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("primary", True)
    if shortcut:
        made.setToolTip(f"{label} ({shortcut})")
        give_key(made, QKeySequence(shortcut))
    made.clicked.connect(lambda _on: action())
    return made


def give_key(pressed: QPushButton, keys: QKeySequence) -> None:
    """Lets keys press a button at once; Qt's own shortcut of a button first plays a press of a tenth of a second."""
    QShortcut(keys, pressed).activated.connect(pressed.click)


def icon_button(icon: str, name: str, action: Callable[[], object]) -> QPushButton:
    """A small square button that shows a line icon of `resources/icons`."""
    made = IconButton(icon, name)
    made.clicked.connect(lambda _on: action())
    return made


def row_of(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for each in buttons:
        row.addWidget(each)
    row.addStretch()
    return row


def quiet_button(label: str, action: Callable[[], object]) -> QPushButton:
    """A button that stands back: no frame, small type."""
    made = button(label, action)
    made.setProperty("quiet", True)
    made.setProperty("small", True)
    return made
