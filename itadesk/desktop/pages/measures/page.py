"""The page of the measures: the plan's own fields, the table, and the form for the chosen row."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from itadesk.desktop import operations
from itadesk.desktop.form import Form
from itadesk.desktop.forms import measures as rows
from itadesk.desktop.page import Page
from itadesk.desktop.pages.measures.form import MeasureForm
from itadesk.desktop.pages.measures.model import MeasureModel
from itadesk.desktop.pages.measures.table import MeasureTable
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import DigitInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import example_day, example_period, shown, shown_digits
from itadesk.ita.criteria import criteria_for
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import PartKind
from itadesk.language import _


class MeasuresPage(Page):
    """The measures of the chosen year."""

    shows = frozenset({PartKind.PLAN})

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, _("Measures"))
        self.model = MeasureModel(self._edit, self)
        self.table = MeasureTable(self.model)
        self.table.row_chosen.connect(self._show_row)
        self._row = -1
        self._shown: dict[int, tuple[Measure, ...]] = {}
        self._lay_out_plan(self.add_card().column)
        self._empty = WrappedLabel(
            _("No measures yet. Add the first one; what you type stands in the paper at once."), "quiet"
        )
        self.body.addWidget(self._empty)
        self.body.addWidget(self.table)
        self._lay_out_buttons()
        self._form_card = self.add_card()
        self.form = MeasureForm(self._form_card.column, self._save_measure)
        self.table.itemDelegate().closeEditor.connect(lambda *_how: self.form.tidy())
        self.body.addStretch(1)
        for field in self.form.fields.values():
            field.entered.connect(self._point_to)

    @property
    def plan(self) -> Plan:
        """The plan of the chosen year, an empty one where there is none yet."""
        return self.workbench.record.plan(self.workbench.year) or Plan(fiscal_year=self.workbench.year)

    @property
    def place(self) -> str:
        """The chosen measure."""
        return f"plan/{self.workbench.year}/measures/{self._row}" if self._row >= 0 else ""

    def refresh(self) -> None:
        """Shows the plan of the chosen year."""
        plan = self.plan
        self.head(
            shown(_("Measures of fiscal year {year}").format(year=plan.fiscal_year)),
            shown(_("They answer the result of fiscal year {year}.").format(year=plan.follows_year)),
        )
        criteria = criteria_for(plan.follows_year)
        self.form.indicators.name_each({each.number: each.name for each in criteria.indicators})
        self.plan_form.fields["considered_on"].exemplify(example_day(plan.fiscal_year, 11))
        self.form.fields["period"].exemplify(example_period(plan.fiscal_year))
        self.plan_form.populate(plan, plan.fiscal_year)
        self._follow_rows(plan)
        row = min(max(self._row, 0), len(plan.measures) - 1)
        self.model.show_measures(plan.measures)
        self._empty.setVisible(not plan.measures)
        self.table.setVisible(bool(plan.measures))
        self.table.choose(row)
        self._show_row(row)

    def add(self) -> None:
        """Adds a measure below the chosen one and goes into its title."""
        row = self._row + 1
        new = rows.inserted(self.plan, row, Measure(title=""))
        if self.workbench.perform(operations.add_measure(self._stored, new)):
            self._go_to(row)
            self.form.begin()

    def duplicate(self) -> None:
        """Puts a copy of the chosen measure below it."""
        row = self._row
        if self.workbench.perform(operations.duplicate_measure(self.plan, rows.duplicated(self.plan, row))):
            self._go_to(row + 1)

    def remove(self) -> None:
        """Takes the chosen measure out; it can be undone."""
        row = self._row
        if self.workbench.perform(operations.remove_measure(self.plan, rows.removed(self.plan, row))):
            self._go_to(min(row, len(self.plan.measures) - 1))

    def shift(self, by: int) -> None:
        """Takes the chosen measure up or down."""
        row, to = self._row, self._row + by
        if row >= 0 and 0 <= to < len(self.plan.measures):
            self.workbench.perform(operations.move_measure(self.plan, rows.moved(self.plan, row, to)))
            self._go_to(to)

    @property
    def _stored(self) -> Plan | None:
        return self.workbench.record.plan(self.workbench.year)

    def _edit(self, row: int, name: str, typed: str) -> None:
        """What is typed into the table goes through the form, which keeps what cannot be used."""
        chosen = self._row
        self._show_row(row)
        self.form.enter(name, typed)
        if chosen != row:
            self._go_to(chosen)

    def _save_measure(self, _before: Measure, after: Measure) -> None:
        changed = rows.with_measure(self.plan, self._row, after)
        self.workbench.type(operations.edit_measure(self._stored, changed))

    def _save_plan(self, _before: Plan, after: Plan) -> None:
        self.workbench.type(operations.edit_plan(self._stored, after))

    def _follow_rows(self, plan: Plan) -> None:
        """Rows may have been added, moved or taken out, here or by undoing; what is still wrong goes along."""
        before, self._shown[plan.fiscal_year] = self._shown.get(plan.fiscal_year, ()), plan.measures
        now = rows.rows_after(before, plan.measures)

        def place(of: object) -> object | None:
            match of:
                case (plan.fiscal_year, int(row)):
                    return (plan.fiscal_year, now[row]) if row in now else None
                case _:
                    return of

        self.form.follow(place)

    def _go_to(self, row: int) -> None:
        self.table.choose(row)
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        self._row = row
        chosen = 0 <= row < len(self.plan.measures)
        self._form_card.setVisible(chosen)
        self.buttons["up"].setEnabled(chosen and row > 0)
        self.buttons["down"].setEnabled(chosen and row < len(self.plan.measures) - 1)
        for name in ("duplicate", "remove"):
            self.buttons[name].setEnabled(chosen)
        if chosen:
            self.form.populate(self.plan.measures[row], (self.workbench.year, row))
            if self.table.hasFocus():
                self._point_to()

    def _point_to(self) -> None:
        self.workbench.pointed_to.emit(self.place)

    def _lay_out_plan(self, card: QVBoxLayout) -> None:
        fields = {
            "considered_on": FieldBox(DateInput(_("Considered on")), _("Considered on")),
            "result_year": FieldBox(DigitInput(_("Year of the result"), shown_digits), _("Answers the result of year")),
        }
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for field in fields.values():
            row.addWidget(field)
        card.addLayout(row)
        self.plan_form = Form(rows.PLAN_SHEET, fields, self._save_plan)

    def _lay_out_buttons(self) -> None:
        self.buttons = {
            "add": button(_("Add a measure"), self.add, primary=True),
            "duplicate": button(_("Duplicate"), self.duplicate),
            "up": button(_("Move up"), lambda: self.shift(-1), shortcut="Alt+Up"),
            "down": button(_("Move down"), lambda: self.shift(1), shortcut="Alt+Down"),
            "remove": button(_("Remove"), self.remove),
        }
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for each in self.buttons.values():
            row.addWidget(each)
        row.addStretch()
        self.body.addLayout(row)
