"""Joins the search to the window: its field stands in the bar, and a hit that is chosen is gone to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from itadesk.desktop.search.desk import SearchDesk
from itadesk.desktop.search.field import SearchField
from itadesk.desktop.wayfinding import Wayfinder
from itadesk.desktop.workbench import Workbench

if TYPE_CHECKING:  # loaded by the first search
    from itadesk.services.search import Hit


class Finding(QObject):
    """The search of a window.

    Attributes:
        desk: looks for what is typed.
        field: where it is typed.

    Signals:
        office_wanted(Hit): a hit was chosen that is in another office.
    """

    office_wanted = Signal(object)

    def __init__(self, workbench: Workbench, wayfinder: Wayfinder, window: QMainWindow) -> None:
        super().__init__(window)
        self.workbench, self.wayfinder = workbench, wayfinder
        self.desk = SearchDesk(workbench, self)
        self.field = SearchField(self.desk, window)
        self.field.chosen.connect(self.go)

    def go(self, hit: "Hit") -> None:
        """Goes to a hit."""
        from itadesk.services.search import spot_of  # noqa: PLC0415  see above

        if hit.office_id == self.workbench.office_id:
            self.wayfinder.go(spot_of(hit, self.workbench.record))
        else:
            self.office_wanted.emit(hit)

    def finish(self) -> None:
        """Ends what is being looked for."""
        self.desk.forget()
        self.desk.background.finish()
