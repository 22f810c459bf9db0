"""A field with a sentence under it that says what it is for."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.labels import WrappedLabel

WIDEST = 60 * GRID
"""Pixels; a choice of a few words needs no more, and a sentence is read more easily."""


def explained(field: FieldBox, sentence: str) -> QHBoxLayout:
    """The field above its sentence, which screen readers read with it."""
    box = QWidget()
    box.setMaximumWidth(WIDEST)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, GRID)
    column.setSpacing(GRID // 4)
    column.addWidget(field)
    column.addWidget(WrappedLabel(sentence, "quiet"))
    field.widget.setAccessibleDescription(sentence)
    # a row of its own: only a row reckons the height of what may be as wide as this and no wider
    row = QHBoxLayout()
    row.addWidget(box, 1)
    row.addStretch()
    return row
