"""Line breaks between Thai words in text that is being edited, without anything put into the text.

Qt breaks Thai with the help of libthai where the system has it, and in the middle of words where not (Windows). Here
the lines that Qt made are looked at, and where one ends inside a word the block is broken anew at the word boundary
before it. The text itself is never touched.
"""

from bisect import bisect_right
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

from itadesk.thai.words import break_points


class ThaiDocumentLayout(QPlainTextDocumentLayout):
    """The layout of a plain text document whose lines end between Thai words."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802  Qt's name
        """The box of a block, after its lines were put right."""
        box = super().blockBoundingRect(block)
        layout = block.layout()
        if layout.lineCount() < 2:
            return box
        allowed = break_points(block.text())
        if not any(_ends_badly(layout, line, allowed) for line in range(layout.lineCount() - 1)):
            return box
        _break_anew(layout, allowed, len(block.text()))
        block.setLineCount(layout.lineCount())
        return super().blockBoundingRect(block)


def _line_end(layout: QTextLayout, line: int) -> int:
    at = layout.lineAt(line)
    return at.textStart() + at.textLength()


def _ends_badly(layout: QTextLayout, line: int, allowed: tuple[int, ...]) -> bool:
    """Whether a line ends where it must not, though it holds a place where it could."""
    end, start = _line_end(layout, line), layout.lineAt(line).textStart()
    place = bisect_right(allowed, end)
    return place > 0 and allowed[place - 1] > start and allowed[place - 1] != end


def _break_anew(layout: QTextLayout, allowed: tuple[int, ...], length: int) -> None:
    """Breaks each line at the last allowed place that fits; where none does, wherever it is full."""
    left, height = layout.lineAt(0).position().toTuple()
    width = max(layout.lineAt(line).width() for line in range(layout.lineCount()))
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        place = bisect_right(allowed, end)
        best = allowed[place - 1] if place else start
        if start < best < end < length:
            line.setLineWidth(_width_up_to(line, best))
        line.setPosition(QPointF(left, height))
        height += line.height()
    layout.endLayout()


def _width_up_to(line: QTextLine, place: int) -> float:
    """How wide a line must be to end at a place; a little more, because Qt counts in parts of a pixel."""
    x, _place = cast("tuple[float, int]", line.cursorToX(place))
    return x - line.x() + 0.25
