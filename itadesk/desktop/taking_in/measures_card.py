"""The measures that a file offers, beside those that are entered, and what its columns were taken for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from itadesk.desktop.forms.indicators import indicators_text
from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.page import Card
from itadesk.desktop.taking_in.columns import ColumnChoices
from itadesk.desktop.taking_in.head import CardHead, year_choices
from itadesk.desktop.taking_in.offer_table import OfferTable
from itadesk.desktop.taking_in.offers import SheetOffer
from itadesk.desktop.taking_in.rows import OfferedRow, OfferModel
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, Part
from itadesk.language import N_, _, ngettext
from itadesk.services.taking_in import Effect, OfferedMeasure, offered_measures, with_measures

HEADS: Final = (
    N_("Measure"),
    N_("Steps"),
    N_("Responsible"),
    N_("Period"),
    N_("Follow-up"),
    N_("Budget"),
    N_("Indicators"),
    N_("Where"),
)
SHARES: Final = (10, 22, 18, 12, 11, 9, 9, 7, 7)
ROWS_SHOWN: Final = 5
LINES: Final = 2


class MeasuresCard(Card):
    """Measures to be ticked, the year of their plan, and the mapping of the columns.

    Signals:
        ticked: what is to be taken changed.
        read_anew: the measures are to be read again, for another year or with corrected columns.
    """

    ticked = Signal()
    read_anew = Signal()

    def __init__(self, record: OfficeRecord, usual_year: int) -> None:
        super().__init__()
        self._record = record
        self._offered: tuple[OfferedMeasure, ...] = ()
        self._doubts: tuple[str, ...] = ()
        self.model = OfferModel(HEADS, self)
        self.model.ticked.connect(self.ticked)
        self.head = CardHead(_("Measures"), _("Fiscal year of the plan"))
        years = {*(plan.fiscal_year for plan in record.plans), usual_year - 1, usual_year, usual_year + 1}
        self.head.year.offer(year_choices(years))
        self.head.year.show_typed(str(usual_year))
        self.head.year.edited.connect(self.read_anew)
        self.head.all_wanted.connect(self.model.tick_all)
        self.columns = ColumnChoices()
        self.columns.corrected.connect(self.read_anew)
        self.table = OfferTable(_("Measures in the file"), self.model, SHARES, lines=LINES, most=ROWS_SHOWN)
        self.compared = WrappedLabel("", "quiet")
        self.compared.hide()
        self.table.row_chosen.connect(self._compare)
        for widget in (self.head, self.columns, self.table, self.compared):
            self.column.addWidget(widget)

    def show_offer(self, offer: SheetOffer) -> None:
        """Shows the measures of a sheet; the card is hidden where there are none, and no columns that could hold any."""
        read = offer.measures
        self.setVisible(bool(read.measures) or (bool(read.columns) and not offer.scores.has_scores))
        self.columns.show_columns(read.columns)
        self._doubts = tuple(doubt.sentence() for doubt in read.doubts) if read.measures else ()
        self._offered = offered_measures(self._plan, [each.measure for each in read.measures])
        places = [offer.place_of(each) for each in read.measures]
        self.head.say(_found_words(len(self._offered)))
        self.model.show_rows([_row(*each) for each in zip(self._offered, places, strict=True)])
        self._compare(-1)

    @property
    def year(self) -> int:
        """The fiscal year (Buddhist) of the plan."""
        return int(self.head.year.typed())

    @property
    def count(self) -> int:
        """How many measures are to be taken."""
        return len(self.model.chosen)

    @property
    def replacement(self) -> tuple[Part | None, Part | None] | None:
        """The plan as it is stored, and with what is ticked; None where nothing is to be taken."""
        if not self.count:
            return None
        taken = [self._offered[row] for row in sorted(self.model.chosen)]
        return self._record.plan(self.year), with_measures(self._plan, taken)

    @property
    def doubts(self) -> Sequence[str]:
        """Sentences about what was not taken or should be checked."""
        return self._doubts

    def _compare(self, row: int) -> None:
        """Says of the row that one is in what is entered, and what would stand instead."""
        differs = row >= 0 and self._offered[row].effect is Effect.CHANGED
        self.compared.say(self.model.rows[row].long() if differs else "")
        self.compared.setVisible(differs)

    @property
    def _plan(self) -> Plan:
        return self._record.plan(self.year) or Plan(fiscal_year=self.year)


def _row(offered: OfferedMeasure, place: str) -> OfferedRow:
    def texts() -> tuple[str, ...]:
        return (*_texts(offered.measure), indicators_text(offered.measure.indicators), place)

    return OfferedRow(offered.effect, texts, lambda: _compared(offered, _texts(offered.measure)))


def _texts(measure: Measure) -> tuple[str, ...]:
    typed = MEASURE_SHEET.typed(measure)
    return tuple(shown(typed[name]) for name in ("title", "methods", "responsible", "period", "follow_up", "budget"))


def _compared(offered: OfferedMeasure, now: Sequence[str]) -> str:
    """What is entered, and what would stand instead, field by field where they differ; what is new as a whole."""
    if offered.stored is None:
        return "\n".join(text for text in now if text)
    then = _texts(offered.stored)
    lines = [
        f"{_(HEADS[number])}: {before or '–'} → {after}"
        for number, (before, after) in enumerate(zip(then, now, strict=True))
        if before != after
    ]
    return "\n".join([now[0], *lines])


def _found_words(count: int) -> str:
    if not count:
        return _("None was found. Say below what the columns hold.")
    return ngettext("{count} measure was found.", "{count} measures were found.", count).format(count=count)


def count_words(count: int) -> str:
    """How many measures there are."""
    return shown(ngettext("{count} measure", "{count} measures", count).format(count=count))
