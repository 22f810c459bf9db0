"""What is seen of the window at once: the names of the pages, and the room for what is still being loaded.

It is painted before anything else is loaded. So it knows neither offices nor pages, and imports nothing that does.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from itadesk.desktop.kept_keys import KeptKeys
from itadesk.desktop.page_names import APART, PAGES
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.sidebar import Sidebar
from itadesk.language import _

BAR_HEIGHT = 7 * GRID
"""Of the bar at the top, which is as high when it is filled."""


class Frame(QMainWindow):
    """Stands where the window will be. What is chosen or typed meanwhile is done as soon as that is there.

    Attributes:
        chosen: the page that was gone to, by its place in the sidebar.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("itadesk")
        self.chosen = 0
        self._keys = KeptKeys()
        self._heir: QWidget | None = None
        self.sidebar = Sidebar([_(name) for name in PAGES.values()], APART)
        self.sidebar.chosen.connect(self._choose)
        for button in self.sidebar.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sidebar.choose(0)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setFixedHeight(BAR_HEIGHT)
        page = QWidget()
        page.setObjectName("page")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(page, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(middle, 1)
        self.setCentralWidget(content)
        self.statusBar().setSizeGripEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Keeps a key for later, or passes it on."""
        self._keys.keep(event)
        self._pass_on()

    def hand_over(self, heir: QWidget) -> None:
        """Gives the keys that were pressed to whatever has the focus in another window, and so those that still come."""
        self._heir = heir
        self._pass_on()

    def _pass_on(self) -> None:
        if self._heir is not None:
            self._keys.hand_over(self._heir)

    def _choose(self, number: int) -> None:
        self.chosen = number
