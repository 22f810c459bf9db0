"""Total, level and day of the announcement, with what the rules of the year say of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from itadesk.desktop.forms.found_scores import FoundValue
from itadesk.desktop.forms.scores import comparison, level_by_rule, own_numbers, year_note
from itadesk.desktop.page import Card
from itadesk.desktop.pages.scores.group import say_found
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.spoken import in_words
from itadesk.desktop.widgets.withheld import entering
from itadesk.ita.criteria import Criteria
from itadesk.ita.results import Result
from itadesk.language import _

PLACES = {"total": (0, 3), "level": (3, 5), "letter": (8, 3), "published_on": (11, 4)}
"""The first column of each field, and how many it takes."""


class SummaryCard(Card):
    """What the result says of the office as a whole.

    Takes:
        choose_level: enters a level that the rules give.

    Attributes:
        earlier, own: what is said of the year before, and of the program's own total and level.
        offer: enters the level by the rules; it is there only where no level is entered.
    """

    def __init__(self, fields: Mapping[str, FieldBox], choose_level: Callable[[str], None]) -> None:
        super().__init__()
        self._offered = ""
        self.earlier, self.own, self.note = TextLabel("", "quiet"), WrappedLabel("", "quiet"), WrappedLabel("", "quiet")
        self.offer = entering(quiet_button("", lambda: choose_level(self._offered)))
        self._found = {name: TextLabel("", "quiet") for name in PLACES}
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 4)
        for name, (first, columns) in PLACES.items():
            grid.addWidget(fields[name], 0, first, 1, columns, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._found[name], 1, first, 1, columns)
            for column in range(first, first + columns):
                grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        for name in PLACES:
            self.column.addWidget(fields[name].said)
        self.column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.earlier, self.own, self.note):
            self.column.addWidget(label)

    def show_result(self, result: Result, earlier: Result | None, criteria: Criteria) -> None:
        """Compares with the year before and with the rules of the year."""
        for found in self._found.values():
            found.hide()
        self.earlier.setText(comparison("total", result, earlier))
        self.earlier.setAccessibleName(in_words(self.earlier.text()))
        self.own.say(own_numbers(result, criteria))
        self.note.say(year_note(criteria))
        said: tuple[QLabel, ...] = (self.earlier, self.own, self.note)
        for label in said:
            label.setVisible(bool(label.text()))
        self._offered = level_by_rule(result, criteria)
        words = _("Enter “{level}”, the level by the rules of the year").format(level=self._offered)
        self.offer.setText(words)
        self.offer.setAccessibleName(words)
        self.offer.setVisible(bool(self._offered))

    def show_found(self, value: FoundValue, other_year: int = 0) -> None:
        """Says under its field what was found; where it is for another year than the page's, of which."""
        say_found(self._found[value.name], value, other_year)
        self._found[value.name].show()
