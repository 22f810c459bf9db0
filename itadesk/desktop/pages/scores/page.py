"""The page of the scores: typed one by one, or pasted as a whole and shown before they are taken."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.form import Form
from itadesk.desktop.forms.found_scores import Effect, Found, fitted, found_values, with_found
from itadesk.desktop.forms.scores import SCORE_SHEET
from itadesk.desktop.operations import enter_scores, paste_scores
from itadesk.desktop.page import Page
from itadesk.desktop.pages.scores.found import FoundCard
from itadesk.desktop.pages.scores.group import GroupCard
from itadesk.desktop.pages.scores.inputs import is_for_field, score_fields
from itadesk.desktop.pages.scores.summary import SummaryCard
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.inputs import SuggestionInput
from itadesk.desktop.widgets.paste_watch import PasteWatch
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import example_day, shown
from itadesk.desktop.years import year_answering
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.records import PartKind
from itadesk.ita.results import Result
from itadesk.ita.spots import Spot
from itadesk.language import _

GROUPS = ((Instrument.IIT, range(1, 6)), (Instrument.EIT, range(6, 9)), (Instrument.OIT, range(9, 11)))


class ScoresPage(Page):
    """Scores as they were announced.

    Takes:
        background: where pasted text is read.

    Attributes:
        fields: by their names: total, level, letter, published_on, IIT, EIT, OIT, 1 to 10.
        found: what a pasted text brought.
    """

    shows = frozenset({PartKind.RESULT, PartKind.PLAN})

    def __init__(self, workbench: Workbench, background: Background) -> None:
        super().__init__(workbench, _("Scores"))
        self.background = background
        self._year = 0
        self._aim: tuple[Found, int] | None = None
        self._came_from = "total"
        self._level = SuggestionInput(_("Level"))
        self.fields = score_fields(self._level)
        self.watch = PasteWatch(is_for_field, self)
        self.paste_button = entering(button(_("Paste copied scores"), self.watch.paste, shortcut=""))
        self.found = FoundCard()
        self.summary = SummaryCard(self.fields, partial(self._enter, "level"))
        self.groups = [GroupCard(instrument, numbers, self.fields) for instrument, numbers in GROUPS]
        self.file_button = entering(button(_("Data from a file …"), self.file_wanted.emit))
        self.body.addLayout(row_of(self.paste_button, self.file_button))
        for card in (self.found, self.summary, *self.groups):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.form = Form(SCORE_SHEET, self.fields, self._save)
        self._connect()

    def refresh(self) -> None:
        """Shows the result that the plan of the chosen year answers, and beside it what was found."""
        if self._year != self.workbench.result_year:
            self._year = self.workbench.result_year
            self._put_away()
        criteria, result = criteria_for(self._year), self._stored(self._year)
        self.head(
            shown(_("Scores of fiscal year {year}").format(year=self._year)),
            shown(_hint(result).format(year=self.workbench.year)),
        )
        self.fields["published_on"].exemplify(example_day(self._year, 8))
        self._level.suggest(criteria.level_names())
        self.form.populate(result, self._year)
        earlier = self.workbench.record.result(self._year - 1)
        self.summary.show_result(result, earlier, criteria)
        for group in self.groups:
            group.show_result(result, earlier, criteria)
        self._show_found()

    def begin(self) -> None:
        """Puts the focus into the first field and the page to its top."""
        self.scroll_area.verticalScrollBar().setValue(0)
        self.fields["total"].widget.setFocus(Qt.FocusReason.TabFocusReason)

    def field_of(self, spot: Spot) -> QWidget:
        """The field of a score, of the level, or of the day; that of the total for the result as a whole."""
        name = next((str(step) for step in reversed(spot.inside) if str(step) in self.fields), "total")
        return self.fields[name].widget

    def earlier_text(self, name: str) -> str:
        """What is said beside a field about the year before."""
        labels = {"total": self.summary.earlier} | {
            key: label for card in self.groups for key, label in card.beside.items()
        }
        return labels[name].text()

    def _connect(self) -> None:
        self.watch.pasted.connect(self._read)
        self.watch.watch(self)
        for name, field in self.fields.items():
            field.entered.connect(partial(self._point_to, name))
            self.watch.watch(field.widget, name)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.watch.paste)
        paste.setWhatsThis(self.paste_button.accessibleName())
        self.found.taken.connect(self._take)
        self.found.aimed.connect(self._aim_at)
        self.found.left.connect(self._leave)

    def _stored(self, year: int) -> Result:
        return self.workbench.record.result(year) or Result(fiscal_year=year)

    def _enter(self, name: str, text: str) -> None:
        self.form.enter(name, text)

    def _save(self, _before: Result, after: Result) -> None:
        self.workbench.type(enter_scores(self.workbench.record.result(self._year), after))

    def _point_to(self, name: str) -> None:
        kind = "indicators/" if name.isdecimal() else "instruments/" if name in list(Instrument) else ""
        self.workbench.pointed_to.emit(f"result/{self._year}/{kind}{name}")

    def _read(self, text: str, html: str) -> None:
        """Reads a pasted text in the background; numbers without names begin at the indicator that has the focus."""
        here = QApplication.focusWidget()
        self._came_from = next((name for name, field in self.fields.items() if field.widget is here), "total")
        first = int(self._came_from) if self._came_from.isdecimal() else 1
        self.background.do(lambda: late.read_pasted(text, html, first), self._on_read, self.workbench.failed.emit, self)

    def _on_read(self, found: Found) -> None:
        self._aim = (found, found.fiscal_year or self._year)
        self.scroll_area.verticalScrollBar().setValue(0)
        self.refresh()
        if self.isVisible():
            self.found.begin()

    def _aim_at(self, year: int) -> None:
        if self._aim is not None:
            self._aim = (self._aim[0], year)
            self.refresh()
            self.found.begin()

    def _show_found(self) -> None:
        """Shows beside each field what was found for it."""
        for field in self.fields.values():
            set_property(field.widget, "found", None)
        if self._aim is None:
            return
        found, year = fitted(*self._aim), self._aim[1]
        if not found.has_scores:
            self.found.show_nothing(found)
            return
        values = found_values(found, self._stored(year), self.form.kept(year))
        cards = {name: card for card in self.groups for name in card.beside}
        for value in values:
            cards.get(value.name, self.summary).show_found(value, year if year != self._year else 0)
            if year == self._year and value.effect is not Effect.AGREES:
                set_property(self.fields[value.name].widget, "found", value.effect.value)
        self.found.show_found(found, values, self._year, year)

    def _take(self) -> None:
        """Takes in what was found as one step, and goes to its year."""
        if self._aim is None:
            return
        found, year = fitted(*self._aim), self._aim[1]
        self._put_away()
        before, wrong = self.workbench.record.result(year), self.form.kept(year)
        replaced = {value.name for value in found_values(found, self._stored(year), wrong)}
        self.form.keep(year, {name: text for name, text in wrong.items() if name not in replaced})
        self.workbench.perform(paste_scores(before, with_found(found, self._stored(year))))
        if year != self._year:
            self.workbench.choose_year(year_answering(self.workbench.record, year))
        self._return()

    def _leave(self) -> None:
        self._put_away()
        self.refresh()
        self._return()

    def _put_away(self) -> None:
        self._aim = None
        self.found.hide()

    def _return(self) -> None:
        """Puts the focus back to where one pasted."""
        self.fields[self._came_from].widget.setFocus()


def _hint(result: Result) -> str:
    """What the page is for; where nothing is entered yet, also how to begin."""
    if result.has_scores:
        return _("As announced by the NACC. The measures of fiscal year {year} answer them.")
    return _(
        "As announced by the NACC. Copy the result from a web page, Excel, Word or PDF and press Ctrl+V, or type it here."
    )
