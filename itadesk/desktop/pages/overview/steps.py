"""The steps of the year, one below the other, each with its state in words and a way to where it is done."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal

from itadesk.desktop.page import Card
from itadesk.desktop.pages.overview.link_row import LinkRow
from itadesk.desktop.pages.overview.stage_mark import StageMark
from itadesk.desktop.pages.overview.words import TITLES, Year, page_of_step, step_sentence, way_to
from itadesk.ita.year_steps import Step, StepName, next_step
from itadesk.language import _


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
        self._marks = {name: StageMark() for name in StepName}
        self.rows = {name: LinkRow(self._marks[name], partial(self._go, name)) for name in StepName}
        for row in self.rows.values():
            self.column.addWidget(row)
        self._next = StepName.SCORES

    def show_steps(self, steps: Sequence[Step], year: Year) -> None:
        """Shows how far the steps are; the button of the next one stands out."""
        following = next_step(steps)
        self._next = following.name if following else StepName.SCORES
        for step in steps:
            page = self._ways[step.name] = page_of_step(step)
            self._marks[step.name].show_stage(step.stage)
            self.rows[step.name].say(_(TITLES[step.name]), step_sentence(step, year), way_to(page, self._pages))
            self.rows[step.name].stress(following is step)

    def begin(self) -> None:
        """Puts the focus onto the way to the next step."""
        self.rows[self._next].link.setFocus()

    def _go(self, name: StepName) -> None:
        self.page_wanted.emit(self._ways[name])
