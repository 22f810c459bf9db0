"""The pages of a paper below one another in a view that scrolls, at a size that can be chosen; whoever draws them adds that."""

import math
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from itadesk.desktop.preview.leaves import GAP, MARGIN, Leaves, Sight
from itadesk.desktop.true_size import dots_per_inch
from itadesk.services.ports import Spot

ROW: Final = 24
"""Pixels that an arrow key or a step of the wheel goes."""

STEP: Final = 1.2
"""How much larger or smaller each step makes the paper."""

LARGEST, SMALLEST = 5.0, 0.1
"""Shares of the true size between which the paper can be shown."""


class Fit(Enum):
    """How the size of the paper is chosen: by a number, as wide as the view, or so that a whole page is seen."""

    NUMBER = auto()
    WIDTH = auto()
    PAGE = auto()


class LeavesView(QAbstractScrollArea):
    """A view on pages.

    Attributes:
        leaves: the pages.
        mode: how their size is chosen.
        number: pixels for a point, where it is chosen by a number.

    Signals:
        changed: the paper is shown in another size, or another part of it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change how wide the paper is, and with it whether the bar is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.leaves = Leaves()
        self.mode = Fit.WIDTH
        self.number = 1.0
        self._last = Sight()
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._note_sight)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self.leaves.sizes)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0: the one a little above the middle."""
        return self.leaves.page_at(self.corner.y() + self.viewport().height() * 2 / 5, self.scale)

    @property
    def place(self) -> Sight:
        """Which part of the paper is looked at."""
        return self.leaves.sight(self.corner, self.scale, self.viewport().width()) if self.pages else Sight()

    @property
    def scale(self) -> float:
        """Pixels for a point of the paper."""
        across = (self.viewport().width() - 2 * MARGIN) / max(self.leaves.widest, 1)
        match self.mode:
            case Fit.NUMBER:
                return self.number
            case Fit.WIDTH:
                return max(across, SMALLEST)
            case Fit.PAGE:
                whole = (self.viewport().height() - 2 * GAP) / max(self.leaves.highest, 1)
                return max(min(across, whole), SMALLEST)

    @property
    def share(self) -> float:
        """How large the paper is shown, as a share of its true size."""
        return self.scale * 72 / dots_per_inch(self.screen())

    def look(self, sight: Sight) -> None:
        """Looks at a part of the paper."""
        if self.pages:
            corner = self.leaves.corner(sight, self.scale, self.viewport().width())
            self.verticalScrollBar().setValue(round(corner.y()))
            self.horizontalScrollBar().setValue(round(corner.x()))

    def go_to_page(self, page: int) -> None:
        """Brings the beginning of a page to the upper edge."""
        if 0 <= page < self.pages:
            self.look(Sight(page, self.place.across, -GAP / self.scale))

    def zoom_to(self, share: float) -> None:
        """Shows the paper at a share of its true size; what is looked at stays in sight."""
        place = self.place
        self.number = min(max(share, SMALLEST), LARGEST) * dots_per_inch(self.screen()) / 72
        self.mode = Fit.NUMBER
        self.lay_out(place)

    def fit(self, mode: Fit) -> None:
        """Shows the paper as wide as the view, or a whole page at a time."""
        place = Sight(self.page, 0, -GAP) if mode is Fit.PAGE else self.place
        self.mode = mode
        self.lay_out(place)

    def zoom_like(self, other: "LeavesView") -> None:
        """Shows the paper in the size of another view."""
        self.mode, self.number = other.mode, other.number
        self.lay_out(self.place)

    def box_of(self, spot: Spot) -> QRectF:
        """Where a spot stands in the viewport now."""
        scale = self.scale
        corner = self.page_box(spot.page).topLeft() + QPointF(spot.left, spot.top) * scale
        return QRectF(corner, corner + QPointF(spot.right - spot.left, spot.bottom - spot.top) * scale)

    def page_box(self, page: int) -> QRectF:
        """Where a page stands in the viewport now."""
        if page >= self.pages:
            return QRectF()
        return self.leaves.box(page, self.scale, self.viewport().width()).translated(-self.corner)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name; so below
        """Looks at the same part of the paper when there is more or less room."""
        super().resizeEvent(event)
        self.lay_out(self._last)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl the wheel makes the paper larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.share * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Home and End go to the first and the last page."""
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to_page(0)
            case Qt.Key.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case _:
                super().keyPressEvent(event)

    @property
    def corner(self) -> QPointF:
        """How far is scrolled, in pixels."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def lay_out(self, sight: Sight) -> None:
        """Reckons anew how far can be scrolled, and looks at a part of the paper."""
        extent, room = self.leaves.extent(self.scale), self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), extent.height(), room.height()),
            (self.horizontalScrollBar(), extent.width(), room.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(ROW)
            bar.setRange(0, max(math.floor(whole) - seen, 0))
        self.look(sight)
        self._note_sight()
        self._last = sight  # also where there is no room for it now, so that it comes back with the room
        self.viewport().update()

    def _note_sight(self) -> None:
        self._last = self.place
        self.changed.emit()
