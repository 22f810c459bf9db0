"""What is done with whole measures: added, copied, taken elsewhere, removed, and brought from an earlier year."""

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.pages.measures.arranging import Arranging
from itadesk.desktop.pages.measures.editing import PlanEditing
from itadesk.desktop.pages.measures.row_buttons import RowButtons
from itadesk.desktop.pages.measures.table import MeasureTable
from itadesk.language import _


class RowActions(QObject):
    """Listens to the buttons, the keys and the row numbers of the table.

    Attributes:
        bar: the buttons.

    Signals:
        title_wanted: a new measure is to get its title.
        said(str): a sentence about what could not be done.
    """

    title_wanted = Signal()
    said = Signal(str)

    def __init__(self, table: MeasureTable, editing: PlanEditing, arranging: Arranging) -> None:
        super().__init__(table)
        self.table, self.editing, self.arranging = table, editing, arranging
        self.bar = RowButtons()
        self.bar.add_wanted.connect(self.add)
        self.bar.duplicate_wanted.connect(self.duplicate)
        self.bar.remove_wanted.connect(self.remove)
        self.bar.shift_wanted.connect(self.shift)
        table.duplicate_wanted.connect(self.duplicate)
        table.remove_wanted.connect(self.remove)
        table.handles.dropped.connect(self.move)
        table.selectionModel().selectionChanged.connect(lambda *_how: self.enable())
        arranging.changed.connect(self.enable)

    def add(self) -> None:
        """Adds a measure below the chosen one and goes into its title."""
        self.arranging.paper_order()
        row = min(self.table.row + 1, len(self.editing.plan.measures))
        if self.editing.add(row):
            self.table.go_to(row)
            self.title_wanted.emit()

    def duplicate(self) -> None:
        """Puts copies of the chosen measures below them."""
        chosen = self.table.measures_chosen
        if chosen:
            self.table.go_to_rows(self.editing.duplicate(chosen))

    def remove(self) -> None:
        """Takes the chosen measures out; it can be undone."""
        chosen = self.table.measures_chosen
        if chosen:
            self.editing.remove(chosen)
            self.table.go_to(min(chosen[0], max(len(self.editing.plan.measures) - 1, 0)))

    def shift(self, by: int) -> None:
        """Takes the chosen measures together up or down."""
        chosen = self.table.measures_chosen
        if chosen and not self.arranging.is_arranged:
            self.move(max(chosen[0] - 1, 0) if by < 0 else chosen[-1] + 2)

    def move(self, before: int) -> None:
        """Takes the chosen measures together before another one."""
        column = self.table.currentIndex().column()
        places = self.editing.move(self.table.measures_chosen, min(before, len(self.editing.plan.measures)))
        if places:
            self.table.setCurrentIndex(self.table.model().index(places.start, column))
            self.table.go_to_rows(places)

    def bring(self) -> None:
        """Brings the measures of the last plan."""
        self.arranging.paper_order()
        brought = self.editing.bring()
        self.table.go_to_rows(brought)
        self.said.emit("" if brought else _("All measures of that plan are here already."))

    def enable(self) -> None:
        """Lets be pressed what can be done now."""
        movable = not self.arranging.is_arranged
        self.table.handles.movable = movable
        self.bar.enable(self.table.measures_chosen, len(self.editing.plan.measures), movable=movable)
