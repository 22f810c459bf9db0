"""Finds what a screen reader or a keyboard alone cannot work with: below any window, page or dialog."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollArea, QWidget

from itadesk.desktop.page import Card

ROLE: Final = QAccessible.Role
WORKED_WITH: Final = frozenset(
    {
        ROLE.Button, ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox,
        ROLE.EditableText, ROLE.Slider, ROLE.SpinBox, ROLE.List, ROLE.Table, ROLE.Tree, ROLE.Dialog, ROLE.Window,
    }
)  # fmt: skip
"""The roles of what people work with; each of them needs a name."""

ACTED_WITH: Final = WORKED_WITH - {ROLE.Dialog, ROLE.Window, ROLE.EditableText}
"""The roles whose names have to differ. A line within a choice is named as that is."""

TARGET: Final = 24

MOST: Final = 400
"""How often Tab is pressed before it is said that one does not get out again; in a table it goes from cell to cell."""

ROW: Final = 0.5
"""Share of the lower of two widgets that has to overlap for them to stand in one row."""


def unnamed(root: QWidget) -> list[str]:
    """What has no name, or no role, though it is worked with; looked at as a screen reader does."""
    return [_told(each) for each in _below(QAccessible.queryAccessibleInterface(root)) if _lacks(each)]


def unclear(root: QWidget) -> list[str]:
    """What is heard wrongly: signs in the place of words, marks of a tip, choices without a label, and equal names."""
    faults, named = [], dict[tuple[str, str], int]()
    for each in _below(QAccessible.queryAccessibleInterface(root)):
        if each.role() not in ACTED_WITH or each.state().disabled:
            continue
        name, described = spoken_name(each), each.text(QAccessible.Text.Description)
        if not re.search(r"\w", name) or "<qt" in described or "\u200b" in name + described:
            faults.append(f"{_told(each)} {name!r} {described!r}")
        if isinstance(each.object(), QComboBox) and not _labels(each):
            faults.append(f"no label: {_told(each)} {name!r}")
        named[each.role().name, name] = named.get((each.role().name, name), 0) + 1
    return faults + [f"{count} times {role} {name!r}" for (role, name), count in named.items() if count > 1]


def spoken_name(each: QAccessibleInterface) -> str:
    """The name of a control; of a choice its label, since on Linux Qt calls it by what is chosen."""
    widget = each.object()
    return widget.accessibleName() if isinstance(widget, QComboBox) else each.text(QAccessible.Text.Name)


def _labels(each: QAccessibleInterface) -> list[str]:
    related = each.relations(QAccessible.RelationFlag.Label)
    return [label.text(QAccessible.Text.Name) for label, _kind in related]


def too_small(root: QWidget) -> list[str]:
    """What is pressed though it is smaller than the guidelines want (WCAG 2.2, 2.5.8: 24 by 24 pixels)."""
    return [
        f"{_name(each)} {each.width()}x{each.height()}"
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and each.window() is root.window() and min(each.width(), each.height()) < TARGET
    ]


def _below(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield top
    # Qt gives None for what is being taken down, though its types say otherwise.
    for child in filter(None, map(top.child, range(top.childCount()))):
        if child.isValid() and not child.state().invisible:
            yield from _below(child)


def _lacks(each: QAccessibleInterface) -> bool:
    if each.role() == ROLE.NoRole:
        return True
    worked_with = each.role() in WORKED_WITH or each.state().focusable
    return bool(worked_with) and not each.text(QAccessible.Text.Name).strip() and not _is_part(each)


def _is_part(each: QAccessibleInterface) -> bool:
    """Whether it is a part of something with a name: the line of a choice, a cell of a table, the body of a page."""
    if each.role() in {ROLE.Cell, ROLE.ListItem, ROLE.ScrollBar, ROLE.Client}:
        return True
    above = each.parent()
    return above.role() in {ROLE.ComboBox, ROLE.SpinBox} and bool(above.text(QAccessible.Text.Name).strip())


def _told(each: QAccessibleInterface) -> str:
    return f"{each.role().name}: {each.object()!r}"


def tab_round(window: QWidget) -> list[QWidget]:
    """The widgets that Tab goes through, from the one with the focus until it is there again.

    Raises:
        LookupError: Tab does not come round, because something does not let it go.
    """
    first = QApplication.focusWidget()
    if first is None:
        raise LookupError(window)
    gone_to = [first]
    for _press in range(MOST):
        QTest.keyClick(gone_to[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None:
            break
        if now is not gone_to[-1]:
            if now is first:
                return gone_to
            gone_to.append(now)
    raise LookupError(gone_to[-1])


def left_out(window: QWidget, gone_to: list[QWidget]) -> list[str]:
    """What could have the focus and is never gone to with Tab."""
    return [
        _name(each)
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.window() is window.window()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each not in gone_to
        and not any(one.isAncestorOf(each) for one in gone_to)
    ]


def against_the_eye(gone_to: list[QWidget]) -> list[str]:
    """Steps of Tab that go up, or back to the left in a row, within one card or area."""
    steps = pairwise(gone_to)
    return [
        f"{_name(one)} -> {_name(next_one)}"
        for one, next_one in steps
        if _group(one) is _group(next_one) and _is_before(next_one, one)
    ]


def _is_before(one: QWidget, other: QWidget) -> bool:
    """Whether the eye comes to one before it comes to the other."""
    first, second = _box(one), _box(other)
    overlap = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if overlap > ROW * min(first.height(), second.height()):
        return first.left() < second.left()
    return first.bottom() <= second.top() + (1 - ROW) * min(first.height(), second.height())


def _group(widget: QWidget) -> QWidget:
    """The card that a widget lies in, or the area that scrolls, or the window."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, (Card, QScrollArea)) and not around.isWindow():
        if around.objectName() in {"bar", "side"}:
            return around
        around = around.parentWidget()
    return around or widget


def _box(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def unseen_focus(gone_to: list[QWidget]) -> list[str]:
    """Widgets that look the same with the focus and without it."""
    return [_name(each) for each in gone_to if _looks_alike(each)]


def _looks_alike(widget: QWidget) -> bool:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    around = widget.parentWidget() or widget
    box = QRect(widget.mapTo(around, QPoint(-3, -3)), widget.mapTo(around, widget.rect().bottomRight() + QPoint(3, 3)))
    focused = around.grab(box).toImage()
    widget.clearFocus()
    return around.grab(box).toImage() == focused


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or repr(widget)
