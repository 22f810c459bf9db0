"""Puts another window in the place of the one that is shown, bit by bit, so that this one is not held meanwhile."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.taking_over import let_go, prepare, settle_in
from itadesk.desktop.workbench import Workbench

if TYPE_CHECKING:
    from itadesk.desktop.application import Desktop
    from itadesk.desktop.start_page import StartWindow

WAIT: Final = 100
"""Milliseconds until it is looked again whether work in the background is done, before a window is built anew."""

Then = Callable[[MainWindow], object]
"""What is done in a window as soon as it is shown."""


class Moving(QObject):
    """Moves from window to window; whoever is on the way elsewhere goes there instead.

    Takes:
        desktop: shows the windows.
    """

    def __init__(self, desktop: "Desktop") -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._turns = InTurns(self)

    @property
    def is_under_way(self) -> bool:
        """Whether another window is being made."""
        return self._turns.is_busy

    def go_to(self, office_id: int, then: Then | None = None) -> None:
        """Opens the window on an office, unless something on the last page could not be kept.

        Takes:
            then: what is done there.
        """
        if self._desktop.keep():
            self._turns.begin(self._opening(office_id, then))

    def build_anew(self) -> None:
        """Builds a window in the language spoken now, in which everything stands as it stood in the one before."""
        old = self._desktop.window
        if not isinstance(old, MainWindow):
            return
        if old.background.is_busy:
            QTimer.singleShot(WAIT, self, self.build_anew)
            return
        self._turns.begin(self._building_anew(old))

    def stop(self) -> None:
        """Goes nowhere any more."""
        self._turns.begin(iter(()))

    def _opening(self, office_id: int, then: Then | None) -> Iterator[None]:
        before = self._desktop.window
        bench = Workbench(self._desktop.start, office_id, role=self._desktop.settings.role)
        yield
        window = self._desktop.window_on(bench)
        yield
        if self._is_wanted(window, before):
            self._desktop.put_up(window)
            if then is not None:
                yield
                then(window)

    def _building_anew(self, old: MainWindow) -> Iterator[None]:
        old.workbench.settle()
        let_go(old.workbench)
        new = self._desktop.window_on(old.workbench)
        yield
        for _done in prepare(new, old):
            yield
        if self._is_wanted(new, old):
            self._desktop.put_up(new)
            settle_in(new, old)  # at once, while the old one is still there

    def _is_wanted(self, new: MainWindow, before: "MainWindow | StartWindow | None") -> bool:
        """Whether the window that the new one is made for is still there; otherwise the new one is taken down again."""
        if before is self._desktop.window and (before is None or before.isVisible()):
            return True
        new.close()
        new.deleteLater()
        return False
