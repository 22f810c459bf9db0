"""A slider with its name and what it stands at; the arrow keys move it too."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from itadesk.desktop.widgets.labels import TextLabel


class _Slider(QSlider):
    """A slider that the wheel does not move by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Lets the page scroll."""
        event.ignore()


class NamedSlider(QWidget):
    """Chooses a number between two others.

    Takes:
        step: what one press of an arrow key changes.
        say: writes the number for people.

    Signals:
        changed: the number was changed.
    """

    changed = Signal()

    def __init__(self, name: str, least: float, most: float, step: float, say: Callable[[float], str]) -> None:
        super().__init__()
        self._step, self._say = step, say
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setRange(round(least / step), round(most / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self._told = TextLabel("", "caption")
        caption = TextLabel(name, "caption")
        caption.setBuddy(self.slider)
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addStretch()
        head.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_changed)
        self._tell()

    @property
    def number(self) -> float:
        """The number that is chosen."""
        return self.slider.value() * self._step

    def choose(self, number: float) -> None:
        """Chooses a number without saying that it changed."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(number / self._step))
        self.slider.blockSignals(False)
        self._tell()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._told.setText(self._say(self.number))
        self.slider.setAccessibleDescription(self._told.text())
