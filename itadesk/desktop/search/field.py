"""The field of the search: typed into, left with Escape, and followed with Enter."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from itadesk.desktop.search.desk import SearchDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.language import _

if TYPE_CHECKING:  # loaded by the first search
    from itadesk.desktop.search.popup import SearchPopup
    from itadesk.services.search import Found, Hit

_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}
"""How many hits a key goes on."""

KEY: Final = "Ctrl+K"


class SearchField(LineInput):
    """Finds everything that was entered or issued.

    Takes:
        window: over which the list lies, and in which Ctrl+K leads here.

    Signals:
        chosen(Hit): somebody wants to go to a hit.
    """

    chosen = Signal(object)

    def __init__(self, desk: SearchDesk, window: QMainWindow) -> None:
        super().__init__(_("Search"), _("Search ({key})").format(key=KEY))
        self.setObjectName("search")
        self.setToolTip(_("Search all years, measures, papers and people ({key})").format(key=KEY))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(14 * GRID)
        self.desk, self._window = desk, window
        self._came_from: QWidget | None = None
        self.edited.connect(self._look)
        desk.found.connect(self._show)
        desk.failed.connect(lambda _sentence: self._put_away())
        window.installEventFilter(self)
        QShortcut(QKeySequence(KEY), window, self.begin).setWhatsThis(_("Search"))
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @cached_property
    def popup(self) -> "SearchPopup":
        """The list; made when something is found for the first time."""
        from itadesk.desktop.search.popup import SearchPopup  # noqa: PLC0415  see above; so below

        popup = SearchPopup(self._window)
        popup.chosen.connect(self._go)
        return popup

    def begin(self) -> None:
        """Puts the focus here; what was looked for last can be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._look()

    def leave(self) -> None:
        """Puts the focus back to where it was, and the search away."""
        self._put_away()
        back = self._came_from
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows go through the list, Enter goes to the chosen hit, Escape back to where one was."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _STEPS and self.popup.isVisible():
            self.popup.go(_STEPS[key])
            self.setAccessibleDescription(self.popup.said)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.popup.isVisible() and self.popup.current is not None:
                self._go(self.popup.current)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The list goes with the focus, unless that only went to another program."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._put_away()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A window of another size has the list put away."""
        if event.type() == QEvent.Type.Resize:
            self._put_away()
        return False

    def _look(self) -> None:
        if self.text().strip():
            self.desk.look(self.text())
        else:
            self.desk.forget()
            self._put_away()

    def _put_away(self) -> None:
        if "popup" in vars(self):
            self.popup.hide()

    def _show(self, found: "Found") -> None:
        from itadesk.desktop.search.words import how_many  # noqa: PLC0415

        if self.hasFocus() and self.text().strip():
            self.popup.show_found(found, self)
            self.setAccessibleDescription(f"{how_many(found)} {self.popup.said}")

    def _go(self, hit: "Hit") -> None:
        self.desk.forget()
        self._put_away()
        self.chosen.emit(hit)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self and before is not None and before is not self:
            self._came_from = before
