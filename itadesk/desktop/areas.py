"""The areas of the window, which F6 goes through: the bar, the list of pages, the page, the paper, and the line at the foot."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from itadesk.desktop.widgets.tab_order import following
from itadesk.language import _


class Areas(QObject):
    """Goes round the areas: F6 to the next one, Shift+F6 to the one before.

    An area that was left gets the focus where it had it; another one in its first control.

    Takes:
        areas: gives them in the order of the eye, since pages change.
    """

    def __init__(self, window: QMainWindow, areas: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._areas = areas
        for key, step, meaning in (
            ("F6", 1, _("Go to the next area of the window")),
            ("Shift+F6", -1, _("Go to the area of the window before")),
        ):
            QShortcut(QKeySequence(key), window, partial(self.go, step)).setWhatsThis(meaning)

    def go(self, step: int) -> None:
        """Goes some areas on, past those in which nothing can get the focus."""
        areas = self._areas()
        focus = QApplication.focusWidget()
        here = next((n for n, area in enumerate(areas) if focus is area or area.isAncestorOf(focus or area)), 0)
        for away in range(1, len(areas)):
            wanted = _control_in(areas[(here + step * away) % len(areas)])
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _control_in(area: QWidget) -> QWidget | None:
    """The control that has had the focus last, otherwise the first one; None where there is none."""
    last = cast("QWidget | None", area.focusWidget())  # Qt's own notes of types know no None
    if last is not None and _can_get_focus(last):
        return last
    return next((each for each in _in_order(area) if _can_get_focus(each)), None)


def _in_order(area: QWidget) -> Sequence[QWidget]:
    """What is in the area, in the order of the Tab key."""
    found, each = [area], following(area)
    while each is not area:
        if area.isAncestorOf(each):
            found.append(each)
        each = following(each)
    return found


def _can_get_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
