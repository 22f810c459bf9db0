"""The order of the Tab key, widget by widget."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def following(widget: QWidget) -> QWidget:
    """What comes after a widget; after the last one of a window, the window itself.

    PySide6 takes what Qt gives here for a part of `widget`, and for gone as soon as that one is: a page whose fields are
    made anew would lose others with them. So it is made a part again of what it is in.
    """
    found = cast("QWidget", widget.nextInFocusChain())  # the order is a ring, whatever Qt's own notes of types say
    QObject.setParent(found, found.parent())
    return found
