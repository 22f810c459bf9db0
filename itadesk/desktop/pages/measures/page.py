"""The page of the measures: the plan's own fields, the table, and the form for the chosen row."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from itadesk.desktop.forms.measures import measure_sheet
from itadesk.desktop.forms.sheet import Severity
from itadesk.desktop.page import Page
from itadesk.desktop.pages.measures.arranging import Arranging
from itadesk.desktop.pages.measures.cell_actions import CellActions
from itadesk.desktop.pages.measures.editing import PlanEditing
from itadesk.desktop.pages.measures.filters import MeasureFilters
from itadesk.desktop.pages.measures.form import MeasureForm
from itadesk.desktop.pages.measures.from_examples import FromExamples
from itadesk.desktop.pages.measures.kept_texts import KeptTexts
from itadesk.desktop.pages.measures.model import MeasureModel
from itadesk.desktop.pages.measures.plan_fields import plan_form
from itadesk.desktop.pages.measures.row_actions import RowActions
from itadesk.desktop.pages.measures.sources import MeasureSources
from itadesk.desktop.pages.measures.table import MeasureTable
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import example_day, example_period, shown
from itadesk.ita.criteria import criteria_for
from itadesk.ita.phrases import phrases
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _


class MeasuresPage(Page):
    """The measures of the chosen year.

    Attributes:
        measures: all of them, in the order of the paper; `model` are those that the table shows.
        buttons: what can be done with the chosen ones, by name.
    """

    shows = frozenset({PartKind.PLAN})

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench, _("Measures"))
        self.editing = PlanEditing(workbench)
        self.plan_form = plan_form(self.add_card().column, self._save_plan)
        self._row = -1
        self._empty = WrappedLabel("", "quiet")
        self.filters, self.said = MeasureFilters(), RemarkLabel()
        self.measures = MeasureModel(self._edit, lambda row: self.kept.of(self.workbench.year, row), self)
        self.table = MeasureTable(self.measures)
        self.arranging = Arranging(self.table, self.filters)
        self.rows = RowActions(self.table, self.editing, self.arranging)
        self.examples, self.sources = FromExamples(self.table, self.editing, self.arranging), MeasureSources()
        self.model, self.buttons = self.table.shown, {**self.rows.bar.buttons, **self.sources.buttons}
        for widget in (self._empty, self.filters, self.table, self.said, self.rows.bar, self.sources):
            self.body.addWidget(widget)

    def build(self) -> Iterator[None]:
        """The form of the chosen measure."""
        yield
        self._form_card = self.add_card()
        self.form = MeasureForm(
            self._form_card.column, self._save_measure, lambda name: phrases(self.workbench.record, name)
        )
        self.body.addStretch(1)
        self.kept = KeptTexts(self.form)
        self.cells = CellActions(self.table, self.editing, self.kept)
        self._connect()

    @property
    def plan(self) -> Plan:
        """The plan of the chosen year, an empty one where there is none yet."""
        return self.editing.plan

    @property
    def place(self) -> str:
        """The chosen measure."""
        known = 0 <= self._row < len(self.plan.measures)
        return f"plan/{self.workbench.year}/measures/{self._row}" if known else ""

    def refresh(self) -> None:
        """Shows the plan of the chosen year."""
        plan = self.plan
        self._name_year(plan)
        self.plan_form.populate(plan, plan.fiscal_year)
        others = self.kept.follow(plan)
        row = min(max(self._row, 0), len(plan.measures))
        self.form.sheet = measure_sheet(plan)
        self.measures.show_plan(plan)
        self.table.show_filled(plan.measures)
        self.measures.look_again(*others)
        self._empty.setVisible(not plan.measures)
        self.sources.offer(self.editing.former)
        if self.table.row != row:
            self.table.go_to(row)
        self._show_row(row)
        self.arranging.explain()

    def field_of(self, spot: Spot) -> QWidget:
        """A field of a measure, which is chosen, or of the plan; the table, where none is meant."""
        match spot.inside:
            case ("measures", int() as row, *within) if row < len(self.plan.measures):
                self._choose(row)
                name = next((str(step) for step in within if isinstance(step, str)), "title")
                return self.form.fields[name if name in self.form.fields else "period"].widget
            case (str() as name, *_within) if name in self.plan_form.fields:
                return self.plan_form.fields[name].widget
            case _:
                return self.table

    def _choose(self, row: int) -> None:
        """Goes to a measure, giving up a filter that hides it."""
        if self.model.shown_row(row) < 0:
            self.arranging.paper_order()
        self.table.go_to(row)
        self._show_row(row)

    def _edit(self, row: int, name: str, typed: str) -> None:
        """What is typed into the table goes through the form, which keeps what cannot be used."""
        chosen = self._row
        self._show_row(row)
        self.form.enter(name, typed)
        self.measures.look_again(row)
        if chosen != row:
            self.table.go_to(chosen)
            self._show_row(chosen)

    def _save_measure(self, _before: Measure, after: Measure) -> None:
        self.editing.type(self._row, after)

    def _save_plan(self, _before: Plan, after: Plan) -> None:
        self.editing.edit_plan(after)

    def _name_year(self, plan: Plan) -> None:
        self.head(
            shown(_("Measures of fiscal year {year}").format(year=plan.fiscal_year)),
            shown(_("They answer the result of fiscal year {year}.").format(year=plan.follows_year)),
        )
        criteria = criteria_for(plan.follows_year)
        self.form.indicators.name_each({each.number: each.name for each in criteria.indicators})
        self.filters.name_each(criteria.indicators)
        self.plan_form.fields["considered_on"].exemplify(example_day(plan.fiscal_year, 11))
        self.form.fields["period"].exemplify(example_period(plan.fiscal_year))
        self._empty.say(
            _(
                "No measures yet. Type the first one into the table, paste a table from Excel or Word, or bring the measures of an earlier year."
            )
            if self.editing.former is not None
            else _("No measures yet. Type the first one into the table, or paste a table from Excel or Word.")
        )

    def _show_row(self, row: int) -> None:
        if row != self._row:
            self.editing.leave()
        self._row = row
        known = 0 <= row <= len(self.plan.measures)
        self._form_card.setVisible(known)
        self.rows.enable()
        if known:
            self.form.populate(self.measures.measure(row), (self.workbench.year, row))
            if self.table.hasFocus():
                self._point_to()

    def _point_to(self) -> None:
        self.workbench.pointed_to.emit(self.place)

    def _connect(self) -> None:
        self.table.row_chosen.connect(lambda _shown: self._show_row(self.table.row))
        self.table.itemDelegate().closeEditor.connect(lambda *_how: self.form.tidy())
        self.sources.examples_wanted.connect(self.examples.open)
        self.sources.bring_wanted.connect(self.rows.bring)
        self.sources.file_wanted.connect(self.file_wanted)
        self.rows.title_wanted.connect(self.form.begin)
        for said in (self.cells.said, self.rows.said):
            said.connect(lambda sentence: self.said.remark(Severity.WARNING, sentence))
        for field in self.form.fields.values():
            field.entered.connect(self._point_to)
            field.input.edited.connect(lambda: self.measures.look_again(self._row))
