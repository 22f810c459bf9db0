"""Finds what is too small to be hit with a mouse by an unsteady hand: less than 24 pixels wide or high (WCAG 2.2, 2.5.8)."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QWidget

from tests.desktop.walks.cut_texts import seen

LEAST: Final = 24
KINDS: Final = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView, QAbstractSlider)


def small_targets(root: QWidget) -> list[str]:
    """Everything below a widget that can be pressed or typed into, and is too small."""
    return [f"small: {_named(each)} {each.width()}x{each.height()}" for each in _targets(root) if _is_small(each)]


def _targets(root: QWidget) -> Iterator[QWidget]:
    for kind in KINDS:
        yield from seen(root, kind)


def _is_small(target: QWidget) -> bool:
    # an editor within another input is hit with it; bars beside a page are only another way to scroll it
    if isinstance(target.parentWidget(), QComboBox) or target.objectName().startswith("qt_"):
        return False
    is_bar = isinstance(target, QAbstractSlider) and target.inherits("QScrollBar")
    return not is_bar and min(target.width(), target.height()) < LEAST


def _named(target: QWidget) -> str:
    return target.accessibleName() or target.objectName() or type(target).__name__
