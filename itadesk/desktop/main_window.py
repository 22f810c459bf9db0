"""The main window: arranges bar, pages, paper and status line. It does nothing else."""

from collections.abc import Callable, Iterator, Mapping
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from itadesk.desktop import page_makers
from itadesk.desktop.about import about
from itadesk.desktop.areas import Areas
from itadesk.desktop.arriving import Arriving, Then, make_in_steps
from itadesk.desktop.background import Background
from itadesk.desktop.crossing.desk import CrossingDesk
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.guide import open_guide
from itadesk.desktop.help_overview.keys_help import KeysHelp
from itadesk.desktop.log.opening import open_log
from itadesk.desktop.observed import Observed
from itadesk.desktop.others import Others
from itadesk.desktop.output import Output
from itadesk.desktop.page import Page
from itadesk.desktop.page_names import APART, PAGES
from itadesk.desktop.pages.overview.page import OverviewPage
from itadesk.desktop.painting import Painted
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.preferences import Settings
from itadesk.desktop.preview.panel import PreviewPanel
from itadesk.desktop.preview.setter import Setter
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.repairs import Repairs
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.search.finding import Finding
from itadesk.desktop.status import StatusLine
from itadesk.desktop.taking_in.desk import TakingDesk
from itadesk.desktop.taking_in.dropping import FileDrop
from itadesk.desktop.top_bar import TopBar
from itadesk.desktop.wayfinding import Wayfinder
from itadesk.desktop.widgets.sidebar import Sidebar
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.workspace import Workspace
from itadesk.desktop.writing import digits_read, shown
from itadesk.ita.years import UnusableYear, check_year
from itadesk.language import _
from itadesk.services.ports import Typesetter

if TYPE_CHECKING:
    from itadesk.desktop.pages.register.page import RegisterPage
    from itadesk.services.issuing import Issued

SMALLEST = (880, 440)
"""Pixels: what is left of a screen of 1366 by 768 at 150 % scaling, less the frame of the window and a bar of tasks."""


class MainWindow(QMainWindow):
    """The window on one office.

    Takes:
        settings: what is preferred; None takes what is kept among the user's settings.
        keeper: what keeps backups; None where nobody does.

    Attributes:
        pages: those that were gone to, by their place in the sidebar.

    Signals:
        another_office: another office is wanted.
    """

    another_office = Signal()

    def __init__(
        self,
        workbench: Workbench,
        typesetter: Typesetter,
        dialogs: Dialogs,
        settings: Settings | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(f"{workbench.record.office.full_name} – itadesk")
        self.setMinimumSize(*SMALLEST)
        self.workbench, self.dialogs = workbench, dialogs
        workbench.setParent(self)
        self.settings = settings or Settings()
        self.keeper = keeper or Keeper(self.settings, self)
        self.desk = PaperDesk(workbench, self, self.settings)
        self.setter = Setter(typesetter, self)
        self.background = Background(self)
        self.observed = Observed(workbench, self.background, self)
        self.repairs = Repairs(self.observed, self)
        self.register = RegisterDesk(workbench, typesetter, self.background, self)
        self.preview = PreviewPanel(self.desk, self.setter)
        self.output = Output(self.desk, self.preview, self.background, dialogs, self)
        self.crossing = CrossingDesk(workbench, self)
        self.taking = TakingDesk(workbench, self.background, dialogs, self)
        self.others = Others(workbench, self.background, self)
        self.pages: dict[int, Page] = {}
        self._made: dict[int, tuple[Page, Iterator[None]]] = {}
        self._register_page: RegisterPage | None = None
        self.bar, self.status = TopBar(workbench), StatusLine(workbench, self.observed)
        self.sidebar = Sidebar([_(name) for name in PAGES.values()], APART)
        self.wayfinder = Wayfinder(workbench, self.go_to, self)
        self.finding = Finding(workbench, self.wayfinder, self)
        self.bar.add_search(self.finding.field)
        self._arrange()
        self.arriving = Arriving(self)
        self._connect()
        self.sidebar.choose(0)

    def begin(self) -> None:
        """Puts the focus into the first field; on a page that is not there yet, that gets it when it is."""
        page = self.workspace.stack.currentWidget()
        if isinstance(page, Page):
            page.begin()

    def show_page(self, number: int) -> None:
        """Shows a page."""
        page = self.page(number)
        if page is not self._register_page:
            self.preview.show_draft()
        self.workspace.show_page(page)
        announce(page, page.accessibleName())
        focus = QApplication.focusWidget()
        if focus is not None and (self.bar.isAncestorOf(focus) or self.status.isAncestorOf(focus)):
            page.begin()  # what is typed next is meant for the page
        self.workbench.page = tuple(PAGES)[number]
        self.workbench.pointed_to.emit(page.place)

    def page(self, number: int) -> Page:
        """A page by its place in the sidebar, made when it is first asked for."""
        if number not in self.pages:
            while self.make_page(number):
                pass
            self.pages[number] = page = self._made.pop(number)[0]
            self.workspace.stack.addWidget(page)
        return self.pages[number]

    def make_page(self, number: int) -> bool:
        """Makes a page that will be asked for, or a part of it; whether something is left to be made.

        It is put into the window when it is asked for, which takes half as long again.
        """
        if number in self.pages:
            return False
        if number in self._made:
            return next(self._made[number][1], self) is not self
        page = self._page_makers[tuple(PAGES)[number]]()
        self._made[number] = page, page.build()
        page.elsewhere.connect(self.go_to)
        page.file_wanted.connect(self.taking.choose)
        page.spot_wanted.connect(self.wayfinder.go)
        return True

    @property
    def page_number(self) -> int:
        """The place in the sidebar of the page that is shown; one that is being gone to is made at once."""
        self.arriving.finish()
        return next(number for number, page in self.pages.items() if page is self.workspace.stack.currentWidget())

    def go_to(self, name: str, then: Then = methodcaller("begin")) -> None:
        """Goes to a page by its name, as if it were chosen at the left, and into its first field."""
        number = tuple(PAGES).index(name)
        self.sidebar.buttons[number].setChecked(True)
        self.arriving.go(number, then)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Keeps everything; asks where something cannot be kept, and stays open where something is to be decided."""
        lost = _("Your last edits could not be kept, and are lost if you close the program now.")
        kept = self.workbench.settle(even_if_cut_off=True)
        if self.workbench.crossings or (not kept and not self.dialogs.ask(lost, _("Close all the same"))):
            event.ignore()
            return
        self.finish()
        event.accept()

    def finish(self) -> None:
        """Ends what goes on in the background; the window can be taken down then."""
        self.arriving.stop()
        self.background.finish()
        self.finding.finish()
        self.output.finish()
        self.setter.finish()

    @property
    def _page_makers(self) -> Mapping[str, Callable[[], Page]]:
        """The pages by name; each is made when it is first gone to, so that the window is there at once."""
        return {
            "overview": lambda: OverviewPage(self.register, self.observed, PAGES),
            "scores": lambda: page_makers.make_scores(self.workbench, self.background),
            "analysis": lambda: page_makers.make_analysis(self.workbench),
            "measures": lambda: page_makers.make_measures(self.workbench),
            "progress": lambda: page_makers.make_progress(self.workbench, self.desk, self.background, self.dialogs),
            "papers": self._make_papers,
            "register": self._make_register,
            "office": lambda: page_makers.make_office(self.workbench, self.background, self.dialogs),
            "settings": lambda: page_makers.make_settings(self, self.dialogs),
        }

    def _make_papers(self) -> Page:
        page = page_makers.make_papers(self.workbench, self.desk, self.register, self.dialogs)
        page.issued.connect(self._show_issued)
        page.written.connect(self.status.tell_saved)
        return page

    def _make_register(self) -> Page:
        self._register_page = page = page_makers.make_register(self.register, self.desk, self.dialogs)
        page.opened.connect(self.preview.show_issued)
        page.told.connect(self.status.tell)
        page.written.connect(self.status.follow_up.offer_file)
        return page

    def _show_issued(self, issued: "Issued") -> None:
        """Goes to a paper that was just issued, and says so."""
        self.activateWindow()
        self.go_to("register", lambda _page: self._point_to(issued.paper.issued_id))
        self.status.tell(shown(_("Issued: {number}.").format(number=issued.paper.shown_number)))
        if issued.warnings:
            self.dialogs.tell("\n".join(issued.warnings))

    def _point_to(self, issued_id: int) -> None:
        if self._register_page is not None:
            self._register_page.show_issued(issued_id)
            self._register_page.table.setFocus()

    def _arrange(self) -> None:
        self.workspace = Workspace(self.preview)
        # from the outside to the inside: whatever is put in with something in it is styled a second time
        content = QWidget()
        self.setCentralWidget(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        column.addLayout(middle, 1)
        middle.addWidget(self.sidebar)
        middle.addWidget(self.workspace, 1)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.arriving.go)
        self.bar.print_paper.connect(self.output.print)
        self.bar.save_pdf.connect(self.output.save_pdf)
        self.bar.another_year.connect(self._ask_year)
        self.bar.another_office.connect(self.another_office)
        self.status.follow(self.keeper)
        for told in (self.output.told, self.output.doing, self.taking.told, self.taking.doing):
            told.connect(self.status.tell)
        FileDrop(self).dropped.connect(self.taking.read)
        self.taking.working.connect(self.status.follow_up.offer_stop)
        self.taking.page_wanted.connect(self.go_to)
        self.output.written.connect(self.status.follow_up.offer_file)
        self.preview.reader_wanted.connect(self.output.read)
        self.preview.spot_wanted.connect(self.wayfinder.go)
        self.output.working.connect(self.status.follow_up.offer_stop)
        self.status.remarks_wanted.connect(self._show_remarks)
        self.workbench.failed.connect(self.dialogs.warn)
        self.workbench.page_wanted.connect(self.go_to)
        self.setter.broke.connect(_raise)
        self.register.changed.connect(self.observed.look_again)
        for begin in (self.preview.ask, self.observed.look_again):
            Painted(self).happened.connect(begin)
        self.background.broke.connect(_raise)
        self.finding.desk.background.broke.connect(_raise)
        self.desk.wanted.connect(lambda: self.workspace.show_paper(True))
        self.bar.paper_wanted.connect(lambda: self.workspace.show_paper(not self.workspace.shows_paper))
        self.bar.log_wanted.connect(lambda: open_log(self.workbench, self.dialogs, self))
        self.bar.settings_wanted.connect(lambda: self.go_to("settings"))
        steps = (step for number in range(len(PAGES)) for step in make_in_steps(self, number))
        help_ = KeysHelp(self, lambda: open_guide(self.workbench.page, self.dialogs), steps)
        self.bar.menu.insertActions(self.bar.menu.actions()[-1], help_.actions)
        self.bar.about_wanted.connect(lambda: self.dialogs.tell(about()))
        Areas(self, lambda: (self.bar, self.sidebar, self.workspace.stack, self.preview, self.status))
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def _on_focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        """Another field is another step."""
        if self.workbench.waiting:
            self.workbench.settle()
        self.workbench.history.seal()

    def _ask_year(self) -> None:
        typed = self.dialogs.ask_text(_("Which fiscal year (of the plan)?"))
        if not typed:
            return
        text = digits_read(typed)
        try:
            if not text.isdecimal():
                raise UnusableYear(typed)  # noqa: TRY301  one door for both
            self.workbench.choose_year(check_year(int(text)))
        except UnusableYear as error:
            self.dialogs.warn(error.sentence())

    def _show_remarks(self) -> None:
        from itadesk.desktop.remarks_dialog import RemarksDialog  # noqa: PLC0415  the window is there sooner without it

        dialog = RemarksDialog(self.repairs, self)
        dialog.wanted.connect(self.wayfinder.go_to_observed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _raise(error: BaseException) -> None:
    """Gives a failure of the program, which arose in another thread, to the one door for such failures."""
    raise error
