"""A line of the overview: a mark, what it is about, a sentence, and a button that leads to where it is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel


class LinkRow(QWidget):
    """A line with a way to somewhere.

    Takes:
        mark: what stands at its left.
        go: leads there.

    Attributes:
        words: what it says, one below the other.
    """

    def __init__(self, mark: QWidget, go: Callable[[], object]) -> None:
        super().__init__()
        self.title, self.sentence = WrappedLabel(), WrappedLabel("", "quiet")
        self.link = button("", go)
        self.link.setProperty("small", True)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self.words.addWidget(self.title)
        self.words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID + GRID // 2)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, sentence: str, way: str) -> None:
        """Shows what the line is about; the button is called by all of it, so that none is like another."""
        for label, text in ((self.title, title), (self.sentence, sentence)):
            if label.accessibleName() != text:
                label.say(text)
            label.setVisible(bool(text))
        self.link.setText(way)
        self.link.setAccessibleName(f"{title}: {sentence} {way}" if title else f"{sentence} {way}")
