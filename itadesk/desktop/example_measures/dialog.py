"""Example measures to look through: narrowed by indicator and words, ticked, and taken together."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop.example_measures.shelf import Shelf
from itadesk.desktop.forms.indicators import indicators_text
from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.taking_in.offer_table import LINE, OfferTable
from itadesk.desktop.taking_in.rows import OfferedRow, OfferModel
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.desktop.writing import shown
from itadesk.ita.example_measures import ExampleMeasure, example_measures
from itadesk.ita.plans import Measure, Plan
from itadesk.language import N_, _, ngettext
from itadesk.services.taking_in import Effect

WIDTH: Final = 140 * GRID
HEADS: Final = (N_("Measure"), N_("Steps"), N_("Follow-up"), N_("Indicators"))
SHARES: Final = (8, 24, 36, 18, 8)
MOST_ROWS: Final = 5
AROUND: Final = 28 * GRID
"""Pixels of a screen that are not the table's."""
LINES: Final = 4
WEAK: Final = "weak"
"""Stands among the choices for the indicators that did not reach the target."""


class ExamplesDialog(ScrollingDialog):
    """Shows the examples for a plan. It is opened, never run; Esc leaves everything as it is.

    Takes:
        names: the indicators of the year by number.
        weak: those that did not reach the target in the result that the plan answers.

    Signals:
        wanted(tuple): the measures to be taken.
    """

    wanted = Signal(object)

    def __init__(
        self, plan: Plan, names: Mapping[int, str], weak: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Example measures"), WIDTH, parent)
        self._year, self._weak = plan.fiscal_year, weak
        self._shelf = Shelf(example_measures(), [measure.title for measure in plan.measures])
        self.indicators = ChoiceInput(_("Measures for which indicator"), _choices(names, weak))
        self.words = LineInput(_("Words in the measures"), _("Find in the measures"))
        self.model = OfferModel(HEADS, self)
        room = (self.screen().availableGeometry().height() - AROUND) // (LINES * LINE + GRID)
        most = max(2, min(room, MOST_ROWS))
        self.table = OfferTable(_("Example measures"), self.model, SHARES, lines=LINES, most=most)
        self.said = WrappedLabel("", "quiet")
        self.take = button(_("Take"), self._take, primary=True)
        self.leave = button(_("Leave it (Esc)"), self.reject)
        self._lay_out()
        self._connect()
        self.indicators.show_typed(WEAK if weak else "")
        self._look()

    def _look(self) -> None:
        """Shows those that the choice and the words ask for."""
        choice = self.indicators.typed()
        self._shelf.look(self._weak if choice == WEAK else [int(choice)] if choice else [], self.words.typed())
        rows = [_row(each, self._year, there=self._shelf.is_there(each)) for each in self._shelf.seen]
        self.model.show_rows(rows, self._shelf.ticked)
        self.said.say("" if rows else _("No example says these words. Choose all indicators, or other words."))
        self.said.setVisible(not rows)

    def _on_ticked(self) -> None:
        self._shelf.tick(self.model.chosen)
        count = len(self._shelf.wanted)
        says = ngettext("Take {count} measure", "Take {count} measures", count).format(count=count)
        self.take.setEnabled(count > 0)
        self.take.setText(shown(says) if count else _("Take"))
        self.take.setAccessibleName(self.take.text())

    def _take(self) -> None:
        wanted = self._shelf.wanted
        if wanted:
            self.accept()
            self.wanted.emit(tuple(_as_shown(each.in_year(self._year)) for each in wanted))

    def _lay_out(self) -> None:
        told = _(
            "Tick what fits your office. The measures are put behind those of fiscal year {year}; change there what your office does otherwise."
        )
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.indicators, 2)
        line.addWidget(self.words, 3)
        self.column.addWidget(WrappedLabel(shown(told.format(year=self._year)), "quiet"))
        self.column.addLayout(line)
        name_choice(self.indicators)
        self.column.addWidget(self.table)
        self.column.addWidget(self.said)
        self.column.addStretch(1)
        self.end_with([], [self.leave, self.take])
        self.setTabOrder(self.table, self.take)  # Enter goes on to it once something is ticked

    def _connect(self) -> None:
        self.indicators.edited.connect(self._look)
        self.words.edited.connect(self._look)
        self.model.ticked.connect(self._on_ticked)


def _choices(names: Mapping[int, str], weak: Collection[int]) -> list[tuple[str, str]]:
    below = [(WEAK, _("Indicators below the target"))] if weak else []
    return [*below, ("", _("All indicators")), *((str(n), shown(f"{n}. {name}")) for n, name in names.items())]


def _row(example: ExampleMeasure, fiscal_year: int, *, there: bool) -> OfferedRow:
    def typed() -> dict[str, str]:
        return {name: shown(text) for name, text in MEASURE_SHEET.typed(example.in_year(fiscal_year)).items()}

    def steps() -> str:
        return shown("\n".join(f"{number}. {step}" for number, step in enumerate(example.methods, 1)))

    def texts() -> tuple[str, ...]:
        fields = typed()
        return fields["title"], steps(), fields["follow_up"], shown(indicators_text(example.indicators))

    def long() -> str:
        fields = typed()
        return "\n".join(fields[name] for name in ("title", "methods", "responsible", "period", "follow_up"))

    return OfferedRow(Effect.SAME if there else Effect.NEW, texts, long)


def _as_shown(measure: Measure) -> Measure:
    """The measure in the digits of the window, as the clerk would have typed it."""
    methods = tuple(map(shown, measure.methods))
    return replace(measure, title=shown(measure.title), methods=methods, follow_up=shown(measure.follow_up))
