"""The list below the field of the search. It never takes the focus, which stays in the field."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from itadesk.desktop.search.model import SearchModel
from itadesk.desktop.search.painting import HIT_HEIGHT, SearchRows
from itadesk.desktop.theme import GRID
from itadesk.language import _
from itadesk.services.search import Found, Hit

WIDEST: Final = 92 * GRID
MARGIN: Final = GRID
MOST_ROWS: Final = 10


class SearchPopup(QFrame):
    """Shows what was found over the page.

    Takes:
        over: the window that it lies in.

    Attributes:
        list: the rows; the chosen one is its current one.

    Signals:
        chosen(Hit): somebody clicked on a hit.
    """

    chosen = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("searchPopup")
        self.model = SearchModel(self)
        self.list = QListView()
        self.list.setObjectName("searchList")
        self.list.setAccessibleName(_("What was found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SearchRows(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, GRID // 2, 1, GRID // 2)
        column.addWidget(self.list)
        self.hide()

    @property
    def current(self) -> Hit | None:
        """The hit that is chosen."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].hit if 0 <= row < len(self.model.rows) else None

    @property
    def said(self) -> str:
        """What the chosen row says."""
        return str(self.list.currentIndex().data() or "")

    def show_found(self, found: Found, below: QWidget) -> None:
        """Shows what was found below a field, the first hit being chosen."""
        self.model.show_found(found)
        self.step(-1, 1)
        self.list.scrollToTop()
        self._lay(below)
        self.show()
        self.raise_()

    def step(self, row: int, step: int) -> None:
        """Chooses the next hit from a row on."""
        self.list.setCurrentIndex(self.model.index(self.model.next_hit(row, step)))

    def go(self, steps: int) -> None:
        """Goes some hits up or down."""
        for _step in range(abs(steps)):
            self.step(self.list.currentIndex().row(), 1 if steps > 0 else -1)

    def _lay(self, below: QWidget) -> None:
        """Lies below the field, as wide as is good to read, and no longer than the window."""
        window = self._over
        width = min(WIDEST, window.width() - 2 * MARGIN)
        corner = below.mapTo(window, QPoint(0, below.height() + GRID // 2))
        left = max(MARGIN, min(corner.x(), window.width() - width - MARGIN))
        wanted = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount())) + GRID + 4
        room = min(window.height() - corner.y() - MARGIN, MOST_ROWS * HIT_HEIGHT)
        self.setGeometry(left, corner.y(), width, min(wanted, room))

    def _on_clicked(self, index: QModelIndex) -> None:
        hit = self.model.rows[index.row()].hit
        if hit is not None:
            self.chosen.emit(hit)
