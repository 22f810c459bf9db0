"""A line of text that ends in … where there is no room for all of it; the tool tip then says it whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from itadesk.desktop.widgets.labels import TextLabel


class ElidedLabel(TextLabel):
    """One line of text that takes the room that there is.

    Takes:
        narrowest: how many pixels it takes at least.
    """

    def __init__(self, text: str = "", role: str = "", *, narrowest: int = 0) -> None:
        super().__init__(text, role)
        self._narrowest = narrowest
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It can be narrower than its text."""
        return QSize(self._narrowest, super().minimumSizeHint().height())

    @property
    def shown(self) -> str:
        """The text as there is room for it."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paints as much of the text as there is room for."""
        painter = QPainter(self)
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.style().drawItemText(
            painter, self.contentsRect(), alignment, self.palette(), self.isEnabled(), self.shown, self.foregroundRole()
        )
        painter.end()
