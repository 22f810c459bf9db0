"""What would be taken of a file, and from where, before anything of it is stored."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.scrolling_dialog import FRAME, ScrollingDialog
from itadesk.desktop.taking_in import measures_card, scores_card
from itadesk.desktop.taking_in.form_memory import FormMemory
from itadesk.desktop.taking_in.measures_card import MeasuresCard
from itadesk.desktop.taking_in.offers import Offered, SheetOffer, read_sheet
from itadesk.desktop.taking_in.scores_card import ScoresCard
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.ita.records import Part
from itadesk.language import _

WIDTH: Final = 150 * GRID
SHEET_WIDTH: Final = 50 * GRID
MOST_DOUBTS: Final = 3
"""Sentences that are said; the tool tip says all of them."""

Replacements = list[tuple[Part | None, Part | None]]


class TakingDialog(ScrollingDialog):
    """Shows what a file offers. It is opened, never run; Esc leaves everything as it is.

    Signals:
        wanted(Replacements): the parts as they are stored, and as they are to be stored.
    """

    wanted = Signal(object)

    def __init__(
        self,
        offer: Offered,
        workbench: Workbench,
        background: Background,
        memory: FormMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("From the file {name}").format(name=offer.name), WIDTH, parent)
        self._background, self._memory = background, memory
        self._sheets = list(offer.sheets)
        self.sheet = ChoiceInput(
            _("Sheet"), [(str(number), each.sheet.name) for number, each in enumerate(offer.sheets)]
        )
        self.scores = ScoresCard(workbench.record, workbench.result_year)
        self.measures = MeasuresCard(workbench.record, workbench.year)
        self.said, self.doubts = WrappedLabel("", "quiet"), RemarkLabel()
        self.take = button(_("Take"), self._take, primary=True)
        self.leave = button(_("Leave it (Esc)"), self.reject)
        self._lay_out(offer)
        self._connect()
        self.sheet.show_typed(str(offer.richest))
        self._show()

    @property
    def offer(self) -> SheetOffer:
        """What the chosen sheet offers."""
        return self._sheets[int(self.sheet.typed())]

    @property
    def replacements(self) -> Replacements:
        """What is ticked, as parts before and after."""
        found = (self.scores.replacement, self.measures.replacement)
        return [each for each in found if each is not None]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Takes all the height that there is where another sheet may need it."""
        super().showEvent(event)
        if len(self._sheets) > 1 or self.measures.isVisible():
            self.resize(self.width(), self.screen().availableGeometry().height() - FRAME)

    def _take(self) -> None:
        wanted = self.replacements
        if wanted:
            self.accept()
            self.wanted.emit(wanted)

    def _show(self) -> None:
        """Shows the chosen sheet."""
        for card in (self.scores, self.measures):
            card.show_offer(self.offer)
        nothing = self.scores.isHidden() and self.measures.isHidden()
        told = _("Nothing is stored before you take it. What is entered already and the same cannot be ticked.")
        empty = _(
            "No scores and no measures were found here. Scores need their names beside them, measures a table with heads."
        )
        self.said.say(empty if nothing else told)
        self._show_doubts()
        self._count()

    def _show_doubts(self) -> None:
        doubts = [*self.scores.doubts, *self.measures.doubts]
        more = len(doubts) - MOST_DOUBTS
        said = doubts[:MOST_DOUBTS] + ([_("And {count} more.").format(count=more)] if more > 0 else [])
        self.doubts.remark("warning", shown("\n".join(said)))
        self.doubts.setToolTip(shown("\n".join(doubts)))

    def _count(self) -> None:
        """Says on the button what would be taken."""
        parts = []
        if self.scores.count:
            parts.append(scores_card.count_words(self.scores.count))
        if self.measures.count:
            parts.append(measures_card.count_words(self.measures.count))
        self.take.setEnabled(bool(parts))
        self.take.setText(_("Take {what}").format(what=", ".join(parts)) if parts else _("Take"))
        self.take.setAccessibleName(self.take.text())

    def _read_anew(self) -> None:
        """Reads the sheet again, for another year or with columns that the person corrected, which are remembered."""
        number, columns, year = int(self.sheet.typed()), self.measures.columns.columns, self.measures.year
        if columns and columns != self.offer.measures.columns:
            self._memory.note(columns)
        sheet, recall = self.offer.sheet, self._memory.recall
        self.take.setEnabled(False)
        self._background.do(lambda: read_sheet(sheet, year, recall), self._then(number), self.said.say, self)

    def _then(self, number: int) -> Callable[[SheetOffer], None]:
        """What is done when a sheet was read anew."""

        def show(offer: SheetOffer) -> None:
            self._sheets[number] = offer
            if number == int(self.sheet.typed()):
                self.measures.show_offer(offer)
                self._show_doubts()
                self._count()

        return show

    def _lay_out(self, offer: Offered) -> None:
        column = self.column
        column.addWidget(self.said)
        for remark in offer.remarks:
            label = RemarkLabel()
            label.remark("warning", shown(remark))
            column.addWidget(label)
        chooser = FieldBox(self.sheet, _("Sheet"))
        chooser.setMaximumWidth(SHEET_WIDTH)
        chooser.setVisible(len(self._sheets) > 1)
        for widget in (chooser, self.scores, self.measures):
            column.addWidget(widget)
        column.addStretch(1)
        self.end_with([self.doubts], [self.leave, self.take])

    def _connect(self) -> None:
        self.sheet.edited.connect(self._show)
        for card in (self.scores, self.measures):
            card.ticked.connect(self._count)
        self.measures.read_anew.connect(self._read_anew)
