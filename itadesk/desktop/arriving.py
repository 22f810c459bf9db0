"""Goes to a page. One that is not there yet is made bit by bit, so that the window is never held while that is done."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.kept_keys import KeptKeys
from itadesk.desktop.page import Page

if TYPE_CHECKING:
    from itadesk.desktop.main_window import MainWindow

Then = Callable[[Page], object]
"""What is done on a page as soon as it is shown."""


class Room(QWidget):
    """Stands in the place of a page until that is there, and keeps the keys that are meant for it.

    Attributes:
        keys: those that were pressed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.keys = KeptKeys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Keeps a key for the page."""
        self.keys.keep(event)


class Arriving(QObject):
    """Goes to the pages of a window; whoever is called when a page is there may go on to another one.

    Attributes:
        room: what is shown until a page is there.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._turns = InTurns(self)
        self._then: Then | None = None
        self.room = Room()
        window.workspace.stack.addWidget(self.room)

    @property
    def is_under_way(self) -> bool:
        """Whether a page was chosen that is not shown yet."""
        return self._turns.is_busy

    def go(self, number: int, then: Then | None = None) -> None:
        """Goes to a page by its place in the sidebar, at once where it was made before.

        Takes:
            then: what is done there.
        """
        window = self._window
        window.workbench.settle()
        self.room.keys.forget()
        if number in window.pages:
            self._turns.begin(iter(()))
            self._arrive(number, then)
            return
        self._show_room()
        self._turns.begin(self._steps(number, then))

    def finish(self) -> None:
        """Makes the page at once that was chosen last, for somebody who cannot wait for it."""
        self._turns.finish()

    def stop(self) -> None:
        """Goes nowhere any more: the window is taken down."""
        self._turns.begin(iter(()))

    def _show_room(self) -> None:
        window = self._window
        window.workspace.show_page(self.room)
        focus: QWidget | None = window.focusWidget()
        if focus is None or window.bar.isAncestorOf(focus) or window.status.isAncestorOf(focus):
            self.room.setFocus()  # what is typed next is meant for the page

    def _steps(self, number: int, then: Then | None) -> Iterator[None]:
        for _done in make_in_steps(self._window, number):
            yield
        self._arrive(number, then)

    def _arrive(self, number: int, then: Then | None) -> None:
        was_waited_for = self._window.focusWidget() is self.room
        self._window.show_page(number)
        page = self._window.page(number)
        if then is not None:
            then(page)
        elif was_waited_for:
            page.begin()
        self.room.keys.hand_over(self._window)


def make_in_steps(window: "MainWindow", number: int, first: Then = lambda _page: None) -> Iterator[None]:
    """Makes a page and puts it into the window, each as a step of its own. It is filled when it is shown.

    Takes:
        first: what is done before that.
    """
    if number not in window.pages:
        while window.make_page(number):
            yield
        yield
        page = window.page(number)
        yield
        first(page)
        yield
