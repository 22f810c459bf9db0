"""The page of the scores: total and level, three instruments, ten indicators, with last year's beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from itadesk.desktop.form import Form
from itadesk.desktop.forms.scores import SCORE_SHEET, comparison, own_numbers, tidy_score
from itadesk.desktop.operations import enter_scores
from itadesk.desktop.page import Page
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput, SuggestionInput, TidiedInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import example_day, shown, shown_digits, tidy_date
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import PartKind
from itadesk.ita.results import Result
from itadesk.language import _

SCORE_WIDTH = 12 * GRID
COMPARISON_WIDTH = 20 * GRID


class ScoresPage(Page):
    """Scores as they were announced."""

    shows = frozenset({PartKind.RESULT, PartKind.PLAN})

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, _("Scores"))
        self._year = 0
        self._earlier: dict[str, TextLabel] = {}
        self._names: dict[str, TextLabel] = {}
        self._level = SuggestionInput(_("Level"))
        self.fields = self._make_fields()
        self._own = WrappedLabel("", "quiet")
        self._lay_out_summary(self.add_card().column)
        for instrument, numbers in (
            (Instrument.IIT, range(1, 6)),
            (Instrument.EIT, range(6, 9)),
            (Instrument.OIT, range(9, 11)),
        ):
            self._lay_out_instrument(self.add_card().column, instrument, numbers)
        self.body.addStretch(1)
        self.form = Form(SCORE_SHEET, self.fields, self._save)
        for name, field in self.fields.items():
            field.entered.connect(lambda name=name: self._point_to(name))

    def refresh(self) -> None:
        """Shows the result that the plan of the chosen year answers."""
        self._year = self.workbench.result_year
        criteria = criteria_for(self._year)
        result = self.workbench.record.result(self._year) or Result(fiscal_year=self._year)
        self.head(
            shown(_("Scores of fiscal year {year}").format(year=self._year)),
            shown(
                _("As announced by the NACC. The measures of fiscal year {year} answer them.").format(
                    year=self.workbench.year
                )
            ),
        )
        self.fields["published_on"].exemplify(example_day(self._year, 8))
        self._level.suggest(criteria.level_names())
        for name, label in self._names.items():
            label.setText(_name(name, criteria))
        self.form.populate(result, self._year)
        self._show_comparison(result, criteria)

    def earlier_text(self, name: str) -> str:
        """What is said beside a field about the year before."""
        return self._earlier[name].text()

    def _save(self, _before: Result, after: Result) -> None:
        self.workbench.type(enter_scores(self.workbench.record.result(self._year), after))

    def _show_comparison(self, result: Result, criteria: Criteria) -> None:
        earlier = self.workbench.record.result(self._year - 1)
        for name, label in self._earlier.items():
            label.setText(comparison(name, result, earlier))
        self._own.say(own_numbers(result, criteria))
        self._own.setVisible(bool(self._own.text()))

    def _point_to(self, name: str) -> None:
        kind = "indicators/" if name.isdecimal() else "instruments/" if name in list(Instrument) else ""
        self.workbench.pointed_to.emit(f"result/{self._year}/{kind}{name}")

    def _make_fields(self) -> dict[str, FieldBox]:
        fields = {
            "total": FieldBox(_score_input(_("Total")), _("Total"), apart=True),
            "level": FieldBox(self._level, _("Level"), apart=True),
            "letter": FieldBox(LineInput(_("Level letter")), _("Level letter, if any"), apart=True),
            "published_on": FieldBox(
                TidiedInput(_("Announced on"), shown_digits, tidy_date), _("Announced on"), apart=True
            ),
        }
        for instrument in Instrument:
            fields[instrument] = FieldBox(
                _score_input(_("Score of {instrument}").format(instrument=instrument)), apart=True
            )
        for number in range(1, 11):
            fields[str(number)] = FieldBox(
                _score_input(_("Score of indicator {number}").format(number=number)), apart=True
            )
        return fields

    def _lay_out_summary(self, card: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for name, share in (("total", 3), ("level", 5), ("letter", 3), ("published_on", 4)):
            row.addWidget(self.fields[name], share, Qt.AlignmentFlag.AlignTop)
        card.addLayout(row)
        for name in ("total", "level", "letter", "published_on"):
            card.addWidget(self.fields[name].said)
        self._earlier["total"] = TextLabel("", "quiet")
        card.addWidget(self._earlier["total"])
        card.addWidget(self._own)

    def _lay_out_instrument(self, card: QVBoxLayout, instrument: Instrument, numbers: range) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, SCORE_WIDTH)
        grid.setColumnMinimumWidth(2, COMPARISON_WIDTH)
        for row, name in enumerate((instrument, *map(str, numbers))):
            label = TextLabel("", "sectionTitle" if row == 0 else "")
            label.setBuddy(self.fields[name].widget)
            self._names[name], self._earlier[name] = label, TextLabel("", "quiet")
            self.fields[name].widget.setFixedWidth(SCORE_WIDTH)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(self.fields[name], 2 * row, 1)
            grid.addWidget(self._earlier[name], 2 * row, 2)
            grid.addWidget(self.fields[name].said, 2 * row + 1, 0, 1, 3)
        card.addLayout(grid)


def _score_input(name: str) -> TidiedInput:
    score = TidiedInput(name, shown_digits, tidy_score)
    score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return score


def _name(name: str, criteria: Criteria) -> str:
    if name in list(Instrument):
        instrument = Instrument(name)
        return f"{instrument}  {criteria.instrument(instrument).name}".strip()
    return shown(_("{number}. {name}").format(number=name, name=criteria.indicator(int(name)).name))
