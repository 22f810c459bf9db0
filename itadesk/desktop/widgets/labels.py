"""Labels whose Thai wraps between words, on systems too whose Qt does not know Thai."""

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.spoken import announce
from itadesk.thai.words import break_points

ZERO_WIDTH_SPACE = "\u200b"


def breakable(text: str) -> str:
    """The text with a zero width space wherever a line may end. For showing only; it is never stored."""
    places = [0, *break_points(text), len(text)]
    return ZERO_WIDTH_SPACE.join(text[start:end] for start, end in pairwise(places) if start < end)


ABOVE, BELOW = 0.2, 0.15
"""Shares of the type's size: two marks over a Thai letter, and a vowel under it, reach farther than the font says, and
would be cut off."""


class RoomyLabel(QLabel):
    """A label with room for the highest and the lowest marks."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another type needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Shows another text; Qt itself would leave the marks of the former one above it."""
        super().setText(text)
        self.update()

    def _make_room(self) -> None:
        size = self.fontInfo().pixelSize()
        self.setContentsMargins(0, math.ceil(size * ABOVE), 0, math.ceil(size * BELOW))


class TextLabel(RoomyLabel):
    """A label of one line; `role` names it for the style sheet."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setObjectName(role)
        self.setTextFormat(Qt.TextFormat.PlainText)


class WrappedLabel(RoomyLabel):
    """A label of as many lines as its text needs. Its accessible name is the text as it was given."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName(role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """Shows a text."""
        self.setAccessibleName(text)
        self.setText(breakable(text))


class RemarkLabel(WrappedLabel):
    """The sentence under a field; it takes no room while there is nothing to say.

    Attributes:
        aloud: whether a screen reader says it as soon as it is seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "remark", parent)
        self.aloud = True
        self.hide()

    def remark(self, severity: str, sentence: str) -> None:
        """Shows a sentence in the colour of its severity; an empty one hides the label."""
        is_new = sentence != self.accessibleName()
        if is_new:
            self.say(sentence)
        set_property(self, "severity", severity)
        self.setVisible(bool(sentence))
        if is_new and self.aloud and self.isVisible():
            announce(self, sentence, at_once=severity == "error")
