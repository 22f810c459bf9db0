"""Keys that are pressed while what they are meant for is still being made: they are kept, and done as soon as it is there."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class _Key(NamedTuple):
    """A key that was pressed."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    text: str


class KeptKeys:
    """The keys, in the order in which they were pressed."""

    def __init__(self) -> None:
        self._keys: list[_Key] = []

    def keep(self, event: QKeyEvent) -> None:
        """Keeps a key for later; one that is only held down was not pressed for what comes."""
        if not event.isAutoRepeat():
            self._keys.append(_Key(Qt.Key(event.key()), event.modifiers(), event.text()))

    def forget(self) -> None:
        """Lets go of them: nobody waits for what they were meant for any more."""
        self._keys.clear()

    def hand_over(self, window: QWidget) -> None:
        """Presses them in whatever has the focus in a window."""
        keys, self._keys = self._keys, []
        for key in keys:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # asked of the window: the system may not have made it the active one yet
                focused: QWidget | None = window.focusWidget()
                focus = window if focused is None else focused
                QApplication.sendEvent(focus, QKeyEvent(kind, key.key, key.modifiers, key.text))
