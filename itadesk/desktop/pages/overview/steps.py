"""The steps of the year, a line each: its state, its name that leads to where it is done, and how far it is."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from itadesk.desktop.page import Card
from itadesk.desktop.pages.overview.stage_mark import StageMark
from itadesk.desktop.pages.overview.words import TITLES, Year, page_of_step, step_sentence, way_to
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.ita.year_steps import Step, StepName, next_step
from itadesk.language import _

MARK, LINK, SENTENCE = range(3)


class StepRow:
    """One step.

    Attributes:
        link: leads to where it is done.
        sentence: how far it is.
    """

    def __init__(self, grid: QGridLayout, row: int, name: StepName, go: partial[None]) -> None:
        self._mark, self.link, self.sentence = StageMark(), quiet_button(_(TITLES[name]), go), WrappedLabel("", "quiet")
        middle, left = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self._mark, row, MARK, middle)
        grid.addWidget(self.link, row, LINK, middle | left)
        grid.addWidget(self.sentence, row, SENTENCE, middle)

    def show_step(self, step: Step, sentence: str, way: str, *, is_next: bool) -> None:
        """Shows how far the step is; the next one stands out."""
        self._mark.show_stage(step.stage)
        if self.sentence.accessibleName() != sentence:
            self.sentence.say(sentence)
        self.link.setToolTip(way)
        self.link.setAccessibleName(f"{self.link.text()}: {self._mark.accessibleName()}. {sentence} {way}")
        set_property(self.link, "primary", is_next)
        set_property(self.link, "quiet", not is_next)


class StepsCard(Card):
    """The steps of the year.

    Takes:
        pages: what the pages are called, by the names by which they are gone to.

    Signals:
        page_wanted(str): another page is wanted, on which a step is done.
    """

    page_wanted = Signal(str)

    def __init__(self, pages: Mapping[str, str]) -> None:
        super().__init__(_("What has to be done this year"))
        self._pages = pages
        self._ways: dict[StepName, str] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(SENTENCE, 1)
        self.rows = {name: StepRow(grid, row, name, partial(self._go, name)) for row, name in enumerate(StepName)}
        self.column.setSpacing(GRID // 2)
        self.column.addLayout(grid)
        self._next = StepName.SCORES

    def show_steps(self, steps: Sequence[Step], year: Year) -> None:
        """Shows how far the steps are; the button of the next one stands out."""
        following = next_step(steps)
        self._next = following.name if following else StepName.SCORES
        for step in steps:
            page = self._ways[step.name] = page_of_step(step)
            way, sentence = way_to(page, self._pages), step_sentence(step, year)
            self.rows[step.name].show_step(step, sentence, way, is_next=following is step)

    def begin(self) -> None:
        """Puts the focus onto the way to the next step."""
        self.rows[self._next].link.setFocus()

    def _go(self, name: StepName) -> None:
        self.page_wanted.emit(self._ways[name])
