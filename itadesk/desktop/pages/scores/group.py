"""An instrument with its indicators: a field for each score, and beside it last year's or what was found."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout

from itadesk.desktop.forms.found_scores import FoundValue
from itadesk.desktop.forms.meanings import meaning, scope_of
from itadesk.desktop.forms.scores import comparison
from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.helping import give_tip
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.widgets.spoken import in_words
from itadesk.desktop.writing import shown
from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.language import _

SCORE_WIDTH = 12 * GRID
BESIDE_WIDTH = 20 * GRID


class GroupCard(Card):
    """An instrument and its indicators.

    Attributes:
        beside: what is said at the right of each field, by its name.
    """

    def __init__(self, instrument: Instrument, numbers: range, fields: Mapping[str, FieldBox]) -> None:
        super().__init__()
        self._names: dict[str, TextLabel] = {}
        self._fields = {name: fields[name] for name in (instrument, *map(str, numbers))}
        self.beside: dict[str, TextLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, SCORE_WIDTH)
        grid.setColumnMinimumWidth(2, BESIDE_WIDTH)
        for row, (name, field) in enumerate(self._fields.items()):
            label = TextLabel("", "sectionTitle" if row == 0 else "")
            label.setBuddy(field.widget)
            self._names[name], self.beside[name] = label, TextLabel("", "quiet")
            field.widget.setFixedWidth(SCORE_WIDTH)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
            grid.addWidget(self.beside[name], 2 * row, 2)
            grid.addWidget(field.said, 2 * row + 1, 0, 1, 3)
        self.column.addLayout(grid)

    def show_result(self, result: Result, earlier: Result | None, criteria: Criteria) -> None:
        """Names the fields as the year does, and compares; what the year does not have is hidden unless entered."""
        for name, field in self._fields.items():
            title = _name(name, criteria)
            wanted = bool(title) or bool(field.input.typed())
            self._names[name].setText(title or name)
            field.explain(meaning(scope_of(name), criteria.fiscal_year))
            say_comparison(self.beside[name], comparison(name, result, earlier))
            field.say_beside(self.beside[name].accessibleName())
            for widget in (self._names[name], field, self.beside[name]):
                widget.setVisible(wanted)
        self.setVisible(any(_name(name, criteria) or field.input.typed() for name, field in self._fields.items()))

    def show_found(self, value: FoundValue, other_year: int = 0) -> None:
        """Says beside its field what was found; where it is for another year than the page's, of which."""
        say_found(self.beside[value.name], value, other_year)
        self._fields[value.name].say_beside(self.beside[value.name].accessibleName())


def say_comparison(label: TextLabel, sentence: str) -> None:
    """Says what there was a year before; what was found is forgotten."""
    label.setText(sentence)
    label.setAccessibleName(in_words(sentence))
    label.setToolTip("")
    label.setAccessibleDescription("")
    set_property(label, "found", None)


def say_found(label: TextLabel, value: FoundValue, other_year: int = 0) -> None:
    """Says a found value, and on being pointed at what it was read from."""
    beside = _("{year}: {value}").format(year=other_year, value=value.beside) if other_year else value.beside
    label.setText(shown(beside))
    label.setAccessibleName(label.text())
    set_property(label, "found", value.effect.value)
    give_tip(label, value.source)


def _name(name: str, criteria: Criteria) -> str:
    """What a field is called; empty where the year has nothing of the kind."""
    if name in list(Instrument):
        instrument = criteria.instrument(Instrument(name)).name
        return f"{name}  {instrument}" if instrument else ""
    indicator = criteria.indicator(int(name)).name
    return shown(_("{number}. {name}").format(number=name, name=indicator)) if indicator else ""
