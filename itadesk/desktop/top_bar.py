"""The bar at the top: year, office, search, undo and redo, the paper, and a menu with what is wanted now and then."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from itadesk.desktop.step_list import StepList
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import BarButton, give_key, icon_button
from itadesk.desktop.widgets.elided import ElidedLabel
from itadesk.desktop.widgets.inputs import REDO_KEYS, UNDO_KEYS, ChoiceInput
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.desktop.years import years_to_offer
from itadesk.ita.records import PartKind
from itadesk.language import _

ANOTHER = "another"

ROOM_FOR_WORDS = 130 * GRID
"""Pixels; in a narrower bar the buttons show icons instead of words."""

ROOM_FOR_NAME: Final = 100 * GRID
"""Pixels; in a bar as wide as that at least, the name of the office gives way only beyond the length of a usual one."""

USUAL_NAME: Final = 26 * GRID


class TopBar(QFrame):
    """What is the same on every page.

    Signals:
        another_year: a year is wanted that is not in the list.
        another_office, log_wanted, settings_wanted, about_wanted: chosen in the menu.
        save_pdf, print_paper: the paper is to be given out.
        paper_wanted: the paper beside the page is to be shown, or to go.

    Attributes:
        menu: what is wanted now and then; others may add to it.
    """

    another_year = Signal()
    another_office = Signal()
    save_pdf = Signal()
    print_paper = Signal()
    paper_wanted = Signal()
    log_wanted = Signal()
    settings_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.workbench = workbench
        self.year = ChoiceInput(_("Fiscal year"))
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.year.setFixedWidth(24 * GRID)
        self.year.edited.connect(self._choose_year)
        self._office = ElidedLabel("", "officeName", narrowest=8 * GRID)
        self.undo = _step_button("undo", _("Undo"), workbench.undo, UNDO_KEYS)
        self.redo = _step_button("redo", _("Redo"), workbench.redo, REDO_KEYS)
        self.back = StepList(_("Undo several steps"), workbench, lambda: workbench.history.back, workbench.undo)
        self.forth = StepList(_("Redo several steps"), workbench, lambda: workbench.history.forth, workbench.redo)
        self.paper = _keyed(icon_button("paper", _("Paper beside the page"), self.paper_wanted.emit), "F8")
        self.pdf = _bar_button(BarButton(_("Save as …"), "save"), self.save_pdf.emit, "Ctrl+S")
        self.print = _bar_button(BarButton(_("Print"), "print", primary=True), self.print_paper.emit, "Ctrl+P")
        self.menu = self._make_menu()
        self.more = icon_button("menu", _("Menu"), lambda: None)
        self.more.setMenu(self.menu)
        self._row = QHBoxLayout(self)
        self._lay_out()
        for signal in (workbench.opened, workbench.year_changed, workbench.changed):
            signal.connect(self._on_changed)
        workbench.history_changed.connect(self._show_history)
        self._on_changed()
        self._show_history()

    @property
    def office_name(self) -> str:
        """The name that stands in the bar."""
        return self._office.text()

    def add_search(self, search: QWidget) -> None:
        """Puts the field for searching into the middle; it shares the room with the name of the office."""
        self._row.insertWidget(self._row.indexOf(self._office) + 1, search, 1)
        self.setTabOrder(self.year, search)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Shows icons in the place of words where there is little room."""
        super().resizeEvent(event)
        for each in (self.pdf, self.print):
            each.be_small(self.width() < ROOM_FOR_WORDS)
        self._give_name_room()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.year)
        name_choice(self.year)
        self._row.addSpacing(GRID)
        self._row.addWidget(self._office, 1)
        for pair in ((self.undo, self.back), (self.redo, self.forth)):
            self._row.addLayout(_joined(*pair))
        for widget in (self.paper, self.pdf, self.print, self.more):
            self._row.addWidget(widget)

    def _make_menu(self) -> QMenu:
        menu = QMenu(_("Menu"), self)
        menu.addAction(_("Another office …"), self.another_office.emit)
        menu.addAction(_("Log of changes …"), self.log_wanted.emit)
        menu.addAction(_("Settings"), self.settings_wanted.emit)
        menu.addSeparator()
        menu.addAction(_("About itadesk"), self.about_wanted.emit)
        return menu

    def _on_changed(self, kind: PartKind | None = None) -> None:
        if kind in (None, PartKind.OFFICE):
            office = self.workbench.record.office
            self._office.setText(office.full_name)
            self._office.setToolTip(f"{office.full_name} {office.place}".strip())
            self._give_name_room()
        if kind in (None, PartKind.PLAN, PartKind.RESULT):
            self._offer_years()

    def _give_name_room(self) -> None:
        wanted = min(self._office.sizeHint().width(), USUAL_NAME) if self.width() >= ROOM_FOR_NAME else 0
        self._office.setMinimumWidth(wanted)

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
        for each in (self.undo, self.back):
            each.setEnabled(undo is not None or bool(self.workbench.waiting))
        for each in (self.redo, self.forth):
            each.setEnabled(redo is not None)
        self.undo.setToolTip(_("Undo {step}").format(step=undo.title) if undo else _("Undo"))
        self.redo.setToolTip(_("Redo {step}").format(step=redo.title) if redo else _("Redo"))


def _step_button(icon: str, name: str, action: Callable[[], object], keys: tuple[QKeySequence, ...]) -> QPushButton:
    made = icon_button(icon, name, action)
    for each in keys:
        give_key(made, each)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _joined(*buttons: QPushButton) -> QHBoxLayout:
    """A button and its list, without room between them."""
    row = QHBoxLayout()
    row.setSpacing(1)
    for each in buttons:
        row.addWidget(each)
    return row


def _bar_button(made: BarButton, action: Callable[[], object], key: str) -> BarButton:
    made.clicked.connect(lambda _on: action())
    _keyed(made, key)
    return made


def _keyed(made: QPushButton, key: str) -> QPushButton:
    """A button with a key, which its tool tip names."""
    give_key(made, QKeySequence(key))
    made.setToolTip(f"{made.accessibleName()} ({key})")
    return made
