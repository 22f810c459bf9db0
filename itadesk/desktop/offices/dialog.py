"""All offices of the database in a year: a table to sort and narrow, and beside it their means, or the chosen ones."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.offices.comparison import Comparison
from itadesk.desktop.offices.deeds import OfficeDeeds
from itadesk.desktop.offices.filters import OfficeFilters
from itadesk.desktop.offices.halves import Halves
from itadesk.desktop.offices.model import StandingsModel
from itadesk.desktop.offices.reader import Known, Read, StandingsReader
from itadesk.desktop.offices.sides import MOST, Side, rows_of, side_of_means, side_of_office, sides_of_years
from itadesk.desktop.offices.table import OfficeTable
from itadesk.desktop.offices.words import common_words, counted_words
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.years import today
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing, level_counts
from itadesk.ita.years import fiscal_year_of
from itadesk.language import _
from itadesk.services.ports import WorkStarter
from itadesk.services.standings import results_of

COMPARED_AFTER: Final = 120
"""Milliseconds after the last change until the scores beside the table follow."""


class OfficesDialog(QDialog):
    """The overview of all offices.

    Takes:
        dialogs: asks for files and folders.

    Signals:
        chosen(int): an office is to be opened, by its number; the dialog is closed.
        changed: offices were taken in or removed.
    """

    chosen = Signal(int)
    changed = Signal()

    def __init__(self, start: WorkStarter, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._start, self._dialogs, self._window = start, dialogs, parent
        self.background = Background(self)
        self.reader = StandingsReader(start, self.background, self)
        self.year = self._comparisons = 0
        self.setWindowTitle(_("All offices"))
        self.setAccessibleName(self.windowTitle())
        self.filters, self.model = OfficeFilters(), StandingsModel(self)
        self.deeds = OfficeDeeds(start, self.model, self.background, dialogs, self)
        self.table, self.comparison = OfficeTable(self.model), Comparison()
        self.halves = Halves(self.table)
        self.counted, self.common = WrappedLabel("", "quiet"), WrappedLabel("", "quiet")
        self._soon = QTimer(self, singleShot=True, interval=COMPARED_AFTER)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.reader.read_names()

    def done(self, result: int) -> None:
        """Ends what goes on in the background first."""
        self.background.finish()
        super().done(result)

    def _on_named(self, known: Known) -> None:
        self.year = self.year or max(known.years, default=fiscal_year_of(today()))
        self.filters.offer(known.offices, known.years or (self.year,), self.year)
        self.model.show_offices(known.offices, known.said)
        self._read_year(self.year)

    def _read_year(self, year: int) -> None:
        self.year = year
        self.model.forget()
        self.counted.say(counted_words(len(self.model.rows), len(self.model.offices), year))
        self.reader.read_year(year, self.model.offices)

    def _on_finished(self) -> None:
        self.filters.offer_levels(name for name in level_counts(list(self.model.standings.values())) if name)
        chosen = self.table.chosen
        self.model.settle()
        self.table.choose(chosen)
        self._soon.start()

    def _on_changed(self) -> None:
        chosen = self.table.chosen
        self.model.show_wanted(self.filters.wanted)
        self.table.choose(chosen)
        self._soon.start()

    def _compare(self) -> None:
        """Shows the means of all that are shown, the years of the chosen one, or the chosen ones side by side."""
        known = self.model.shown
        self.remove.setEnabled(bool(self.table.chosen))
        self.print.setEnabled(bool(self.model.rows))
        chosen = [self.model.standings[each] for each in self.table.chosen if each in self.model.standings]
        self.counted.say(counted_words(len(self.model.rows), len(self.model.offices), self.year))
        self._comparisons += 1
        if len(chosen) == 1:
            self._compare_years(chosen[0])
            return
        this, year = (
            self._comparisons,
            max((each.result.fiscal_year for each in chosen or known), default=self.year - 1),
        )

        def look() -> tuple[str, list[Side]]:
            sides = [side_of_office(each) for each in chosen[: MOST - 1]]
            return "" if chosen else common_words(known), [*sides, side_of_means(known, year)]

        def show(found: tuple[str, list[Side]]) -> None:
            if this == self._comparisons:
                self._show_sides(found[0], year, found[1])

        self.background.do(look, show, self.counted.say, self)

    def _show_sides(self, common: str, year: int, sides: Sequence[Side]) -> None:
        self.common.say(common)
        self.common.setVisible(bool(common))
        self.comparison.show_sides(rows_of(year), sides)
        QTimer.singleShot(0, self.halves, self.halves.fit)  # as soon as what is shown asks for its room

    def _compare_years(self, standing: Standing) -> None:
        number = standing.office_id

        def show(found: Mapping[int, Sequence[Result]]) -> None:
            if list(self.table.chosen) == [number]:
                sides = sides_of_years(found[number])
                self._show_sides("", standing.result.fiscal_year, sides or [side_of_office(standing)])

        self.background.do(lambda: results_of(self._start, [number]), show, self.counted.say, self)

    def _make_buttons(self) -> None:
        self.take_in = entering(button(_("Take in a folder …"), self.deeds.take_in_folder))
        self.print = button(_("Print papers …"), lambda: self.deeds.print_shown(self.year))
        self.give_out = button(_("Export …"), lambda: self.deeds.export(self.year))
        self.remove = entering(button(_("Remove …"), lambda: self.deeds.remove(frozenset(self.table.chosen))))
        self.open_it = button(_("Open the office"), self._open_current, primary=True)
        self.close_it = button(_("Close"), self.reject)

    def _lay_out(self) -> None:
        self.halves.column.addWidget(self.common)
        self.halves.column.addWidget(self.comparison)
        self.halves.column.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for each in (self.take_in, self.print, self.give_out, self.remove):
            foot.addWidget(each)
        foot.addWidget(self.counted, 1)
        for each in (self.close_it, self.open_it):
            foot.addWidget(each)
        around = QVBoxLayout(self)
        around.setSpacing(GRID)
        around.addWidget(self.filters)
        around.addWidget(self.halves, 1)
        around.addLayout(foot)
        self.resize(self._window.size())

    def _connect(self) -> None:
        self.reader.named.connect(self._on_named)
        self.reader.read.connect(self._on_read)
        self.reader.finished.connect(self._on_finished)
        self.reader.failed.connect(self._dialogs.warn)
        self.filters.year_chosen.connect(self._read_year)
        self.filters.changed.connect(self._on_changed)
        self.table.choice_changed.connect(self._soon.start)
        self.deeds.ended.connect(self.reader.read_names)
        self.deeds.ended.connect(self.changed)
        self.deeds.told.connect(self.counted.say)
        self.table.opened.connect(self._open)
        self._soon.timeout.connect(self._compare)

    def _on_read(self, read: Read) -> None:
        self.model.take(read.standings, read.keys)

    def _open_current(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self._open(self.model.rows[row])

    def _open(self, office_id: int) -> None:
        self.accept()
        self.chosen.emit(office_id)
