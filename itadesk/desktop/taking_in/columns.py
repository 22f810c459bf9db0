"""What the columns of a table hold: by each head a drop-down, which the person corrects where it was guessed wrong."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.elided import ElidedLabel
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.writing import shown
from itadesk.language import N_, _
from itadesk.reading.measures.finds import Field

IN_A_ROW: Final = 5

FIELDS: Final = (
    (Field.NOTHING, N_("(not taken)")),
    (Field.NUMBER, N_("Number of the row")),
    (Field.TITLE, N_("Measure")),
    (Field.METHODS, N_("Steps")),
    (Field.RESPONSIBLE, N_("Responsible")),
    (Field.PERIOD, N_("Period")),
    (Field.STARTS, N_("Beginning")),
    (Field.ENDS, N_("End")),
    (Field.FOLLOW_UP, N_("Follow-up")),
    (Field.INDICATORS, N_("Indicators")),
    (Field.BUDGET, N_("Budget")),
)

_NONE: Final = "-"
"""What stands for no field among the keys of a choice, where an empty key means that nothing is chosen."""


class ColumnChoices(QWidget):
    """A drop-down a column.

    Signals:
        corrected: a column holds something else, as the person says.
    """

    corrected = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[str, ChoiceInput] = {}
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(TextLabel(_("What the columns of the file hold"), "caption"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(0)
        around.addLayout(self._grid)
        for column in range(IN_A_ROW):
            self._grid.setColumnStretch(column, 1)

    @property
    def columns(self) -> dict[str, Field]:
        """What each column holds, by its head."""
        typed = {head: choice.typed() for head, choice in self.choices.items()}
        return {head: Field.NOTHING if field == _NONE else Field(field) for head, field in typed.items()}

    def show_columns(self, columns: Mapping[str, Field]) -> None:
        """Shows what columns hold; those that are there already keep their drop-downs, and with them the focus."""
        if tuple(columns) != tuple(self.choices):
            self._make(columns)
        for head, field in columns.items():
            self.choices[head].show_typed(field.value or _NONE)
        self.setVisible(bool(columns))

    def _make(self, columns: Mapping[str, Field]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = {}
        for number, head in enumerate(columns):
            choice = ChoiceInput(shown(head), [(field.value or _NONE, _(name)) for field, name in FIELDS])
            choice.edited.connect(self.corrected)
            self.choices[head] = choice
            row, column = divmod(number, IN_A_ROW)
            caption = ElidedLabel(shown(head))
            caption.setBuddy(choice)
            self._grid.addWidget(caption, 2 * row, column)
            self._grid.addWidget(choice, 2 * row + 1, column)
