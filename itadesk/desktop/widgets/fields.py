"""A field: its caption, its input, and the sentence under it when something is to be said."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from itadesk.desktop.forms.sheet import Remark, Severity
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.helping import give_help
from itadesk.desktop.widgets.inputs import Input, LineInput
from itadesk.desktop.widgets.keys import Key
from itadesk.desktop.widgets.labels import RemarkLabel, TextLabel
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.language import N_

GAP: Final = 2 * GRID
"""Pixels between two fields that stand side by side."""


class FieldBox(QWidget):
    """An input with its caption above it and its remark below.

    Takes:
        apart: whether the remark is put elsewhere by who made the field, because it needs more room than the input.

    Attributes:
        input: the input that it holds.
        unusable: texts that were typed and cannot be used, by the name of the value that they were typed for.
        said: the label of the remark.
        help: what the field is for; empty where its name says it.

    Signals:
        entered: the input got the focus.
        left: the input lost it.
    """

    KEYS: tuple[Key, ...] = (
        Key(("Tab", "Shift+Tab"), N_("go to the next field, or back")),
        Key(("Shift+F1",), N_("say what the field is for")),
    )

    entered = Signal()
    left = Signal()

    def __init__(
        self, input_widget: Input, caption: str = "", parent: QWidget | None = None, *, apart: bool = False
    ) -> None:
        super().__init__(parent)
        self.input = input_widget
        self.unusable: dict[object, str] = {}
        self.help = ""
        self._beside = ""
        self.said = RemarkLabel()
        self.said.aloud = False
        self._caption: QLabel | None = TextLabel(caption, "caption") if caption else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if self._caption is not None:
            self._caption.setBuddy(self.widget)
            layout.addWidget(self._caption)
        self._add_input(layout)
        if self._caption is None and isinstance(self.widget, QComboBox):
            self._caption = name_choice(self.widget)
        if not apart:
            layout.addWidget(self.said)
        layout.addStretch()
        self.widget.installEventFilter(self)

    @property
    def widget(self) -> QWidget:
        """The input as a widget."""
        if not isinstance(self.input, QWidget):
            raise TypeError(type(self.input))
        return self.input

    @property
    def sentence(self) -> str:
        """What is said under the field now."""
        return self.said.accessibleName()

    def rename(self, caption: str) -> None:
        """Gives the field another caption."""
        if self._caption is not None:
            self._caption.setText(caption)
        self.widget.setAccessibleName(caption)

    def exemplify(self, example: str) -> None:
        """Shows in an empty line what may be written there."""
        if isinstance(self.widget, LineInput):
            self.widget.exemplify(example)

    def explain(self, sentence: str) -> None:
        """Says what the field is for: in its tool tip, in the line of help, and to a screen reader."""
        self.help = sentence
        give_help(self.widget, sentence)
        self._describe()

    def say_beside(self, sentence: str) -> None:
        """Has a screen reader say what stands beside the field, such as its value a year before."""
        self._beside = sentence
        self._describe()

    def remark(self, remark: Remark | None) -> None:
        """Says something about the field; None says nothing any more."""
        self.input.mark(remark is not None and remark.severity is Severity.ERROR)
        self.said.remark(remark.severity if remark else "", remark.sentence if remark else "")
        self._describe()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Notes when the input gets or loses the focus. Remarks about all other fields are not said aloud."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
            self.said.aloud = True
        elif event.type() == QEvent.Type.FocusOut:
            self.left.emit()
            self.said.aloud = False
        return False

    def _describe(self) -> None:
        """To a screen reader: what is said about the text, what can be entered, and what the field is for."""
        limits = self.input.limits if isinstance(self.input, LineInput) else ""
        description = " ".join(filter(None, (self.sentence, self._beside, limits, self.help)))
        described = self.widget.lineEdit() if isinstance(self.widget, QComboBox) else None
        for each in filter(None, (self.widget, described)):
            each.setAccessibleDescription(description)

    def _add_input(self, layout: QBoxLayout) -> None:
        layout.addWidget(self.widget)


def field_grid(fields: Mapping[str, FieldBox], places: Mapping[str, tuple[int, int, int]]) -> QGridLayout:
    """The fields side by side and below each other, in columns of one width.

    Each field brings its share of the gaps, so that fields of as many columns are as wide in every row; Qt itself leaves
    out the gap between two columns that no row tells apart.

    Takes:
        places: of each field, in the order of the Tab key: its row, its first column, and how many columns it takes.
    """
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(GRID)
    total = max(first + columns for _row, first, columns in places.values())
    for column in range(total):
        grid.setColumnStretch(column, 1)
    for name, (row, column, columns) in places.items():
        before, after = column * GAP // total, (total - column - columns) * GAP // total
        fields[name].setContentsMargins(before, 0, after, 0)
        grid.addWidget(fields[name], row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
    return grid
