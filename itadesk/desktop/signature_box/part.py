"""The photograph of a sheet, on which a frame is drawn around the signature when other things are to be seen too."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from itadesk.desktop.theme import GRID, colours
from itadesk.desktop.widgets.helping import tip
from itadesk.desktop.widgets.keys import IN_PICTURE, Key
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.writing import shown_digits
from itadesk.language import N_, _

Part = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the width and the height."""

WHOLE: Final[Part] = (0, 0, 1, 1)
WIDTH: Final = 24 * GRID
LEAST: Final = 0.02
"""The share of the width and the height that a frame has at least; less is a slip of the hand."""

STEP: Final = 0.02
"""The share of the width and the height by which a key moves the frame or its lower right corner."""

PATIENCE: Final = 300
"""Milliseconds after the last key until the frame counts."""

STEPS: Final[Mapping[int, tuple[float, float]]] = {
    Qt.Key.Key_Left: (-STEP, 0),
    Qt.Key.Key_Right: (STEP, 0),
    Qt.Key.Key_Up: (0, -STEP),
    Qt.Key.Key_Down: (0, STEP),
}


class SheetPart(QWidget):
    """Shows the photograph, darkens what is left out, and lets a frame be drawn; a double click takes it away again.

    The arrow keys move the frame, with Shift its lower right corner; Delete takes it away.

    Attributes:
        part: what lies within the frame.

    Signals:
        chosen: another part was chosen.
    """

    chosen = Signal()

    KEYS = (
        Key(("Left", "Right", "Up", "Down"), N_("move the frame around the signature"), IN_PICTURE),
        Key(
            ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"), N_("make the frame smaller or larger"), IN_PICTURE
        ),
        Key(("Del",), N_("take all of the photograph again"), IN_PICTURE),
    )

    def __init__(self) -> None:
        super().__init__()
        self.part = WHOLE
        self._picture = QImage()
        self._begun: QPointF | None = None
        self._drawn = QRectF()
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Part of the photograph with the signature"))
        self.setAccessibleDescription(
            _("The arrow keys move the frame, with Shift they make it smaller or larger, and Delete takes all again.")
        )
        self.setToolTip(tip(self.accessibleDescription()))
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.chosen)
        self._soon.timeout.connect(lambda: announce(self, self.said))

    def show_sheet(self, picture: QImage) -> None:
        """Shows a photograph, and all of it as the part."""
        self._picture = picture
        self.part = WHOLE
        self.update()

    def choose(self, part: Part) -> None:
        """Chooses a part and says so."""
        self.part = part
        self.update()
        self.chosen.emit()

    @property
    def said(self) -> str:
        """Where the frame stands, for whoever does not see it."""
        left, top, right, bottom = (shown_digits(f"{share:.0%}") for share in self.part)
        sentence = _("The frame goes from {left} to {right} across, and from {top} to {bottom} down.")
        return sentence.format(left=left, right=right, top=top, bottom=bottom)

    @property
    def area(self) -> QRectF:
        """Where the photograph lies in the widget."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name; so below
        """Moves or sizes the frame; it counts when the keys rest."""
        step = STEPS.get(event.key())
        if self._picture.isNull() or (step is None and event.key() != Qt.Key.Key_Delete):
            super().keyPressEvent(event)
            return
        if step is None:
            self.part = WHOLE
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.part = sized(self.part, *step)
        else:
            self.part = moved(self.part, *step)
        self.update()
        self._soon.start()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Shows that the keys work here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Shows that the keys work elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begins a frame."""
        if not self._picture.isNull():
            self._begun, self._drawn = event.position(), QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draws the frame."""
        if self._begun is not None:
            self._drawn = QRectF(self._begun, event.position()).normalized().intersected(self.area)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses what lies in the frame."""
        self.mouseMoveEvent(event)
        if self._begun is None:
            return
        self._begun = None
        left, top, right, bottom = part = self._shares(self._drawn)
        self.update()
        if min(right - left, bottom - top) >= LEAST:
            self.choose(part)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Takes the whole photograph again."""
        self._begun = None
        if self.part != WHOLE:
            self.choose(WHOLE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draws the photograph, paler where it is left out, and the frame."""
        painter, area = QPainter(self), self.area
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self._drawn if self._begun is not None else self._box(self.part)
        painter.setOpacity(0.3)
        painter.drawImage(area, self._picture)
        painter.setOpacity(1)
        painter.save()
        painter.setClipRect(frame)
        painter.drawImage(area, self._picture)
        painter.restore()
        painter.setPen(QPen(QColor(colours().accent), 4 if self.hasFocus() else 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))
        painter.end()

    def _shares(self, box: QRectF) -> Part:
        area = self.area
        across, down = max(area.width(), 1), max(area.height(), 1)
        return (
            (box.left() - area.left()) / across,
            (box.top() - area.top()) / down,
            (box.right() - area.left()) / across,
            (box.bottom() - area.top()) / down,
        )

    def _box(self, part: Part) -> QRectF:
        area, (left, top, right, bottom) = self.area, part
        upper = QPointF(area.left() + left * area.width(), area.top() + top * area.height())
        lower = QPointF(area.left() + right * area.width(), area.top() + bottom * area.height())
        return QRectF(upper, lower)


def moved(part: Part, across: float, down: float) -> Part:
    """The part moved by shares of the photograph, as far as there is room."""
    left, top, right, bottom = part
    across = min(max(across, -left), 1 - right)
    down = min(max(down, -top), 1 - bottom)
    return left + across, top + down, right + across, bottom + down


def sized(part: Part, across: float, down: float) -> Part:
    """The part with its lower right corner moved, never too small and never beyond the photograph."""
    left, top, right, bottom = part
    return left, top, min(max(right + across, left + LEAST), 1), min(max(bottom + down, top + LEAST), 1)
