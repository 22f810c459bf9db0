"""The bar at the top: year, office, undo and redo, printing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, give_key, icon_button
from itadesk.desktop.widgets.inputs import REDO_KEYS, UNDO_KEYS, ChoiceInput
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.desktop.years import years_to_offer
from itadesk.ita.records import PartKind
from itadesk.language import _

ANOTHER = "another"


class TopBar(QFrame):
    """What is the same on every page.

    Signals:
        another_year: a year is wanted that is not in the list.
        another_office: another office is wanted.
        save_pdf, print_paper: the paper is to be given out.
    """

    another_year = Signal()
    another_office = Signal()
    save_pdf = Signal()
    print_paper = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.workbench = workbench
        self.year = ChoiceInput(_("Fiscal year"))
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.year.setFixedWidth(24 * GRID)
        self.year.edited.connect(self._choose_year)
        self._office = TextLabel("", "officeName")
        self._office.setMinimumWidth(8 * GRID)
        self.offices = button(_("Offices …"), self.another_office.emit)
        self.undo = _step_button("undo", _("Undo"), workbench.undo, UNDO_KEYS)
        self.redo = _step_button("redo", _("Redo"), workbench.redo, REDO_KEYS)
        self.pdf = button(_("Save as …"), self.save_pdf.emit, shortcut="Ctrl+S")
        self.print = button(_("Print"), self.print_paper.emit, primary=True, shortcut="Ctrl+P")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.year)
        row.addSpacing(GRID)
        row.addWidget(self._office, 1)
        for widget in (self.offices, self.undo, self.redo, self.pdf, self.print):
            row.addWidget(widget)
        for signal in (workbench.opened, workbench.year_changed, workbench.changed):
            signal.connect(self._on_changed)
        workbench.history_changed.connect(self._show_history)
        self._on_changed()
        self._show_history()

    @property
    def office_name(self) -> str:
        """The name that stands in the bar."""
        return self._office.text()

    def _on_changed(self, kind: PartKind | None = None) -> None:
        if kind in (None, PartKind.OFFICE):
            office = self.workbench.record.office
            self._office.setText(office.full_name)
            self._office.setToolTip(f"{office.full_name} {office.place}".strip())
        if kind in (None, PartKind.PLAN, PartKind.RESULT):
            self._offer_years()

    def _offer_years(self) -> None:
        years = years_to_offer(self.workbench.record, self.workbench.year)
        self.year.offer(
            [
                *((str(year), shown(_("Fiscal year {year}").format(year=year))) for year in years),
                (ANOTHER, _("Another year …")),
            ]
        )
        self.year.show_typed(str(self.workbench.year))

    def _choose_year(self) -> None:
        if self.year.typed() == ANOTHER:
            self.year.show_typed(str(self.workbench.year))
            self.another_year.emit()
        else:
            self.workbench.choose_year(int(self.year.typed()))

    def _show_history(self) -> None:
        history = self.workbench.history
        undo, redo = history.to_undo, history.to_redo
        self.undo.setEnabled(undo is not None or self.workbench.is_waiting)
        self.redo.setEnabled(redo is not None)
        self.undo.setToolTip(_("Undo {step}").format(step=undo.title) if undo else _("Undo"))
        self.redo.setToolTip(_("Redo {step}").format(step=redo.title) if redo else _("Redo"))


def _step_button(icon: str, name: str, action: Callable[[], object], keys: tuple[QKeySequence, ...]) -> QPushButton:
    made = icon_button(icon, name, action)
    for each in keys:
        give_key(made, each)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
