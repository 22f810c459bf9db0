"""The page of the overview: the steps of the year, its result, and what needs a look."""

from collections.abc import Mapping

from itadesk.desktop.observed import Observed
from itadesk.desktop.page import Page
from itadesk.desktop.pages.overview.beginning import BeginningCard
from itadesk.desktop.pages.overview.remarks import RemarksCard
from itadesk.desktop.pages.overview.result import ResultCard
from itadesk.desktop.pages.overview.steps import StepsCard
from itadesk.desktop.pages.overview.words import hint, year_of
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.repairs import Repairs
from itadesk.desktop.writing import shown
from itadesk.desktop.years import today
from itadesk.ita.year_parts import belongs_to_year
from itadesk.ita.year_steps import is_begun, year_steps
from itadesk.language import _


class OverviewPage(Page):
    """How the chosen year stands.

    Takes:
        observed: what is noticed in the data.
        pages: what the pages are called, by the names by which they are gone to.
    """

    def __init__(self, register: RegisterDesk, observed: Observed, pages: Mapping[str, str]) -> None:
        super().__init__(register.workbench, _("Overview"))
        self.register, self.observed = register, observed
        self.steps, self.result = StepsCard(pages), ResultCard()
        self.remarks = RemarksCard(pages, Repairs(observed, self))
        self.beginning = BeginningCard()
        for card in (self.steps, self.beginning, self.result, self.remarks):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.steps.page_wanted.connect(self.elsewhere)
        self.beginning.page_wanted.connect(self.elsewhere)
        self.remarks.spot_wanted.connect(self.spot_wanted)
        register.changed.connect(self._on_all_changed)
        observed.looked.connect(self._show_observed)
        observed.failed.connect(self.remarks.show_failure)

    def refresh(self) -> None:
        """Shows the chosen year as it stands today."""
        record, year = self.workbench.record, year_of(self.workbench.record, self.workbench.year, today())
        steps = year_steps(record, self.workbench.year, self.register.of_plan(self.workbench.year), year.today)
        begun = is_begun(steps)
        self.head(shown(_("Fiscal year {year}").format(year=self.workbench.year)), hint(year, begun=begun))
        self.steps.show_steps(steps, year)
        self.beginning.show_year(year)
        self.beginning.setVisible(not begun)
        self.result.setVisible(year.result.has_scores)
        self.result.show_result(year.result, record.result(year.result.fiscal_year - 1))
        self.remarks.setVisible(begun)
        self._show_observed()

    def begin(self) -> None:
        """Puts the page to its top and the focus onto the way to the next step."""
        self.scroll_area.verticalScrollBar().setValue(0)
        self.steps.begin()

    def _show_observed(self) -> None:
        """Shows what was noticed about the year; of data that is being looked through, what was noticed before stays."""
        record = self.workbench.record
        if self.observed.is_current:
            found = [each for each in self.observed.found if belongs_to_year(each.part, record, self.workbench.year)]
            self.remarks.show_remarks(found, record)
