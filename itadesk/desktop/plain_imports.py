"""Imports modules after Qt as quickly as before it.

PySide reads the source of each module that is imported after it, to see whether that wants Qt's functions under other
names (https://doc.qt.io/qtforpython-6/developer/feature-motivation.html). Nothing here does, and reading costs as much
as painting an empty window. PySide keeps Python's own way to import under a name beside its own.
"""

import builtins

import PySide6.QtCore  # noqa: F401  what puts its own way to import in the place of Python's


def import_plainly() -> None:
    """Puts Python's own way to import back."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
