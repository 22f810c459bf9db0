"""Puts other colours on without holding the window: what is not shown is undressed before, and dressed again after.

Qt dresses every widget anew when the style sheet changes, shown or not, all in one go, and hands other colours down to all
of them. It leaves out those that it does not take for dressed yet, tells those nothing of the change that it takes for
dressed by a style of their own, and hands down no colours to where there are own ones.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QScrollBar, QStackedWidget, QWidget
from shiboken6 import isValid

from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.widgets.inside import inside

_DRESSED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


class ChangingDress(QObject):
    """Changes the style sheet while all that is not shown waits; what is shown meanwhile is dressed at once."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._turns = InTurns(self)
        self._undressed: dict[QWidget, None] = {}
        self._coloured: dict[QWidget, None] = {}
        self._still: list[QWidget] = []
        self._scrolled: dict[QScrollBar, int] = {}

    def begin(self, change: Iterator[None]) -> None:
        """Does the steps that change the style sheet, between which nothing is painted."""
        self._application.installEventFilter(self)
        self._turns.begin(self._steps(change))
        if not any(each.isVisible() for each in self._application.topLevelWidgets()):
            self._turns.finish()

    def finish(self) -> None:
        """Does at once what is left to be done."""
        self._turns.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Dresses what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._colour(watched)
            self._dress(watched)
        return False

    def _steps(self, change: Iterator[None]) -> Iterator[None]:
        yield from self._undress_all(shown=False)
        self._keep_colours()
        yield
        self._stand_still()
        yield from self._undress_all(shown=True)
        yield from change
        yield from map(self._dress, [each for each in self._undressed if isValid(each) and each.isVisible()])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        yield
        self._move_again()
        yield
        yield from map(self._colour, tuple(self._coloured))
        yield from map(self._dress, tuple(self._undressed))
        self._application.removeEventFilter(self)

    def _undress_all(self, *, shown: bool) -> Iterator[None]:
        for widget in self._application.allWidgets():
            if isValid(widget) and widget.isVisible() == shown and widget.testAttribute(_DRESSED):
                self._undressed[widget] = None
                self._application.style().unpolish(widget)
                widget.setAttribute(_DRESSED, False)
                widget.setAttribute(_OWN_STYLE)
                yield

    def _keep_colours(self) -> None:
        """Gives pages that are not shown the colours that they have as their own ones, until they are dressed."""
        for page in _behind_others(self._application):
            if not page.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
                self._coloured[page] = None
                page.setPalette(_all_of(page.palette()))

    def _stand_still(self) -> None:
        """Paints nothing for as long as what is shown is dressed in parts only, and notes how far it is scrolled."""
        for window in self._application.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._still.append(window)
                self._scrolled |= {bar: bar.value() for bar in inside(window, QScrollBar) if bar.isVisible()}

    def _move_again(self) -> None:
        """Paints again, with everything where it was."""
        for bar in filter(isValid, self._scrolled):
            bar.setValue(self._scrolled[bar])
        for window in filter(isValid, self._still):
            window.setUpdatesEnabled(True)
        self._still.clear()
        self._scrolled.clear()

    def _colour(self, page: QWidget) -> None:
        if page in self._coloured:
            del self._coloured[page]
            if isValid(page):
                page.setPalette(QPalette())

    def _dress(self, widget: QWidget) -> None:
        if widget in self._undressed:
            del self._undressed[widget]
            if isValid(widget):
                widget.setAttribute(_OWN_STYLE, False)
                for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
                    QCoreApplication.sendEvent(widget, QEvent(kind))


def _behind_others(application: QApplication) -> Iterator[QWidget]:
    """Whatever lies behind something else in a stack of a window that is shown."""
    for stack in application.allWidgets():
        if isinstance(stack, QStackedWidget) and stack.window().isVisible():
            pages = map(stack.widget, range(stack.count()))
            yield from (page for page in pages if page is not None and page.isHidden())


def _all_of(palette: QPalette) -> QPalette:
    """The same palette, every colour of which counts as chosen."""
    chosen = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in QPalette.ColorRole:
            if role is not QPalette.ColorRole.NColorRoles:
                chosen.setBrush(group, role, palette.brush(group, role))
    return chosen
