"""The page of the overview: the steps of the year, its result, and what needs a look."""

from collections.abc import Mapping, Sequence

from itadesk.desktop.background import Background
from itadesk.desktop.page import Page
from itadesk.desktop.pages.overview.remarks import RemarksCard
from itadesk.desktop.pages.overview.result import ResultCard
from itadesk.desktop.pages.overview.steps import StepsCard
from itadesk.desktop.pages.overview.words import hint, year_of
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.writing import shown
from itadesk.desktop.years import today
from itadesk.ita.checking import observations
from itadesk.ita.observations import Observation
from itadesk.ita.records import OfficeRecord
from itadesk.ita.year_parts import belongs_to_year
from itadesk.ita.year_steps import is_begun, year_steps
from itadesk.language import _


class OverviewPage(Page):
    """How the chosen year stands.

    Takes:
        background: where the data is looked through, which takes longer than the window should wait.
        pages: what the pages are called, by the names by which they are gone to.
    """

    def __init__(self, register: RegisterDesk, background: Background, pages: Mapping[str, str]) -> None:
        super().__init__(register.workbench, _("Overview"))
        self.register, self.background = register, background
        self._looked_at: OfficeRecord | None = None
        self._looking_at: OfficeRecord | None = None
        self._found: Sequence[Observation] = ()
        self.steps, self.result, self.remarks = StepsCard(pages), ResultCard(), RemarksCard(pages)
        for card in (self.steps, self.result, self.remarks):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.steps.page_wanted.connect(self.elsewhere)
        self.remarks.page_wanted.connect(self.elsewhere)
        register.changed.connect(self._on_all_changed)

    def refresh(self) -> None:
        """Shows the chosen year as it stands today."""
        record, year = self.workbench.record, year_of(self.workbench.record, self.workbench.year, today())
        steps = year_steps(record, self.workbench.year, self.register.papers, year.today)
        begun = is_begun(steps)
        self.head(shown(_("Fiscal year {year}").format(year=self.workbench.year)), hint(year, begun=begun))
        self.steps.show_steps(steps, year)
        self.result.setVisible(year.result.has_scores)
        self.result.show_result(year.result, record.result(year.result.fiscal_year - 1))
        self.remarks.setVisible(begun)
        self._look()

    def begin(self) -> None:
        """Puts the page to its top and the focus onto the way to the next step."""
        self.scroll_area.verticalScrollBar().setValue(0)
        self.steps.begin()

    def _look(self) -> None:
        """Shows what was noticed about the year; a record that was not looked through yet is so first."""
        record = self.workbench.record
        if self._looked_at is record:
            found = [each for each in self._found if belongs_to_year(each.part, record, self.workbench.year)]
            self.remarks.show_remarks(found, record)
        elif self._looking_at is not record:
            self._looking_at = record
            self.background.do(
                lambda: observations(record), lambda found: self._on_looked(record, found), self.remarks.show_failure
            )

    def _on_looked(self, record: OfficeRecord, found: Sequence[Observation]) -> None:
        if record is self.workbench.record:
            self._looked_at, self._found = record, found
            self._look()
