"""The scores that a file offers, beside those that are entered."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from itadesk.desktop.forms.found_scores import Effect as OnField
from itadesk.desktop.forms.found_scores import Found, FoundValue, fitted, found_sentence, found_values, with_found
from itadesk.desktop.page import Card
from itadesk.desktop.taking_in.head import CardHead, year_choices
from itadesk.desktop.taking_in.offer_table import OfferTable
from itadesk.desktop.taking_in.offers import SheetOffer, only
from itadesk.desktop.taking_in.rows import OfferedRow, OfferModel
from itadesk.desktop.writing import shown
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import OfficeRecord, Part
from itadesk.ita.results import Result
from itadesk.language import N_, _, ngettext
from itadesk.services.taking_in import Effect

HEADS = (N_("Field"), N_("Entered"), N_("In the file"), N_("Where"), N_("Read from"))
SHARES = (15, 23, 16, 16, 14, 16)
ROWS_SHOWN = 10

_EFFECTS = {OnField.FILLS: Effect.NEW, OnField.CHANGES: Effect.CHANGED, OnField.AGREES: Effect.SAME}


class ScoresCard(Card):
    """Scores to be ticked, and the year that they are of.

    Signals:
        ticked: what is to be taken changed.
    """

    ticked = Signal()

    def __init__(self, record: OfficeRecord, usual_year: int) -> None:
        super().__init__()
        self._record, self._usual_year = record, usual_year
        self._offer: SheetOffer | None = None
        self._values: tuple[FoundValue, ...] = ()
        self.model = OfferModel(HEADS, self)
        self.model.ticked.connect(self.ticked)
        self.head = CardHead(_("Scores"), _("Fiscal year of the result"))
        self.head.year.edited.connect(self._compare)
        self.head.all_wanted.connect(self.model.tick_all)
        self.table = OfferTable(_("Scores in the file"), self.model, SHARES, most=ROWS_SHOWN)
        self.column.addWidget(self.head)
        self.column.addWidget(self.table)

    def show_offer(self, offer: SheetOffer) -> None:
        """Shows the scores of a sheet; the card is hidden where there are none."""
        self._offer = offer
        self.setVisible(offer.scores.has_scores)
        said = offer.scores.fiscal_year
        years = {*(result.fiscal_year for result in self._record.results), self._usual_year}
        self.head.year.offer(year_choices(years | ({said} if said else set())))
        self.head.year.show_typed(str(said or self._usual_year))
        self._compare()

    @property
    def year(self) -> int:
        """The fiscal year (Buddhist) of the result."""
        return int(self.head.year.typed())

    @property
    def count(self) -> int:
        """How many values are to be taken."""
        return len(self.model.chosen) if self._found.has_scores else 0

    @property
    def replacement(self) -> tuple[Part | None, Part | None] | None:
        """The result as it is stored, and with what is ticked; None where nothing is to be taken."""
        if not self.count:
            return None
        names = {self._values[row].name for row in self.model.chosen}
        return self._record.result(self.year), with_found(only(self._found, names), self._before)

    @property
    def doubts(self) -> Sequence[str]:
        """Sentences about what was not taken or should be checked."""
        return self._found.doubts

    @property
    def _before(self) -> Result:
        return self._record.result(self.year) or Result(fiscal_year=self.year)

    @property
    def _found(self) -> Found:
        if self._offer is None:
            return Found(instruments={}, indicators={}, words={})
        return fitted(self._offer.scores, self.year)

    def _compare(self) -> None:
        """Puts what was found beside what is entered for the chosen year."""
        if self._offer is None or not self._offer.scores.has_scores:
            self._values = ()
            self.model.show_rows(())
            return
        self._values = found_values(self._found, self._before)
        self.head.say(found_sentence(self._found))
        places = self._offer.places
        self.model.show_rows([_row(value, places.get(value.name, ""), self.year) for value in self._values])


def _row(value: FoundValue, place: str, year: int) -> OfferedRow:
    texts = (field_name(value.name, year), value.before or "–", value.text, place, shown(value.words))
    return OfferedRow(_EFFECTS[value.effect], lambda: texts, lambda: value.source)


def field_name(name: str, year: int) -> str:
    """What a field of a result is called."""
    if name.isdecimal():
        named = next((each.name for each in criteria_for(year).indicators if each.number == int(name)), "")
        return shown(f"{name}. {named}")
    if name in list(Instrument):
        return name
    return {"total": _("Total"), "level": _("Level"), "letter": _("Level letter")}[name]


def count_words(count: int) -> str:
    """How many scores there are."""
    return shown(ngettext("{count} value of the result", "{count} values of the result", count).format(count=count))
