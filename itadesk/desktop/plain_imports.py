"""Imports modules after Qt as quickly as before it.

PySide reads the source of each module that is imported after it, to see whether that wants Qt's functions under other
names (https://doc.qt.io/qtforpython-6/developer/feature-motivation.html). Nothing here does, and reading costs as much
as painting an empty window. PySide keeps the way to import that it found under a name beside its own.
"""

import builtins

import PySide6.QtCore  # noqa: F401  what puts its own way to import in the place of the former one


def import_plainly() -> None:
    """Puts the way to import back that was there before; leaves it alone where PySide keeps none."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
