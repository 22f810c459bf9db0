"""The ways to help: F1 to all keys, Ctrl+F1 to the guide, and an action for the menu for each."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from itadesk.desktop.in_turns import InTurns
from itadesk.language import _

if TYPE_CHECKING:  # loaded when somebody asks for it: the window is there sooner without it
    from itadesk.desktop.help_overview.window import KeysWindow

GUIDE_KEY: Final = "Ctrl+F1"


class KeysHelp(QObject):
    """Shows the keys of a window with F1 and opens the guide with Ctrl+F1; `actions` are for its menu.

    Takes:
        window: whose keys are shown; it must be a widget that lives as long.
        open_guide: opens the chapter about what the window shows.
        parts: makes, step by step, the parts of the window whose keys are shown too, such as pages that nobody went to
            yet, while the overview is there already.
    """

    def __init__(self, window: QWidget, open_guide: Callable[[], object], parts: Iterable[object] = ()) -> None:
        super().__init__(window)
        self._window, self._open_guide, self._parts = window, open_guide, iter(parts)
        self.keys: KeysWindow | None = None
        guide, keys = QAction(_("Guide"), self), QAction(_("All keys"), self)
        guide.setShortcut(QKeySequence(GUIDE_KEY))
        keys.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        guide.triggered.connect(lambda _on: open_guide())
        keys.triggered.connect(lambda _on: self.show())
        self.actions = [guide, keys]
        window.addActions(self.actions)
        self._turns = InTurns(self)

    @property
    def is_whole(self) -> bool:
        """Whether all keys are shown that there are."""
        return not self._turns.is_busy

    def show(self) -> None:
        """Shows the overview, or brings it to the front; its groups come one after another."""
        from itadesk.desktop.help_overview.window import KeysWindow  # noqa: PLC0415  see above

        if self.keys is None:
            self.keys = KeysWindow(self._window)
            self.keys.guide_wanted.connect(self._open_guide)
        self.keys.show()
        self.keys.raise_()
        self.keys.activateWindow()
        self._turns.begin(self._steps(self.keys))

    def _steps(self, keys: "KeysWindow") -> Iterator[object]:
        """Shows the keys of what is there, makes all other parts, and shows their keys too."""
        from itadesk.desktop.help_overview.overview import key_groups  # noqa: PLC0415

        yield None
        yield from keys.show_groups(key_groups(self._window))
        yield from self._parts
        yield from keys.show_groups(key_groups(self._window))
