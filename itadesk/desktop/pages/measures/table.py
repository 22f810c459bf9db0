"""The table of the measures: what of it is shown, and which measures and fields are chosen in it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt

from itadesk.desktop.pages.measures.model import NAMES, MeasureModel
from itadesk.desktop.pages.measures.shown import ShownMeasures
from itadesk.desktop.widgets.column_widths import ColumnWidths
from itadesk.desktop.widgets.head_keys import HeadKeys
from itadesk.desktop.widgets.typed_table import TypedTable
from itadesk.ita.plans import Measure
from itadesk.language import _

SHARES: Final = (20, 36, 13, 11, 13, 8, 10)
LEAST: Final = {0: 104, 1: 104, 3: 80, 6: 80}
BUDGET: Final = NAMES.index("budget")
TALLEST: Final = 328
"""Pixels; on a small screen something of the form below is to be seen."""


class MeasureTable(TypedTable):
    """A table that one can type in. Rows are those of the paper here, not those that are shown.

    Attributes:
        shown: which measures are shown, and in which order.
        widths: the columns.
    """

    def __init__(self, model: MeasureModel) -> None:
        self.measures = model
        self.shown = ShownMeasures(model)
        super().__init__(_("Table of the measures"), self.shown, TALLEST)
        self.shown.setParent(self)
        self.widths = ColumnWidths(self, SHARES, hidden=(BUDGET,), least=LEAST)
        self._has_shown_budget = False
        self.widths.changed.connect(self.heights.forget_all)
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        HeadKeys(self)

    def show_filled(self, measures: Sequence[Measure]) -> None:
        """Shows the budget as soon as a measure has one; few offices enter it, and the steps need the room.

        A person who hides it then, or has it shown before, is left alone.
        """
        if not self._has_shown_budget and any(measure.budget for measure in measures):
            self._show_budget()

    def _show_budget(self) -> None:
        self._has_shown_budget = True
        self.widths.show_column(BUDGET, shown=True)

    @property
    def row(self) -> int:
        """The measure that is gone into; -1 where there is none."""
        return self.shown.mapToSource(self.currentIndex()).row()

    @property
    def block(self) -> dict[int, list[str]]:
        """The chosen fields by measure, both in the order in which they are shown."""
        return {self.shown.source_row(row): [NAMES[each] for each in columns] for row, columns in self.chosen.items()}

    @property
    def measures_chosen(self) -> list[int]:
        """The measures that have a chosen cell; not the row for the next one."""
        found = sorted(self.shown.source_row(row) for row in self.chosen)
        return [row for row in found if not self.measures.is_next(row)]

    @property
    def texts(self) -> list[list[str]]:
        """What stands in the chosen cells; a block has the outline of all that is chosen, and no text outside of it."""
        block = self.block
        named = {name for names in block.values() for name in names}
        columns = [name for name in NAMES if name in named]
        return [
            [self.measures.text(row, name) if name in names else "" for name in columns] for row, names in block.items()
        ]

    def target(self, width: int) -> tuple[list[int], list[str]]:
        """The measures from the first chosen cell down, and the fields from it to the right, as they are shown.

        The budget is shown where a block of so many columns needs it.
        """
        now, chosen = self.currentIndex(), self.chosen
        first, left = next(iter(chosen), now.row()), min((each[0] for each in chosen.values()), default=now.column())
        below = [self.shown.source_row(row) for row in range(max(first, 0), self.shown.rowCount())]
        fields = [NAMES[column] for column in self.visible_columns if column >= left]
        if len(fields) == width - 1 and self.isColumnHidden(BUDGET):
            self._show_budget()
            fields.append(NAMES[BUDGET])
        return [row for row in below if not self.measures.is_next(row)], fields

    def go_to(self, row: int) -> None:
        """Goes into a measure, where it is shown."""
        self.choose(max(self.shown.shown_row(row), 0))

    def go_to_rows(self, rows: Sequence[int]) -> None:
        """Chooses whole measures that stand one below the other."""
        shown = sorted(place for row in rows if (place := self.shown.shown_row(row)) >= 0)
        if shown:
            self.choose_rows(range(shown[0], shown[-1] + 1))

    def paper_order(self) -> None:
        """Shows all measures in the order of the paper again."""
        if self.shown.is_sorted:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        if self.shown.is_filtered:
            self.shown.filter_by("")

    def below_cell(self) -> QPoint:
        """The place below the current cell, within the viewport."""
        return self.visualRect(self.currentIndex()).bottomLeft()
