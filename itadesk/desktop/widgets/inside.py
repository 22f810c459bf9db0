"""What is inside of a widget.

Qt's own `findChildren` would do; but of PySide6 the object that was asked keeps all that was found for as long as it
lives. What is taken down meanwhile is then still taken for what comes to lie at its place in memory, and what is asked of
the new one is answered by the old: errors from nowhere, and in the end a segmentation fault.
"""

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def inside(top: QObject, kind: type[Kind]) -> list[Kind]:
    """All of a kind within `top`, in the order in which they were put there, each before what is within itself."""
    found: list[Kind] = []
    for child in top.children():
        if isinstance(child, kind):
            found.append(child)
        found += inside(child, kind)
    return found
