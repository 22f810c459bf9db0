"""A text in which what has a meaning of its own is marked with colour, and explained when the pointer rests on it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QHelpEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QToolTip

from itadesk.desktop.widgets.growing_text import GrowingText


@dataclass(frozen=True, slots=True)
class Mark:
    """What is marked, and how.

    Attributes:
        pattern: finds it within a line.
        explain: what the tool tip says about a stretch of text that was found.
        colour, background: gives them when they are painted, in the theme worn then; None leaves them as they are.
    """

    pattern: re.Pattern[str]
    explain: Callable[[str], str]
    colour: Callable[[], str] | None = None
    background: Callable[[], str] | None = None


class Marker(QSyntaxHighlighter):
    """Colours the marks of a document; the text itself stays as it is."""

    def __init__(self, document: QTextDocument, marks: Sequence[Mark]) -> None:
        super().__init__(document)
        self._marks = tuple(marks)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's name
        """Colours a line; later marks lie over earlier ones."""
        for mark in self._marks:
            for found in mark.pattern.finditer(text):
                for place in range(*found.span()):
                    self.setFormat(place, 1, _over(self.format(place), mark))


class MarkedText(GrowingText):
    """Several lines of text with marks."""

    def __init__(self, name: str, marks: Sequence[Mark]) -> None:
        super().__init__(name)
        self._marks = tuple(marks)
        self._marker = Marker(self.document(), marks)

    def explanation(self, place: int) -> str:
        """What is said about the mark at a place of the text, the innermost of several; empty where there is none."""
        block = self.document().findBlock(place)
        found = [
            (match.end() - match.start(), mark.explain(match[0]))
            for mark in self._marks
            for match in mark.pattern.finditer(block.text())
            if match.start() <= place - block.position() < match.end()
        ]
        return min(found)[1] if found else ""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Colours the marks anew when another theme is worn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._marker.rehighlight()

    def event(self, event: QEvent) -> bool:
        """Explains what the pointer rests on."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.cursorForPosition(self.viewport().mapFrom(self, event.pos())).position()
            QToolTip.showText(event.globalPos(), self.explanation(place), self)
            return True
        return super().event(event)


def _over(below: QTextCharFormat, mark: Mark) -> QTextCharFormat:
    form = QTextCharFormat(below)
    if mark.colour:
        form.setForeground(QColor(mark.colour()))
    if mark.background:
        form.setBackground(QColor(mark.background()))
    return form
