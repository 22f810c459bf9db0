"""Puts other colours on without holding the window: what is not shown is undressed before, and dressed again after.

Qt dresses every widget anew when the style sheet changes, shown or not, all in one go. It leaves out those that it does not
take for dressed yet, and tells those nothing of the change that it takes for dressed by a style of their own.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.widgets.inside import inside

_DRESSED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


class ChangingDress(QObject):
    """Changes the style sheet while the pages that are not shown wait; one that is gone to meanwhile is dressed at once."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._turns = InTurns(self)
        self._pages: list[QWidget] = []
        self._undressed: dict[QWidget, None] = {}

    def begin(self, change: Callable[[], object]) -> None:
        """Does what changes the style sheet; at once where everything is shown."""
        pages = [page for page in _not_shown(self._application) if page not in self._pages]
        for page in pages:
            page.installEventFilter(self)
        self._pages += pages
        self._turns.begin(self._steps(change))
        if not self._pages:
            self._turns.finish()

    def finish(self) -> None:
        """Does at once what is left to be done."""
        self._turns.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Dresses a page that is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            for widget in _within(watched):
                self._dress(widget)
        return False

    def _steps(self, change: Callable[[], object]) -> Iterator[None]:
        for page in self._pages:
            for widget in _within(page) if isValid(page) and page.isHidden() else ():
                if isValid(widget) and widget.testAttribute(_DRESSED):
                    self._undressed[widget] = None
                    self._application.style().unpolish(widget)
                    widget.setAttribute(_DRESSED, False)
                    widget.setAttribute(_OWN_STYLE)
                yield
        change()
        yield
        for widget in tuple(self._undressed):
            self._dress(widget)
            yield
        for page in filter(isValid, self._pages):
            page.removeEventFilter(self)
        self._pages = []

    def _dress(self, widget: QWidget) -> None:
        if widget in self._undressed:
            del self._undressed[widget]
            if isValid(widget):
                widget.setAttribute(_OWN_STYLE, False)
                for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
                    QCoreApplication.sendEvent(widget, QEvent(kind))


def _not_shown(application: QApplication) -> Iterator[QWidget]:
    """Whatever lies behind something else in a stack of a window that is shown."""
    for stack in application.allWidgets():
        if isinstance(stack, QStackedWidget) and stack.window().isVisible():
            pages = map(stack.widget, range(stack.count()))
            yield from (page for page in pages if page is not None and page.isHidden())


def _within(page: QWidget) -> list[QWidget]:
    return [page, *inside(page, QWidget)]
