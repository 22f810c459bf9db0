"""A row of numbers to switch on and off, such as the indicators that a measure serves."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.writing import shown_digits


class NumberToggles(QWidget):
    """Numbers to switch on and off; its text is those that are on, with commas between.

    A text that is no such list is kept as it is until a number is switched.

    Signals:
        edited: the person switched a number.
    """

    edited = Signal()

    def __init__(self, name: str, numbers: Iterable[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons = {number: self._button(name, number) for number in numbers}
        self._text = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()

    def name_each(self, names: Mapping[int, str]) -> None:
        """Says what each number stands for when the pointer rests on it, and to a screen reader."""
        for number, name in names.items():
            self.buttons[number].setToolTip(name)
            self.buttons[number].setAccessibleDescription(name)

    def typed(self) -> str:
        """The numbers that are on."""
        return self._text

    def show_typed(self, text: str) -> None:
        """Switches on these numbers and no others."""
        self._text, on = text, self._numbers(text)
        for number, button in self.buttons.items():
            button.setChecked(number in on)

    def mark(self, wrong: bool) -> None:
        """Shows whether the choice can be used."""
        set_property(self, "wrong", wrong)

    def _button(self, name: str, number: int) -> QPushButton:
        button = QPushButton(shown_digits(str(number)))
        button.setCheckable(True)
        button.setProperty("square", True)
        button.setAccessibleName(f"{name} {number}")
        button.clicked.connect(lambda on: self._switch(number, on))
        return button

    def _switch(self, number: int, on: bool) -> None:
        others = [each for each in self._numbers(self._text) if each != number]
        self._text = shown_digits(", ".join(map(str, sorted([*others, number]) if on else others)))
        self.edited.emit()

    def _numbers(self, text: str) -> list[int]:
        """The numbers of a list; none where the text is something else."""
        parts = text.replace(",", " ").split()
        return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []
