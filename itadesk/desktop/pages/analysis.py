"""The page of the findings: what has to be kept, improved or corrected, instrument by instrument."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.findings import (
    finding_sheet,
    measure_for,
    proposed,
    scopes_in_order,
    text_field,
    verdict_field,
    with_verdicts,
)
from itadesk.desktop.forms.meanings import meaning
from itadesk.desktop.forms.measures import inserted
from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.measure_operations import measure_from_finding
from itadesk.desktop.operations import take_verdicts, write_finding
from itadesk.desktop.page import Page
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, quiet_button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.proposed_choice import ProposedChoice
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.plans import Plan
from itadesk.ita.proposing import proposed_verdict
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.results import Result, Verdict
from itadesk.ita.spots import Spot
from itadesk.language import _

GROUPS = ((Instrument.IIT, range(1, 6)), (Instrument.EIT, range(6, 9)), (Instrument.OIT, range(9, 11)))
SCOPES = scopes_in_order(GROUPS)


class AnalysisPage(Page):
    """A verdict, proposed from the score, and a text about each instrument and each indicator; made from above in turns."""

    shows = frozenset({PartKind.RESULT, PartKind.PLAN})

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(
            workbench,
            _("Analysis"),
            _("Write about an instrument as a whole, or about single indicators; what is left empty is not printed."),
        )
        self._year = 0
        self._names: dict[Scope, WrappedLabel] = {}
        self._scores: dict[Scope, TextLabel] = {}
        self._makers: dict[Scope, QPushButton] = {}
        self._verdicts: dict[Scope, ProposedChoice] = {}
        self._fields: dict[str, FieldBox] = {}
        self.take_all = entering(button("", self._take_all))
        self.take_all.hide()
        self.body.addWidget(self.take_all, 0, Qt.AlignmentFlag.AlignLeft)
        self._making = InTurns(self)
        making = self._make()
        next(making)  # so that the focus has a field to go to
        self._making.begin(making)

    @property
    def fields(self) -> Mapping[str, FieldBox]:
        """All fields by their names."""
        self._making.finish()
        return self._fields

    @property
    def makers(self) -> Mapping[Scope, QPushButton]:
        """By scope, the button that makes a measure of what was found."""
        self._making.finish()
        return self._makers

    @cached_property
    def form(self) -> Form[Result]:
        """The form over all fields."""
        return Form(finding_sheet(SCOPES), self.fields, self._save)

    def make_measure(self, scope: Scope) -> None:
        """Makes a measure of what was found about a scope, and goes to it."""
        self.workbench.settle()
        stored = self.workbench.record.plan(self.workbench.year)
        plan = stored or Plan(fiscal_year=self.workbench.year)
        finding = self.form.value.finding(scope)
        if finding is None:
            return
        row = len(plan.measures)
        after = inserted(plan, row, measure_for(finding, dict(GROUPS)))
        if self.workbench.perform(measure_from_finding(stored, after)):
            self.spot_wanted.emit(Spot(PartKey(PartKind.PLAN, str(plan.fiscal_year)), ("measures", row)))

    def refresh(self) -> None:
        """Shows the findings about the result that the plan of the chosen year answers."""
        self._year = self.workbench.result_year
        self.head(
            shown(_("Analysis of the result of fiscal year {year}").format(year=self._year)),
            _("Write about an instrument as a whole, or about single indicators; what is left empty is not printed."),
        )
        if not self._making.is_busy:
            self._show()

    def _show(self) -> None:
        criteria = criteria_for(self._year)
        result = self.workbench.record.result(self._year) or Result(fiscal_year=self._year)
        for scope, label in self._names.items():
            label.say(_name(scope, criteria))
            self._fields[text_field(scope)].explain(meaning(scope, self._year))
            self._scores[scope].setText(_score(scope, result))
        self.form.populate(result, self._year)
        self._offer(result)

    def field_of(self, spot: Spot) -> QWidget:
        """The field of a finding; the first text where there is none yet."""
        result = self.workbench.record.result(self._year)
        match spot.inside:
            case ("findings", int() as index, *within) if result is not None and index < len(result.findings):
                scope = result.findings[index].scope
                name = verdict_field(scope) if "verdict" in within else text_field(scope)
                return self.fields[name].widget
            case _:
                return self.fields[text_field(GROUPS[0][0])].widget

    def _save(self, _before: Result, after: Result) -> None:
        self.workbench.type(write_finding(self.workbench.record.result(self._year), after))
        self._offer(after)

    def _offer(self, result: Result) -> None:
        """A measure can be made where something was written, and a verdict is proposed where none was given."""
        criteria = criteria_for(self._year)
        count = len(proposed(result, SCOPES, criteria))
        self.take_all.setText(shown(_("Take all {count} proposed verdicts").format(count=count)))
        self.take_all.setAccessibleName(self.take_all.text())
        self.take_all.setVisible(count > 1)
        for scope, verdict in self._verdicts.items():
            verdict.propose(proposed_verdict(result, scope, criteria) or "")
        for scope, maker in self._makers.items():
            finding = result.finding(scope)
            maker.setVisible(finding is not None and bool(finding.text))

    def _take_all(self) -> None:
        """Takes all verdicts that are proposed, as one step; the texts stay as they are."""
        self.workbench.settle()
        stored = self.workbench.record.result(self._year)
        if stored is not None:
            verdicts = proposed(stored, SCOPES, criteria_for(self._year))
            self.workbench.perform(take_verdicts(stored, with_verdicts(stored, verdicts, SCOPES)))
            self._fields[text_field(SCOPES[0])].widget.setFocus()

    def _make(self) -> Iterator[None]:
        for instrument, numbers in GROUPS:
            card = self.add_card().column
            for scope in (instrument, *numbers):
                if scope != instrument:
                    card.addWidget(_rule())
                self._fields.update(self._make_fields(scope))
                self._lay_out(card, scope)
                yield
        self.body.addStretch(1)
        yield
        if self._year:
            self._show()

    def _make_fields(self, scope: Scope) -> dict[str, FieldBox]:
        verdict = ProposedChoice(_("Verdict about {scope}").format(scope=scope), _verdicts())
        self._verdicts[scope] = verdict
        hint = _("What was found, and what has to be done about it") if isinstance(scope, Instrument) else ""
        text = GrowingText(_("Finding about {scope}").format(scope=scope), hint)
        boxes: dict[str, FieldBox] = {verdict_field(scope): verdict, text_field(scope): FieldBox(text)}
        for box in boxes.values():
            box.entered.connect(lambda: self.workbench.pointed_to.emit(f"result/{self._year}/findings/{scope}"))
        return boxes

    def _lay_out(self, card: QVBoxLayout, scope: Scope) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        self._names[scope] = WrappedLabel("", "sectionTitle" if isinstance(scope, Instrument) else "")
        self._scores[scope] = TextLabel("", "quiet")
        self._names[scope].setBuddy(self._fields[text_field(scope)].widget)
        # the long name of an instrument stands in a line of its own
        row, columns = (1, 3) if isinstance(scope, Instrument) else (0, 1)
        grid.addWidget(self._names[scope], 0, 0, 1, columns)
        grid.addWidget(self._scores[scope], row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._fields[verdict_field(scope)], row, 2)
        grid.addWidget(self._fields[text_field(scope)], row + 1, 0, 1, 3)
        grid.addWidget(self._maker(scope), row + 2, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        card.addLayout(grid)

    def _maker(self, scope: Scope) -> QPushButton:
        made = entering(quiet_button(_("Make a measure of this"), lambda: self.make_measure(scope)))
        made.setAccessibleName(_("Make a measure of the finding about {scope}").format(scope=scope))
        made.hide()
        self._makers[scope] = made
        return made


def _verdicts() -> tuple[tuple[str, str], ...]:
    return (
        ("", _("No verdict")),
        (Verdict.MAINTAIN, _("Keep the level")),
        (Verdict.IMPROVE, _("Improve")),
        (Verdict.URGENT, _("Correct urgently")),
    )


def _name(scope: Scope, criteria: Criteria) -> str:
    if isinstance(scope, Instrument):
        return f"{scope}  {criteria.instrument(scope).name}".strip()
    return shown(_("{number}. {name}").format(number=scope, name=criteria.indicator(scope).name))


def _score(scope: Scope, result: Result) -> str:
    score = result.instruments.get(scope) if isinstance(scope, Instrument) else result.indicators.get(scope)
    return "" if score is None else _("{score} points").format(score=score_text(score))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
