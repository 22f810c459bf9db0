"""The head of what a file offers of one kind: what it is, of which year, and a tick for all of it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import shown, shown_digits
from itadesk.language import _

YEAR_WIDTH: Final = 14 * GRID


class CardHead(QWidget):
    """A title, a sentence, the year, and two buttons.

    Signals:
        all_wanted(bool): all or nothing is to be ticked.
    """

    all_wanted = Signal(bool)

    def __init__(self, title: str, year: str) -> None:
        super().__init__()
        self._said = WrappedLabel("", "quiet")
        self.year = ChoiceInput(year)
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.year.setFixedWidth(YEAR_WIDTH)
        self.all = quiet_button(_("Tick all"), lambda: self.all_wanted.emit(True))
        self.nothing = quiet_button(_("Tick nothing"), lambda: self.all_wanted.emit(False))
        for each, what in ((self.all, _("Tick all")), (self.nothing, _("Tick nothing"))):
            each.setAccessibleName(f"{what}: {title}")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(TextLabel(title, "sectionTitle"))
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self.all, self.nothing):
            row.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        caption = TextLabel(year, "caption")
        caption.setBuddy(self.year)
        below.addWidget(caption)
        below.addWidget(self.year)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addLayout(below)

    def say(self, sentence: str) -> None:
        """Says what was found."""
        self._said.say(shown(sentence))


def year_choices(years: Iterable[int]) -> list[tuple[str, str]]:
    """Years to choose from, the latest first."""
    return [(str(year), shown_digits(str(year))) for year in sorted(years, reverse=True)]
