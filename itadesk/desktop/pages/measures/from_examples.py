"""Opens the example measures for the plan, and puts those that are taken behind its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from itadesk.desktop.pages.measures.arranging import Arranging
from itadesk.desktop.pages.measures.editing import PlanEditing
from itadesk.desktop.pages.measures.table import MeasureTable
from itadesk.ita.criteria import criteria_for
from itadesk.ita.plans import Measure
from itadesk.ita.standing_out import below_target

if TYPE_CHECKING:
    from itadesk.desktop.example_measures.dialog import ExamplesDialog


class FromExamples(QObject):
    """One dialog at a time.

    Attributes:
        dialog: while it is open.
    """

    def __init__(self, table: MeasureTable, editing: PlanEditing, arranging: Arranging) -> None:
        super().__init__(table)
        self._table, self._editing, self._arranging = table, editing, arranging
        self.dialog: ExamplesDialog | None = None

    def open(self) -> None:
        """Shows the examples, first those for indicators that did not reach the target."""
        from itadesk.desktop.example_measures.dialog import ExamplesDialog  # noqa: PLC0415  few need it at once

        if self.dialog is not None:
            return
        self._editing.workbench.settle()
        plan = self._editing.plan
        criteria = criteria_for(plan.follows_year)
        result = self._editing.workbench.record.result(plan.follows_year)
        weak = below_target(result, criteria) if result is not None else ()
        names = {each.number: each.name for each in criteria.indicators}
        self.dialog = ExamplesDialog(plan, names, weak, self._table.window())
        self.dialog.wanted.connect(self._take)
        self.dialog.finished.connect(lambda _result: self._close())
        self.dialog.open()

    def _take(self, wanted: tuple[Measure, ...]) -> None:
        self._arranging.paper_order()
        self._table.go_to_rows(self._editing.take_examples(wanted))

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
            # without a window manager nobody else gives the keys back to it
            self._table.window().activateWindow()
            self._table.setFocus()
