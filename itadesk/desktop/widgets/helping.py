"""Help where one is: what a field is for, in its tool tip, with Shift+F1, and in a line at the foot of the page."""

import html
import math
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import ZERO_WIDTH_SPACE, WrappedLabel, breakable
from itadesk.language import _

LONGEST: Final = 190
"""Characters of the longest sentence; the line of help has room for it at any width."""


MOST_LINES: Final = 4
SIDE: Final = 3 * GRID


def give_help(widget: QWidget, sentence: str) -> None:
    """Has a widget say what it is for. Qt itself shows it with Shift+F1."""
    widget.setWhatsThis(breakable(sentence))
    give_tip(widget, sentence)


def give_tip(widget: QWidget, sentence: str) -> None:
    """Has a widget say more when it is pointed at, and a screen reader say it as plain text, without the marks of a tip."""
    widget.setToolTip(tip(sentence))
    widget.setAccessibleDescription(sentence)


def tip(sentence: str) -> str:
    """A sentence as a tool tip that wraps between words; Qt wraps only what is marked up."""
    return f"<qt>{html.escape(breakable(sentence))}</qt>" if sentence else ""


def help_of(widget: QWidget | None) -> str:
    """What a widget, or what it belongs to, is for; empty where nothing is said."""
    while widget is not None and not widget.whatsThis():
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget.whatsThis().replace(ZERO_WIDTH_SPACE, "") if widget is not None else ""


class HelpLine(WrappedLabel):
    """Says what the field is for that one is in. Its height depends on its width alone, so that nothing jumps.

    Takes:
        around: whose fields it tells of.
    """

    def __init__(self, around: QWidget) -> None:
        super().__init__("", "helpLine")
        self._around = around
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._show_help(None)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def tell_of(self, widget: QWidget | None) -> None:
        """Says what a widget is for; in general, where it is for nothing that needs saying."""
        self._show_help(widget)

    def _make_room(self) -> None:
        self.setContentsMargins(SIDE, GRID // 2, SIDE, GRID // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keeps room for the longest sentence."""
        super().resizeEvent(event)
        lines = math.ceil(self.fontMetrics().averageCharWidth() * LONGEST / max(self.width() - 2 * SIDE, 1))
        self.setFixedHeight(min(lines, MOST_LINES) * self.fontMetrics().lineSpacing() + 2 * GRID)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._around.isAncestorOf(now):
            self._show_help(now)

    def _show_help(self, widget: QWidget | None) -> None:
        self.say(help_of(widget) or _("Press F1 for all keys. What a field is for is said here."))
