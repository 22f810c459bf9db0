"""The page of the progress: how the measures stand, and the reports about the chosen one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from itadesk.desktop import operations
from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.forms.measures import rows_after
from itadesk.desktop.forms.progress import with_file, with_progress, without_file
from itadesk.desktop.forms.standing import summary
from itadesk.desktop.operations import Operation
from itadesk.desktop.page import Page
from itadesk.desktop.pages.progress.evidence import EvidenceFiles
from itadesk.desktop.pages.progress.model import BAR, StandingModel
from itadesk.desktop.pages.progress.reports import ReportsCard
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.widgets.bars import BarCells
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.row_table import RowTable
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import example_day, shown
from itadesk.desktop.years import today
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import EvidenceFile, Plan, Progress
from itadesk.ita.records import PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _

ROW_HEIGHT = 56
SHARES = (41, 21, 18, 20)
MOST_ROWS = 5


class ProgressPage(Page):
    """What was done about the measures of the chosen year."""

    shows = frozenset({PartKind.PLAN})

    def __init__(self, workbench: Workbench, desk: PaperDesk, background: Background, dialogs: Dialogs) -> None:
        super().__init__(workbench, _("Progress"))
        self.desk = desk
        self._rows: dict[int, tuple[tuple[Progress, ...], ...]] = {}
        self.model = StandingModel(self)
        self.table = RowTable(_("How the measures stand"), self.model, SHARES, ROW_HEIGHT, MOST_ROWS)
        self.table.setItemDelegateForColumn(BAR, BarCells(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.row_chosen.connect(self._show_row)
        self.evidence = EvidenceFiles(workbench, background, dialogs)
        self.evidence.attached.connect(self._attach)
        self.evidence.removed.connect(self._take_out)
        self.reports = ReportsCard(self._save, self.evidence)
        self.reports.list.add_wanted.connect(self.add)
        self.reports.list.remove_wanted.connect(self.remove)
        for field in self.reports.form.fields.values():
            field.entered.connect(self._point_to)
        self._empty = WrappedLabel(
            _("This year has no measures yet. What is decided on the page of the measures is followed up here."),
            "quiet",
        )
        self._way = button(_("Go to the measures"), lambda: self.elsewhere.emit("measures"))
        self.look = button(_("Show the report beside the page"), lambda: desk.show(PaperKind.REPORT))
        for each in (self._empty, self._way, self.table):
            self.body.addWidget(each)
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self.reports)
        self.body.addStretch(1)

    @property
    def plan(self) -> Plan:
        """The plan of the chosen year, an empty one where there is none yet."""
        return self.workbench.record.plan(self.workbench.year) or Plan(fiscal_year=self.workbench.year)

    @property
    def row(self) -> int:
        """The chosen measure; -1 where there is none."""
        return self.table.currentIndex().row()

    @property
    def place(self) -> str:
        """The chosen report, or the measure that it would be about."""
        measure = f"plan/{self.workbench.year}/measures/{self.row}"
        report = f"/progress/{self.reports.list.row}" if self.reports.list.row >= 0 else ""
        return measure + report if self.row >= 0 else ""

    def refresh(self) -> None:
        """Shows the plan of the chosen year."""
        plan, known = self.plan, bool(self.plan.measures)
        self.head(
            shown(_("Progress of the measures of fiscal year {year}").format(year=plan.fiscal_year)),
            summary(plan, today()) if known else _("Say here what was done about each measure."),
        )
        self.reports.form.fields["on"].exemplify(example_day(plan.fiscal_year, 3))
        self._follow(plan)
        row = min(max(self.row, 0), len(plan.measures) - 1)
        self.model.show_measures(plan.measures, today())
        for each in (self._empty, self._way):
            each.setVisible(not known)
        self.table.setVisible(known)
        self.look.setVisible(known)
        self.table.choose(row)
        self._show_row(row)

    def add(self) -> None:
        """Adds a report of today and goes into it."""
        reports = (*self._reports, Progress(on=today(), text=""))
        if self._perform(operations.add_progress, reports):
            self.reports.list.choose(len(reports) - 1)
            self.reports.begin()

    def field_of(self, spot: Spot) -> QWidget | None:
        """The field of a report; of a measure about which nothing is reported yet, the button that adds a report."""
        match spot.inside:
            case ("measures", int() as row, *within) if row < len(self.plan.measures):
                self.table.choose(row)
                self._show_row(row)
                return self.reports.field_of(tuple(within[1:]))
            case _:
                return None

    def remove(self, report: int) -> None:
        """Takes a report out; it can be undone."""
        reports = self._reports
        self._perform(operations.remove_progress, reports[:report] + reports[report + 1 :])

    @property
    def _reports(self) -> tuple[Progress, ...]:
        """The reports about the chosen measure; none where there is no such measure any more."""
        measures = self.plan.measures
        return measures[self.row].progress if 0 <= self.row < len(measures) else ()

    def _perform(self, operation: Callable[[Plan, Plan], Operation], reports: tuple[Progress, ...]) -> bool:
        plan = self.plan
        return self.workbench.perform(operation(plan, with_progress(plan, self.row, reports)))

    def _save(self, report: int, after: Progress) -> None:
        plan, reports = self.plan, list(self._reports)
        if not 0 <= report < len(reports):
            return  # the form is hidden, since its report is gone; a key that was on its way may still reach it
        reports[report] = after
        self.workbench.type(operations.report_progress(plan, with_progress(plan, self.row, tuple(reports))))

    def _attach(self, of: tuple[tuple[int, int], int], file: EvidenceFile) -> None:
        """Attaches a file to the report that it was chosen for, wherever the person is by now."""
        (year, row), report = of
        plan = self.workbench.record.plan(year)
        if plan is not None and row < len(plan.measures) and report < len(plan.measures[row].progress):
            after = with_file(plan, row, report, file)
            self.workbench.perform(operations.attach_evidence(plan, after))

    def _take_out(self, file: int) -> None:
        report = self.reports.list.row
        after = without_file(self.plan, self.row, report, file)
        self.workbench.perform(operations.remove_evidence(self.plan, after))

    def _show_row(self, row: int) -> None:
        chosen = 0 <= row < len(self.plan.measures)
        self.reports.setVisible(chosen)
        if chosen:
            self.reports.show_measure(self.plan.measures[row], (self.workbench.year, row))
            if self.table.hasFocus():
                self._point_to()

    def _follow(self, plan: Plan) -> None:
        """Reports may have been added or taken out, here or by undoing; what is still wrong goes along."""
        now = tuple(measure.progress for measure in plan.measures)
        before, self._rows[plan.fiscal_year] = self._rows.get(plan.fiscal_year, ()), now
        if len(before) != len(now):
            return
        moves = [rows_after(old, new) for old, new in zip(before, now, strict=True)]

        def place(of: object) -> object | None:
            match of:
                case ((plan.fiscal_year, int(row)), int(report)):
                    return ((plan.fiscal_year, row), moves[row][report]) if report in moves[row] else None
                case _:
                    return of

        self.reports.form.follow(place)

    def _point_to(self) -> None:
        self.workbench.pointed_to.emit(self.place)
