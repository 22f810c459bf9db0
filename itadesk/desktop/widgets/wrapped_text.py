"""A text laid out in lines of a width, with room for the marks over and under Thai letters."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

PADDING = 6
"""Pixels around the text of a cell; two marks over a Thai letter reach into those above it."""

INDENT = 8
"""Pixels by which wrapped lines are indented."""

_LINE_SEPARATOR = "\u2028"


def lay_out(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """The lines of a text in a cell of a width, and the height that the cell needs, in pixels.

    Where the text itself has several lines, what is wrapped is indented, so that one sees where the next one begins.

    Takes:
        text: with a zero width space wherever a line may end.
    """
    parted = text.replace("\n", _LINE_SEPARATOR)
    layout = QTextLayout(parted, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    room, height = max(width - 2 * PADDING, 2 * INDENT), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        start = line.textStart()
        is_wrapped = start > 0 and parted[start - 1] != _LINE_SEPARATOR
        indent = INDENT if is_wrapped and _LINE_SEPARATOR in parted else 0
        line.setLineWidth(room - indent)
        line.setPosition(QPointF(PADDING + indent, PADDING + height))
        height += line.height()
    layout.endLayout()
    return layout, math.ceil(height) + 2 * PADDING
