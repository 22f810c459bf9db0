"""Looking at the measures in another order, or only at some: what is wanted goes to the table, and is said beside it."""

from PySide6.QtCore import QObject, QPoint, Signal

from itadesk.desktop.pages.measures.filters import MeasureFilters
from itadesk.desktop.pages.measures.table import MeasureTable


class Arranging(QObject):
    """Joins the filters to the table.

    Signals:
        changed: other measures are shown, or in another order.
    """

    changed = Signal()

    def __init__(self, table: MeasureTable, filters: MeasureFilters) -> None:
        super().__init__(table)
        self.table, self.filters = table, filters
        filters.changed.connect(self._filter)
        filters.paper_order_wanted.connect(self.paper_order)
        filters.columns_wanted.connect(self._open_columns)
        table.horizontalHeader().sortIndicatorChanged.connect(lambda *_how: self.explain())
        table.handles.refused.connect(self.explain)

    @property
    def is_arranged(self) -> bool:
        """Whether something else is shown than all measures in the order of the paper."""
        return self.table.shown.is_arranged

    def paper_order(self) -> None:
        """Shows all measures in the order of the paper again; the chosen one stays chosen."""
        row = self.table.row
        self.filters.clear()
        self.table.paper_order()
        self.table.go_to(max(row, 0))
        self.explain()

    def explain(self) -> None:
        """Says what is shown."""
        rows, of = self.table.shown, self.table.measures.rowCount() - 1
        count = rows.rowCount() if rows.is_filtered else of
        self.filters.explain(count, of, is_sorted=rows.is_sorted, is_filtered=rows.is_filtered)
        self.changed.emit()

    def _filter(self) -> None:
        self.table.shown.filter_by(self.filters.words.typed(), self.filters.indicator)
        self.explain()

    def _open_columns(self) -> None:
        button = self.filters.columns
        self.table.widths.open_menu(button.mapToGlobal(QPoint(0, button.height())))
