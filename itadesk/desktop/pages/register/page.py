"""The page of the register: filters, the papers that they find, and the chosen one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Page
from itadesk.desktop.pages.register.actions import RegisterActions
from itadesk.desktop.pages.register.details import IssuedCard
from itadesk.desktop.pages.register.filters import Filters
from itadesk.desktop.pages.register.model import RegisterModel
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.row_table import RowTable
from itadesk.desktop.writing import shown
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _, ngettext
from itadesk.services.register_ports import RegisterFilter

ROW_HEIGHT = 52
SHARES = (11, 13, 15, 33, 16, 12)
MOST_ROWS = 6


class RegisterPage(Page):
    """The issued papers of the office.

    Signals:
        opened(str, object): an issued paper is to be seen beside the page: what it is called, and its bytes.
        told(str): something was saved; the sentence says where.
        written(Path): the file that was saved.
    """

    shows: frozenset[PartKind] = frozenset()
    enters = False
    opened = Signal(str, object)
    told = Signal(str)
    written = Signal(object)

    def __init__(self, register: RegisterDesk, desk: PaperDesk, dialogs: Dialogs) -> None:
        super().__init__(
            desk.workbench, _("Register"), _("Every issued paper stays here as it was signed; choose one to see it.")
        )
        self.register = register
        self.acts = RegisterActions(register, desk, dialogs, self)
        self.acts.told.connect(self.told)
        self.acts.written.connect(self.written)
        self.acts.correction_wanted.connect(lambda: self.elsewhere.emit("papers"))
        self.filters = Filters()
        self.filters.changed.connect(self._look)
        self._searches = 0
        self._wanted: int | None = None
        self._seen: int | None = None
        self._any_there = False
        self.model = RegisterModel(self)
        self.table = RowTable(_("Issued papers"), self.model, SHARES, ROW_HEIGHT, MOST_ROWS)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.row_chosen.connect(self._show_row)
        self._none = WrappedLabel("", "quiet")
        self.card = IssuedCard(self.acts)
        self.export = button(
            _("Export as Excel …"), lambda: self.acts.attempt(lambda: self.acts.export(list(self.model.rows)))
        )
        row = QHBoxLayout()
        row.addWidget(self._none, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.export)
        self.add_card().column.addWidget(self.filters)
        self.body.addWidget(self.table)
        self.body.addLayout(row)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        register.changed.connect(self._on_all_changed)

    def refresh(self) -> None:
        """Shows the register as it is now, as soon as it is read."""
        self.register.load(self._take_all)

    def show_issued(self, issued_id: int) -> None:
        """Goes to a paper, as soon as the register is read."""
        self._wanted = issued_id
        self.refresh()

    def field_of(self, spot: Spot) -> QWidget | None:
        """The list of issued papers, the one of the spot being chosen; what was looked for before is given up for it."""
        match spot.inside:
            case ("issued", int() as issued_id):
                self.show_issued(issued_id)
                if self.chosen is None or self.chosen.issued_id != issued_id:
                    self.filters.clear()
                    self.show_issued(issued_id)
                return self.table
            case _:
                return None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Shows the chosen paper beside the page again."""
        super().showEvent(event)
        self._show_row(self.table.currentIndex().row())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Beside other pages something else is seen."""
        super().hideEvent(event)
        self._seen = None

    @property
    def chosen(self) -> IssuedPaper | None:
        """The chosen paper."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _take_all(self, papers: Sequence[IssuedPaper]) -> None:
        """Offers the years of all papers, and shows those that are looked for."""
        self._any_there = bool(papers)
        self.filters.offer_years(sorted({paper.year for paper in papers}, reverse=True))
        if self.filters.wanted == RegisterFilter():
            self._newest()(papers)
        else:
            self.register.show(self.filters.wanted, self._newest())

    def _look(self) -> None:
        """Searches in the background; what was found before is shown until then."""
        self.register.find(self.filters.wanted, self._newest())

    def _newest(self) -> Callable[[Sequence[IssuedPaper]], None]:
        """Shows what a search found, unless another one was begun after it."""
        self._searches += 1
        this = self._searches

        def show(papers: Sequence[IssuedPaper]) -> None:
            if this == self._searches:
                self._show(papers)

        return show

    def _show(self, papers: Sequence[IssuedPaper]) -> None:
        before = self.chosen
        wanted = self._wanted or (before and before.issued_id)
        missed, self._wanted = self._wanted is not None, None
        if papers != self.model.rows:
            self.model.show_rows(papers)
        self.table.setVisible(bool(papers))
        self.export.setEnabled(bool(papers))
        self._none.say(_found(len(papers), any_there=self._any_there))
        row = next((row for row, paper in enumerate(papers) if paper.issued_id == wanted), None)
        if row is None:
            row = -1 if missed or not papers else 0
        self.table.choose(row)
        self._show_row(row)

    def _show_row(self, _row: int) -> None:
        paper = self.chosen
        self.card.show_paper(paper)
        if paper is not None and self.isVisible() and paper.issued_id != self._seen:
            self.acts.attempt(lambda: self._open(paper))

    def _open(self, paper: IssuedPaper) -> None:
        title = f"{kind_names()[paper.kind]} {paper.shown_number}"
        self.opened.emit(shown(title), self.register.opened(paper.issued_id).pdf)
        self._seen = paper.issued_id


def _found(count: int, *, any_there: bool) -> str:
    if not any_there:
        return _("Nothing was issued yet. Papers are issued on the page of the papers.")
    if not count:
        return _("No issued paper is like that. Leave a field empty to find more.")
    return shown(ngettext("{count} paper", "{count} papers", count).format(count=count))
