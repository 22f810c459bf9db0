"""What the year brought: total and level with last year's, and a bar for each indicator."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from itadesk.desktop.forms.scores import comparison
from itadesk.desktop.page import Card
from itadesk.desktop.pages.overview.bars import ScoreBar
from itadesk.desktop.pages.overview.words import bar_sentence, change_text, legend, level_text
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.spoken import in_words
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.criteria import Indicator, criteria_for
from itadesk.ita.results import Result
from itadesk.language import _

NAME, BAR, SCORE, CHANGE = range(4)
MOST_INDICATORS = 10


class IndicatorLine:
    """One line of the card: name, bar, score, and how much it changed."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self.name, self.score, self.change = TextLabel(), TextLabel(), TextLabel("", "quiet")
        self.bar = ScoreBar()
        for column, widget in ((NAME, self.name), (BAR, self.bar), (SCORE, self.score), (CHANGE, self.change)):
            grid.addWidget(widget, row, column)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_indicator(self, indicator: Indicator, result: Result, earlier: Result | None, target: Decimal) -> None:
        """Shows an indicator of the year."""
        now = result.indicators.get(indicator.number)
        then = earlier.indicators.get(indicator.number) if earlier else None
        self.name.setText(shown(f"{indicator.number}. {indicator.name}"))
        self.score.setText(score_text(now) or "–")
        self.change.setText(change_text(now, then))
        self.change.setAccessibleName(in_words(self.change.text()))
        self.bar.show_score(now, then, target, bar_sentence(indicator, result, earlier, target))

    def set_visible(self, wanted: bool) -> None:
        """Shows or hides the line."""
        for widget in (self.name, self.bar, self.score, self.change):
            widget.setVisible(wanted)


class ResultCard(Card):
    """The result that the plan of the year answers, beside that of the year before."""

    def __init__(self) -> None:
        super().__init__()
        self._title = TextLabel("", "sectionTitle")
        self.total, self.change = TextLabel("", "officeName"), TextLabel("", "quiet")
        self.level, self._legend = WrappedLabel(), WrappedLabel("", "quiet")
        summary = QHBoxLayout()
        summary.setSpacing(2 * GRID)
        for label in (self._title, self.total, self.change):
            summary.addWidget(label)
        summary.addWidget(self.level, 1)
        self.column.setSpacing(GRID // 2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(BAR, 1)
        self.lines = [IndicatorLine(grid, row) for row in range(MOST_INDICATORS)]
        self.column.addLayout(summary)
        self.column.addLayout(grid)
        self.column.addWidget(self._legend)

    def show_result(self, result: Result, earlier: Result | None) -> None:
        """Shows a result; of the year before only what is known of it."""
        criteria = criteria_for(result.fiscal_year)
        self._title.setText(shown(_("Result of {year}").format(year=result.fiscal_year)))
        self.total.setText(_("Total: {total}").format(total=score_text(result.total) or "–"))
        self.change.setText(comparison("total", result, earlier))
        self.change.setAccessibleName(in_words(self.change.text()))
        self.level.say(level_text(result, earlier))
        self._legend.say(legend(criteria.target, earlier))
        self._legend.setVisible(bool(criteria.indicators))
        for line in self.lines[len(criteria.indicators) :]:
            line.set_visible(False)
        for line, indicator in zip(self.lines, criteria.indicators, strict=False):
            line.set_visible(True)
            line.show_indicator(indicator, result, earlier, criteria.target)
