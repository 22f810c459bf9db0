"""Leads to a spot of the data: to its page, in its year, into the very field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from itadesk.desktop.page import Page
from itadesk.desktop.ways import page_of, spot_of_observation, year_of
from itadesk.desktop.workbench import Workbench
from itadesk.ita.observations import Observation
from itadesk.ita.spots import Spot


class Wayfinder(QObject):
    """Goes to spots of the open office's data.

    Takes:
        go_to: goes to a page by its name in the main window, and does something there.
    """

    def __init__(
        self, workbench: Workbench, go_to: Callable[[str, Callable[[Page], object]], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.workbench, self._go_to = workbench, go_to

    def go(self, spot: Spot) -> None:
        """Goes to a spot; where its field is not shown, to what it belongs to."""
        self.workbench.choose_year(year_of(spot, self.workbench.record, self.workbench.year))
        self._go_to(page_of(spot), partial(self._show, spot))

    def go_to_observed(self, observation: Observation) -> None:
        """Goes to where something that was noticed is mended."""
        self.go(spot_of_observation(observation, self.workbench.record))

    def _show(self, spot: Spot, page: Page) -> None:
        page.show_spot(spot)
        if page.place:
            # another row of the same field was gone to: no field was entered, but the paper is to follow
            self.workbench.pointed_to.emit(page.place)
